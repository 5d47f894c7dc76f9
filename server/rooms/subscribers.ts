// Who is told of what became durable in a meeting, and what is kept for those who come back.
import type { MeetingEvent } from '#shared/meeting/events.ts';

import type { RecentEvents } from './recent-events.ts';

/** What became durable at once. */
export interface Batch {
  /** The seq before its first event. */
  from: number;
  seq: number;
  events: readonly MeetingEvent[];
}

export interface Subscribers {
  /** Called with each batch as it becomes durable. Answers how to stop it. */
  subscribe(listener: (batch: Batch) => void): () => void;
  /** Tells each of them, whatever befalls another. */
  publish(events: readonly MeetingEvent[]): void;
}

/** @param failed called where a listener throws. */
export function makeSubscribers(recent: RecentEvents, failed: (seq: number, error: unknown) => void): Subscribers {
  const listeners = new Set<(batch: Batch) => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish(events) {
      const [first] = events;
      if (!first) return;
      recent.push(events);
      const from = first.seq - 1;
      const batch: Batch = { from, seq: from + events.length, events };
      for (const listener of listeners) {
        try {
          listener(batch);
        } catch (error) {
          failed(batch.seq, error);
        }
      }
    },
  };
}
