// Who may give the commands of swaps, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { OFFICERS_AND_DELEGATIONS } from '../term-parts.ts';
import type { MayGive, Reasons } from '../term-parts.ts';

export const mayGive = {
  OfferSwap: OFFICERS_AND_DELEGATIONS,
  AcceptSwap: OFFICERS_AND_DELEGATIONS,
  DeclineSwap: OFFICERS_AND_DELEGATIONS,
} satisfies MayGive<CommandType>;

export const reasons = {
  'swap-gone': {
    code: 'CONFLICT',
    message: 'This offer does not stand any more.',
    remedy: 'Look at the list, and offer anew.',
  },
  'swap-not-allowed': {
    code: 'OUT_OF_ORDER',
    message: 'Places are not exchanged here.',
    remedy: 'Speak to the Secretary.',
  },
} as const satisfies Reasons;
