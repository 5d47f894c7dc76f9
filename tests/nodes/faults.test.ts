// Three nodes in processes of their own, a proxy that spreads the clients over them, and a meeting at work, while nodes are killed, the
// database crashes, and a node is cut off from it. Nothing acknowledged is lost, nothing is done twice, what was read stays, all end equal.
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Welcome } from '#shared/protocol.ts';

import { Checker } from '../faults/checker.ts';
import { endedEqual, repeatCommands } from '../faults/ending.ts';
import { dice, inForm } from '../faults/form.ts';
import { Page, visit } from '../faults/page.ts';
import type { Proxy } from '../faults/proxy.ts';
import { openProxy } from '../faults/proxy.ts';
import type { ServerProcess } from '../faults/server-process.ts';
import { startServerProcess } from '../faults/server-process.ts';
import { work } from '../faults/work.ts';
import type { TestDatabase } from './databases.ts';
import { newDatabase } from './databases.ts';
import type { Front } from './front.ts';
import { openFront } from './front.ts';
import { startPostgres } from './postgres.ts';

/** Enough to do at any moment, and a log that is soon looked through. */
const PAUSE_MS = 100;
const ROUNDS = inForm({ short: 1, long: 30 });

/** To be broken, so not the run's. */
let server: Awaited<ReturnType<typeof startPostgres>>;
let database: TestDatabase;
/** Between each node and the database. */
let lines: Proxy[];
const nodes: ServerProcess[] = [];
let front: Front;
let pages: Page[] = [];

function start(index: number, port = 0): Promise<ServerProcess> {
  const url = new URL(database.url);
  url.port = new URL(lines[index]!.url).port;
  return startServerProcess('/nowhere', { limits: false, databaseUrl: url.href, port });
}

/** As a service manager does: a node that finds the database still recovering ends, and is started again. */
async function startUntilItListens(index: number, port?: number): Promise<void> {
  for (;;) {
    const node = await start(index, port).catch(() => undefined);
    if (node) return void (nodes[index] = node);
  }
}

beforeAll(async () => {
  server = await startPostgres();
  database = await newDatabase(server.url);
  const { port } = new URL(database.url);
  lines = await Promise.all([0, 1, 2].map(() => openProxy(Number(port))));
  await Promise.all([0, 1, 2].map((index) => startUntilItListens(index)));
  front = await openFront(() => nodes.map((node) => node.port));
});
afterAll(async () => {
  for (const page of pages) page.close();
  await front.close();
  await Promise.all(nodes.map((node) => node.end('SIGKILL')));
  await Promise.all(lines.map((line) => line.close()));
  await server.stop();
});

test('whatever fails, nothing is lost, nothing doubled, and all end equal', { timeout: inForm({ short: 180_000, long: 1_800_000 }) }, async () => {
  const chance = dice();
  visit(front.url);
  const checker = new Checker();
  const tokens = Object.assign({}, ...nodes.map((node) => node.tokens)) as Record<string, string>;
  pages = Object.entries(tokens).map(([name, token]) => new Page(checker, name, token));
  const meeting = await work(pages, chance, PAUSE_MS);
  const starting: Promise<void>[] = [];
  const wakeAll = () => pages.forEach((page) => page.replica.reconnect());

  const troubles = {
    async 'a node is killed'(index: number) {
      const { port } = nodes[index]!;
      await nodes[index]!.end('SIGKILL');
      // It comes back while the next troubles go on.
      starting.push(startUntilItListens(index, port));
      await meeting.more(20);
    },
    async 'the database crashes'() {
      const victim = new pg.Client({ connectionString: database.url });
      victim.on('error', () => {});
      await victim.connect();
      const { rows } = await victim.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const gone = new Promise<void>((resolve) => victim.once('end', resolve));
      // One of its processes killed, PostgreSQL ends all the others, and recovers from its log as after a loss of power.
      process.kill(rows[0]!.pid, 'SIGKILL');
      await gone;
    },
    async 'a node is cut off from the database'(index: number) {
      lines[index]!.refuses = true;
      for (const connection of lines[index]!.connections) connection.cut();
      await meeting.more(20);
      lines[index]!.refuses = false;
    },
    async 'the database keeps silent to a node'(index: number) {
      for (const connection of lines[index]!.connections) connection.freeze();
    },
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const trouble of Object.values(troubles)) {
      await meeting.more(chance.between(20, 60));
      await trouble(chance.between(0, 2));
      // As phones that wake up: they come back to whichever node.
      wakeAll();
    }
    await Promise.all(starting.splice(0));
  }
  await meeting.more(40);
  await meeting.end();

  await repeatCommands(checker, pages, front.url, chance);
  expect(await endedEqual(checker, pages, front.url)).toEqual([]);
  for (const page of pages) {
    const views = await Promise.all(nodes.map(async ({ url }) => (await fetch(`${url}/api/meetings/small`, { headers: { authorization: `Bearer ${page.token}` } })).json() as Promise<Welcome>));
    for (const { seq, meeting: held } of views) expect([seq, held]).toEqual([views[0]!.seq, views[0]!.meeting]);
  }
  expect(meeting.answered).toBeGreaterThan(100);
});
