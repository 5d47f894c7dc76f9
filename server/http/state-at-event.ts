// The meeting as it stood after one of its events: folded from its log. States on the way are remembered for a while, so that whoever looks
// around in an afternoon does not have the whole morning folded each time. Knows no request.
import type { Meeting } from '#shared/meeting/state.ts';

import type { Head } from '../rooms/head.ts';
import { fold } from '../rooms/head.ts';
import type { Room } from '../rooms/room.ts';
import { fromStored } from '../rooms/stored-events.ts';
import type { EventStore } from '../store/store.ts';

/** Events that are read and folded before others are served again. */
const PAGE = 250;
/** So far apart are the states that are remembered, and so many of them. */
const APART = 5_000;
const MOST_REMEMBERED = 20;

export interface Replay {
  /** @param seq from 1 to the room's own */
  stateAt(room: Room, seq: number): Promise<Head>;
}

export function makeReplay(store: Pick<EventStore, 'read'>): Replay {
  const remembered = new WeakMap<Room, Head[]>();
  return {
    async stateAt(room, seq) {
      const states = remembered.get(room) ?? [];
      remembered.set(room, states);
      // Before MeetingCreated there is no meeting: the fold of that event makes one.
      let head = states.findLast((one) => one.seq <= seq) ?? { meeting: null as unknown as Meeting, seq: 0, at: 0 };
      while (head.seq < seq) {
        const next = (Math.floor(head.seq / APART) + 1) * APART;
        const events = await store.read(room.meetingId, head.seq, Math.min(PAGE, seq - head.seq, next - head.seq));
        if (events.length === 0) break;
        head = fold(head, fromStored(events));
        if (head.seq === next && !states.some((one) => one.seq === next)) {
          states.push(head);
          states.sort((a, b) => a.seq - b.seq);
          if (states.length > MOST_REMEMBERED) states.splice(1, 1);
        }
      }
      return head;
    },
  };
}
