// Every event of the meeting as a schema, and the envelope around it. The log and the wire hold nothing else.
// Types are derived from the schemas; `evolve` reads them, `decide` writes them. No rule lives here.
import * as z from 'zod/mini';

import { agendaItemSchema, itemInfoSchema } from './agenda/state.ts';
import { delegationSchema } from './catalogue/state.ts';
import { guestSchema, idSchema, instant, modeSchema, speechLimitSchema } from './fields.ts';
import { factSchema, stepAboutSchema } from './undo/state.ts';
import { noteSchema } from './notes/state.ts';
import { announcementSchema, screenSettingSchema } from './screens/state.ts';
import { sittingSchema } from './sittings/state.ts';
import { entrySchema, waitingEntrySchema, writtenEntrySchema } from './speakers/state.ts';
import { actorSchema, keptTextSchema, lasted, limitBasisSchema, piece } from './state-fields.ts';
import { meetingSchema } from './state-schema.ts';
import type { EVENT_TYPES } from './command-and-event-types.ts';

const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  piece({ type: z.literal(type), ...shape });
const ofSitting = { sittingId: idSchema };
const ofItem = { itemId: idSchema };
const ofEntry = { entryId: idSchema };
const ofRequest = { ...ofEntry, ...ofItem, delegationId: z.optional(idSchema), before: z.nullable(idSchema) };

export const eventSchemas = {
  MeetingCreated: event('MeetingCreated', { meeting: meetingSchema }),

  SittingOpened: event('SittingOpened', {
    ...ofSitting,
    startsAt: instant,
    endsAt: instant,
    interpretationEndsAt: instant,
  }),
  SittingEdited: event('SittingEdited', {
    ...ofSitting,
    title: z.optional(keptTextSchema),
    startsAt: z.optional(instant),
    endsAt: z.optional(instant),
    interpretationEndsAt: z.optional(instant),
    /** null: none any more. */
    room: z.optional(z.nullable(z.string())),
  }),
  /** `before`: its place in the programme (null: last). */
  SittingAdded: event('SittingAdded', { ...ofSitting, sitting: sittingSchema, before: z.nullable(idSchema) }),
  SittingRemoved: event('SittingRemoved', ofSitting),
  SittingSuspended: event('SittingSuspended', { ...ofSitting, resumesAt: z.optional(instant) }),
  SittingResumed: event('SittingResumed', ofSitting),
  SittingAdjourned: event('SittingAdjourned', ofSitting),
  ChairTaken: event('ChairTaken', { name: z.nullable(z.string()), title: z.optional(z.string()) }),

  ItemOpened: event('ItemOpened', ofItem),
  ItemConcluded: event('ItemConcluded', { ...ofItem, waiting: z.enum(['keep', 'drop']) }),
  ItemDeferred: event('ItemDeferred', ofItem),
  ItemReopened: event('ItemReopened', ofItem),
  ItemAdded: event('ItemAdded', {
    ...ofItem,
    info: itemInfoSchema,
    item: agendaItemSchema,
    before: z.nullable(idSchema),
  }),
  ItemEdited: event('ItemEdited', { ...ofItem, info: itemInfoSchema }),
  ItemMoved: event('ItemMoved', { ...ofItem, before: z.nullable(idSchema) }),
  ItemRemoved: event('ItemRemoved', ofItem),

  DelegationAdded: event('DelegationAdded', { delegationId: idSchema, delegation: delegationSchema }),
  DelegationEdited: event('DelegationEdited', { delegationId: idSchema, delegation: delegationSchema }),

  ListOpened: event('ListOpened', {
    ...ofItem,
    closesAt: z.optional(instant),
    together: z.optional(z.array(idSchema)),
    moderated: z.boolean(),
  }),
  ListClosed: event('ListClosed', ofItem),
  ClosingTimeSet: event('ClosingTimeSet', { ...ofItem, closesAt: z.nullable(instant) }),

  /** `stage` says whether it stands on the list, waits for an officer or was handed in in writing; `before` is its place (null: last). */
  FloorRequested: z.discriminatedUnion('stage', [
    event('FloorRequested', { ...ofRequest, entry: waitingEntrySchema, stage: z.enum(['waiting', 'requested']) }),
    event('FloorRequested', { ...ofRequest, entry: writtenEntrySchema, stage: z.literal('past') }),
  ]),
  /** An officer accepted a request: it becomes visible, so it comes whole. */
  EntryListed: event('EntryListed', { ...ofEntry, ...ofItem, entry: waitingEntrySchema, before: z.nullable(idSchema) }),
  RequestDeclined: event('RequestDeclined', ofEntry),
  RequestWithdrawn: event('RequestWithdrawn', ofEntry),
  EntryMoved: event('EntryMoved', { ...ofEntry, before: z.nullable(idSchema), byHand: z.optional(z.literal(true)) }),
  /** `goes`: it has become of another kind, and moves to the end of where that kind lives. */
  EntryEdited: z.union([
    event('EntryEdited', { ...ofEntry, entry: waitingEntrySchema, goes: z.literal('waiting') }),
    event('EntryEdited', { ...ofEntry, entry: writtenEntrySchema, goes: z.literal('past') }),
    event('EntryEdited', { ...ofEntry, entry: entrySchema, goes: z.optional(z.never()) }),
  ]),
  PassedOver: event('PassedOver', {
    ...ofEntry,
    goes: z.enum(['to-end', 'off']),
    /** When it was called; absent in logs from before this was kept. */
    calledAt: z.optional(instant),
  }),

  FloorGiven: event('FloorGiven', {
    ...ofEntry,
    ...ofItem,
    delegationId: z.optional(idSchema),
    guest: z.optional(guestSchema),
    mode: z.optional(modeSchema),
    limitMs: z.nullable(lasted),
    warningMs: lasted,
    basis: limitBasisSchema,
  }),
  SpeechEnded: event('SpeechEnded', { ...ofEntry, usedMs: lasted }),
  SpeechPaused: event('SpeechPaused', { ...ofEntry, usedMs: lasted }),
  SpeechResumed: event('SpeechResumed', ofEntry),
  /** `was`: the limit before it. */
  SpeechExtended: event('SpeechExtended', {
    ...ofEntry,
    byMs: z.int(),
    limitMs: lasted,
    was: z.optional(lasted),
  }),
  SpeechTimeCorrected: event('SpeechTimeCorrected', { ...ofEntry, usedMs: lasted }),
  SpeechLimitSet: event('SpeechLimitSet', {
    scope: piece({
      of: z.enum(['meeting', 'group', 'category', 'item', 'entry']),
      category: z.optional(idSchema),
      itemId: z.optional(idSchema),
      entryId: z.optional(idSchema),
    }),
    limit: z.nullable(speechLimitSchema),
    /** The limit before it of whoever has the floor, in ms, where it is theirs that changes. */
    was: z.optional(z.nullable(lasted)),
  }),
  FinishedSignalled: event('FinishedSignalled', ofEntry),

  AnnouncementPosted: event('AnnouncementPosted', { announcement: announcementSchema }),
  AnnouncementRetracted: event('AnnouncementRetracted', { announcementId: idSchema }),
  CountdownStarted: event('CountdownStarted', { totalMs: lasted, label: z.optional(z.string()) }),
  CountdownPaused: event('CountdownPaused', {}),
  CountdownResumed: event('CountdownResumed', {}),
  CountdownReset: event('CountdownReset', {}),
  ShownOnScreen: event('ShownOnScreen', {
    screen: idSchema,
    setting: screenSettingSchema,
  }),

  NotePassed: event('NotePassed', { note: noteSchema }),
  NoteSent: event('NoteSent', { note: noteSchema }),
  NoteSettled: event('NoteSettled', { noteId: idSchema, status: z.enum(['taken', 'done']) }),
  SlowerAsked: event('SlowerAsked', {}),

  /** Carries the plain facts to apply; `commandId` of the envelope is the undo's own, `undone` the command that it undid: seen by those who see `commandId`. */
  Undone: event('Undone', { undone: z.optional(idSchema), facts: z.array(factSchema) }),
} as const satisfies Record<(typeof EVENT_TYPES)[number], unknown>;

