// Notes between officers and to them. As a schema, and the type derived from it.
import * as z from 'zod/mini';

import { idSchema, instant } from '../fields.ts';
import { actorSchema, piece, seqSchema, words } from '../state-fields.ts';

export const noteSchema = piece({
  id: idSchema,
  at: instant,
  by: actorSchema,
  text: words,
  kind: z.enum(['officers', 'to-secretariat']),
  about: z.optional(z.enum(['document', 'microphone', 'correction', 'other'])),
  status: z.enum(['new', 'taken', 'done']),
  /** The event that last changed it. */
  seq: seqSchema,
});
/** A slip of paper between officers, or a delegation's note to the secretariat. */
export type Note = z.infer<typeof noteSchema>;

/** Its part of the meeting. */
export const pieces = {
  notes: z.array(noteSchema),
  /** The booth asked the speaker to slow down, at these entries' last such instant. Officers and booth see it. */
  slowerAskedAt: z.nullable(instant),
};

/** What of it events carry whole, by the name under which it is lifted: the schemas that it has. */
export const stored = {
  note: [noteSchema],
};
