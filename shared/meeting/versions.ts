// Shapes of events over time: what version each type has now, and how an older one is lifted when it is read.
// The log is never rewritten; golden logs of every release stay in tests/golden.
import { liftInEvent, liftInMeeting } from './upcast-pieces.ts';
import type { LiftValue, StoredShape } from './upcast-pieces.ts';
import { EVENT_TYPES } from './events.ts';

/** A stored event of any version. */
export interface VersionedEvent {
  seq: number;
  type: string;
  at: number;
  v?: number;
  [field: string]: unknown;
}

export type LiftEvent = (event: VersionedEvent) => VersionedEvent;

/** One change of a stored shape: of one type of event, or of a piece of state wherever events carry it. */
export type Change = { type: (typeof EVENT_TYPES)[number]; lift: LiftEvent } | { shape: StoredShape; lift: LiftValue };

/**
 * Every change of a stored shape, oldest first. A change is added at the end, never altered afterwards.
 *
 * 1. PassedOver: where the entry went stood in `to`, which is the audience of every event; it is `goes` now.
 * 2. MeetingCreated: a meeting had no questions, nobody was held, and no ruling was open to appeal.
 */
export const CHANGES: readonly Change[] = [
  {
    type: 'PassedOver',
    lift: (event: VersionedEvent) => {
      const { to, ...rest } = event;
      return { ...rest, goes: to === 'end' ? 'to-end' : 'off' };
    },
  },
  {
    type: 'MeetingCreated',
    lift: ({ meeting, ...event }: VersionedEvent) => ({
      ...event,
      meeting: { held: [], questions: {}, openRuling: null, ...(meeting as object) },
    }),
  },
];

/**
 * For each type its lifts in order: from version 1 to 2, then from 2 to 3. A type that never changed is at version 1.
 * A change of a piece of state is a new version of every type, since any event may carry it in what it replaced.
 */
export function liftsOf(changes: readonly Change[]): Readonly<Record<string, readonly LiftEvent[]>> {
  const lifts = EVENT_TYPES.map((type) => [
    type,
    changes.flatMap((change): LiftEvent[] => {
      if ('shape' in change) return [(event) => liftInEvent(event, change.shape, change.lift)];
      return change.type === type ? [change.lift] : [];
    }),
  ]);
  return Object.fromEntries(lifts) as Record<string, LiftEvent[]>;
}

/** What lifts an event of a past release to today’s shape, by the event’s type. */
export const LIFTS = liftsOf(CHANGES);

/** A whole state of a past release in today's shapes, after the first `known` changes, which that release had already. */
export function liftMeeting(
  meeting: Record<string, unknown>,
  known: number,
  changes = CHANGES,
): Record<string, unknown> {
  return changes.slice(known).reduce((lifted, change) => {
    if ('shape' in change) return liftInMeeting(lifted, change.shape, change.lift);
    if (change.type !== 'MeetingCreated') return lifted;
    return change.lift({ seq: 1, type: 'MeetingCreated', at: 0, meeting: lifted })['meeting'] as typeof lifted;
  }, meeting);
}

/** Today's version of a type; 1 is not written. */
export const versionOf = (type: string): number => (Object.hasOwn(LIFTS, type) ? LIFTS[type]!.length : 0) + 1;
