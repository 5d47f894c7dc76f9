// What a command may say of the meeting as a whole, and of a delegation, one at a time (contract.ts) or many at once (revise/contract.ts).
import * as z from 'zod/mini';
import { credentialsSchema } from './state.ts';

import {
  aliasesSchema,
  articleSchema,
  daySchema,
  chosenLength,
  editedTextSchema,
  idSchema,
  isDay,
  languagesSchema,
  line,
  SHORTEST,
  textSchema,
  zoneSchema,
} from '../fields.ts';
import { MOST } from '../meeting-maxima.ts';

const MOST_SEATS = 1_000;
/** Of the meeting: it stands at the head of its pages. */
const MOST_OF_A_SYMBOL = 60;

export const flagSchema = z.string().check(z.regex(/^[a-z]{2}$/, 'expected a country code of two small letters'));
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
  /** false: it speaks and does not vote. */
  votes: z.optional(z.boolean()),
  /** How far its credentials have come. */
  credentials: z.optional(z.nullable(credentialsSchema)),
};

const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/, 'expected a colour such as #1a5fb4'));
/** What chair and delegations are called in sentences. */
export const termsSchema = z.object({
  chair: z.optional(z.enum(['chair', 'president', 'chairperson', 'co-chairs'])),
  delegation: z.optional(z.enum(['delegation', 'member', 'participant'])),
});
/** How the meeting looks: a name in place of the program's, an emblem by its hash, two colours, dark screens. */
export const themeSchema = z.object({
  name: z.optional(textSchema),
  emblem: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/, 'expected the hash of an emblem'))),
  accent: z.optional(colour),
  band: z.optional(colour),
  dark: z.optional(z.boolean()),
});
export const publishRecordSchema = z.enum(['none', 'decisions', 'speeches']);
const MOST_ORIGINS = 10;
/** Sites that may show the meeting within their pages. */
export const embedOriginsSchema = z
  .array(
    z
      .string()
      .check(
        z.maxLength(200),
        z.regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/, 'expected a site such as https://www.un.org'),
      ),
  )
  .check(z.maxLength(MOST_ORIGINS));

/** What is said of the meeting as a whole; what is left out stays, null takes away what there need not be. */
export const editedMeeting = {
  title: z.optional(editedTextSchema),
  subtitle: z.optional(z.nullable(editedTextSchema)),
  venue: z.optional(z.nullable(editedTextSchema)),
  symbol: z.optional(z.nullable(line(MOST_OF_A_SYMBOL))),
  date: z.optional(z.nullable(daySchema.check(z.refine(isDay, 'expected a day of the calendar')))),
  timeZone: z.optional(zoneSchema),
  /** The first is the one in which whatever lacks the reader's is told. */
  languages: z.optional(languagesSchema),
  terms: z.optional(z.nullable(termsSchema)),
  theme: z.optional(z.nullable(themeSchema)),
};

/** How the meeting is held, besides its limits. */
export const editedSettings = {
  warningMs: z.optional(chosenLength(SHORTEST.shown)),
  absent: z.optional(z.enum(['end-once', 'off'])),
  moderated: z.optional(z.boolean()),
  joining: z.optional(z.enum(['links', 'approve', 'open'])),
  /** null: as many as where nobody has said. */
  devicesPerLink: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(1_000)))),
  publicView: z.optional(z.boolean()),
  publishRecord: z.optional(publishRecordSchema),
  embedOrigins: z.optional(embedOriginsSchema),
};

/** All categories in their order; one without an id, or with one that is not there, is new. */
export const categoriesSchema = z
  .array(
    z.object({
      id: z.optional(idSchema),
      name: textSchema,
      mark: z.enum(['disc', 'half-disc', 'ring', 'square', 'triangle']),
      standing: z.optional(z.enum(['member', 'observer-state', 'observer'])),
    }),
  )
  .check(z.minLength(1, 'expected at least one category'), z.maxLength(MOST.categories));

/** All groups in their order; one without an id, or with one that is not there, is new. */
export const groupsSchema = z
  .array(
    z.object({
      id: z.optional(idSchema),
      name: textSchema,
      article: z.optional(articleSchema),
      aliases: z.optional(aliasesSchema),
      members: z.array(idSchema).check(
        z.maxLength(MOST.delegations),
        z.refine((all) => new Set(all).size === all.length, 'expected each delegation once'),
      ),
    }),
  )
  .check(z.maxLength(MOST.groups));
