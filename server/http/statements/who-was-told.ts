// Who was told of which file: by the events of the log, each as its readers see it. Read once for a log, and on from there.
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { filterEvent } from '#shared/meeting/who-sees.ts';
import type { Reader } from '#shared/meeting/who-sees.ts';

import type { Room } from '../../rooms/room.ts';
import { fromStored } from '../../rooms/stored-events.ts';
import type { EventStore } from '../../store/store.ts';

/** An event that tells of a file. */
type Telling = Extract<MeetingEvent, { type: 'StatementAttached' | 'StatementReleased' }>;

interface Index {
  /** Read up to here. */
  seq: number;
  /** By file, and of those who were told the same way the last: a text that is attached again and again takes up no more. */
  byFile: Map<string, Map<string, Telling>>;
}

const PAGE = 1_000;

export interface Told {
  /** The newest event that told this reader of the file; undefined: none did. */
  of(room: Room, fileId: string, reader: Reader): Promise<Telling | undefined>;
}

export function makeTold(store: EventStore): Told {
  /** A room is one log: another one in its place begins anew. */
  const indexes = new WeakMap<Room, Promise<Index>>();

  async function readOn(room: Room, index: Index): Promise<Index> {
    while (index.seq < room.seq) {
      const events = room.eventsAfter(index.seq) ?? fromStored(await store.read(room.meetingId, index.seq, PAGE));
      if (events.length === 0) return index;
      for (const event of events) {
        index.seq = event.seq;
        if (event.type !== 'StatementAttached' && event.type !== 'StatementReleased') continue;
        const fileId = event.statement?.fileId;
        if (fileId === undefined) continue;
        const tellings = index.byFile.get(fileId) ?? new Map<string, Telling>();
        const toWhom = JSON.stringify([event.type, event.to, event.by]);
        tellings.delete(toWhom);
        index.byFile.set(fileId, tellings.set(toWhom, event));
      }
    }
    return index;
  }

  function indexOf(room: Room): Promise<Index> {
    const before = indexes.get(room) ?? Promise.resolve({ seq: 0, byFile: new Map() });
    // One after the other: two who ask at once read the log once.
    const now = before.then((index) => readOn(room, index));
    indexes.set(room, now);
    now.catch(() => indexes.delete(room));
    return now;
  }

  return {
    async of(room, fileId, reader) {
      const { byFile } = await indexOf(room);
      return [...(byFile.get(fileId)?.values() ?? [])].findLast((event) => filterEvent(event, reader) !== null);
    },
  };
}
