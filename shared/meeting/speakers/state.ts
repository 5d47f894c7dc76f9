// The speakers lists and the inscriptions on them. As schemas, and the types derived from them.
import * as z from 'zod/mini';

import { inPlaceSchema, sentWordSchema } from '../on-deck/state.ts';
import { drawnLotsSchema, orderPolicySchema } from '../orders/state.ts';
import { statementSchema } from '../statements/state.ts';
import { LEVELS } from '../procedure-ids.ts';
import { duration, guestSchema, idSchema, instant, modeSchema } from '../fields.ts';
import {
  keptLimitSchema,
  lasted,
  leaveSchema,
  limitMs,
  piece,
  seqSchema,
  turnKindSchema,
  words,
} from '../state-fields.ts';

/** Of which turns a list is, where it is not of statements. */
export const segmentSchema = z.enum(['reply', 'question']);

export type Mode = z.infer<typeof modeSchema>;
const lineStateSchema = z.enum(['unknown', 'tested', 'lost']);
export type LineState = z.infer<typeof lineStateSchema>;

export const keptGuestSchema = piece({ name: words, title: z.optional(words), kind: guestSchema.shape.kind });
export type Guest = z.infer<typeof keptGuestSchema>;

export const whenSchema = z.enum(['before', 'after']);

/** What any entry says, wherever it is. */
const inscription = {
  id: idSchema,
  itemId: idSchema,
  /** Absent: a statement. */
  kind: z.optional(turnKindSchema),
  /** The question that it is a turn of: it stands on that question's list, not on the item's. */
  questionId: z.optional(idSchema),
  /** Of an explanation of vote: whether before the vote or after it. */
  when: z.optional(whenSchema),
  /** Of a reply: its delegation’s first on the item, its second. */
  nth: z.optional(z.int().check(z.minimum(1))),
  /** The speech to which it replies. */
  replyTo: z.optional(idSchema),
  /** Of an answer: the questions that it answers. */
  answers: z.optional(z.array(idSchema)),
  /** What the Chair lifted for it: when it was asked for, given the floor or cut off. */
  leave: z.optional(leaveSchema),
  delegationId: z.optional(idSchema),
  guest: z.optional(keptGuestSchema),
  /** A group's id from the catalogue, or its name as given. */
  onBehalfOf: z.optional(words),
  speaker: z.optional(piece({ name: words, title: z.optional(words) })),
  language: z.optional(words),
  /** Of whoever speaks; absent: other. */
  level: z.optional(z.enum(LEVELS)),
  /** Its text, handed in; officers, the booth and its delegation see it, others once it is released. */
  statement: z.optional(statementSchema),
  /** Delegations for which it speaks besides its own. */
  alsoFor: z.optional(z.array(idSchema)),
  mode: modeSchema,
  line: z.optional(lineStateSchema),
  /** Exact length of a video message, in ms. */
  videoMs: z.optional(duration),
  /** The entry's own limit, which goes before all others. */
  limit: z.optional(keptLimitSchema),
  requestedAt: instant,
  /** The number on the receipt: the place of the request in the meeting's log. */
  receipt: seqSchema,
  enteredBy: z.enum(['device', 'secretary', 'nameplate', 'import']),
  /** Asked for on a moderated list and never accepted: officers and its delegation see it. */
  unlisted: z.optional(z.literal(true)),
  /** Inscribed by an officer after the list was closed. */
  late: z.optional(z.literal(true)),
  /** Its place was given by an officer's hand, not by the order of requests. */
  byHand: z.optional(z.literal(true)),
  /** With whom it has exchanged places, which no order takes away from it. */
  swappedWith: z.optional(idSchema),
  /** Whether it was asked if it is in place, and what it answered. Officers and its delegation see it. */
  inPlace: z.optional(inPlaceSchema),
  /** How many times it was called without an answer. */
  passedOver: z.optional(z.int().check(z.nonnegative())),
  /** When it was called last without an answer, in ms; entries passed over before this was kept have none. */
  passedOverAt: z.optional(instant),
  /** The event that last changed it. */
  seq: seqSchema,
};
/** What an entry says besides from when it has the floor. */
const turn = {
  givenAt: instant,
  /** The limit in ms under which it speaks or spoke. */
  limitMs,
  /** Its limit became another while it was spoken: what it used says nothing about how speakers use a limit. */
  limitChanged: z.optional(z.literal(true)),
  /** Presses came late: its clock counted so much (ms) too little, or, negative, too much. Gone once somebody has said how long it was. */
  clockOffMs: z.optional(z.int()),
  /** "I have finished", said by the speaker's own device. */
  finishedAt: z.optional(instant),
  /** The last word that was shown to the speaker. Officers, its delegation and screens see it. */
  word: z.optional(sentWordSchema),
};

export const requestedEntrySchema = piece(inscription);
/** Asked for on a moderated list, and not accepted yet. */
export type RequestedEntry = z.infer<typeof requestedEntrySchema>;

export const waitingEntrySchema = piece(inscription);
/** On the list, in speaking order. */
export type WaitingEntry = z.infer<typeof waitingEntrySchema>;

