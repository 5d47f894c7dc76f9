// Who may give the commands of undo, what it waits for, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { NOTHING, OFFICERS_AND_DELEGATIONS } from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  Undo: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: NOTHING },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'no-such-command': { code: 'NOT_FOUND', message: 'There is no such action left to undo.' },
  'not-undoable': { code: 'OUT_OF_ORDER', message: 'This action cannot be undone.', remedy: 'Correct the record.' },
  'others-acted': {
    code: 'CONFLICT',
    message: 'Something done since depends on it.',
    remedy: 'Undo the later action first.',
  },
} as const satisfies Reasons;
