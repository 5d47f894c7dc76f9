// The last events of a meeting, kept in memory for clients that come back.
// Knows neither the log on disk nor who may see what.
import type { MeetingEvent } from '#shared/meeting/events.ts';

export interface RecentEvents {
  /** Appends what directly follows the last one kept. */
  push(events: readonly MeetingEvent[]): void;
  /** Everything after `seq`; undefined where part of it is no longer kept. */
  after(seq: number): MeetingEvent[] | undefined;
}

/** @param limit how many are surely kept; up to twice as many may be. */
export function recentEvents(limit: number): RecentEvents {
  // Two halves: when the newer is full, the older is forgotten as a whole, so that no event is ever moved.
  let older: MeetingEvent[] = [];
  let newer: MeetingEvent[] = [];
  let last = 0;
  return {
    push(events) {
      for (const event of events) {
        if (newer.length >= limit) [older, newer] = [newer, []];
        newer.push(event);
        last = event.seq;
      }
    },
    after(seq) {
      const missing = last - seq;
      if (missing <= 0) return [];
      if (missing <= newer.length) return newer.slice(newer.length - missing);
      const fromOlder = missing - newer.length;
      if (fromOlder > older.length) return undefined;
      return [...older.slice(older.length - fromOlder), ...newer];
    },
  };
}
