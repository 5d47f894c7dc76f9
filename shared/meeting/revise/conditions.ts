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
  'edited-twice': {
    code: 'INVALID',
    message: 'A delegation is changed twice in one list.',
    remedy: 'Put all that changes of it into one.',
  },
} as const satisfies Reasons;
