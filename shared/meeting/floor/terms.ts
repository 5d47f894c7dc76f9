// Who may give the commands of the floor, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { cites } from '../rule-sets/cites.ts';
import { OFFICERS } from '../term-parts.ts';
import type { MayGive, Reasons } from '../term-parts.ts';

export const mayGive = {
  GiveFloor: OFFICERS,
  EndSpeech: OFFICERS,
  PauseSpeech: OFFICERS,
  ResumeSpeech: OFFICERS,
  ExtendSpeech: OFFICERS,
  CorrectSpeechTime: OFFICERS,
  SetSpeechLimit: OFFICERS,
  SignalFinished: ['delegation'],
} satisfies MayGive<CommandType>;

export const reasons = {
  'no-limit': { code: 'OUT_OF_ORDER', message: 'This speech has no time limit.', remedy: 'Set a limit for it first.' },
  'understanding-does-not-cut': {
    code: 'OUT_OF_ORDER',
    message: 'Nobody is cut off but over a limit that a rule or a decision set.',
    remedy: 'Ask the speaker to conclude.',
    cites: cites(72, 114, 'time limit on speeches'),
  },
  'not-speaking': { code: 'OUT_OF_ORDER', message: 'This entry does not have the floor.' },
  'floor-taken': {
    code: 'CONFLICT',
    message: 'The floor is not as you saw it.',
    remedy: 'Look again, then press again.',
  },
} as const satisfies Reasons;
