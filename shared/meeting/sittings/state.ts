// The sittings of a meeting and who presides. As schemas, and the types derived from them.
import * as z from 'zod/mini';

import { presentSchema } from '../attendance/state.ts';
import { idSchema, instant } from '../fields.ts';
import { fact, keptTextSchema, piece, seqSchema, words } from '../state-fields.ts';

export const sittingSchema = piece({
  id: idSchema,
  title: keptTextSchema,
  startsAt: instant,
  endsAt: instant,
  /** When the interpreters leave: hard. */
  interpretationEndsAt: instant,
  room: z.optional(words),
  status: z.enum(['scheduled', 'open', 'suspended', 'adjourned']),
  openedAt: z.optional(instant),
  suspendedAt: z.optional(instant),
  /** When a suspended sitting is expected to resume; drawn as a countdown, nothing happens by itself. */
  resumesAt: z.optional(instant),
  adjournedAt: z.optional(instant),
  /** Time that counts neither as speech nor as waiting; the running one has no `to`. */
  suspensions: z.array(piece({ from: instant, to: z.optional(instant) })),
  /** Who was marked present or absent; officers see all, a delegation its own. Absent: nobody was. */
  present: z.optional(presentSchema),
  /** The event that last changed it; marks of presence are none. */
  seq: seqSchema,
});
export type Sitting = z.infer<typeof sittingSchema>;

/** Who presides now; null: the chair of the meeting. */
export const presidingSchema = piece({ name: words, title: z.optional(words), since: instant });

/** Its part of the meeting. */
export const pieces = {
  sittings: z.array(sittingSchema),
  presiding: z.nullable(presidingSchema),
};

/** What of it an undo puts back. */
export const facts = [
  piece({
    fact: z.literal('sitting'),
    id: idSchema,
    value: z.nullable(sittingSchema),
    /** Its place in the programme, where it comes back (null: last). */
    before: z.optional(z.nullable(idSchema)),
  }),
  fact('presiding', z.nullable(presidingSchema)),
] as const;

/** What of it events carry whole, by the name under which it is lifted: the schemas that it has. */
export const stored = {
  sitting: [sittingSchema],
  presiding: [presidingSchema],
};
