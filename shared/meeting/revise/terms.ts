// Who may give a whole list at once, and why one is refused as a whole. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { OFFICERS } from '../term-parts.ts';
import type { MayGive, Reasons } from '../term-parts.ts';

export const mayGive = {
  ReviseParticipants: OFFICERS,
  ReviseAgenda: OFFICERS,
  ReviseList: OFFICERS,
} satisfies MayGive<CommandType>;

export const reasons = {
  changed: {
    code: 'CONFLICT',
    message: 'Something was changed since this list was compared with the meeting.',
    remedy: 'Compare it again, then send it.',
  },
} as const satisfies Reasons;
