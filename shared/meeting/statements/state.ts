// The text that was handed in of a speech. As schemas, and the types derived from them.
import * as z from 'zod/mini';

import { idSchema } from '../fields.ts';
import { piece, words } from '../state-fields.ts';

/** What a text may be, as its content says. */
export const FILE_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/plain',
] as const;

/** A file that was handed in, without its bytes. */
const fileFields = {
  fileId: idSchema,
  type: z.enum(FILE_TYPES),
  /** How long it is. */
  bytes: z.int().check(z.nonnegative()),
  /** Of its bytes, as 64 hexadecimal digits. */
  sha256: z.string(),
};
const fileSchema = piece(fileFields);
export type StatementFile = z.infer<typeof fileSchema>;

export const afterSchema = z.enum(['nobody', 'delegations', 'everybody']);

export const statementSchema = piece({
  ...fileFields,
  name: z.optional(words),
  language: z.optional(words),
  /** Who may read it once it was spoken. */
  after: afterSchema,
  /** They may now: it stays so. */
  released: z.optional(z.literal(true)),
});
/** The text of a speech. */
export type Statement = z.infer<typeof statementSchema>;

/** What of it an undo puts back: the text of this entry; null: none. */
export const facts = [
  piece({ fact: z.literal('statement'), id: idSchema, value: z.nullable(statementSchema) }),
] as const;

/** What of it events carry whole, by the name under which it is lifted: the schemas that it has. */
export const stored = {
  statement: [statementSchema],
};
