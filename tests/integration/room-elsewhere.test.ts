// A room whose log somebody else writes to, as another node would: it is caught up with, in order, and each command is carried out once.
import { describe, expect, test } from 'vitest';

import type { Actor } from '#shared/meeting/state.ts';
import type { CommandAnswer } from '#shared/protocol.ts';

import { makeRooms } from '../../server/rooms/rooms.ts';
import { toStored } from '../../server/rooms/stored-events.ts';
import { giverOf, readMessage } from '../../server/commands/read-command.ts';
import { CHAIR, delegation, smallMeeting } from '../scenario.ts';
import {
  appends,
  batches,
  broken,
  clock,
  faults,
  faultsNoted,
  inAFaultyRoom,
  newId,
  room,
  rooms,
  store,
  submit,
  unavailable,
} from './faulty-room.ts';

inAFaultyRoom();

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
  async function fromElsewhere(command: object, by = CHAIR, id = newId('elsewhere')): Promise<void> {
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
    broken.unreadable = true;
    await room.follow(2);
    expect([room.seq, faultsNoted]).toEqual([1, ['reading on in meeting small']]);
    broken.unreadable = false;
    await room.follow(2);
    expect(room.seq).toBe(2);
  });

  test('is followed as far as the store has it, whatever a client says that it has seen', async () => {
    await fromElsewhere({ type: 'OpenSitting', sittingId: 'am' });
    broken.behindWhenReading = [];
    await room.followClaim(Number.MAX_SAFE_INTEGER);
    expect([room.seq, ...broken.behindWhenReading]).toEqual([2, 1, 0]);
    // Nothing is there to be read, so nothing is.
    broken.unreadable = true;
    await room.followClaim(3);
    expect([room.seq, room.behind, faultsNoted]).toEqual([2, 0, []]);
  });

  test('is not followed on a client’s word while the store cannot be asked', async () => {
    await fromElsewhere({ type: 'OpenSitting', sittingId: 'am' });
    broken.unreadable = true;
    broken.findable = false;
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
    broken.unkept = true;
    expect(await submit({ type: 'OpenItem', itemId: '5(b)' }, CHAIR, 'again')).toMatchObject(unavailable);
    expect(faultsNoted).toEqual(['keeping the answer to command again of meeting small']);
    broken.unkept = false;
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
