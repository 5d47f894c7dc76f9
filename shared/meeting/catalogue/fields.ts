// What a command may say of a delegation: one at a time (commands.ts) or many at once (revise/commands.ts).
import * as z from 'zod/mini';

import { aliasesSchema, articleSchema, editedTextSchema, idSchema, line, textSchema } from '../fields.ts';

const MOST_SEATS = 1_000;

const flagSchema = z.string().check(z.regex(/^[a-z]{2}$/, 'expected a country code of two small letters'));
const seatsSchema = z.int().check(z.nonnegative(), z.maximum(MOST_SEATS));
const placeSchema = z.union([z.int().check(z.nonnegative(), z.maximum(100_000)), line(12)]);
/** Where a nameplate stands: its row and its place there, as the plan of the room counts them. */
export const seatSchema = z.object({ row: placeSchema, place: placeSchema });

/** A new delegation. */
export const newDelegation = {
  name: textSchema,
  category: idSchema,
  flag: z.optional(flagSchema),
  article: z.optional(articleSchema),
  aliases: z.optional(aliasesSchema),
  seats: z.optional(seatsSchema),
  seat: z.optional(seatSchema),
};

/** One that is there: what is left out stays, null takes away what there need not be. */
export const editedDelegation = {
  delegationId: idSchema,
  name: z.optional(editedTextSchema),
  category: z.optional(idSchema),
  article: z.optional(articleSchema),
  /** In place of all that it had; none: an empty list. */
  aliases: z.optional(aliasesSchema),
  flag: z.optional(z.nullable(flagSchema)),
  seats: z.optional(z.nullable(seatsSchema)),
  seat: z.optional(z.nullable(seatSchema)),
};
