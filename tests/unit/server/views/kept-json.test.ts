// What those who come back are sent, and what it costs: each event becomes text once for a kind of reader, whoever asks from wherever.
import { describe, expect, test } from 'vitest';

import type { Reader } from '#shared/meeting/who-sees.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';

import { makeFeeds } from '../../../../server/views/feeds.ts';
import { makeKeptJson } from '../../../../server/views/kept-json.ts';
import type { Room } from '../../../../server/rooms/room.ts';
import { smallMeeting } from '../../../scenario.ts';

const PUBLIC: Reader = { role: 'public' };
const EVENTS = 2_000;

/** A room that holds so many events, each of this length as text; `made` counts how often any of them became text. */
function roomWith({ length, to, count = EVENTS }: { length: number; to?: MeetingEvent['to']; count?: number }) {
  const made = { events: 0 };
  const text = 'x'.repeat(length);
  const events = Array.from(
    { length: count },
    (_, index) =>
      ({
        seq: index + 2,
        type: 'AnnouncementPosted',
        at: 0,
        by: { role: 'chair' },
        ...(to && { to }),
        toJSON: () => ((made.events += 1), text),
      }) as unknown as MeetingEvent,
  );
  const room = {
    meeting: smallMeeting(),
    seq: count + 1,
    eventsAfter: (seq: number) => events.slice(Math.max(0, seq - 1)),
    subscribe: () => () => {},
  } as unknown as Room;
  return { room, made, events };
}

function feedOf(room: Room, reader = PUBLIC, keptJson = makeKeptJson()) {
  return makeFeeds({
    room,
    keptJson,
    now: () => 0,
    makeChannel: () => ({ size: 0 }) as never,
    makeDelivery: () => ({ publishedAt: 0, left: 0 }),
  }).of(reader);
}

describe('missed events', () => {
  test('are text once, however many ask from however many places', () => {
    const { room, made } = roomWith({ length: 1 });
    const feed = feedOf(room);
    const enough = Math.floor(feed.meetingJson().length / 4) - 10;
    for (let round = 0; round < 3; round += 1) {
      for (let back = 0; back < enough; back += 1)
        expect(JSON.parse(feed.eventsJson(room.seq - back)!)).toHaveLength(back);
    }
    expect(made.events).toBeLessThanOrEqual(enough);
  });

  test('are looked at no further than the meeting itself is long', () => {
    const { room, made } = roomWith({ length: 500 });
    const feed = feedOf(room);
    expect(feed.eventsJson(1)).toBeUndefined();
    expect(made.events).toBeGreaterThan(0);
    expect(made.events).toBeLessThanOrEqual(feed.meetingJson().length / 500 + 1);
  });

  test('that nobody there may see are none', () => {
    const { room, made } = roomWith({ length: 500, to: { officers: true, delegations: ['CH'] } });
    expect(feedOf(room).eventsJson(1)).toBe('[]');
    expect(made.events).toBe(0);
  });
});

describe('the JSON of events', () => {
  test('are kept up to a bound; then the oldest are made anew', () => {
    const { events, made } = roomWith({ length: 98, count: 20 });
    const keptJson = makeKeptJson(1_000);
    for (const event of events) keptJson.event(event).of(PUBLIC);
    expect(made.events).toBe(20);
    for (const event of events.slice(-10)) keptJson.event(event).of(PUBLIC);
    expect(made.events).toBe(20);
    keptJson.event(events[0]!).of(PUBLIC);
    expect(made.events).toBe(21);
  });

  test('are shared by all who have the same sight', () => {
    const { events, made } = roomWith({ length: 98, count: 1 });
    const keptJson = makeKeptJson();
    const read = (reader: Reader) => keptJson.event(events[0]!).of(reader)?.text;
    expect(read({ role: 'delegation', delegationId: 'CH' })).toBe(read(PUBLIC));
    expect(made.events).toBe(1);
    read({ role: 'chair' });
    expect(made.events).toBe(2);
  });
});
