// Who may hand in the text of a speech, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { OFFICERS_AND_DELEGATIONS } from '../term-parts.ts';
import type { MayGive, Reasons } from '../term-parts.ts';

export const mayGive = { AttachStatement: OFFICERS_AND_DELEGATIONS } satisfies MayGive<CommandType>;

export const reasons = {
  'no-such-file': { code: 'NOT_FOUND', message: 'There is no such file.', remedy: 'Send the file again.' },
  delivered: {
    code: 'OUT_OF_ORDER',
    message: 'This statement has been delivered.',
    remedy: 'Speak to the Secretary.',
  },
} as const satisfies Reasons;
