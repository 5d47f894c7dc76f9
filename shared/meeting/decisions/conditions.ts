// Who may give the commands of decisions, what each waits for, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { cites } from '../rule-sets/cites.ts';
import type { Cites } from '../rule-sets/cites.ts';
import { WITHDRAWAL } from '../rule-sets/motion-cites.ts';
import {
  ITS_OWN_VOTE,
  OFFICERS,
  OFFICERS_AND_DELEGATIONS,
  WHATEVER_IS_ON,
  WHAT_NOTHING_IS_DONE_IN,
} from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

/** GA decision 74/544 is the Assembly’s and its committees’. */
const SILENCE: Cites = { ga: 'decision 74/544', 'ga-committee': 'decision 74/544' };

export const commands = {
  ProposeDecision: { mayGive: OFFICERS, waitsFor: [...WHAT_NOTHING_IS_DONE_IN, ...ITS_OWN_VOTE] },
  EditQuestion: { mayGive: OFFICERS, waitsFor: [...WHAT_NOTHING_IS_DONE_IN, ...ITS_OWN_VOTE] },
  AdoptDecision: { mayGive: ['chair'], waitsFor: [...WHATEVER_IS_ON, ...ITS_OWN_VOTE, 'turn'] },
  JoinProposal: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: ITS_OWN_VOTE },
  LeaveProposal: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: ITS_OWN_VOTE },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'silence-too-short': {
    code: 'OUT_OF_ORDER',
    message: 'A silence procedure must leave more time than this.',
    remedy: 'Give a later time.',
    cites: SILENCE,
  },
  'closes-at-missing': {
    code: 'INVALID',
    message: 'A silence procedure needs the time until which it may be broken.',
    remedy: 'Give the time.',
  },
  'not-of-this-kind': {
    code: 'OUT_OF_ORDER',
    message: 'This is not done on a question of this kind.',
    remedy: 'Choose a proposal.',
  },
  'no-silence': {
    code: 'OUT_OF_ORDER',
    message: 'No silence procedure is under way on this question.',
    remedy: 'Put the question in a sitting.',
  },
  'sponsorship-closed': {
    code: 'OUT_OF_ORDER',
    message: 'Nobody joins or leaves this proposal any more.',
    remedy: 'Speak to the Secretary.',
  },
  amended: {
    code: 'OUT_OF_ORDER',
    message: 'This proposal has been amended, and is not withdrawn any more.',
    remedy: 'Put it, or vote on it.',
    cites: WITHDRAWAL,
  },
  'consensus-first': {
    code: 'OUT_OF_ORDER',
    message: 'Nobody has objected: consensus is tried before a vote.',
    remedy: 'Put the question first.',
    cites: { ccm: 'the rules of procedure of the Convention (decisions)' },
  },
  'roll-call-asked': {
    code: 'OUT_OF_ORDER',
    message: 'A delegation has asked for a roll call.',
    remedy: 'Take the vote by roll call, or by machine with names.',
    cites: cites(87, 127, 'method of voting'),
  },
  'proposer-explains': {
    code: 'OUT_OF_ORDER',
    message: 'Whoever proposed it does not explain a vote on it.',
    remedy: 'Speak before the voting, as one who proposes it.',
    cites: cites(88, 128, 'conduct during voting'),
  },
  'ballot-not-explained': {
    code: 'OUT_OF_ORDER',
    message: 'A vote by secret ballot is not explained.',
    remedy: 'Speak on another item.',
    cites: cites(88, 128, 'conduct during voting'),
  },
  'sounding-only': {
    code: 'OUT_OF_ORDER',
    message: 'A sounding is taken of a sounding, and nothing else is.',
    remedy: 'Choose another way of voting.',
  },
} as const satisfies Reasons;
