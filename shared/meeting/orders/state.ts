// The order of a speakers list: by which keys, and what was drawn. As schemas, and the types derived from them.
import * as z from 'zod/mini';

import { idSchema } from '../fields.ts';
import { ORDER_KEYS } from '../procedure-ids.ts';
import { languageSchema, piece, words } from '../state-fields.ts';

export const orderPolicySchema = piece({
  /** What goes before what, key by key; entries that no key parts stand in the order of their requests. */
  keys: z.array(z.enum(ORDER_KEYS)).check(z.minLength(1)),
  /** Of the alphabet; absent: English. */
  language: z.optional(languageSchema),
  /** With whom the alphabet begins; absent: with the first. */
  from: z.optional(idSchema),
  /** So many speak, those who have spoken counted; the rest stand by. Absent: all. */
  cap: z.optional(z.int().check(z.minimum(1))),
});
export type OrderPolicy = z.infer<typeof orderPolicySchema>;
export type OrderKey = OrderPolicy['keys'][number];

export const drawnLotsSchema = piece({
  /** 64 hex characters whose SHA-256 was published as the list's `commit`. */
  seed: words,
  /** Called from the floor; empty where nobody called one. */
  word: words,
  /** Those who waited, by their tickets. */
  order: z.array(idSchema),
});

/** Its part of the meeting. */
export const pieces = {
  /** Of each lot, by its commit, the command whose id its seed is made of. Officers see it; absent: there was no lot. */
  lots: z.optional(z.record(z.string(), words)),
};

/** What of it an undo puts back. */
export const facts = [
  /** The ids of those who wait on a list, as they stood. */
  piece({ fact: z.literal('order'), id: words, value: z.array(idSchema) }),
] as const;
