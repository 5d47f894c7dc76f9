// The server is asked to end in mid-speech, and comes back.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { elapsedMs } from '#shared/meeting/timer.ts';

import { Seat } from '../integration/live.ts';
import type { ServerProcess } from './server-process.ts';
import { startServerProcess } from './server-process.ts';

let dataDir: string;
let server: ServerProcess;
let tokens: Record<string, string>;
let seats: Seat[];

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'rostrum-restart-'));
  seats = [];
  server = await startServerProcess(dataDir);
  tokens = server.tokens;
});
afterEach(async () => {
  for (const seat of seats) seat.close();
  if (server.child.exitCode === null && server.child.signalCode === null) await server.end('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

async function sit(name: string): Promise<Seat> {
  const seat = new Seat(server.url, { meeting: 'small', token: tokens[name]! }, ['websocket']);
  seats.push(seat);
  await seat.until(() => seat.meeting !== null);
  return seat;
}

async function speaking(): Promise<Seat> {
  const [chair, ch] = [await sit('chair'), await sit('CH')];
  await chair.give({ type: 'OpenSitting', sittingId: 'am' });
  await chair.give({ type: 'OpenItem', itemId: '5(b)' });
  await chair.give({ type: 'OpenList', itemId: '5(b)' });
  await ch.give({ type: 'RequestFloor', itemId: '5(b)' });
  await chair.until(() => chair.meeting!.lists['5(b)']!.waiting.length === 1);
  await chair.give({ type: 'GiveFloor', entryId: chair.meeting!.lists['5(b)']!.waiting[0]!.id, after: null });
  return chair;
}

test('a stop in mid-speech tells the clients, ends with 0 within five seconds, and the speech runs on', async () => {
  const chair = await speaking();
  const before = chair.meeting!.floor!;
  const startedAt = performance.now();
  expect(await server.end('SIGTERM')).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  await chair.until(() => chair.all('disconnect').length > 0);
  expect(chair.all('bye')).toEqual([{ code: 'RESTARTING', retryAfterMs: expect.any(Number) }]);

  server = await startServerProcess(dataDir, { port: server.port });
  const awayMs = performance.now() - startedAt;
  const back = await sit('chair');
  expect(back.meeting).toEqual(chair.meeting);
  const { now } = back.all('welcome')[0];
  // The person went on talking: the timer has gone on by the time that the server was away.
  expect(elapsedMs(back.meeting!.floor!.timer, now)).toBeGreaterThanOrEqual(awayMs - 50);
  expect(back.meeting!.floor!.timer).toEqual(before.timer);
  const ended = await back.give({ type: 'EndSpeech', entryId: before.entry.id });
  await back.until(() => back.seq >= ended);
  expect(back.meeting!.lastSpeech!.usedMs).toBeGreaterThanOrEqual(awayMs - 50);
});
