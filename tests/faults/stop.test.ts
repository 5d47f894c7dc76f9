// The server is asked to end: in mid-speech, under a meeting at work, and with clients that do not listen. It tells everybody, finishes
// what was taken, and ends with 0 within five seconds, or is killed here.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { elapsedMs } from '#shared/meeting/timer.ts';

import { Seat } from '../integration/live.ts';
import { BareClient } from './bare-client.ts';
import { Checker } from './checker.ts';
import { endedEqual } from './final-check.ts';
import { dice } from './run-length.ts';
import { Page, visit } from './headless-page.ts';
import type { ServerProcess } from './server-process.ts';
import { startServerProcess } from './server-process.ts';
import { work } from './work.ts';

const WITHIN_MS = 5_000;

const dataDir = mkdtempSync(path.join(tmpdir(), 'rostrum-stop-'));
const seats: Seat[] = [];
let server: ServerProcess;
let tokens: Record<string, string>;

beforeAll(async () => {
  server = await startServerProcess(dataDir, { limits: false });
  tokens = server.tokens;
});
afterAll(async () => {
  for (const seat of seats) seat.close();
  await server.end('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

const again = () => startServerProcess(dataDir, { limits: false, port: server.port });

async function sit(name: string): Promise<Seat> {
  const seat = new Seat(server.url, { meeting: 'small', token: tokens[name]! }, ['websocket']);
  seats.push(seat);
  await seat.until(() => seat.meeting !== null);
  return seat;
}

test('under a meeting at work, beside clients that do not listen: what was taken is written and answered, nothing is lost', async () => {
  visit(server.url);
  const checker = new Checker();
  const pages = Object.entries(tokens).map(([name, token]) => new Page(checker, name, token));
  const meeting = await work(pages, dice());
  await meeting.more(20);
  const deaf = await Promise.all(
    Array.from({ length: 20 }, () =>
      BareClient.enter(server.port, '192.0.2.1', { meeting: 'small', token: tokens['CH'] }),
    ),
  );
  for (const client of deaf) client.becomeDeaf();
  const silent = await Promise.all(Array.from({ length: 20 }, () => BareClient.silent(server.port)));
  await meeting.more(50);
  expect(await server.end('SIGTERM', WITHIN_MS)).toBe(0);

  server = await again();
  await meeting.more(20);
  await meeting.end();
  expect(await endedEqual(checker, pages, server.url)).toEqual([]);
  for (const page of pages) page.close();
  for (const client of [...deaf, ...silent]) client.close();
});

test('in mid-speech: the clients are told, and the speech runs on', async () => {
  const [chair, ch] = [await sit('chair'), await sit('CH')];
  await chair.give({ type: 'OpenList', itemId: '5' });
  await ch.give({ type: 'RequestFloor', itemId: '5' });
  await chair.until(() => chair.meeting!.lists['5']!.waiting.length > 0);
  await chair.give({
    type: 'GiveFloor',
    entryId: chair.meeting!.lists['5']!.waiting[0]!.id,
    after: chair.meeting!.floor?.entry.id ?? null,
  });
  const before = chair.meeting!.floor!;
  const stoppedAt = performance.now();
  expect(await server.end('SIGTERM', WITHIN_MS)).toBe(0);
  for (const seat of seats) {
    await seat.until(() => seat.all('disconnect').length > 0);
    expect(seat.all('bye')).toEqual([{ code: 'RESTARTING', retryAfterMs: expect.any(Number) }]);
  }

  server = await again();
  const awayMs = performance.now() - stoppedAt;
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
