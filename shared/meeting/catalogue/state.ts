// What hardly changes of a meeting: names, titles, categories, groups. As schemas, and the types derived from them.
import * as z from 'zod/mini';

import { itemInfoSchema } from '../agenda/state.ts';
import { idSchema } from '../fields.ts';
import { byLanguage, fact, factOf, keptTextSchema, languageSchema, piece, seqSchema, words } from '../state-fields.ts';

const markSchema = z.enum(['disc', 'half-disc', 'ring', 'square', 'triangle']);
export type CategoryMarkShape = z.infer<typeof markSchema>;

export const categorySchema = piece({
  id: idSchema,
  name: keptTextSchema,
  mark: markSchema,
  /** What its delegations may do; absent: the first category is of members, others by their mark (rule-sets/participant-status.ts). */
  standing: z.optional(z.enum(['member', 'observer-state', 'observer'])),
});
export type Category = z.infer<typeof categorySchema>;

const placeSchema = z.union([z.number(), words]);
/** A row and a place in it, as the plan of the room counts them. */
export const keptSeatSchema = piece({ row: placeSchema, place: placeSchema });
export const credentialsSchema = z.enum(['in-order', 'provisional', 'awaited']);

export const delegationSchema = piece({
  id: idSchema,
  name: keptTextSchema,
  /** The article before the name in a sentence ("the", "la", "l’"), where the language has one. */
  article: z.optional(byLanguage(words)),
  /** Former and short names in any language, by which it is found and never called: "DRC", "Turkey". */
  aliases: z.optional(z.array(words)),
  category: idSchema,
  /** It speaks and does not vote. */
  votes: z.optional(z.literal(false)),
  /** How far its credentials have come: shown, and nothing more. */
  credentials: z.optional(credentialsSchema),
  /** ISO 3166-1 alpha-2 in lower case; absent for an organization, which has a nameplate outline. */
  flag: z.optional(words),
  seats: z.optional(z.int().check(z.nonnegative())),
  /** Where its nameplate stands. */
  seat: z.optional(keptSeatSchema),
  /** It takes part no more: what it said stays, it is not offered, and does nothing. */
  retired: z.optional(z.literal(true)),
  /** How lists that were read in wrote its name: by these it is found again. */
  as: z.optional(z.array(words)),
  /** Fields that an officer changed by hand since a list that was read in said them: the next one leaves them unless it is told to. */
  byHand: z.optional(z.array(words)),
  /** Place in the alphabetical order of each language, computed when the meeting was made or edited; one that was added stands between two. */
  rank: z.optional(byLanguage(z.number())),
  /** The event that last changed it; absent: none since the meeting was made. */
  seq: z.optional(seqSchema),
});
export type Delegation = z.infer<typeof delegationSchema>;

export const groupSchema = piece({
  id: idSchema,
  name: keptTextSchema,
  article: z.optional(byLanguage(words)),
  /** Short and former names in any language, by which it is found and never called: "G77". */
  aliases: z.optional(z.array(words)),
  /** Delegations that belong to it; absent where nobody has said. */
  members: z.optional(z.array(idSchema)),
});
/** A group of States on whose behalf one delegation may speak. */
export type Group = z.infer<typeof groupSchema>;

export const zoneOffsetSchema = piece({ from: z.int(), aheadMs: z.int() });
/** From this instant on (ms) the clocks of a zone are ahead of UTC by so much (ms). */
export type ZoneOffset = z.infer<typeof zoneOffsetSchema>;

/** What chair and delegations are called in sentences. */
const keptTermsSchema = piece({
  chair: z.optional(z.enum(['chair', 'president', 'chairperson', 'co-chairs'])),
  delegation: z.optional(z.enum(['delegation', 'member', 'participant'])),
});
/** How the meeting looks: a name in place of the program's, an emblem by its hash, two colours, dark screens. */
const keptThemeSchema = piece({
  name: z.optional(keptTextSchema),
  emblem: z.optional(words),
  accent: z.optional(words),
  band: z.optional(words),
  dark: z.optional(z.boolean()),
});

/** What is said of the meeting as a whole. */
export const headSchema = piece({
  title: keptTextSchema,
  subtitle: z.optional(keptTextSchema),
  symbol: z.optional(words),
  venue: z.optional(keptTextSchema),
  /** Day of the meeting as the invitation has it, YYYY-MM-DD. */
  date: z.optional(words),
  /** IANA name; all times of day are shown in it. */
  timeZone: words,
  /** Languages of the meeting, its first first; absent where nobody has said. */
  languages: z.optional(z.array(languageSchema)),
  /** What chair and delegations are called. */
  terms: z.optional(keptTermsSchema),
  /** How it looks. */
  theme: z.optional(keptThemeSchema),
});
export type Head = z.infer<typeof headSchema>;

export const catalogueSchema = piece({
  ...headSchema.shape,
  /** The zone's clocks in the years about the meeting, oldest first: added by the server when it sends the catalogue, never stored. */
  zoneOffsets: z.optional(z.readonly(z.array(zoneOffsetSchema))),
  categories: z.array(categorySchema),
  delegations: z.record(z.string(), delegationSchema),
  groups: z.array(groupSchema),
  items: z.record(z.string(), itemInfoSchema),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** What of it an undo puts back, besides the items. */
export const facts = [
  factOf('delegation', delegationSchema),
  fact('groups', z.array(groupSchema)),
  fact('categories', z.array(categorySchema)),
  fact('head', headSchema),
] as const;

/** Its part of the meeting. */
export const pieces = {
  /** The event that last changed the catalogue or the order of the agenda: what a list that is read in is made for. */
  catalogueSeq: z.optional(seqSchema),
};

/** What of it events carry whole, by the name under which it is lifted: the schemas that it has. */
export const stored = {
  catalogue: [catalogueSchema],
  category: [categorySchema],
  group: [groupSchema],
  delegation: [delegationSchema],
};
