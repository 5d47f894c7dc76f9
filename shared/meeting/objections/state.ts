// Objections that stand. Apart from the questions, so that a private act touches no public field. As schemas, and the types derived from them.
import * as z from 'zod/mini';

import { idSchema, instant } from '../fields.ts';
import { piece, seqSchema, words } from '../state-fields.ts';

export const asksSchema = z.enum(['vote', 'roll-call']);

export const objectionSchema = piece({
  questionId: idSchema,
  /** The part to which it is; absent: the whole. */
  part: z.optional(idSchema),
  delegationId: idSchema,
  text: z.optional(words),
  asks: z.optional(asksSchema),
  /** It broke a silence procedure: everybody sees it. */
  broke: z.optional(z.literal(true)),
  at: instant,
  seq: seqSchema,
});
export type Objection = z.infer<typeof objectionSchema>;

/** Its part of the meeting. */
export const pieces = {
  /** Objections that stand: officers see all, a delegation its own. Absent: none that the reader sees. */
  objections: z.optional(z.array(objectionSchema)),
};

/** What of it an undo puts back, by question, part and delegation with “~” between them. */
export const facts = [
  piece({ fact: z.literal('objection'), id: z.string(), value: z.nullable(objectionSchema) }),
] as const;

/** What of it events carry whole, by the name under which it is lifted: the schemas that it has. */
export const stored = { objection: [objectionSchema] };
