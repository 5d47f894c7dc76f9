// Every event of the meeting as a schema, and the envelope around it. The log and the wire hold nothing else.
// Types are derived from the schemas; `evolve` reads them, `decide` writes them. No rule lives here.
import * as z from 'zod/mini';

import { guestSchema, idSchema, instant, modeSchema, speechLimitSchema } from './fields.ts';
import type {
  AgendaItem,
  Announcement,
  Delegation,
  Entry,
  Fact,
  ItemInfo,
  Meeting,
  Note,
  ScreenSetting,
  Sitting,
  StepObject,
} from './state.ts';
import { ROLES } from './vocabulary.ts';
import type { EVENT_TYPES } from './type-names.ts';

/** In ms. A clock that nobody stopped runs on for days. */
const duration = z.int().check(z.nonnegative(), z.maximum(253_402_300_799_999));
/** A whole piece of state carried by an event: checked for its id, typed in full. */
const whole = <T extends { id: string }>() => z.looseObject({ id: z.string() }) as unknown as z.ZodMiniType<T, T>;
const facts = z.array(z.looseObject({ fact: z.string() })) as unknown as z.ZodMiniType<Fact[], Fact[]>;

const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.looseObject({ type: z.literal(type), ...shape });
const ofSitting = { sittingId: idSchema };
const ofItem = { itemId: idSchema };
const ofEntry = { entryId: idSchema };

export const eventSchemas = {
  MeetingCreated: event('MeetingCreated', { meeting: whole<Meeting>() }),

  SittingOpened: event('SittingOpened', {
    ...ofSitting,
    startsAt: instant,
    endsAt: instant,
    interpretationEndsAt: instant,
  }),
  SittingEdited: event('SittingEdited', {
    ...ofSitting,
    title: z.optional(z.looseObject({ en: z.string() })),
    startsAt: z.optional(instant),
    endsAt: z.optional(instant),
    interpretationEndsAt: z.optional(instant),
    /** null: none any more. */
    room: z.optional(z.nullable(z.string())),
  }),
  /** `before`: its place in the programme (null: last). */
  SittingAdded: event('SittingAdded', { ...ofSitting, sitting: whole<Sitting>(), before: z.nullable(idSchema) }),
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
    info: whole<ItemInfo>(),
    item: whole<AgendaItem>(),
    before: z.nullable(idSchema),
  }),
  ItemEdited: event('ItemEdited', { ...ofItem, info: whole<ItemInfo>() }),
  ItemMoved: event('ItemMoved', { ...ofItem, before: z.nullable(idSchema) }),
  ItemRemoved: event('ItemRemoved', ofItem),

  DelegationAdded: event('DelegationAdded', { delegationId: idSchema, delegation: whole<Delegation>() }),
  DelegationEdited: event('DelegationEdited', { delegationId: idSchema, delegation: whole<Delegation>() }),

  ListOpened: event('ListOpened', {
    ...ofItem,
    closesAt: z.optional(instant),
    together: z.optional(z.array(idSchema)),
    moderated: z.boolean(),
  }),
  ListClosed: event('ListClosed', ofItem),
  ClosingTimeSet: event('ClosingTimeSet', { ...ofItem, closesAt: z.nullable(instant) }),

  /** `stage` says whether it stands on the list or waits for an officer; `before` is its place (null: last). */
  FloorRequested: event('FloorRequested', {
    ...ofEntry,
    ...ofItem,
    delegationId: z.optional(idSchema),
    entry: whole<Entry>(),
    stage: z.enum(['waiting', 'requested', 'past']),
    before: z.nullable(idSchema),
  }),
  /** An officer accepted a request: it becomes visible, so it comes whole. */
  EntryListed: event('EntryListed', { ...ofEntry, ...ofItem, entry: whole<Entry>(), before: z.nullable(idSchema) }),
  RequestDeclined: event('RequestDeclined', ofEntry),
  RequestWithdrawn: event('RequestWithdrawn', ofEntry),
  EntryMoved: event('EntryMoved', { ...ofEntry, before: z.nullable(idSchema), byHand: z.optional(z.literal(true)) }),
  /** `goes`: it has become of another kind, and moves to the end of where that kind lives. */
  EntryEdited: event('EntryEdited', {
    ...ofEntry,
    entry: whole<Entry>(),
    goes: z.optional(z.enum(['waiting', 'past'])),
  }),
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
    limitMs: z.nullable(duration),
    warningMs: duration,
    basis: z.enum(['rule', 'decision', 'understanding', 'request']),
  }),
  SpeechEnded: event('SpeechEnded', { ...ofEntry, usedMs: duration }),
  SpeechPaused: event('SpeechPaused', { ...ofEntry, usedMs: duration }),
  SpeechResumed: event('SpeechResumed', ofEntry),
  /** `was`: the limit before it. */
  SpeechExtended: event('SpeechExtended', {
    ...ofEntry,
    byMs: z.int(),
    limitMs: duration,
    was: z.optional(duration),
  }),
  SpeechTimeCorrected: event('SpeechTimeCorrected', { ...ofEntry, usedMs: duration }),
  SpeechLimitSet: event('SpeechLimitSet', {
    scope: z.looseObject({
      of: z.enum(['meeting', 'group', 'category', 'item', 'entry']),
      category: z.optional(idSchema),
      itemId: z.optional(idSchema),
      entryId: z.optional(idSchema),
    }),
    limit: z.nullable(speechLimitSchema),
    /** The limit before it of whoever has the floor, in ms, where it is theirs that changes. */
    was: z.optional(z.nullable(duration)),
  }),
  FinishedSignalled: event('FinishedSignalled', ofEntry),

  AnnouncementPosted: event('AnnouncementPosted', { announcement: whole<Announcement>() }),
  AnnouncementRetracted: event('AnnouncementRetracted', { announcementId: idSchema }),
  CountdownStarted: event('CountdownStarted', { totalMs: duration, label: z.optional(z.string()) }),
  CountdownPaused: event('CountdownPaused', {}),
  CountdownResumed: event('CountdownResumed', {}),
  CountdownReset: event('CountdownReset', {}),
  ShownOnScreen: event('ShownOnScreen', {
    screen: idSchema,
    setting: z.looseObject({ name: z.string() }) as unknown as z.ZodMiniType<ScreenSetting, ScreenSetting>,
  }),

  NotePassed: event('NotePassed', { note: whole<Note>() }),
  NoteSent: event('NoteSent', { note: whole<Note>() }),
  NoteSettled: event('NoteSettled', { noteId: idSchema, status: z.enum(['taken', 'done']) }),
  SlowerAsked: event('SlowerAsked', {}),

  /** Carries the plain facts to apply; `commandId` of the envelope is the undo's own, `undone` the command that it undid: seen by those who see `commandId`. */
  Undone: event('Undone', { undone: z.optional(idSchema), facts }),
} as const satisfies Record<(typeof EVENT_TYPES)[number], unknown>;