export type EventType = keyof typeof eventSchemas;

const audienceSchema = piece({
  officers: z.literal(true),
  booth: z.optional(z.literal(true)),
  delegations: z.optional(z.array(idSchema)),
});
/** Who may see an event; absent: everybody. */
export type Audience = z.infer<typeof audienceSchema>;

/** What any event may have beside its own fields before the room has stamped it. */
const besideSchema = piece({
  /** Who may see it; absent: everybody. */
  to: z.optional(audienceSchema),
  /** What its command replaced, on the first event of a command that can be undone. Officers see it. */
  replaced: z.optional(z.array(factSchema)),
  /** What its command was done to, for the words of the undo. Officers see it. */
  about: z.optional(stepAboutSchema),
});

/** An event before the room has stamped it: what happened, who may see it, what it replaced. */
export type EventBody = {
  [T in EventType]: z.infer<(typeof eventSchemas)[T]> & z.infer<typeof besideSchema>;
}[EventType];
export type EventBodyOf<T extends EventType> = Extract<EventBody, { type: T }>;

const stampSchema = piece({
  /** Its place in the meeting's one sequence: 1, 2, 3 ... */
  seq: z.int().check(z.minimum(1)),
  /** Server time, never before the event in front of it. */
  at: instant,
  by: actorSchema,
  /** The command that brought it. Officers see it on all events, others on their own. */
  commandId: z.optional(z.string()),
  /** Its command reached the server so long (ms) after it was pressed; absent where that was at once. */
  lateMs: z.optional(lasted),
  /** Version of the event's shape; absent means 1. */
  v: z.optional(z.int()),
});
/** What every event in the log has besides its own fields. */
export type Envelope = z.infer<typeof stampSchema>;

export const envelopeSchema = piece({ type: z.string(), ...stampSchema.shape, ...besideSchema.shape });

export type MeetingEvent = EventBody & Envelope;
export type MeetingEventOf<T extends EventType> = EventBodyOf<T> & Envelope;
