// A wall clock that jumps by an hour, to and fro, under a running speech and over restarts: no event is dated before another, no timer
// moves, and the officers are told. A machine that sleeps is another thing: its sleep has gone by, in timers too.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { elapsedMs } from '#shared/meeting/timer.ts';

import { Seat } from '../integration/live.ts';
import { readLog } from './final-check.ts';
import { inForm } from './run-length.ts';
import type { ServerProcess } from './server-process.ts';
import { startServerProcess } from './server-process.ts';

const HOUR = 3_600_000;
/** By so much a timer may be off in the same network. */
const TOLERANCE_MS = 50;

let dataDir: string;
let server: ServerProcess;
let token: string;
let seats: Seat[];
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'rostrum-clock-'));
  seats = [];
});
afterEach(async () => {
  for (const seat of seats) seat.close();
  await server.end('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

/** On a machine whose wall clock is off by the first of these, and by the next at each signal. */
const start = (...shiftsMs: number[]): Promise<Seat> => startOn({ WALL_SHIFT_MS: shiftsMs.join(',') });

async function startOn(environment: Record<string, string>): Promise<Seat> {
  const preload = new URL('programs/moving-clock.ts', import.meta.url).href;
  server = await startServerProcess(dataDir, {
    node: ['--import', preload],
    environment,
  });
  token = server.tokens['chair'] ?? token;
  return sit();
}

async function sit(): Promise<Seat> {
  const seat = new Seat(server.url, { meeting: 'small', token }, ['websocket']);
  seats.push(seat);
  await seat.until(() => seat.meeting !== null && seat.all('presence').length > 0);
  return seat;
}

async function driftMs(): Promise<number> {
  const state = (await (await fetch(`${server.url}/readyz`)).json()) as { wallClockDriftMs?: number };
  return state.wallClockDriftMs ?? 0;
}

/** Gives a command, and answers when its event happened by the server and between which instants by this machine. */
async function happened(chair: Seat, text: string): Promise<{ at: number; from: number; to: number }> {
  const from = performance.now();
  const seq = await chair.give({ type: 'Note', text });
  const to = performance.now();
  return { at: chair.events.find((event) => event.seq === seq)!.at, from, to };
}

async function speak(chair: Seat): Promise<void> {
  for (const command of [
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
    { type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' },
  ] as const)
    await chair.give(command);
  await chair.give({ type: 'GiveFloor', entryId: chair.meeting!.lists['5(b)']!.waiting[0]!.id, after: null });
}

const near = (value: number, goal: number) => Math.abs(value - goal) < 60_000;

test.skipIf(process.platform === 'win32')(
  'under a running speech, and over restarts, the time of events and timers goes on as if nothing had happened',
  async () => {
    const chair = await start(0, HOUR, -HOUR, 0);
    await speak(chair);
    let before = await happened(chair, 'before');
    for (const shiftMs of [HOUR, -HOUR, 0]) {
      process.kill(server.pid, 'SIGUSR2');
      await expect.poll(async () => near(await driftMs(), shiftMs)).toBe(true);
      const after = await happened(chair, `by ${shiftMs}`);
      expect(after.at).toBeGreaterThanOrEqual(before.at);
      // What has passed here between the two, at least and at most.
      expect(after.at - before.at).toBeGreaterThanOrEqual(after.from - before.to - TOLERANCE_MS);
      expect(after.at - before.at).toBeLessThanOrEqual(after.to - before.from + TOLERANCE_MS);
      before = after;
      const { clockDriftMs = 0 } = (await sit()).all('presence')[0] as { clockDriftMs?: number };
      expect(near(clockDriftMs, shiftMs)).toBe(true);
    }
    const { givenAt, timer } = chair.meeting!.floor!;
    expect(elapsedMs(timer, before.at)).toBe(before.at - givenAt);
    expect(before.at - givenAt).toBeLessThan(60_000);

    for (const shiftMs of inForm({ short: [-HOUR], long: [-HOUR, HOUR, 0] })) {
      await server.end('SIGKILL');
      const back = await start(shiftMs);
      await back.give({ type: 'Note', text: `started by ${shiftMs}` });
      const { now } = back.all('welcome')[0] as { now: number };
      expect(elapsedMs(back.meeting!.floor!.timer, now)).toBeGreaterThanOrEqual(before.at - givenAt);
      expect(back.meeting!.floor!.givenAt).toBe(givenAt);
    }
    const times = (await readLog(server.url, token)).map(({ at }) => at);
    expect(times).toEqual(times.toSorted((left, right) => left - right));
  },
);

test.skipIf(process.platform === 'win32')(
  'a machine’s sleep has gone by for events, timers and everybody’s clock, and is no clock that was set',
  async () => {
    const sleeps = inForm({ short: [HOUR], long: [HOUR, HOUR + 600_000, 3 * HOUR] });
    const chair = await startOn({ SLEPT_MS: [0, ...sleeps].join(',') });
    await speak(chair);
    let before = await happened(chair, 'before');
    let sleptMs = 0;
    for (const untilMs of sleeps) {
      process.kill(server.pid, 'SIGUSR2');
      const fell = untilMs - sleptMs;
      sleptMs = untilMs;
      await expect
        .poll(async () => (await happened(chair, 'awake')).at - before.at)
        .toBeGreaterThan(fell - TOLERANCE_MS);
      before = await happened(chair, `after ${untilMs}`);
      const late = await sit();
      const { now } = late.all('welcome')[0] as { now: number };
      expect(near(now, Date.now() + untilMs)).toBe(true);
      expect(late.all('presence')[0]).not.toHaveProperty('clockDriftMs');
      expect(await driftMs()).toBe(0);
      const { givenAt, timer } = late.meeting!.floor!;
      expect(elapsedMs(timer, now)).toBe(now - givenAt);
      expect(near(now - givenAt, untilMs)).toBe(true);
    }
    await server.end('SIGKILL');
    const back = await startOn({ SLEPT_MS: String(sleptMs) });
    const { now } = back.all('welcome')[0] as { now: number };
    expect(now).toBeGreaterThanOrEqual(before.at);
    expect(near(now, Date.now() + sleptMs)).toBe(true);
  },
);
