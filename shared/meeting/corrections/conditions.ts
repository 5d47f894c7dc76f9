// Who may correct the record, what it waits for, and why a correction is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { NOTHING, OFFICERS } from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  CorrectRecord: { mayGive: OFFICERS, waitsFor: NOTHING },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'not-settled': {
    code: 'OUT_OF_ORDER',
    message: 'This is not settled yet: there is nothing to correct.',
    remedy: 'Settle it first, or undo what was done.',
  },
  'not-gavelled': {
    code: 'OUT_OF_ORDER',
    message: 'Only what was adopted without a vote is opened again so.',
    remedy: 'Move to reconsider it.',
  },
} as const satisfies Reasons;
