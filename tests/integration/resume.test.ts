// Coming back: what a client that was away is sent, by the log, the view and the seq that it names.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Live, Seat } from './live.ts';
import { openLive } from './live.ts';

let live: Live;
let chair: Seat;
let token: string;

beforeAll(async () => {
  live = await openLive();
});
beforeEach(async () => {
  await live.fresh();
  chair = await live.sit('chair');
  ({ token } = await live.link('delegation', 'CH'));
});
afterAll(() => live.close());

/** A delegation's seat, greeted, and then gone. */
async function leftAfter(work: (seat: Seat) => Promise<void> = async () => {}): Promise<Seat> {
  const seat = live.seat({ token });
  await seat.until(() => seat.meeting !== null);
  await work(seat);
  seat.close();
  return seat;
}

test('a client that was away gets the events that it missed, and its replica is whole', async () => {
  const before = await leftAfter();
  await chair.give({ type: 'OpenSitting', sittingId: 'am' });
  await chair.give({ type: 'OpenItem', itemId: '5(b)' });
  const back = live.seat({ token }, { replica: before });
  const resume = await back.next('resume');
  expect(resume).toMatchObject({ protocol: 1, from: 1, seq: 3, you: { role: 'delegation', delegationId: 'CH' } });
  expect(back.all('welcome')).toEqual([]);
  expect(back.meeting?.current).toBe('5(b)');
  await chair.give({ type: 'OpenList', itemId: '5(b)' });
  await back.until(() => back.meeting?.lists['5(b)']?.status === 'open');
});

test('with nothing missed the resume is empty', async () => {
  const { since } = await leftAfter();
  const back = live.seat({ token, since: since! });
  expect(await back.next('resume')).toMatchObject({ from: 1, seq: 1, events: [] });
});

test.each([
  ['another log', { log: 'other' }],
  ['another view', { view: 'other' }],
  ['a seq that this log has not reached', { seq: 99 }],
])('%s is answered with welcome', async (_, change) => {
  const { since } = await leftAfter();
  const back = live.seat({ token, since: { ...since!, ...change } });
  expect(await back.next('welcome')).toMatchObject({
    meetingId: live.meeting,
    seq: 1,
    log: since!.log,
    view: since!.view,
  });
  expect(back.all('resume')).toEqual([]);
});

test('a delegation cannot resume what the chair saw', async () => {
  const back = live.seat({ token, since: chair.since! });
  await back.next('welcome');
});

test('where the missed events are more than the meeting itself, welcome is sent', async () => {
  const { since } = await leftAfter();
  await chair.give({ type: 'OpenList', itemId: '5(b)' });
  // Each edit carries the item whole, in the log and on the wire; the meeting grows by none of them.
  for (let round = 0; round < 30; round += 1) {
    await chair.give({ type: 'EditItem', itemId: '5(b)', title: { en: `${round} ${'long '.repeat(55)}` } });
  }
  const back = live.seat({ token, since: since! });
  expect(await back.next('welcome')).toMatchObject({ seq: 32 });
});

test('resume works across a restart of the server', async () => {
  const before = await leftAfter();
  await chair.give({ type: 'OpenSitting', sittingId: 'am' });
  await live.restart();
  const back = live.seat({ token, since: before.since! });
  expect(await back.next('resume')).toMatchObject({ from: 1, seq: 2, events: [{ type: 'SittingOpened' }] });
});

test('sync sends what came after the seq that is named', async () => {
  await chair.give({ type: 'OpenSitting', sittingId: 'am' });
  await chair.give({ type: 'OpenItem', itemId: '5(b)' });
  const seat = live.seat({ token });
  await seat.until(() => seat.meeting !== null);
  seat.socket.emit('sync', { seq: 1 });
  expect(await seat.next('resume')).toMatchObject({ from: 1, seq: 3, events: [{ seq: 2 }, { seq: 3 }] });
});

test('what one may not see moves the numbers on, in at most four empty batches a second', async () => {
  const seat = live.seat({ token });
  await seat.until(() => seat.meeting !== null);
  const startedAt = performance.now();
  for (let note = 0; note < 20; note += 1) await chair.give({ type: 'Note', text: `note ${note}` });
  await seat.until(() => seat.seq === 21);
  const seconds = (performance.now() - startedAt) / 1_000;
  const batches = seat.all('events');
  expect(batches.every(({ events }) => events.length === 0)).toBe(true);
  expect(batches.length).toBeLessThanOrEqual(Math.ceil(seconds * 4) + 1);
  // One who joins in between is told the seq from which the next batch goes on.
  await chair.give({ type: 'Note', text: 'one more' });
  const late = live.seat({ token });
  await late.until(() => late.meeting !== null);
  await late.until(() => late.seq === 22);
  expect(late.all('events').every(({ from }, index, all) => index === 0 || from === all[index - 1].seq)).toBe(true);
});

test('without `whole` the welcome carries only the hash of the catalogue, which is fetched once for all', async () => {
  const seat = live.seat({ token, whole: false });
  const welcome = await seat.next('welcome');
  expect(welcome.meeting.catalogue).toBeUndefined();
  const response = await live.get(`/api/meetings/${live.meeting}/catalogue/${welcome.catalogue}`);
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(response.headers.get('content-encoding')).toMatch(/^(br|gzip)$/);
  // With the clocks of its zone, for browsers that do not know it.
  expect(await response.json()).toEqual({
    ...(await live.server.rooms.open(live.meeting))!.meeting.catalogue,
    zoneOffsets: expect.arrayContaining([{ from: expect.any(Number), aheadMs: expect.any(Number) }]),
  });
  // Changed by an officer, the old one is still there for whoever was just told of it.
  await chair.give({ type: 'AddDelegation', name: { en: 'Latecomer' }, category: 'state-party' });
  expect((await live.get(`/api/meetings/${live.meeting}/catalogue/${welcome.catalogue}`)).status).toBe(200);
  expect((await live.get(`/api/meetings/${live.meeting}/catalogue/nothing`)).status).toBe(404);
});
