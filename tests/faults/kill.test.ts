// A server that is killed again and again, on one data folder, under a meeting at work: under load, while it starts, while it stops
// and saves its snapshots. Nothing acknowledged is lost, nothing is done twice, what was read stays, all end equal.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';

import { Checker } from './checker.ts';
import { dice, inForm } from './form.ts';
import { repeatCommands, endedEqual } from './ending.ts';
import { Page, visit } from './page.ts';
import type { ServerProcess } from './server-process.ts';
import { spawnServer, startServerProcess } from './server-process.ts';
import { work } from './work.ts';

const KILLS = inForm({ short: 4, long: 100 });

const dataDir = mkdtempSync(path.join(tmpdir(), 'rostrum-kill-'));
let server: ServerProcess;
afterAll(async () => {
  await server.end('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

test(`${KILLS} kills lose nothing, double nothing and change nothing`, { timeout: inForm({ short: 60_000, long: 1_800_000 }) }, async () => {
  const chance = dice();
  server = await startServerProcess(dataDir, { limits: false });
  const { port, tokens } = server;
  const start = () => spawnServer(dataDir, { limits: false, port });
  visit(server.url);
  const checker = new Checker();
  const pages = Object.entries(tokens).map(([name, token]) => new Page(checker, name, token));
  const meeting = await work(pages, chance);

  const moments = {
    async 'under load'() {
      await meeting.more(chance.between(1, 60));
      await server.end('SIGKILL');
    },
    async 'while it starts'() {
      await server.end('SIGKILL');
      const starting = start();
      const listening = starting.listening.catch(() => undefined);
      // Anywhere between its first instruction and its first commands.
      await sleep(chance.between(0, 1_200));
      starting.child.kill('SIGKILL');
      await listening;
    },
    async 'while it stops and saves its snapshots'() {
      await meeting.more(chance.between(1, 20));
      server.child.kill('SIGTERM');
      await sleep(chance.between(0, 30));
      await server.end('SIGKILL');
    },
  };
  const order = Object.keys(moments) as (keyof typeof moments)[];
  for (let kill = 0; kill < KILLS; kill += 1) {
    await moments[kill < order.length ? order[kill]! : chance.pick(order)]();
    server = await start().listening;
    // As a phone that wakes up; one of them finds out by itself.
    for (const page of pages.slice(1)) page.replica.reconnect();
  }
  await meeting.end();

  await repeatCommands(checker, pages, server.url, chance);
  expect(await endedEqual(checker, pages, server.url)).toEqual([]);
  expect(meeting.answered).toBeGreaterThan(KILLS);
  for (const page of pages) page.close();
});
