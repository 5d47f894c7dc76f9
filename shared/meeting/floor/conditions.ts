// Who may give the commands of the floor, what each waits for, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { cites } from '../rule-sets/cites.ts';
import { NOTHING, OFFICERS, WHATEVER_IS_ON, WHAT_NOTHING_IS_DONE_IN } from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  GiveFloor: { mayGive: OFFICERS, waitsFor: [...WHATEVER_IS_ON, 'turn'] },
  EndSpeech: { mayGive: OFFICERS, waitsFor: NOTHING },
  PauseSpeech: { mayGive: OFFICERS, waitsFor: NOTHING },
  ResumeSpeech: { mayGive: OFFICERS, waitsFor: WHATEVER_IS_ON },
  ExtendSpeech: { mayGive: OFFICERS, waitsFor: NOTHING },
  CorrectSpeechTime: { mayGive: OFFICERS, waitsFor: NOTHING },
  SetSpeechLimit: { mayGive: OFFICERS, waitsFor: NOTHING },
  // Whom a suspension holds goes on after it, and has finished nothing.
  SignalFinished: { mayGive: ['delegation'], waitsFor: WHAT_NOTHING_IS_DONE_IN },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'no-limit': { code: 'OUT_OF_ORDER', message: 'This speech has no time limit.', remedy: 'Set a limit for it first.' },
  'understanding-does-not-cut': {
    code: 'OUT_OF_ORDER',
    message: 'Nobody is cut off but over a limit that a rule or a decision set.',
    remedy: 'Ask the speaker to conclude.',
    cites: cites(72, 114, 'time limit on speeches'),
  },
  'not-speaking': {
    code: 'OUT_OF_ORDER',
    message: 'This entry does not have the floor.',
    remedy: 'Look who has the floor.',
  },
  'floor-taken': {
    code: 'CONFLICT',
    message: 'The floor is not as you saw it.',
    remedy: 'Look again, then press again.',
  },
} as const satisfies Reasons;
