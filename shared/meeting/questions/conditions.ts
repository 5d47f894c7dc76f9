// Who may give the commands of questions, what each waits for, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { cites } from '../rule-sets/cites.ts';
import { WITHDRAWAL } from '../rule-sets/motion-cites.ts';
import {
  ITS_OWN_VOTE,
  OFFICERS_AND_DELEGATIONS,
  WHAT_NOTHING_IS_DONE_IN,
  WHAT_NOTHING_IS_RAISED_IN,
} from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

const AMENDMENTS = cites(90, 130, 'voting on amendments');
const POINTS = cites(71, 113, 'points of order');

export const commands = {
  RaisePointOfOrder: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: WHAT_NOTHING_IS_RAISED_IN },
  RulePointOfOrder: { mayGive: ['chair'], waitsFor: WHAT_NOTHING_IS_DONE_IN },
  AppealRuling: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: WHAT_NOTHING_IS_RAISED_IN },
  WithdrawQuestion: {
    mayGive: OFFICERS_AND_DELEGATIONS,
    waitsFor: [...WHAT_NOTHING_IS_DONE_IN, ...ITS_OWN_VOTE],
    citesInVote: WITHDRAWAL,
  },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'no-such-question': { code: 'NOT_FOUND', message: 'There is no such question.' },
  'leave-is-the-chairs': { code: 'FORBIDDEN', message: 'Leave is the Chair’s to give.' },
  'members-only': {
    code: 'OUT_OF_ORDER',
    message: 'Only members of the meeting may do this.',
    remedy: 'Speak to the Secretary.',
  },
  settled: { code: 'OUT_OF_ORDER', message: 'This question is settled.', remedy: 'Correct the record.' },
  'question-not-open': {
    code: 'OUT_OF_ORDER',
    message: 'Nobody is heard on this question.',
    remedy: 'Take the question up first.',
  },
  'does-not-interrupt': {
    code: 'OUT_OF_ORDER',
    message: 'In this meeting a point of order waits for the end of the speech.',
    remedy: 'End the speech first.',
  },
  'point-being-heard': {
    code: 'OUT_OF_ORDER',
    message: 'A point of order is being heard.',
    remedy: 'End that speech first.',
    cites: POINTS,
  },
  'speaker-held': {
    code: 'OUT_OF_ORDER',
    message: 'A speaker was interrupted and has not finished.',
    remedy: 'Give the floor back, or end that speech.',
  },
  'ruling-pending': {
    code: 'OUT_OF_ORDER',
    message: 'A point of order waits for its ruling.',
    remedy: 'Rule on it first.',
    cites: POINTS,
  },
  'appeal-pending': {
    code: 'OUT_OF_ORDER',
    message: 'An appeal against a ruling is pending.',
    remedy: 'Put the appeal to the vote first.',
    cites: POINTS,
  },
  'point-first': {
    code: 'OUT_OF_ORDER',
    message: 'A point of order has been raised.',
    remedy: 'Hear it, and rule on it, first.',
    cites: POINTS,
  },
  'amendments-first': {
    code: 'OUT_OF_ORDER',
    message: 'An amendment to this proposal is pending.',
    remedy: 'Decide on the amendment first.',
    cites: AMENDMENTS,
  },
  'further-amendment-first': {
    code: 'OUT_OF_ORDER',
    message: 'An amendment that is further from the proposal is pending.',
    remedy: 'Decide on that amendment first.',
    cites: AMENDMENTS,
  },
  'no-appeal': {
    code: 'OUT_OF_ORDER',
    message: 'There is no ruling here that may be appealed.',
    remedy: 'Raise a point of order.',
  },
  'too-late-to-appeal': {
    code: 'OUT_OF_ORDER',
    message: 'The meeting has gone on since this ruling.',
    remedy: 'Raise a point of order.',
    cites: POINTS,
  },
  'already-ruled': {
    code: 'CONFLICT',
    message: 'The Chair has ruled otherwise on this point of order.',
    remedy: 'Correct the record.',
  },
} as const satisfies Reasons;
