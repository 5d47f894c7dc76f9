// The live meetings of this server: each is opened once, from its snapshot and the events after it.
// Knows the store and the rooms; not who is connected to them.
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { evolve } from '#shared/meeting/meeting.ts';

import type { Clock } from '../clock.ts';
import type { EventStore, MeetingRow } from '../store/store.ts';
import type { Head } from './head.ts';
import { fold } from './head.ts';
import { recentEvents } from './recent-events.ts';
import { makeRoom } from './live-room.ts';
import type { Room, RoomObserver } from './room.ts';

import { seedsOf } from './lot-seeds.ts';
import { openSnapshot, sealSnapshot } from './snapshot.ts';
import { fromStored } from './stored-events.ts';

/** The live meetings of this node. */
export interface Rooms {
  /** The room of a meeting, opened where it is not open yet; undefined: there is no such meeting. Rejects when the store cannot read. */
  open(meetingId: string): Promise<Room | undefined>;
  /** Rooms that are open now. */
  live(): Room[];
  /** Whether this is its meeting's room still: one that was opened a moment ago may have been dropped since. */
  isLive(room: Room): boolean;
  /** Lets go of a room whose meeting was removed or put back from a file: the next `open` reads the store anew. */
  drop(meetingId: string, gone?: { forGood: true }): Promise<void>;
  /** What the store says of a meeting, changed by others perhaps: a live room follows its log, or is dropped where it is another one or gone. */
  stands(meetingId: string, row: Pick<MeetingRow, 'log' | 'head'> | undefined): void;
  /** Called with each room that was dropped; `forGood`: its meeting is no more. */
  onDropped(listener: (meetingId: string, forGood: boolean) => void): void;
  /** Takes no more commands, waits for the writes under way, and saves the snapshots. */
  close(): Promise<void>;
}

export interface RoomsParts {
  store: EventStore;
  clock: Clock;
  observer: RoomObserver;
  /** Of which the seeds of lots are made; without it none is sealed that could be drawn. */
  secret?: string;
  /** Names the program that can read its snapshots. */
  snapshotKey: string;
}

/** Events in memory for those who come back: surely this many. */
const RECENT_EVENTS = 1_000;
const PAGE = 5_000;
/** A snapshot saves folding this many events at the next start. */
const SNAPSHOT_EVERY = 1_000;

/** The meetings that are open on this node, each at most once. */
export function makeRooms({ store, clock, observer, secret, snapshotKey }: RoomsParts): Rooms {
  const opening = new Map<string, Promise<Room | undefined>>();
  const rooms = new Map<string, Room>();
  const savedSeqs = new Map<string, number>();
  const droppedListeners: ((meetingId: string, forGood: boolean) => void)[] = [];
  let closed = false;

  function open(meetingId: string): Promise<Room | undefined> {
    const known = opening.get(meetingId);
    if (known) return known;
    if (closed) return Promise.resolve(undefined);
    const room = load(meetingId).then((opened) => {
      // Dropped while it was being read: that was another log.
      if (opening.get(meetingId) !== room) return open(meetingId);
      if (opened) rooms.set(meetingId, opened);
      else opening.delete(meetingId);
      return opened;
    });
    opening.set(meetingId, room);
    // A failed read is tried again by the next one who comes.
    room.catch(() => {
      if (opening.get(meetingId) === room) opening.delete(meetingId);
    });
    return room;
  }

  async function load(meetingId: string): Promise<Room | undefined> {
    const row = await store.findMeeting(meetingId);
    if (!row || row.head === 0) return undefined;
    const snapshot = await store.loadSnapshot(meetingId, snapshotKey);
    const meeting = snapshot && openSnapshot(snapshot);
    const recent = recentEvents(RECENT_EVENTS);
    let durable: Head | undefined = snapshot && meeting && { meeting, seq: snapshot.seq, at: 0 };
    const foldedSeq = durable?.seq ?? 0;
    let seq = Math.max(0, Math.min(foldedSeq, row.head - RECENT_EVENTS));
    for (;;) {
      const events = fromStored(await store.read(meetingId, seq, PAGE));
      const last = events.at(-1);
      if (!last) break;
      recent.push(events);
      const news = events.filter((event) => event.seq > foldedSeq);
      durable = news.length > 0 ? foldFirst(durable, news) : durable && { ...durable, at: last.at };
      seq = last.seq;
      if (events.length < PAGE) break;
    }
    if (!durable) return undefined;
    savedSeqs.set(meetingId, foldedSeq);
    const room = makeRoom({
      meetingId,
      log: row.log,
      durable,
      recent,
      store,
      clock,
      observer,
      ...(secret !== undefined && { seed: seedsOf(secret, row.log) }),
    });
    room.subscribe((batch) => {
      if (batch.seq - (savedSeqs.get(meetingId) ?? 0) >= SNAPSHOT_EVERY) void save(room);
    });
    return room;
  }

  /** A snapshot that could not be saved costs time at the next start, nothing else. */
  async function save(room: Room): Promise<void> {
    const { meetingId, seq } = room;
    if (savedSeqs.get(meetingId) === seq) return;
    savedSeqs.set(meetingId, seq);
    try {
      await store.saveSnapshot(meetingId, sealSnapshot(snapshotKey, seq, room.meeting), room.log);
    } catch (error) {
      observer.failed(`saving the snapshot of meeting ${meetingId}`, error);
    }
  }

  async function drop(meetingId: string, gone?: { forGood: true }): Promise<void> {
    const room = rooms.get(meetingId);
    opening.delete(meetingId);
    rooms.delete(meetingId);
    savedSeqs.delete(meetingId);
    for (const listener of droppedListeners) listener(meetingId, gone !== undefined);
    await room?.close();
  }

  return {
    open,
    live: () => [...rooms.values()],
    isLive: (room) => rooms.get(room.meetingId) === room,
    drop,
    stands(meetingId, row) {
      const room = rooms.get(meetingId);
      if (room && row?.log === room.log) void room.follow(row.head);
      // One that is being opened is read anew where the meeting is gone; another log is met when it is open.
      else if (room || !row) void drop(meetingId, row ? undefined : { forGood: true });
    },
    onDropped(listener) {
      droppedListeners.push(listener);
    },
    async close() {
      closed = true;
      await Promise.all(
        [...rooms.values()].map(async (room) => {
          await room.close();
          await save(room);
        }),
      );
    },
  };
}

/** As `fold`, also from nothing: the first event of a log brings the first state. */
function foldFirst(head: Head | undefined, events: readonly MeetingEvent[]): Head | undefined {
  if (head) return fold(head, events);
  const [first, ...rest] = events;
  return first && fold({ meeting: evolve(null, first), seq: first.seq, at: first.at }, rest);
}
