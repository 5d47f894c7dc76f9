// Who may mark who is present, what it waits for, and why something is refused for want of a quorum.
// No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { cites } from '../rule-sets/cites.ts';
import { OFFICERS_AND_DELEGATIONS } from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  MarkPresent: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: ['sitting'] },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'no-quorum': {
    code: 'OUT_OF_ORDER',
    message: 'Fewer members are present than this needs.',
    remedy: 'Mark who has come, or suspend the sitting.',
    cites: cites(67, 108, 'quorum'),
  },
} as const satisfies Reasons;
