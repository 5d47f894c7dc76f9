// Who may give the commands of notes, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { OFFICERS } from '../term-parts.ts';
import type { MayGive, Reasons } from '../term-parts.ts';

export const mayGive = {
  Note: OFFICERS,
  SendNote: ['delegation'],
  SettleNote: OFFICERS,
  AskSlower: ['booth'],
} satisfies MayGive<CommandType>;

export const reasons = {
  'no-such-note': { code: 'NOT_FOUND', message: 'There is no such note.' },
  'too-many-notes': {
    code: 'OUT_OF_ORDER',
    message: 'The secretariat has a hundred notes of your delegation that it has not dealt with yet.',
    remedy: 'Speak to the secretariat.',
  },
  'nobody-speaks': { code: 'OUT_OF_ORDER', message: 'Nobody has the floor.' },
} as const satisfies Reasons;
