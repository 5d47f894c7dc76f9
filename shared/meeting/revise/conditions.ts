// Who may give a whole list at once, what each waits for, and why one is refused as a whole. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { NOTHING, OFFICERS } from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  ReviseParticipants: { mayGive: OFFICERS, waitsFor: NOTHING },
  ReviseAgenda: { mayGive: OFFICERS, waitsFor: NOTHING },
  ReviseList: { mayGive: OFFICERS, waitsFor: NOTHING },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  changed: {
    code: 'CONFLICT',
    message: 'Somebody has changed this since it was looked at: nothing was saved.',
    remedy: 'Look at what stands there now, then send it again.',
  },
} as const satisfies Reasons;
