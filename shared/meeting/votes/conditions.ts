// Who may give the commands of votes, what each waits for, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { cites } from '../rule-sets/cites.ts';
import {
  ITS_OWN_VOTE,
  OFFICERS,
  OFFICERS_AND_DELEGATIONS,
  WHATEVER_IS_ON,
  WHAT_NOTHING_IS_DONE_IN,
} from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  OpenVote: { mayGive: OFFICERS, waitsFor: [...WHATEVER_IS_ON, ...ITS_OWN_VOTE, 'turn'] },
  CastVote: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: WHAT_NOTHING_IS_DONE_IN },
  GiveBallot: { mayGive: OFFICERS, waitsFor: WHAT_NOTHING_IS_DONE_IN },
  CountVote: { mayGive: OFFICERS, waitsFor: WHAT_NOTHING_IS_DONE_IN },
  CloseVote: { mayGive: ['chair'], waitsFor: WHAT_NOTHING_IS_DONE_IN },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'no-such-vote': { code: 'NOT_FOUND', message: 'There is no such vote.' },
  'voting-begun': {
    code: 'OUT_OF_ORDER',
    message: 'The voting has begun.',
    remedy: 'Wait until the vote is over, or raise a point of order on its conduct.',
    cites: cites(88, 128, 'conduct during voting'),
  },
  'nobody-votes': {
    code: 'OUT_OF_ORDER',
    message: 'No delegation here has a vote.',
    remedy: 'Say who the members are.',
  },
  'tie-stands': {
    code: 'OUT_OF_ORDER',
    message: 'The second vote was to be taken within 48 hours of the first.',
    remedy: 'Withdraw the question.',
    cites: cites(95, 133, 'equally divided votes'),
  },
  'not-a-voter': {
    code: 'OUT_OF_ORDER',
    message: 'This delegation has no vote here.',
    remedy: 'Speak to the Secretary.',
    cites: cites(82, 124, 'voting rights', true),
  },
  'vote-closed': { code: 'OUT_OF_ORDER', message: 'This vote is over.', remedy: 'Correct the record.' },
  'not-electronic': {
    code: 'OUT_OF_ORDER',
    message: 'This vote is not taken by device.',
    remedy: 'Raise the nameplate, or hand in the ballot.',
  },
  'roll-call-only': {
    code: 'OUT_OF_ORDER',
    message: 'Only a roll call has this answer.',
    remedy: 'Answer yes, no or abstention.',
  },
  'not-called': {
    code: 'OUT_OF_ORDER',
    message: 'This delegation has not been called yet.',
    remedy: 'Wait until it is called.',
    cites: cites(87, 127, 'method of voting'),
  },
  'no-abstention': {
    code: 'OUT_OF_ORDER',
    message: 'Nobody abstains on a matter of procedure here.',
    remedy: 'Answer yes or no.',
  },
  'passed-already': {
    code: 'OUT_OF_ORDER',
    message: 'This delegation has answered already, and passes no more.',
    remedy: 'Answer yes, no or abstention.',
  },
  'not-counted-by-hand': { code: 'OUT_OF_ORDER', message: 'This vote counts itself.', remedy: 'Close the vote.' },
  'no-ballot': {
    code: 'OUT_OF_ORDER',
    message: 'This vote is not taken by ballot.',
    remedy: 'Enter the votes or their count.',
  },
  'more-than-voters': {
    code: 'OUT_OF_ORDER',
    message: 'These are more votes than there are voters.',
    remedy: 'Count again.',
  },
  'count-below-names': {
    code: 'OUT_OF_ORDER',
    message: 'More were named than were counted.',
    remedy: 'Count again.',
  },
  'more-than-ballots': {
    code: 'OUT_OF_ORDER',
    message: 'These are more votes than ballots were handed out.',
    remedy: 'Count again.',
  },
  'roll-not-finished': {
    code: 'OUT_OF_ORDER',
    message: 'The roll call is not finished.',
    remedy: 'Call those who have not answered, or note them as absent.',
  },
  'not-counted': { code: 'OUT_OF_ORDER', message: 'The votes are not counted yet.', remedy: 'Enter the count.' },
} as const satisfies Reasons;
