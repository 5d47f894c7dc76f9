// Measures the store alone: durable commands a second in a closed loop, each meeting with one append under way.
// Run it with `npx node tests/store/programs/throughput.ts [seconds]`; prints a line for each load. Asserts nothing.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openSqliteStore } from '../../../server/store/sqlite.ts';
import { command } from '../commands.ts';

type Load = { readonly meetings: number; readonly commandsAnAppend: number; readonly ids: 'random' | 'by time' };

const LOADS: readonly Load[] = [
  { meetings: 1, commandsAnAppend: 1, ids: 'random' },
  { meetings: 50, commandsAnAppend: 1, ids: 'random' },
  { meetings: 50, commandsAnAppend: 1, ids: 'by time' },
  { meetings: 50, commandsAnAppend: 20, ids: 'random' },
  { meetings: 50, commandsAnAppend: 20, ids: 'by time' },
  { meetings: 1_000, commandsAnAppend: 1, ids: 'by time' },
];

const durationMs = Number(process.argv[2] ?? 3) * 1_000;
for (const load of LOADS) process.stdout.write(`${await measure(load)}\n`);

async function measure({ meetings, commandsAnAppend, ids }: Load): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rostrum-throughput-'));
  const store = await openSqliteStore({ dataDir, writable: true });
  const meetingIds = Array.from({ length: meetings }, (_, index) => `meeting-${index}`);
  await Promise.all(meetingIds.map((id) => store.createMeeting({ id, log: 'log', createdAt: 1, events: [] })));
  const newId = ids === 'random' ? randomUUID : () => `${Date.now().toString(16).padStart(12, '0')}-${randomUUID()}`;

  const latenciesMs: number[] = [];
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const cpuAtStart = process.cpuUsage();
  const startedAt = performance.now();

  await Promise.all(
    meetingIds.map(async (meetingId) => {
      for (let seq = 0; performance.now() - startedAt < durationMs; ) {
        const commands = Array.from({ length: commandsAnAppend }, (_, index) => command(seq + index, 1, newId()));
        const sentAt = performance.now();
        const answer = await store.append({ meetingId, expectedSeq: seq, commands });
        latenciesMs.push(performance.now() - sentAt);
        if (!answer.ok) throw new Error(answer.reason);
        seq = answer.seq;
      }
    }),
  );

  const seconds = (performance.now() - startedAt) / 1_000;
  loop.disable();
  const cpu = process.cpuUsage(cpuAtStart);
  await store.close();
  rmSync(dataDir, { recursive: true });

  latenciesMs.sort((a, b) => a - b);
  const at = (share: number) => latenciesMs[Math.floor((latenciesMs.length - 1) * share)]!.toFixed(1);
  const commands = latenciesMs.length * commandsAnAppend;
  return [
    `${meetings} meetings x ${commandsAnAppend}, ids ${ids}:`,
    `${Math.round(commands / seconds)} commands/s,`,
    `append p50 ${at(0.5)} p99 ${at(0.99)} ms,`,
    `event loop p99 ${(loop.percentile(99) / 1e6).toFixed(1)} ms (of which 1 is the sampling),`,
    `CPU ${((cpu.user + cpu.system) / commands).toFixed(0)} us a command`,
  ].join(' ');
}
