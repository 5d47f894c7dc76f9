// Who may give the commands of putting and objecting, what each waits for, and why one is refused.
// No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import {
  ITS_OWN_VOTE,
  OFFICERS,
  OFFICERS_AND_DELEGATIONS,
  WHATEVER_IS_ON,
  WHAT_NOTHING_IS_DONE_IN,
} from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  PutQuestion: { mayGive: OFFICERS, waitsFor: [...WHATEVER_IS_ON, ...ITS_OWN_VOTE, 'turn'] },
  Object: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: [...WHAT_NOTHING_IS_DONE_IN, ...ITS_OWN_VOTE] },
  WithdrawObjection: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: [...WHAT_NOTHING_IS_DONE_IN, ...ITS_OWN_VOTE] },
  KeepOpen: { mayGive: OFFICERS, waitsFor: [...WHAT_NOTHING_IS_DONE_IN, ...ITS_OWN_VOTE] },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'no-such-part': { code: 'NOT_FOUND', message: 'The question has no such part.' },
  'question-put': {
    code: 'CONFLICT',
    message: 'A question is put to the room.',
    remedy: 'Keep it open, or vote.',
  },
  'parts-open': {
    code: 'OUT_OF_ORDER',
    message: 'Parts of this question are not decided yet.',
    remedy: 'Adopt or vote on each part first.',
  },
  'speakers-waiting': {
    code: 'OUT_OF_ORDER',
    message: 'Speakers wait to be heard before this question is decided.',
    remedy: 'Hear them first, or close the debate.',
  },
  'silence-over': {
    code: 'OUT_OF_ORDER',
    message: 'The time for breaking the silence is over.',
    remedy: 'Explain your position in the meeting.',
  },
  'not-put': { code: 'OUT_OF_ORDER', message: 'This question has not been put.', remedy: 'Put it first.' },
  'objection-stands': {
    code: 'CONFLICT',
    message: 'A delegation objects.',
    remedy: 'Keep the question open, or vote on it.',
  },
  'too-soon': {
    code: 'CONFLICT',
    message: 'The room has not had the time to object yet.',
    remedy: 'Wait a moment, then press again.',
  },
} as const satisfies Reasons;
