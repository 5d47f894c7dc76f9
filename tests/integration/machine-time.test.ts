// Somebody sets the clock of the server's machine, and an officer takes its time: everybody has it at once, no timer moves, and no act
// is dated before another.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { CommandAnswer } from '#shared/protocol.ts';

import type { Live, Seat } from './live.ts';
import { franceSpeaks, openLive } from './live.ts';

const HOUR = 3_600_000;
const TAKE = { type: 'TakeMachineTime' } as const;
let live: Live;
// A folder of its own for each: an act that is dated ahead stays.
beforeEach(async () => {
  live = await openLive();
});
afterEach(async () => {
  setClock(0);
  await live.close();
});

/** The wall clock of the server's machine stands beside the right time by so much, and that of all others in this process does not. */
const wall = vi.hoisted(() => ({ shiftMs: 0 }));
vi.mock(import('../../server/clock.ts'), async (original) => {
  const { startClock, ...others } = await original();
  const sources = { wall: () => Date.now() + wall.shiftMs, monotonic: () => performance.now() };
  return { ...others, startClock: (notBefore) => startClock(notBefore, sources) };
});
const setClock = (byMs: number) => (wall.shiftMs = byMs);
const isAbout = (instant: number, byMs: number) => Math.abs(instant - Date.now() - byMs) < 60_000;
const timeOf = async (seat: Seat) => ((await seat.socket.timeout(10_000).emitWithAck('clock', 7)) as { t1: number }).t1;
const reasonOf = (answer: CommandAnswer) => (answer.ok ? 'ok' : answer.error.details?.reason);

async function openMeeting(): Promise<Seat> {
  await live.fresh((file) => ({ ...file, settings: { ...file.settings, publicView: true } }));
  return live.sit('chair');
}

test('all who are there hear the new time without asking, and what happens then is dated by it', async () => {
  const chair = await openMeeting();
  const seats = [chair, await live.sit('delegation', 'CH'), live.seat({ token: '' })];
  await chair.give({ type: 'PostAnnouncement', text: 'before' });
  await seats[2]!.until(() => seats[2]!.seq === chair.seq);
  setClock(HOUR);
  for (const seat of seats) expect(isAbout(await timeOf(seat), 0)).toBe(true);
  const heard = seats.map((seat) => seat.all('events').length);
  await chair.give(TAKE);
  for (const [index, seat] of seats.entries()) {
    await seat.until(() => seat.all('events').length > heard[index]!);
    const { from, seq, now, events } = seat.all('events').at(-1) as Record<string, number | unknown[]>;
    expect({ from, seq, events }).toEqual({ from: seat.seq, seq: seat.seq, events: [] });
    expect(isAbout(now as number, HOUR)).toBe(true);
    expect(isAbout(await timeOf(seat), HOUR)).toBe(true);
  }
  await chair.until(() => chair.all('presence').at(-1) && !('clockDriftMs' in chair.all('presence').at(-1)));
  await chair.give({ type: 'PostAnnouncement', text: 'after' });
  const { at } = chair.events.at(-1)!;
  expect(isAbout(at, HOUR)).toBe(true);
  // Back to the right time goes as far as that act.
  setClock(0);
  await expect.poll(async () => reasonOf(await chair.send(TAKE))).toBe('ok');
  expect(await timeOf(chair)).toBeGreaterThanOrEqual(at);
  await chair.give({ type: 'PostAnnouncement', text: 'and back' });
  expect(chair.events.at(-1)!.at).toBeGreaterThanOrEqual(at);
});

test('over HTTP too; pressed again, or where the clock was not set, it does nothing', async () => {
  const chair = await openMeeting();
  const { token } = await live.link('secretary');
  const take = (id: string) => live.post(`/api/meetings/${live.meeting}/commands`, { id, command: TAKE }, token);
  expect((await take('nothing-to-take')).status).toBe(200);
  expect(isAbout(await timeOf(chair), 0)).toBe(true);
  setClock(HOUR);
  for (const id of ['take-it', 'take-it', 'again']) expect((await take(id)).status).toBe(200);
  expect(isAbout(await timeOf(chair), HOUR)).toBe(true);
});

test('not while a timer runs, in this meeting or in another that somebody attends', async () => {
  const chair = await openMeeting();
  const entryId = await franceSpeaks(chair);
  const { meeting } = live;
  const { token } = await live.link('chair');
  setClock(HOUR);
  expect(reasonOf(await chair.send(TAKE))).toBe('timer-runs');
  await chair.give({ type: 'PauseSpeech', entryId });
  await chair.give({ type: 'StartCountdown', totalMs: 600_000 });
  expect(reasonOf(await chair.send(TAKE))).toBe('timer-runs');
  expect(isAbout(await timeOf(chair), 0)).toBe(true);

  await live.fresh();
  const other = await live.sit('secretary');
  const attends = live.seat({ token, meeting });
  await attends.next('welcome');
  expect(reasonOf(await other.send(TAKE))).toBe('timer-runs-elsewhere');
  attends.close();
  await expect.poll(async () => reasonOf(await other.send(TAKE))).toBe('ok');
  expect(isAbout(await timeOf(other), HOUR)).toBe(true);
});

test('not while a silence procedure would be over at once by it, which nobody could break any more', async () => {
  const chair = await openMeeting();
  await chair.give({ type: 'OpenSitting', sittingId: 'am' });
  const closesAt = (await timeOf(chair)) + 96 * HOUR;
  await chair.give({ type: 'ProposeDecision', subject: 'other', text: 'To meet again', ask: 'silence', closesAt });
  const [questionId] = Object.keys(chair.meeting!.questions);
  setClock(100 * HOUR);
  expect(reasonOf(await chair.send(TAKE))).toBe('silence-runs');
  expect(isAbout(await timeOf(chair), 0)).toBe(true);
  // Its end by the new time is another one: then both go together.
  await chair.give({ type: 'EditQuestion', questionId: questionId!, closesAt: closesAt + 100 * HOUR });
  expect(reasonOf(await chair.send(TAKE))).toBe('ok');
  expect(isAbout(await timeOf(chair), 100 * HOUR)).toBe(true);
});
