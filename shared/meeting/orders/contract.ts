// The commands and events of the order of a list, as schemas. The public contract (docs/wire.md); nothing here decides,
// and no page imports it.
import * as z from 'zod/mini';

import { command, event, ofItem } from '../contract-parts.ts';
import { idSchema, line } from '../fields.ts';
import { words } from '../state-fields.ts';
import { givenOrder } from './fields.ts';
import { segmentSchema } from '../speakers/state.ts';
import { orderPolicySchema } from './state.ts';

const commit = z.optional(words);

export const commands = {
  SetOrder: command('SetOrder', 'Puts those who wait in order; whom a hand or a swap has placed stays in place.', {
    itemId: idSchema,
    segment: z.optional(segmentSchema),
    policy: givenOrder,
  }),
  DrawLots: command('DrawLots', 'Draws the order of a closed list by the lot that was sealed when it opened.', {
    itemId: idSchema,
    /** Called from the floor, so that nobody knew the order before; left out, none is. */
    word: z.optional(line(40)),
  }),
} as const;

export const events = {
  /** `order`: all who wait, as they now stand. `commit`: of a lot that is sealed anew. */
  OrderSet: event('OrderSet', {
    ...ofItem,
    segment: z.optional(segmentSchema),
    policy: orderPolicySchema,
    order: z.array(idSchema),
    commit,
  }),
  /** `order`: all who waited, by SHA-256 of “seed:word:id”, ascending; the SHA-256 of `seed` is the list’s commit. */
  LotsDrawn: event('LotsDrawn', { ...ofItem, seed: words, word: words, order: z.array(idSchema) }),
} as const;
