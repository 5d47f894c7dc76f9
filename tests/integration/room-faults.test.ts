// A room whose disk fails: what is answered, what is shown, and that it goes on. What comes at once is one write.
import { describe, expect, test } from 'vitest';

import { project } from '#shared/meeting/who-sees.ts';

import { StoreUnavailable } from '../../server/store/errors.ts';
import { CHAIR, delegation } from '../scenario.ts';
import {
  appends,
  batches,
  failing,
  faults,
  faultsNoted,
  inAFaultyRoom,
  openRoom,
  room,
  rooms,
  store,
  submit,
  unavailable,
} from './faulty-room.ts';

inAFaultyRoom();

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
