// A server that is killed again and again, on one data folder, under a meeting at work: under load, while it starts, while it stops
// and saves its snapshots, at each step of the writing of one, and with a torn end of its log. Nothing acknowledged is lost, nothing is done twice, what was read stays, all end equal.
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';

import { Checker } from './checker.ts';
import { endedEqual, repeatCommands } from './final-check.ts';
import { follow } from './follower.ts';
import { dice, inForm } from './run-length.ts';
import { Page, visit } from './headless-page.ts';
import type { ServerProcess, StartProcessOptions } from './server-process.ts';
import { spawnServer, startServerProcess } from './server-process.ts';
import type { Place } from './programs/stalled-snapshot.ts';
import { work } from './work.ts';

const KILLS = inForm({ short: 6, long: 100 });
const PLACES: readonly Place[] = [
  'in the middle of its bytes',
  'within its transaction',
  'before it is answered',
  'before its row',
];
const STALLED = path.join(import.meta.dirname, 'programs/stalled-snapshot.ts');

const dataDir = mkdtempSync(path.join(tmpdir(), 'rostrum-kill-'));
let server: ServerProcess;
afterAll(async () => {
  await server.end('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

test(`${KILLS} kills lose nothing, double nothing and change nothing`, async () => {
  const chance = dice();
  server = await startServerProcess(dataDir, { limits: false });
  const { port, tokens } = server;
  const start = (more: StartProcessOptions = {}) => spawnServer(dataDir, { limits: false, port, ...more });
  const wakeUp = (some = pages) => some.forEach((page) => page.replica.reconnect());
  const hits: Place[] = [];
  visit(server.url);
  const checker = new Checker();
  const pages = Object.entries(tokens).map(([name, token]) => new Page(checker, name, token));
  const followers = ['chair', 'CH'].map((name) => follow(checker, { url: server.url, name, token: tokens[name]! }));
  const meeting = await work(pages, chance);

  const moments = {
    async 'under load'() {
      await meeting.more(chance.between(1, 60));
      await server.end('SIGKILL');
    },
    async 'under load, in the middle of a write'() {
      await meeting.more(chance.between(1, 20));
      await server.end('SIGKILL');
      // A frame of the write-ahead log has a header of 24 bytes and a page of 4,096: less than a header, half a page, a whole frame, several.
      const torn = chance.pick([7, 2_000, 24 + 4_096, 30_000]);
      appendFileSync(
        path.join(dataDir, 'rostrum.db-wal'),
        Buffer.from(Array.from({ length: torn }, () => chance.between(0, 255))),
      );
    },
    async 'while it starts'() {
      await server.end('SIGKILL');
      const starting = start();
      const listening = starting.listening.catch(() => undefined);
      // Anywhere between its first instruction and its first commands.
      await sleep(chance.between(0, inForm({ short: 600, long: 1_500 })));
      starting.child.kill('SIGKILL');
      await listening;
    },
    async 'while it stops and saves its snapshots'() {
      await meeting.more(chance.between(1, 20));
      server.child.kill('SIGTERM');
      await sleep(chance.between(0, 30));
      await server.end('SIGKILL');
    },
    async 'while a snapshot is written'() {
      await server.end('SIGKILL');
      const place = PLACES[hits.length % PLACES.length]!;
      const marker = path.join(dataDir, `stalled-${hits.length}`);
      server = await start({
        node: ['--import', STALLED],
        environment: { SNAPSHOT_STALL: JSON.stringify({ place, marker }) },
      }).listening;
      wakeUp();
      const { child } = server;
      const hit = (async () => {
        while (!existsSync(marker)) {
          if (child.exitCode !== null) throw new Error('the server ended and wrote no snapshot');
          await sleep(5);
        }
        hits.push(place);
      })();
      // It may write one by itself, when it has taken enough.
      await Promise.race([meeting.more(chance.between(1, 20)), hit]);
      child.kill('SIGTERM');
      await hit;
      await server.end('SIGKILL');
    },
  };
  const kinds = Object.keys(moments) as (keyof typeof moments)[];
  const first = [...kinds, 'while a snapshot is written'] as const;
  for (let kill = 0; kill < KILLS; kill += 1) {
    await moments[first[kill] ?? chance.pick(kinds)]();
    server = await start().listening;
    // As a phone that wakes up; in the long form one of them finds out by itself.
    wakeUp(pages.slice(inForm({ short: 0, long: 1 })));
  }
  expect(new Set(hits)).toEqual(new Set(inForm({ short: PLACES.slice(0, 2), long: PLACES })));
  await meeting.end();
  for (const follower of followers) {
    await follower.stop();
    expect(follower.read).toBeGreaterThan(KILLS);
  }

  await repeatCommands(checker, pages, server.url, chance);
  expect(await endedEqual(checker, pages, server.url)).toEqual([]);
  expect(meeting.answered).toBeGreaterThan(KILLS);
  for (const page of pages) page.close();
});
