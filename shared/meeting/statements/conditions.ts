// Who may hand in the text of a speech, what it waits for, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { NOTHING, OFFICERS_AND_DELEGATIONS } from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  AttachStatement: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: NOTHING },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'no-such-file': { code: 'NOT_FOUND', message: 'There is no such file.', remedy: 'Send the file again.' },
  delivered: {
    code: 'OUT_OF_ORDER',
    message: 'This statement has been delivered.',
    remedy: 'Speak to the Secretary.',
  },
} as const satisfies Reasons;
