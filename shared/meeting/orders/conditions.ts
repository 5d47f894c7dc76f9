// Who may give the commands of the order of a list, what each waits for, and why one is refused.
// No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { NOTHING, OFFICERS } from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  SetOrder: { mayGive: OFFICERS, waitsFor: NOTHING },
  DrawLots: { mayGive: OFFICERS, waitsFor: NOTHING },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'window-open': {
    code: 'OUT_OF_ORDER',
    message: 'The list still takes names.',
    remedy: 'Close the list, then draw.',
  },
  'no-lot': {
    code: 'OUT_OF_ORDER',
    message: 'No lot waits to be drawn on this list.',
    remedy: 'Set its order to one by lot.',
  },
  'seed-lost': {
    code: 'OUT_OF_ORDER',
    message: 'The lot was sealed by another server, whose secret this one does not have.',
    remedy: 'Set another order, then one by lot anew: another lot is then sealed.',
  },
} as const satisfies Reasons;
