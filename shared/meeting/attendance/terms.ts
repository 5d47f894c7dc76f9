// Who may mark who is present, and why something is refused for want of a quorum. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { cites } from '../rule-sets/cites.ts';
import { OFFICERS_AND_DELEGATIONS } from '../term-parts.ts';
import type { MayGive, Reasons } from '../term-parts.ts';

export const mayGive = { MarkPresent: OFFICERS_AND_DELEGATIONS } satisfies MayGive<CommandType>;

export const reasons = {
  'no-quorum': {
    code: 'OUT_OF_ORDER',
    message: 'Fewer members are present than this needs.',
    remedy: 'Mark who has come, or suspend the sitting.',
    cites: cites(67, 108, 'quorum'),
  },
} as const satisfies Reasons;
