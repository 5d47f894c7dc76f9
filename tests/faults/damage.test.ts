// Data that is not what was written: one meeting's damage is that meeting's alone; a broken snapshot costs time and nothing else; a
// log of an older program is read, one of a newer program is left alone.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { MeetingEvent } from '#shared/meeting/events.ts';

import type { Running } from '../../server/main.ts';
import { startServer } from '../../server/main.ts';
import { liftEvent } from '../../server/meetings/lift-event.ts';
import { DATABASE_FILE, openSqliteStore } from '../../server/store/sqlite/sqlite.ts';
import type { StoredEvent } from '../../server/store/store.ts';
import { Seat } from '../integration/live.ts';
import { delegation, Scenario, SECRETARY, smallMeetingFile } from '../scenario.ts';
import { readLog } from './final-check.ts';
import { inForm } from './run-length.ts';

/** Bytes of a page of the file. */
const PAGE = 4_096;

let dataDir: string;
let server: Running | undefined;
let seats: Seat[];
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'rostrum-damage-'));
  seats = [];
});
afterEach(async () => {
  for (const seat of seats) seat.close();
  await server?.stop();
  server = undefined;
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<Running> {
  return (server = await startServer({ host: '127.0.0.1', port: 0, dataDir, logLevel: 'silent' }, { limits: false }));
}

async function stop(): Promise<void> {
  await server?.stop();
  server = undefined;
}

/** Two meetings with some events each; answers the chairs' tokens. */
async function twoMeetings(): Promise<Record<'small' | 'other', string>> {
  const { operator } = await start();
  const tokens = { small: '', other: '' };
  for (const meetingId of ['small', 'other'] as const) {
    await operator.createMeeting(smallMeetingFile, meetingId);
    const link = await operator.createLink({ role: 'chair', meetingId });
    if (link.ok) tokens[meetingId] = link.value.token!;
    const chair = await sit(meetingId, tokens[meetingId]);
    await chair.give({ type: 'OpenSitting', sittingId: 'am' });
    await chair.give({ type: 'OpenItem', itemId: '5(b)' });
  }
  await stop();
  return tokens;
}

function seat(meeting: string, token: string): Seat {
  const taken = new Seat(server!.url, { meeting, token }, ['websocket']);
  seats.push(taken);
  return taken;
}

async function sit(meeting: string, token: string): Promise<Seat> {
  const taken = seat(meeting, token);
  await taken.until(() => taken.meeting !== null);
  return taken;
}

/** Changes the file as a failing disk would. */
function tamper(sql: string): void {
  const db = new DatabaseSync(path.join(dataDir, DATABASE_FILE));
  db.exec(sql);
  db.close();
}

test.each([
  [
    'the last event',
    `UPDATE events SET body = replace(body, 'ItemOpened', 'ItemOpenee') WHERE meeting_id = 'small' AND seq = 3`,
  ],
  ['an event in the middle', `DELETE FROM events WHERE meeting_id = 'small' AND seq = 2`],
])('a meeting whose log is damaged at %s is not shown; the others go on', async (_, sql) => {
  const tokens = await twoMeetings();
  tamper(sql);
  await start();
  const chair = await sit('other', tokens.other);
  await chair.give({ type: 'OpenList', itemId: '5(b)' });
  expect(await seat('small', tokens.small).next('connect_error')).toMatchObject({
    data: { code: 'UNAVAILABLE', retryAfterMs: expect.any(Number) },
  });
  const overHttp = await fetch(`${server!.url}/api/meetings/small`, {
    headers: { authorization: `Bearer ${tokens.small}` },
  });
  expect([overHttp.status, await overHttp.json()]).toMatchObject([503, { error: { code: 'UNAVAILABLE' } }]);
  expect((await fetch(`${server!.url}/readyz`)).status).toBe(200);
});

test('a page of noise in the file shows nobody what was not written', async () => {
  const tokens = await twoMeetings();
  const file = path.join(dataDir, DATABASE_FILE);
  const whole = readFileSync(file);
  await start();
  const view = async (id: 'small' | 'other') => {
    const response = await fetch(`${server!.url}/api/meetings/${id}`, {
      headers: { authorization: `Bearer ${tokens[id]}` },
    });
    const { seq, meeting } = (await response.json()) as { seq?: number; meeting?: unknown };
    return { status: response.status, seq, meeting };
  };
  const before = { small: await view('small'), other: await view('other') };
  await stop();

  const pages = Array.from({ length: whole.length / PAGE }, (_, page) => page);
  for (const page of inForm({ short: [0, pages.length - 1], long: pages })) {
    const noisy = Buffer.from(whole);
    noisy.fill(0xa5, page * PAGE, (page + 1) * PAGE);
    writeFileSync(file, noisy);
    const started = await start().catch((error: unknown) => error);
    if (started instanceof Error) {
      expect(started).toMatchObject({ code: 'DAMAGED', message: expect.stringContaining('last backup') });
      continue;
    }
    for (const id of ['small', 'other'] as const) {
      const after = await view(id);
      if (after.status === 200) expect(after, `page ${page}`).toEqual(before[id]);
    }
    await stop();
  }
});

test.each([
  ['text that ends too early', `UPDATE snapshots SET state = substr(state, 1, 200)`],
  ['another text of the same form', `UPDATE snapshots SET state = replace(state, 'under-consideration', 'pending')`],
  ['a place that the log does not have', `UPDATE snapshots SET seq = 99`],
])('a snapshot with %s is made anew from the log', async (_, sql) => {
  const tokens = await twoMeetings();
  tamper(sql);
  await start();
  const chair = await sit('small', tokens.small);
  expect(chair.meeting).toMatchObject({ current: '5(b)', items: { '5(b)': { status: 'under-consideration' } } });
  await chair.give({ type: 'OpenList', itemId: '5(b)' });
  const log = await readLog(server!.url, tokens.small);
  expect(log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});

test('a log of an older program is read in today’s shapes and left as it was written', async () => {
  const golden = JSON.parse(
    readFileSync(new URL('../golden/passed-over-v1.json', import.meta.url), 'utf8'),
  ) as MeetingEvent & { v?: number };
  const scenario = new Scenario().underWay('AT', 'CH').give('AT');
  scenario
    .do({ type: 'PassOver', entryId: scenario.entryOf('CH') }, SECRETARY)
    .do({ type: 'RequestFloor', itemId: '5(b)' }, delegation('DE'));
  // As that program wrote it: without a version, and with the audience's field for where the entry goes.
  const log = scenario.log.map((event) =>
    event.type === golden.type
      ? {
          ...golden,
          seq: event.seq,
          at: event.at,
          by: event.by,
          commandId: event.commandId,
          entryId: scenario.entryOf('CH'),
        }
      : event,
  );
  const store = await openSqliteStore({ dataDir, writable: true, upcast: liftEvent });
  await store.createMeeting({ id: 'small', log: 'log', createdAt: 1, events: log as unknown as StoredEvent[] });
  await store.close();
  const written = () => {
    const db = new DatabaseSync(path.join(dataDir, DATABASE_FILE), { readOnly: true });
    const rows = db.prepare('SELECT body FROM events ORDER BY seq').all();
    db.close();
    return rows;
  };
  const before = written();

  const { operator } = await start();
  const link = await operator.createLink({ role: 'chair', meetingId: 'small' });
  const token = link.ok ? link.value.token! : '';
  const chair = await sit('small', token);
  // When somebody was passed over is written since later: that program knew no instant.
  const lists = structuredClone(scenario.meeting.lists);
  for (const entry of lists['5(b)']!.waiting) delete entry.passedOverAt;
  expect(chair.meeting!.lists).toEqual(lists);
  expect((await readLog(server!.url, token)).find(({ type }) => type === 'PassedOver')).toMatchObject({
    v: 2,
    goes: 'to-end',
  });
  await chair.give({ type: 'CloseList', itemId: '5(b)' });
  await stop();
  expect(written().slice(0, before.length)).toEqual(before);
});

test('a folder of a newer program is refused in words, and left as it is', async () => {
  await twoMeetings();
  tamper('PRAGMA user_version = 99');
  const file = path.join(dataDir, DATABASE_FILE);
  const before = readFileSync(file);
  await expect(start()).rejects.toMatchObject({
    code: 'NEWER_DATA',
    message: expect.stringContaining('was written by a newer Rostrum'),
  });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(existsSync(path.join(dataDir, 'server.json'))).toBe(false);
});

test('a log with an event of a newer program is that meeting’s matter, and left as it is', async () => {
  const tokens = await twoMeetings();
  const body = JSON.stringify({ seq: 3, type: 'SpeakerTeleported', at: 1, by: { role: 'chair' } });
  tamper(`UPDATE events SET body = '${body}', checksum = ${crc32(body)} WHERE meeting_id = 'small' AND seq = 3`);
  await start();
  expect(await seat('small', tokens.small).next('connect_error')).toMatchObject({ data: { code: 'UNAVAILABLE' } });
  await (await sit('other', tokens.other)).give({ type: 'OpenList', itemId: '5(b)' });
});
