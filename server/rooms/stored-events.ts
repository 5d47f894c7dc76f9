// Between the meeting's events and the store's opaque ones: the same objects under two types.
import type { MeetingEvent } from '#shared/meeting/events.ts';

import type { StoredEvent } from '../store/store.ts';

/** Events as the store holds them, which reads no field but the envelope’s; `fromStored` is the way back. */
export const toStored = (events: readonly MeetingEvent[]): readonly StoredEvent[] => events as unknown as StoredEvent[];
export const fromStored = (events: readonly StoredEvent[]): readonly MeetingEvent[] =>
  events as unknown as MeetingEvent[];
