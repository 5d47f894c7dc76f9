// A room over a real store, of which only the call that is to fail is made to.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';

import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { CommandAnswer } from '#shared/protocol.ts';

import { startClock } from '../../server/clock.ts';
import { liftEvent } from '../../server/meetings/lift-event.ts';
import type { Room } from '../../server/rooms/room.ts';
import type { Batch } from '../../server/rooms/subscribers.ts';
import type { Rooms } from '../../server/rooms/rooms.ts';
import { makeRooms } from '../../server/rooms/rooms.ts';
import { toStored } from '../../server/rooms/stored-events.ts';
import { giverOf, readMessage } from '../../server/commands/read-command.ts';
import { StoreUnavailable } from '../../server/store/errors.ts';
import { appendNextOf } from '../../server/store/append-next.ts';
import { openSqliteStore } from '../../server/store/sqlite/sqlite.ts';
import type { AppendBatch, EventStore } from '../../server/store/store.ts';
import { CHAIR, smallMeeting } from '../scenario.ts';

let dataDir: string;
export let store: EventStore;
export let rooms: Rooms;
export let room: Room;
export let batches: Batch[];
export let appends: AppendBatch[];
/** What happens in place of the next appends. */
export let faults: ((batch: AppendBatch) => ReturnType<EventStore['append']>)[];
export let faultsNoted: string[];
/** What fails at the store, and how far the room was behind whenever it read on. */
export const broken = {
  /** Whether the log, and what the store says of the meeting, can be read. */
  unreadable: false,
  findable: true,
  /** Whether answers without events can be kept. */
  unkept: false,
  behindWhenReading: [] as number[],
};

export const clock = startClock();

/** For each test of the file that calls it. */
export function inAFaultyRoom(): void {
  beforeEach(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'rostrum-room-'));
    store = await openSqliteStore({ dataDir, writable: true, upcast: liftEvent });
    const created: MeetingEvent = {
      type: 'MeetingCreated',
      seq: 1,
      at: 1_000,
      by: { role: 'operator' },
      meeting: smallMeeting(),
    };
    await store.createMeeting({ id: 'small', log: 'log', createdAt: 1_000, events: toStored([created]) });
    appends = [];
    faults = [];
    faultsNoted = [];
    Object.assign(broken, { unreadable: false, findable: true, unkept: false, behindWhenReading: [] });
    await openRoom();
  });
  afterEach(async () => {
    await rooms.close();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
}

export async function openRoom(snapshotKey = 'this program'): Promise<void> {
  const faulty: EventStore = {
    ...store,
    read(...asked) {
      if (room) broken.behindWhenReading.push(room.behind);
      return broken.unreadable ? failing() : store.read(...asked);
    },
    findMeeting: (meetingId) => (broken.unreadable && !broken.findable ? failing() : store.findMeeting(meetingId)),
    settle: (...asked) => (broken.unkept ? failing() : store.settle(...asked)),
    append(batch) {
      appends.push(batch);
      const fault = faults.shift();
      return fault ? fault(batch) : store.append(batch);
    },
    appendNext: (place, decide) => appendNextOf(faulty)(place, decide),
  };
  rooms = makeRooms({
    store: faulty,
    clock,
    snapshotKey,
    observer: { appended: () => {}, followed: () => {}, failed: (what) => faultsNoted.push(what) },
  });
  room = (await rooms.open('small'))!;
  batches = [];
  room.subscribe((batch) => batches.push(batch));
}

let ids = 0;
/** One that no command had yet. */
export const newId = (of: string): string => `${of}-${(ids += 1)}`;
export function submit(command: object, by = CHAIR, id = newId('id')): Promise<CommandAnswer> {
  const reading = readMessage({ id, command }, giverOf(by));
  if (reading.kind !== 'meeting') throw new Error(JSON.stringify(reading));
  return room.submit(reading.submission);
}
export const unavailable = { ok: false, error: { code: 'UNAVAILABLE', details: { retryAfterMs: expect.any(Number) } } };
export const failing = () => Promise.reject(new StoreUnavailable('the disk is full'));
