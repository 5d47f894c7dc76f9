// Who may give the commands of swaps, what each waits for, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { NOTHING, OFFICERS_AND_DELEGATIONS } from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  OfferSwap: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: NOTHING },
  AcceptSwap: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: NOTHING },
  DeclineSwap: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: NOTHING },
} satisfies CommandConditions<CommandType>;

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