export type EventType = keyof typeof eventSchemas;
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };
/** An event before the room has stamped it: what happened, who may see it, what it replaced. */
export type EventBody = {
  [T in EventType]: Known<z.infer<(typeof eventSchemas)[T]>> & { to?: Audience; replaced?: Fact[]; about?: StepAbout };
}[EventType];
export type EventBodyOf<T extends EventType> = Extract<EventBody, { type: T }>;

/** Who may see an event; absent: everybody. */
export interface Audience {
  officers: true;
  booth?: true;
  delegations?: string[];
}

/** What a command was done to, for the words of its undo. */
export interface StepAbout extends StepObject {
  did: string;
}

export const envelopeSchema = z.looseObject({
  seq: z.int().check(z.minimum(1)),
  type: z.string(),
  at: instant,
  by: z.looseObject({ role: z.enum(ROLES), delegationId: z.optional(idSchema) }),
  commandId: z.optional(z.string()),
  to: z.optional(
    z.looseObject({
      officers: z.literal(true),
      booth: z.optional(z.literal(true)),
      delegations: z.optional(z.array(idSchema)),
    }),
  ),
  v: z.optional(z.int()),
});

/** What every event in the log has besides its own fields. */
export interface Envelope {
  /** Its place in the meeting's one sequence: 1, 2, 3 ... */
  seq: number;
  /** Server time, never before the event in front of it. */
  at: number;
  by: { role: (typeof ROLES)[number]; delegationId?: string };
  /** The command that brought it. Officers see it on all events, others on their own. */
  commandId?: string;
  /** Version of the event's shape; absent means 1. */
  v?: number;
}

export type MeetingEvent = EventBody & Envelope;
export type MeetingEventOf<T extends EventType> = EventBodyOf<T> & Envelope;
