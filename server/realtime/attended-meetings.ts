// The meetings that somebody attends here, each with its connected people: made when the first comes, closed with the room. Knows no socket.
import type { Access } from '../access/access.ts';
import type { Clock } from '../clock.ts';
import type { FanOut } from '../fan-out/fan-out.ts';
import type { Room } from '../rooms/room.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { makeFeeds } from '../views/feeds.ts';
import type { KeptJson } from '../views/kept-json.ts';
import type { ConnectedPeople } from './connected-people.ts';
import { makeConnectedPeople } from './connected-people.ts';
import type { Board } from './presence.ts';

export interface AttendedMeetings {
  readonly byId: ReadonlyMap<string, ConnectedPeople>;
  /** Those of a room; of another room of the same meeting, that was dropped, nobody is left. */
  peopleAt(room: Room): ConnectedPeople;
}

export interface AttendedMeetingsParts {
  rooms: Pick<Rooms, 'onDropped'>;
  access: Pick<Access, 'waiting'>;
  clock: Clock;
  keptJson: KeptJson;
  fanOut: Pick<FanOut, 'channel' | 'delivery'>;
  /** Shows to other nodes who is present at a meeting here. */
  showPresence(meetingId: string, here: Board): void;
  failed(what: string, error: unknown): void;
}

export function makeAttendedMeetings(parts: AttendedMeetingsParts): AttendedMeetings {
  const { rooms, access, clock, keptJson, fanOut, showPresence, failed } = parts;
  const byId = new Map<string, ConnectedPeople>();

  // Whoever is in a room that is dropped comes again, to the one that stands then; of a meeting that is deleted there is none.
  rooms.onDropped((meetingId, forGood) => {
    const people = byId.get(meetingId);
    byId.delete(meetingId);
    people?.close();
    for (const member of people?.members ?? [])
      member.bye(forGood ? { code: 'DELETED' } : { code: 'RESTARTING', retryAfterMs: 0 });
  });

  return {
    byId,
    peopleAt(room) {
      const known = byId.get(room.meetingId);
      if (known?.room === room) return known;
      known?.close();
      const { meetingId } = room;
      const feeds = makeFeeds({
        room,
        keptJson,
        now: () => Math.max(clock.now(), room.at),
        makeChannel: fanOut.channel,
        makeDelivery: fanOut.delivery,
      });
      const people = makeConnectedPeople({
        room,
        feeds,
        clock,
        waiting: () => access.waiting(meetingId),
        showPresence: (here) => showPresence(meetingId, here),
        failed,
      });
      byId.set(meetingId, people);
      return people;
    },
  };
}
