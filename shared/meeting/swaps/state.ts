// Offers to exchange places on a list. As schemas, and the types derived from them.
import * as z from 'zod/mini';

import { idSchema, instant } from '../fields.ts';
import { factOf, piece, seqSchema } from '../state-fields.ts';

export const swapSchema = piece({
  id: idSchema,
  /** The entry of whoever offers. */
  entryId: idSchema,
  /** The entry with which it would exchange places. */
  with: idSchema,
  /** The delegations of the two, in this order. */
  between: z.array(idSchema).check(z.length(2)),
  offeredAt: instant,
  seq: seqSchema,
});
export type Swap = z.infer<typeof swapSchema>;

/** Its part of the meeting. */
export const pieces = {
  /** Offers that stand: officers see all, a delegation those that it has made or was made. Absent: there is none. */
  swaps: z.optional(z.array(swapSchema)),
};

/** What of it an undo puts back. */
export const facts = [factOf('swap', swapSchema)] as const;
