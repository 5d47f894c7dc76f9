// Every event of the meeting as a schema, and the envelope around it. The log and the wire hold nothing else. Each concern has its own in
// contract.ts; types are derived from the schemas; `evolve` reads them, `decide` writes them. No rule lives here.
import * as z from 'zod/mini';

import { event } from './contract-parts.ts';
import { EVENTS } from './contracts.ts';
import { idSchema, instant } from './fields.ts';
import { events as undo } from './undo/contract.ts';
import { factSchema, stepAboutSchema } from './undo/state.ts';
import { actorSchema, lasted, leaveSchema, piece } from './state-fields.ts';
import { meetingSchema } from './state-schema.ts';

/** Each event’s schema, by its name. */
export const eventSchemas = {
  MeetingCreated: event('MeetingCreated', { meeting: meetingSchema }),
  ...EVENTS,
  ...undo,
} as const;

export type EventType = keyof typeof eventSchemas;
export const EVENT_TYPES = Object.keys(eventSchemas) as EventType[];

const audienceSchema = piece({
  officers: z.literal(true),
  booth: z.optional(z.literal(true)),
  screens: z.optional(z.literal(true)),
  delegations: z.optional(z.array(idSchema)),
  /** All of them, whoever is added later too. */
  everyDelegation: z.optional(z.literal(true)),
});
/** Who may see an event; absent: everybody. */
export type Audience = z.infer<typeof audienceSchema>;

/** What any event may have beside its own fields before the room has stamped it. */
const besideSchema = piece({
  /** Who may see it; absent: everybody. */
  to: z.optional(audienceSchema),
  /** What its command replaced, on the first event of a command that can be undone. Officers see it. */
  replaced: z.optional(z.array(factSchema)),
  /** What the Chair lifted for its command. */
  leave: z.optional(leaveSchema),
  /** Its command cannot be undone: on the first event of one that is corrected instead. Officers see it. */
  final: z.optional(z.literal(true)),
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

/** An event as log and wire hold it. */
export type MeetingEvent = EventBody & Envelope;
export type MeetingEventOf<T extends EventType> = EventBodyOf<T> & Envelope;
