// How much one device may ask, and that nobody else waits for it.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';
import type { CommandAnswer } from '#shared/protocol.ts';

import type { Live, Seat } from './live.ts';
import { openLive } from './live.ts';
import { whileTimeStands } from '../time-stands.ts';

let live: Live;
let chair: Seat;
beforeAll(async () => {
  live = await openLive();
});
afterAll(() => live.close());
beforeEach(async () => {
  await live.fresh();
  chair = await live.sit('chair');
});

const isLimited = (answer: CommandAnswer) => !answer.ok && answer.error.code === 'RATE_LIMITED';
const notes = (seat: Seat, count: number) =>
  Promise.all(Array.from({ length: count }, (_, n) => seat.send({ type: 'SendNote', text: `note ${n}` }, `note-${n}`)));

test('past its burst a device is told how long to wait, and the same id is carried out then', async () => {
  const ch = await live.sit('delegation', 'CH');
  const answers = await whileTimeStands(() => notes(ch, 60));
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(30);
  const limited = answers.filter(isLimited);
  expect(limited.length).toBeGreaterThan(0);
  const retryAfterMs = limited.map((answer) => (answer.ok ? 0 : (answer.error.details?.retryAfterMs ?? 0)));
  for (const ms of retryAfterMs) expect(ms).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, Math.max(...retryAfterMs)));
  const first = answers.findIndex(isLimited);
  expect(await ch.send({ type: 'SendNote', text: `note ${first}` }, `note-${first}`)).toMatchObject({ ok: true });
});

// Each that is not well formed costs as thirty messages of its socket: it is told so less often.
test.each<[string, Command, string, number]>([
  ['what the stage forbids', { type: 'RequestFloor', itemId: '5(b)' }, 'OUT_OF_ORDER', 30],
  ['what is not there', { type: 'WithdrawRequest', entryId: 'nowhere' }, 'NOT_FOUND', 30],
  ['what its role may never', { type: 'OpenSitting', sittingId: 'am' }, 'FORBIDDEN', 30],
  ['what is not well formed', { type: 'RequestFloor', itemId: '' }, 'INVALID', 20],
])('refused commands count: %s', async (_what, command, code, heard) => {
  const ch = await live.sit('delegation', 'CH');
  const answers = await whileTimeStands(() => Promise.all(Array.from({ length: 90 }, () => ch.send(command))));
  const told = answers.filter((answer) => !answer.ok && answer.error.code === code).length;
  expect(told).toBe(heard);
  expect(answers.filter(isLimited)).toHaveLength(90 - heard);
});

test('an answer that was given is given again, whatever the limit says', async () => {
  const ch = await live.sit('delegation', 'CH');
  const first = await ch.send({ type: 'SendNote', text: 'once' }, 'once');
  expect((await whileTimeStands(() => notes(ch, 90))).some(isLimited)).toBe(true);
  expect(await ch.send({ type: 'SendNote', text: 'once' }, 'once')).toEqual(first);
});

