// Who may correct the record, and why a correction is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { OFFICERS } from '../term-parts.ts';
import type { MayGive, Reasons } from '../term-parts.ts';

export const mayGive = { CorrectRecord: OFFICERS } satisfies MayGive<CommandType>;

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
