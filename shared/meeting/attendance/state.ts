// Who is present in a sitting, as it was marked. As schemas, and the types derived from them.
import * as z from 'zod/mini';

import { instant } from '../fields.ts';
import { piece, seqSchema } from '../state-fields.ts';

/** By a roll call, by the delegation's own word, or by its devices, which an officer took over. */
export const howPresentSchema = z.enum(['roll-call', 'own', 'devices']);

export const presenceSchema = piece({
  present: z.boolean(),
  how: howPresentSchema,
  /** An officer entered the delegation's own word: it is the officer's mark, which the delegation does not change. */
  byOfficer: z.optional(z.literal(true)),
  at: instant,
  /** The event that last changed it. */
  seq: seqSchema,
});
export type Presence = z.infer<typeof presenceSchema>;

/** By delegation. Officers see all, a delegation its own. */
export const presentSchema = z.record(z.string(), presenceSchema);

/** What of it an undo puts back; null: nothing was marked. `id` is the sitting's and the delegation's, with ~ between: no id has one. */
export const facts = [
  piece({ fact: z.literal('presence'), id: z.string(), value: z.nullable(presenceSchema) }),
] as const;

/** What of it events carry whole, by the name under which it is lifted: the schemas that it has. */
export const stored = {
  presence: [presenceSchema],
};