test('a delegation has one limit for all its devices, and no other’s', async () => {
  const devices = await Promise.all(Array.from({ length: 8 }, () => live.sit('delegation', 'CH')));
  const answers = await whileTimeStands(() =>
    Promise.all(
      devices.flatMap((device) => Array.from({ length: 25 }, () => device.send({ type: 'SendNote', text: 'a note' }))),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(60);
  const de = await live.sit('delegation', 'DE');
  await de.give({ type: 'SendNote', text: 'from Germany' });
});

test('the limit is the device’s: over all its sockets and over HTTP, and no other’s', async () => {
  const { token } = await live.link('delegation', 'CH');
  const [first, second] = [live.seat({ token }), live.seat({ token })];
  await Promise.all([first.next('welcome'), second.next('welcome')]);
  const overHttp = (n: number) =>
    live.post(
      `/api/meetings/${live.meeting}/commands`,
      { id: `http-${n}`, command: { type: 'SendNote', text: 'over HTTP' } },
      token,
    );
  const [sent, more, responses] = await whileTimeStands(() =>
    Promise.all([
      notes(first, 60),
      Promise.all(
        Array.from({ length: 60 }, (_, n) => second.send({ type: 'SendNote', text: 'another' }, `another-${n}`)),
      ),
      Promise.all(Array.from({ length: 60 }, (_, n) => overHttp(n))),
    ]),
  );
  const accepted =
    [...sent, ...more].filter(({ ok }) => ok).length + responses.filter(({ status }) => status === 200).length;
  expect(accepted).toBe(30);
  const refused = responses.filter(({ status }) => status === 429);
  for (const { headers } of refused) expect(headers.get('retry-after')).toBe('1');
  const de = await live.sit('delegation', 'DE');
  await de.give({ type: 'SendNote', text: 'from Germany' });
});

test('the store is asked for the texts of a device no oftener than it may ask, over however many connections', async () => {
  const { token } = await live.link('delegation', 'CH');
  const seats = Array.from({ length: 10 }, () => live.seat({ token }));
  await Promise.all(seats.map((seat) => seat.next('welcome')));
  const asked = vi.spyOn(live.server.store.files, 'findFile');
  const answers = await whileTimeStands(() =>
    Promise.all(
      seats.flatMap((seat) =>
        Array.from({ length: 50 }, () => seat.send({ type: 'AttachStatement', entryId: 'none', fileId: 'none' })),
      ),
    ),
  );
  expect(answers.every(({ ok }) => !ok)).toBe(true);
  // Some were let through, so that what holds back the others is the limit and nothing before it.
  expect(asked.mock.calls.length).toBeGreaterThan(0);
  expect(asked.mock.calls.length).toBeLessThanOrEqual(60);
  asked.mockRestore();
});

test('officers have more', async () => {
  const answers = await whileTimeStands(() =>
    Promise.all(Array.from({ length: 100 }, (_, n) => chair.send({ type: 'Note', text: `slip ${n}` }))),
  );
  expect(answers.every(({ ok }) => ok)).toBe(true);
});

test('a client that floods is cut, and the room goes on', async () => {
  const ch = await live.sit('delegation', 'CH');
  await whileTimeStands(async () => {
    for (let n = 0; n < 4_000; n += 1)
      ch.socket.emit('command', { id: `flood-${n}`, command: { type: 'nothing' } }, () => {});
    await ch.until(() => ch.all('disconnect').length > 0);
  });
  await chair.give({ type: 'OpenSitting', sittingId: 'am' });
});

test('a message longer than any command ends its sender’s connection', async () => {
  const ch = await live.sit('delegation', 'CH');
  ch.socket.emit('command', { id: 'long', command: { type: 'SendNote', text: 'x'.repeat(1_000_000) } }, () => {});
  await ch.until(() => ch.all('disconnect').length > 0);
  const overHttp = await live.post(
    `/api/meetings/${live.meeting}/commands`,
    { id: 'long', command: { type: 'Note', text: 'x'.repeat(1_000_000) } },
    (await live.link('chair')).token,
  );
  expect(overHttp.status).toBe(400);
});

test('the public, who share no device, ask for the time each by itself', async () => {
  await live.fresh((file) => ({ ...file, settings: { ...file.settings, publicView: true } }));
  const seats = Array.from({ length: 30 }, () => live.seat({ token: '' }));
  await Promise.all(seats.map((seat) => seat.next('welcome')));
  const asked = seats.flatMap((seat) =>
    Array.from({ length: 6 }, () => seat.socket.timeout(20_000).emitWithAck('clock', 0)),
  );
  expect(await Promise.all(asked)).toHaveLength(180);
});

test.each(['the public', 'a device that waits'] as const)(
  'a socket of %s that asks again and again for what it missed is answered now and then',
  async (who) => {
    await live.fresh((file) => ({ ...file, settings: { ...file.settings, publicView: true, joining: 'approve' } }));
    const code = (await live.server.access.joinCode(live.meeting))!.code;
    const waiting = async () =>
      ((await (await live.post('/api/join', { code, delegationId: 'CH' })).json()) as { token: string }).token;
    const seat = live.seat({ token: who === 'the public' ? '' : await waiting() });
    await seat.next('welcome');
    let answers = 0;
    await whileTimeStands(async () => {
      for (let asked = 0; asked < 200; asked += 1) seat.socket.emit('sync', { seq: 1 }, () => (answers += 1));
      // The last of them is answered no later than this.
      await seat.send({ type: 'Note', text: 'nothing that it may do' });
    });
    expect(seat.all('resume').length).toBeGreaterThan(0);
    expect(answers).toBe(12);
  },
);