export const speakingEntrySchema = piece({ ...inscription, ...turn });
/** On the floor. */
export type SpeakingEntry = z.infer<typeof speakingEntrySchema>;

export const writtenEntrySchema = piece({ ...inscription, outcome: z.literal('not-delivered') });
/** A statement handed in in writing: it was never to be called. */
export type WrittenEntry = z.infer<typeof writtenEntrySchema>;

export const spokenEntrySchema = piece({
  ...inscription,
  ...turn,
  outcome: z.literal('spoken'),
  endedAt: instant,
  usedMs: lasted,
  /** It was cut off at its limit. */
  cut: z.optional(z.literal(true)),
});
export type SpokenEntry = z.infer<typeof spokenEntrySchema>;

export const leftEntrySchema = piece({
  ...inscription,
  outcome: z.enum(['withdrawn', 'declined', 'absent', 'dropped']),
  /** Why it was declined. Officers and its delegation see it. */
  reason: z.optional(words),
  /** When it left the list. */
  endedAt: instant,
});
/** It left the list without having spoken. */
export type LeftEntry = z.infer<typeof leftEntrySchema>;

export const pastEntrySchema = z.discriminatedUnion('outcome', [
  spokenEntrySchema,
  leftEntrySchema,
  writtenEntrySchema,
]);
export type PastEntry = z.infer<typeof pastEntrySchema>;

// The place with the most fields first: whoever reads an entry whose place is not said keeps what it has.
export const entrySchema = z.union([pastEntrySchema, speakingEntrySchema, waitingEntrySchema, requestedEntrySchema]);
/** One inscription on a speakers list, or a guest's turn. It is in exactly one place: requested, waiting, on the floor, or past. */
export type Entry = z.infer<typeof entrySchema>;

/** A list without those who stand on it. */
export const listHeadSchema = piece({
  itemId: idSchema,
  /** Of a question's own list, which stands under “~” and its id. */
  questionId: z.optional(idSchema),
  /** Rights of reply, which stand under the item and “~reply”; or, of an item's own list, questions while there is a dialogue. */
  segment: z.optional(segmentSchema),
  status: z.enum(['not-open', 'open', 'closed']),
  moderated: z.boolean(),
  openedAt: z.optional(instant),
  closedAt: z.optional(instant),
  /** Announced closing time; a request after it meets a closed list. */
  closesAt: z.optional(instant),
  /** Announced opening time: until then it takes no request of a delegation. */
  opensAt: z.optional(instant),
  /** In which order it is spoken; absent: as its kind has it, of an item's list in the order of requests. */
  order: z.optional(orderPolicySchema),
  /** Of a lot: the SHA-256 of its seed, published before it is drawn. */
  commit: z.optional(words),
  /** The lot as it was drawn. */
  drawn: z.optional(drawnLotsSchema),
  /** Items taken together with this one: their requests come here. */
  together: z.optional(z.array(idSchema)),
  /** The event that last changed it. */
  seq: seqSchema,
});

export const speakersListSchema = piece({
  ...listHeadSchema.shape,
  /** Asked for and not yet accepted, on a moderated list. Officers see all, a delegation its own, others none. */
  requested: z.array(requestedEntrySchema),
  /** In speaking order. */
  waiting: z.array(waitingEntrySchema),
  /** Spoken, withdrawn, declined, absent, handed in writing. */
  past: z.array(pastEntrySchema),
});
export type SpeakersList = z.infer<typeof speakersListSchema>;

export const entryPlaceSchema = z.discriminatedUnion('in', [
  piece({ in: z.literal('requested'), entry: requestedEntrySchema }),
  piece({
    in: z.literal('waiting'),
    entry: waitingEntrySchema,
    before: z.nullable(idSchema),
    after: z.nullable(idSchema),
    behind: z.optional(z.array(idSchema)),
  }),
  piece({ in: z.literal('past'), entry: pastEntrySchema }),
  piece({ in: z.literal('floor') }),
  piece({ in: z.literal('nowhere') }),
]);
/** Where an entry is. In `waiting`, before which other entry (null: last), and the next who stood behind that one, a few. */
export type EntryPlace = z.infer<typeof entryPlaceSchema>;

/** Its part of the meeting. */
export const pieces = {
  /** Lists that have been touched: by item; of replies by the item and “~reply”, of a question by “~” and its id. */
  lists: z.record(z.string(), speakersListSchema),
};

/** What of it an undo puts back. */
export const facts = [
  piece({ fact: z.literal('list'), id: words, value: listHeadSchema }),
  /** Of an entry that is nowhere `itemId` is empty. */
  piece({ fact: z.literal('entry'), id: idSchema, itemId: z.string(), place: entryPlaceSchema }),
] as const;

/** What of it events carry whole, by the name under which it is lifted: the schemas that it has. */
export const stored = {
  list: [speakersListSchema, listHeadSchema],
  entry: [requestedEntrySchema, waitingEntrySchema, speakingEntrySchema, pastEntrySchema, entrySchema],
};
