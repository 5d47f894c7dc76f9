// appendNext over a store with one writer: nobody else is there to come between.

import type { EventStore } from './store.ts';

/** How many events are read before a decision; who is further behind reads on first. */
export const MOST_BEFORE_NEXT = 1_000;

/** Appends behind whatever has come since, for stores that have no shorter way. */
export function appendNextOf(store: Pick<EventStore, 'findMeeting' | 'read' | 'append'>): EventStore['appendNext'] {
  return async ({ meetingId, log, after }, decide) => {
    const row = await store.findMeeting(meetingId);
    if (row?.log !== log) return { ok: false, reason: 'unknown-meeting' };
    const events = await store.read(meetingId, after, MOST_BEFORE_NEXT);
    const seq = after + events.length;
    if (seq < row.head) return { ok: false, reason: 'conflict', head: row.head };
    const commands = decide(events);
    return commands.length === 0 ? { ok: true, seq } : store.append({ meetingId, log, expectedSeq: seq, commands });
  };
}
