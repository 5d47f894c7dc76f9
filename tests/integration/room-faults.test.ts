// A room whose disk fails, or whose log somebody else writes to: what is answered, what is shown, and that it goes on.
// The store is the real one; only the call that is to fail is made to.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Actor } from '#shared/meeting/state.ts';
import { project } from '#shared/meeting/who-sees.ts';
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
import { CHAIR, delegation, smallMeeting } from '../scenario.ts';

let dataDir: string;
let store: EventStore;
let rooms: Rooms;
let room: Room;
let batches: Batch[];
let appends: AppendBatch[];
/** What happens in place of the next appends. */
let faults: ((batch: AppendBatch) => ReturnType<EventStore['append']>)[];
let faultsNoted: string[];
/** Whether the log, and what the store says of the meeting, can be read. */
let unreadable: boolean;
let findable: boolean;
/** Whether answers without events can be kept. */
let unkept: boolean;
/** How far the room was behind whenever it read on. */
let behindWhenReading: number[];

const clock = startClock();

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
  unreadable = false;
  findable = true;
  unkept = false;
  behindWhenReading = [];
  await openRoom();
});
afterEach(async () => {
  await rooms.close();
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function openRoom(snapshotKey = 'this program'): Promise<void> {
  const faulty: EventStore = {
    ...store,
    read(...asked) {
      if (room) behindWhenReading.push(room.behind);
      return unreadable ? failing() : store.read(...asked);
    },
    findMeeting: (meetingId) => (unreadable && !findable ? failing() : store.findMeeting(meetingId)),
    settle: (...asked) => (unkept ? failing() : store.settle(...asked)),
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
function submit(command: object, by = CHAIR, id = `id-${(ids += 1)}`): Promise<CommandAnswer> {
  const reading = readMessage({ id, command }, giverOf(by));
  if (reading.kind !== 'meeting') throw new Error(JSON.stringify(reading));
  return room.submit(reading.submission);
}
const unavailable = { ok: false, error: { code: 'UNAVAILABLE', details: { retryAfterMs: expect.any(Number) } } };
const failing = () => Promise.reject(new StoreUnavailable('the disk is full'));

describe('group commit', () => {
  test('what arrives at once is one write and one batch; each command sees what those before it did', async () => {
    const answers = await Promise.all([
      submit({ type: 'OpenSitting', sittingId: 'am' }),
      submit({ type: 'OpenItem', itemId: '5(b)' }),
      submit({ type: 'OpenList', itemId: '5(b)' }),
      submit({ type: 'RequestFloor', itemId: '5(b)' }, delegation('CH')),
      submit({ type: 'RequestFloor', itemId: '5(b)' }, delegation('CH')),
    ]);
    expect(answers.map((answer) => (answer.ok ? answer.seq : answer.error.code))).toEqual([2, 3, 4, 5, 'OUT_OF_ORDER']);
    expect(appends).toHaveLength(1);
    expect(batches).toMatchObject([{ from: 1, seq: 5 }]);
  });

  test('what arrives during a write is the next one, and its refusals wait for the state that they rest on', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    faults.push(async (batch) => {
      await gate;
      return store.append(batch);
    });
    const first = submit({ type: 'OpenSitting', sittingId: 'am' });
    await new Promise(setImmediate);
    const order: string[] = [];
    const second = submit({ type: 'OpenItem', itemId: '5(b)' }).then(() => order.push('second'));
    const refused = submit({ type: 'OpenSitting', sittingId: 'pm' }).then((answer) =>
      order.push(answer.ok ? 'ok' : answer.error.code),
    );
    await new Promise((resolve) => setTimeout(resolve, 30));
    // Decided on what is being written, but nothing is shown or answered before that is on disk.
    expect([room.seq, order]).toEqual([1, []]);
    open();
    expect(await first).toEqual({ ok: true, seq: 2 });
    await Promise.all([second, refused]);
    expect(order.toSorted()).toEqual(['OUT_OF_ORDER', 'second']);
    expect(appends.map(({ expectedSeq, commands }) => [expectedSeq, commands.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  test('subscribers are told before a command is answered', async () => {
    const order: string[] = [];
    room.subscribe((batch) => order.push(`batch ${batch.seq}`));
    await submit({ type: 'OpenSitting', sittingId: 'am' }).then(() => order.push('answer'));
    expect(order).toEqual(['batch 2', 'answer']);
  });
});

describe('a write that fails', () => {
  test('is shown to nobody, answered UNAVAILABLE, and the same id is carried out when it comes again', async () => {
    faults.push(failing);
    const answers = await Promise.all([
      submit({ type: 'OpenSitting', sittingId: 'am' }, CHAIR, 'again'),
      submit({ type: 'OpenItem', itemId: '5(b)' }),
    ]);
    expect(answers).toMatchObject([unavailable, unavailable]);
    expect([room.seq, room.meeting.current, batches]).toEqual([1, null, []]);
    expect(faultsNoted).toEqual(['writing to meeting small']);
    expect(await submit({ type: 'OpenSitting', sittingId: 'am' }, CHAIR, 'again')).toEqual({ ok: true, seq: 2 });
  });

  test('takes with it what was decided on it meanwhile', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    faults.push(async () => {
      await gate;
      return failing();
    });
    const first = submit({ type: 'OpenSitting', sittingId: 'am' });
    await new Promise(setImmediate);
    const second = submit({ type: 'OpenItem', itemId: '5(b)' });
    open();
    expect(await Promise.all([first, second])).toMatchObject([unavailable, unavailable]);
    expect(await submit({ type: 'OpenItem', itemId: '5(b)' })).toMatchObject({
      ok: false,
      error: { code: 'OUT_OF_ORDER' },
    });
  });

  test('that was durable after all is found again: the id keeps its first answer, and others see the event', async () => {
    faults.push(async (batch) => {
      await store.append(batch);
      throw new StoreUnavailable('the answer was lost');
    });
    expect(await submit({ type: 'OpenSitting', sittingId: 'am' }, CHAIR, 'lost')).toMatchObject(unavailable);
    expect(await submit({ type: 'OpenSitting', sittingId: 'am' }, CHAIR, 'lost')).toEqual({ ok: true, seq: 2 });
    expect(await submit({ type: 'OpenItem', itemId: '5(b)' })).toEqual({ ok: true, seq: 3 });
    expect(batches.flatMap(({ events }) => events.map(({ seq }) => seq))).toEqual([2, 3]);
    expect(room.meeting.current).toBe('5(b)');
  });
});

describe('somebody else who writes to the log', () => {
  /** As another node would: straight into the store. */
  async function answeredElsewhere(command: object, by: Actor, id: string): Promise<CommandAnswer> {
    const other = makeRooms({
      store,
      clock,
      snapshotKey: 'other',
      observer: { appended: () => {}, followed: () => {}, failed: () => {} },
    });
    const reading = readMessage({ id, command }, giverOf(by));
    if (reading.kind !== 'meeting') throw new Error(JSON.stringify(reading));
    const answer = await (await other.open('small'))!.submit(reading.submission);
    await other.close();
    return answer;
  }
  async function fromElsewhere(command: object, by = CHAIR, id = `elsewhere-${(ids += 1)}`): Promise<void> {
    expect(await answeredElsewhere(command, by, id)).toMatchObject({ ok: true });
  }

  test('is caught up with, and the commands are decided again in the order in which they came', async () => {
    await submit({ type: 'OpenSitting', sittingId: 'am' });
    await submit({ type: 'OpenItem', itemId: '5(b)' });
    await submit({ type: 'OpenList', itemId: '5(b)' });
    await fromElsewhere({ type: 'RequestFloor', itemId: '5(b)' }, delegation('CH'));
    const [de, ch, fr] = await Promise.all([
      submit({ type: 'RequestFloor', itemId: '5(b)' }, delegation('DE')),
      submit({ type: 'RequestFloor', itemId: '5(b)' }, delegation('CH')),
      submit({ type: 'RequestFloor', itemId: '5(b)' }, delegation('FR')),
    ]);
    expect([de, ch, fr]).toMatchObject([
      { ok: true, seq: 6 },
      { ok: false, error: { details: { reason: 'already-listed' } } },
      { ok: true, seq: 7 },
    ]);
    expect(room.meeting.lists['5(b)']!.waiting.map(({ delegationId }) => delegationId)).toEqual(['CH', 'DE', 'FR']);
    expect(batches.map(({ from, seq }) => [from, seq])).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 7],
    ]);
  });

  test('is followed when the room is told of it: in order, once, and what waits here is decided on it', async () => {
    await fromElsewhere({ type: 'OpenSitting', sittingId: 'am' });
    await fromElsewhere({ type: 'OpenItem', itemId: '5(b)' });
    await Promise.all([room.follow(2), room.follow(3), room.follow(3)]);
    expect(batches.map(({ from, seq }) => [from, seq])).toEqual([[1, 3]]);
    expect([room.seq, room.meeting.current]).toEqual([3, '5(b)']);
    await fromElsewhere({ type: 'OpenList', itemId: '5(b)' });
    const following = room.follow(4);
    const request = submit({ type: 'RequestFloor', itemId: '5(b)' }, delegation('CH'));
    expect(await request).toEqual({ ok: true, seq: 5 });
    await following;
    expect(appends.map(({ expectedSeq }) => expectedSeq)).toEqual([4]);
    // The log does not go so far: that is no reason to wait.
    await room.follow(1_000);
    expect(batches.map(({ from, seq }) => [from, seq])).toEqual([
      [1, 3],
      [3, 4],
      [4, 5],
    ]);
  });

  test('is looked for before anything is refused: what was opened elsewhere a moment ago is open here', async () => {
    for (const command of [
      { type: 'OpenSitting', sittingId: 'am' },
      { type: 'OpenItem', itemId: '5(b)' },
      { type: 'OpenList', itemId: '5(b)' },
    ])
      await fromElsewhere(command);
    expect(await submit({ type: 'RequestFloor', itemId: '5(b)' }, delegation('CH'))).toEqual({ ok: true, seq: 5 });
    expect(await submit({ type: 'RequestFloor', itemId: '5(b)' }, delegation('CH'))).toMatchObject({
      ok: false,
      error: { code: 'OUT_OF_ORDER' },
    });
    expect(batches.map(({ from, seq }) => [from, seq])).toEqual([
      [1, 4],
      [4, 5],
    ]);
  });

  test('is followed after the write that is under way, which meets it first', async () => {
    const { promise: gate, resolve: openGate } = Promise.withResolvers<void>();
    faults.push(async (batch) => {
      await gate;
      return store.append(batch);
    });
    const here = submit({ type: 'OpenSitting', sittingId: 'pm' });
    await new Promise(setImmediate);
    await fromElsewhere({ type: 'OpenSitting', sittingId: 'am' });
    const following = room.follow(2);
    const late = submit({ type: 'OpenItem', itemId: '5(b)' });
    openGate();
    expect([await here, await late]).toMatchObject([
      { ok: false, error: { code: 'OUT_OF_ORDER' } },
      { ok: true, seq: 3 },
    ]);
    await following;
    expect(batches.map(({ from, seq }) => [from, seq])).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(appends).toHaveLength(2);
  });

  test('is followed at the next call where the log could not be read', async () => {
    await fromElsewhere({ type: 'OpenSitting', sittingId: 'am' });
    unreadable = true;
    await room.follow(2);
    expect([room.seq, faultsNoted]).toEqual([1, ['reading on in meeting small']]);
    unreadable = false;
    await room.follow(2);
    expect(room.seq).toBe(2);
  });

  test('is followed as far as the store has it, whatever a client says that it has seen', async () => {
    await fromElsewhere({ type: 'OpenSitting', sittingId: 'am' });
    behindWhenReading = [];
    await room.followClaim(Number.MAX_SAFE_INTEGER);
    expect([room.seq, ...behindWhenReading]).toEqual([2, 1, 0]);
    // Nothing is there to be read, so nothing is.
    unreadable = true;
    await room.followClaim(3);
    expect([room.seq, room.behind, faultsNoted]).toEqual([2, 0, []]);
  });

  test('is not followed on a client’s word while the store cannot be asked', async () => {
    await fromElsewhere({ type: 'OpenSitting', sittingId: 'am' });
    unreadable = true;
    findable = false;
    await room.followClaim(2);
    expect([room.seq, room.behind]).toEqual([1, 0]);
  });

  test('does not carry out what was refused here: a late packet there meets the answer from here', async () => {
    const request = { type: 'RequestFloor', itemId: '5(b)' };
    const refused = await submit(request, delegation('CH'), 'late');
    expect(refused).toMatchObject({ ok: false, error: { code: 'OUT_OF_ORDER' } });
    for (const command of [
      { type: 'OpenSitting', sittingId: 'am' },
      { type: 'OpenItem', itemId: '5(b)' },
      { type: 'OpenList', itemId: '5(b)' },
    ])
      await fromElsewhere(command);
    expect(await answeredElsewhere(request, delegation('CH'), 'late')).toEqual(refused);
    // Beside others that are carried out in the same write.
    expect(await answeredElsewhere(request, delegation('DE'), 'new')).toEqual({ ok: true, seq: 5 });
    await room.follow(5);
    expect(await submit(request, delegation('CH'), 'late')).toEqual(refused);
    expect(room.meeting.lists['5(b)']!.waiting.map(({ delegationId }) => delegationId)).toEqual(['DE']);
  });

  test('gave the answer to an id that comes here too: it stands, whatever would be decided now', async () => {
    const request = { type: 'RequestFloor', itemId: '5(b)' };
    const refused = await answeredElsewhere(request, delegation('CH'), 'late');
    for (const command of [
      { type: 'OpenSitting', sittingId: 'am' },
      { type: 'OpenItem', itemId: '5(b)' },
      { type: 'OpenList', itemId: '5(b)' },
    ])
      await submit(command);
    const answers = await Promise.all([
      submit(request, delegation('DE')),
      submit(request, delegation('CH'), 'late'),
      submit(request, delegation('FR')),
      submit(request, delegation('AT'), 'late-too'),
    ]);
    expect(answers).toEqual([{ ok: true, seq: 5 }, refused, { ok: true, seq: 6 }, { ok: true, seq: 7 }]);
    expect(await submit(request, delegation('NZ'), 'late')).toMatchObject({
      ok: false,
      error: { details: { reason: 'id-reused' } },
    });
  });

  test('of an answer that cannot be kept nothing is told: the command may come again', async () => {
    unkept = true;
    expect(await submit({ type: 'OpenItem', itemId: '5(b)' }, CHAIR, 'again')).toMatchObject(unavailable);
    expect(faultsNoted).toEqual(['keeping the answer to command again of meeting small']);
    unkept = false;
    expect(await submit({ type: 'OpenItem', itemId: '5(b)' }, CHAIR, 'again')).toMatchObject({
      ok: false,
      error: { code: 'OUT_OF_ORDER' },
    });
  });

  test('put another log in this one’s place: the room is dropped, and takes and saves nothing more', async () => {
    const dropped: string[] = [];
    rooms.onDropped((meetingId) => dropped.push(meetingId));
    rooms.stands('small', { log: 'log', head: 1 });
    expect(dropped).toEqual([]);
    await store.deleteMeeting('small');
    await store.createMeeting({
      id: 'small',
      log: 'another',
      createdAt: 1_000,
      events: toStored([
        { type: 'MeetingCreated', seq: 1, at: 1_000, by: { role: 'operator' }, meeting: smallMeeting() },
      ]),
    });
    expect(await submit({ type: 'OpenSitting', sittingId: 'am' })).toMatchObject(unavailable);
    rooms.stands('small', { log: 'another', head: 1 });
    expect(dropped).toEqual(['small']);
    const again = await rooms.open('small');
    expect([again === room, again?.log]).toEqual([false, 'another']);
    rooms.stands('small', undefined);
    expect([dropped, rooms.live()]).toEqual([['small', 'small'], []]);
  });

  test('is given way to a few times; then the sender is told to come again, and its command is carried out once', async () => {
    const passed = () => Promise.resolve({ ok: false, reason: 'conflict', head: 1 } as const);
    faults.push(...Array.from({ length: 5 }, () => passed));
    expect(await submit({ type: 'OpenSitting', sittingId: 'am' })).toEqual({ ok: true, seq: 2 });
    expect(appends).toHaveLength(6);
    faults.push(...Array.from({ length: 6 }, () => passed));
    expect(await submit({ type: 'OpenItem', itemId: '5(b)' }, CHAIR, 'again')).toMatchObject(unavailable);
    expect([room.seq, room.meeting.current]).toEqual([2, null]);
    expect(await submit({ type: 'OpenItem', itemId: '5(b)' }, CHAIR, 'again')).toEqual({ ok: true, seq: 3 });
  });

  test('with the very command that comes here too: it is carried out once', async () => {
    await fromElsewhere({ type: 'OpenSitting', sittingId: 'am' }, CHAIR, 'both');
    expect(await submit({ type: 'OpenSitting', sittingId: 'am' }, CHAIR, 'both')).toEqual({ ok: true, seq: 2 });
    expect(await submit({ type: 'OpenItem', itemId: '5(b)' })).toEqual({ ok: true, seq: 3 });
  });
});

describe('a room that is opened again', () => {
  test.each([
    ['with its snapshot', 'this program'],
    ['by another program, from the log alone', 'another program'],
  ])('has the same state, the same recent events and the same time, %s', async (_, key) => {
    await submit({ type: 'OpenSitting', sittingId: 'am' });
    await submit({ type: 'OpenItem', itemId: '5(b)' });
    const { meeting, seq, at } = room;
    const events = room.eventsAfter(0);
    await rooms.close();
    await openRoom(key);
    expect([room.meeting, room.seq, room.at]).toEqual([JSON.parse(JSON.stringify(meeting)), seq, at]);
    expect(room.eventsAfter(0)).toEqual(JSON.parse(JSON.stringify(events)));
    expect(await submit({ type: 'OpenList', itemId: '5(b)' })).toEqual({ ok: true, seq: 4 });
    expect(project(room.meeting, { role: 'public' }).lists['5(b)']!.status).toBe('open');
  });

  test('takes no more commands once it is closed', async () => {
    await rooms.close();
    expect(await submit({ type: 'OpenSitting', sittingId: 'am' })).toMatchObject(unavailable);
  });
});
