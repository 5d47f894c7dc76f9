// The server ends and comes back: in mid-speech, in order, and by SIGKILL in a burst of requests.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { elapsedMs } from '#shared/meeting/timer.ts';
import type { CommandAnswer } from '#shared/protocol.ts';

import { Seat } from './live.ts';
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

  server = await startServerProcess(dataDir, server.port);
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

test('SIGKILL in a burst: every acknowledged command is there, none twice, and ids sent again agree', async () => {
  const chair = await speaking();
  const names = ['AT', 'CH', 'DE', 'FR', 'NZ', 'PH'];
  const delegations = await Promise.all(names.map(sit));
  const sent: { seat: number; id: string; command: Parameters<Seat['send']>[0]; answer?: CommandAnswer }[] = [];
  let killed = false;
  const speakers = delegations.map(async (seat, index) => {
    for (let turn = 0; !killed; turn += 1) {
      const command = { type: 'SendNote' as const, text: `${names[index]} ${turn}` };
      const note: (typeof sent)[number] = { seat: index, id: `note-${index}-${turn}`, command };
      sent.push(note);
      try {
        note.answer = (await seat.socket.timeout(2_000).emitWithAck('command', { id: note.id, command })) as CommandAnswer;
      } catch {
        return;
      }
      // The limit of a device is no matter here: the next command waits as long as it is told.
      if (!note.answer.ok && note.answer.error.code === 'RATE_LIMITED') {
        delete note.answer;
        await new Promise((resolve) => setTimeout(resolve, 120));
      }
    }
  });
  await chair.until(() => chair.events.filter(({ type }) => type === 'NoteSent').length > 60, 'sixty notes');
  await server.end('SIGKILL');
  killed = true;
  await Promise.all(speakers);
  const acknowledged = sent.filter(({ answer }) => answer?.ok);
  expect(acknowledged.length).toBeGreaterThan(30);

  server = await startServerProcess(dataDir, server.port);
  const response = await fetch(`${server.url}/api/meetings/small/events?limit=10000`, { headers: { authorization: `Bearer ${tokens.chair}` } });
  const log = (await response.json()) as { head: number; events: { seq: number; type: string; commandId?: string }[] };
  expect(log.events.map(({ seq }) => seq)).toEqual(Array.from({ length: log.head }, (_, index) => index + 1));
  const seqOf = new Map(log.events.map(({ commandId, seq }) => [commandId, seq]));
  for (const { id, answer } of acknowledged) expect(answer).toEqual({ ok: true, seq: seqOf.get(id) });
  // What anybody heard before is in the log as it was heard.
  for (const event of chair.events) expect(log.events[event.seq - 1]).toEqual(event);

  const again = await Promise.all(names.map(sit));
  // All at once is more than a device may send, so each is asked for some of its own.
  for (const { seat, id, command, answer } of [...acknowledged.slice(0, 30), ...sent.filter((one) => one.answer === undefined).slice(0, 30)]) {
    const repeated = await again[seat]!.send(command, id);
    if (answer) expect(repeated).toEqual(answer);
    else expect(repeated.ok || repeated.error.code === 'RATE_LIMITED').toBe(true);
  }
  const after = (await (await fetch(`${server.url}/api/meetings/small/events?limit=10000`, { headers: { authorization: `Bearer ${tokens.chair}` } })).json()) as typeof log;
  const ids = after.events.flatMap(({ commandId, type }) => (type === 'NoteSent' && commandId ? [commandId] : []));
  expect(new Set(ids).size).toBe(ids.length);
});
