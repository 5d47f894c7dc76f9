// Who may give the commands of notes, what each waits for, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { NOTHING, OFFICERS } from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  Note: { mayGive: OFFICERS, waitsFor: NOTHING },
  SendNote: { mayGive: ['delegation'], waitsFor: NOTHING },
  SettleNote: { mayGive: OFFICERS, waitsFor: NOTHING },
  AskSlower: { mayGive: ['booth'], waitsFor: NOTHING },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'no-such-note': { code: 'NOT_FOUND', message: 'There is no such note.' },
  'too-many-notes': {
    code: 'OUT_OF_ORDER',
    message: 'The secretariat has a hundred notes of your delegation that it has not dealt with yet.',
    remedy: 'Speak to the secretariat.',
  },
  'nobody-speaks': { code: 'OUT_OF_ORDER', message: 'Nobody has the floor.', remedy: 'Give the floor first.' },
} as const satisfies Reasons;
