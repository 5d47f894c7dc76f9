// The speakers lists and the inscriptions on them. As schemas, and the types derived from them.
import * as z from 'zod/mini';

import { duration, guestSchema, idSchema, instant, modeSchema } from './fields.ts';
import { keptLimitSchema, lasted, limitMs, piece, seqSchema, words } from './state-fields.ts';

export type Mode = z.infer<typeof modeSchema>;
const lineStateSchema = z.enum(['unknown', 'tested', 'lost']);
export type LineState = z.infer<typeof lineStateSchema>;

export const keptGuestSchema = piece({ name: words, title: z.optional(words), kind: guestSchema.shape.kind });
export type Guest = z.infer<typeof keptGuestSchema>;

export const entrySchema = piece({
  id: idSchema,
  itemId: idSchema,
  delegationId: z.optional(idSchema),
  guest: z.optional(keptGuestSchema),
  /** A group's id from the catalogue, or its name as given. */
  onBehalfOf: z.optional(words),
  speaker: z.optional(piece({ name: words, title: z.optional(words) })),
  language: z.optional(words),
  mode: modeSchema,
  line: z.optional(lineStateSchema),
  /** Exact length of a video message, in ms. */
  videoMs: z.optional(duration),
  /** The entry's own limit, which goes before all others. */
  limit: z.optional(keptLimitSchema),
  requestedAt: instant,
  /** The number on the receipt: the place of the request in the meeting's log. */
  receipt: seqSchema,
  enteredBy: z.enum(['device', 'secretary', 'nameplate']),
  /** Asked for on a moderated list and never accepted: officers and its delegation see it. */
  unlisted: z.optional(z.literal(true)),
  /** Inscribed by an officer after the list was closed. */
  late: z.optional(z.literal(true)),
  /** Its place was given by an officer's hand, not by the order of requests. */
  byHand: z.optional(z.literal(true)),
  /** How many times it was called without an answer. */
  passedOver: z.optional(z.int().check(z.nonnegative())),
  /** When it was called last without an answer, in ms; entries passed over before this was kept have none. */
  passedOverAt: z.optional(instant),
  /** "I have finished", said by the speaker's own device. */
  finishedAt: z.optional(instant),
  givenAt: z.optional(instant),
  endedAt: z.optional(instant),
  usedMs: z.optional(lasted),
  limitMs: z.optional(limitMs),
  /** Its limit became another while it was spoken: what it used says nothing about how speakers use a limit. */
  limitChanged: z.optional(z.literal(true)),
  outcome: z.optional(z.enum(['spoken', 'withdrawn', 'declined', 'absent', 'dropped', 'not-delivered'])),
  /** The event that last changed it. */
  seq: seqSchema,
});
/** One inscription on a speakers list, or a guest's turn. It is in exactly one place: requested, waiting, on the floor, or past. */
export type Entry = z.infer<typeof entrySchema>;

/** A list without those who stand on it. */
export const listHeadSchema = piece({
  itemId: idSchema,
  status: z.enum(['not-open', 'open', 'closed']),
  moderated: z.boolean(),
  openedAt: z.optional(instant),
  closedAt: z.optional(instant),
  /** Announced closing time; a request after it meets a closed list. */
  closesAt: z.optional(instant),
  /** Items taken together with this one: their requests come here. */
  together: z.optional(z.array(idSchema)),
  /** The event that last changed it. */
  seq: seqSchema,
});

export const speakersListSchema = piece({
  ...listHeadSchema.shape,
  /** Asked for and not yet accepted, on a moderated list. Officers see all, a delegation its own, others none. */
  requested: z.array(entrySchema),
  /** In speaking order. */
  waiting: z.array(entrySchema),
  /** Spoken, withdrawn, declined, absent, handed in writing. */
  past: z.array(entrySchema),
});
export type SpeakersList = z.infer<typeof speakersListSchema>;
