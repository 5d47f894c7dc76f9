// Three nodes in processes of their own, a proxy that spreads the clients over them, and a meeting at work, while nodes are killed, the
// database crashes, is stopped and started, and a node is cut off from it. Nothing acknowledged is lost, nothing is done twice, what was read stays, all end equal.
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { CommandAnswer, Welcome } from '#shared/protocol.ts';

import { Checker } from '../faults/checker.ts';
import { endedEqual, repeatCommands } from '../faults/final-check.ts';
import { dice, inForm } from '../faults/run-length.ts';
import { give } from '../faults/over-http.ts';
import { Page, visit } from '../faults/headless-page.ts';
import type { Proxy } from '../faults/proxy.ts';
import { openProxy } from '../faults/proxy.ts';
import type { ServerProcess } from '../faults/server-process.ts';
import { startServerProcess } from '../faults/server-process.ts';
import type { Work } from '../faults/work.ts';
import { work } from '../faults/work.ts';
import { counted } from '../metric-value.ts';
import type { TestDatabase } from './databases.ts';
import { newDatabase } from './databases.ts';
import type { Front } from './front.ts';
import { openFront } from './front.ts';
import type { Postgres } from './postgres.ts';
import { startPostgres } from './postgres.ts';

/** Enough to do at any moment, and a log that is soon looked through. */
const PAUSE_MS = 100;
const ROUNDS = inForm({ short: 1, long: 30 });

/** To be broken, so not the run's. */
let server: Postgres;
let database: TestDatabase;
/** Between the first two nodes and the database; the third meets the database itself, and its refusals. */
let lines: Proxy[];
const LINES = [0, 1] as const;
const NODES = [0, 1, 2] as const;
const nodes: ServerProcess[] = [];
let front: Front;
let pages: Page[] = [];

function start(index: number, port = 0): Promise<ServerProcess> {
  const url = new URL(database.url);
  const line = lines[index];
  if (line) url.port = new URL(line.url).port;
  return startServerProcess('/nowhere', { limits: false, databaseUrl: url.href, port });
}

/** As a service manager does: a node that finds the database still recovering ends, and is started again. */
async function startUntilItListens(index: number, port?: number): Promise<void> {
  for (let attemptsLeft = 100; ; attemptsLeft -= 1) {
    const node = await start(index, port).catch((error: unknown) => {
      if (attemptsLeft === 0) throw error;
    });
    if (node) return void (nodes[index] = node);
  }
}

beforeAll(async () => {
  server = await startPostgres();
  database = await newDatabase(server.url);
  const { port } = new URL(database.url);
  lines = await Promise.all(LINES.map(() => openProxy(Number(port))));
  await Promise.all(NODES.map((index) => startUntilItListens(index)));
  front = await openFront(() => nodes.map((node) => node.port));
});
afterAll(async () => {
  for (const page of pages) page.close();
  await front.close();
  await Promise.all(nodes.map((node) => node.end('SIGKILL')));
  await Promise.all(lines.map((line) => line.close()));
  await server.stop();
});

/** As phones that wake up: they come back to whichever node. */
const wakeAll = () => pages.forEach((page) => page.replica.reconnect());

/** Waits until each node holds some of the clients and has taken commands itself. Those who sit elsewhere since it was away wake up until it does. */
async function untilAllNodesWork(meeting: Work): Promise<void> {
  for (;;) {
    // A node ends a connection that was idle for long, also one on which it is just being asked: then it is asked again.
    const count = (node: ServerProcess, ...what: [string, string?]) => counted(node, ...what).catch(() => 0);
    const counts = await Promise.all(
      nodes.map(async (node) => ({
        clients: await count(node, 'rostrum_connections'),
        taken: await count(node, 'rostrum_commands_total', 'outcome="ok"'),
      })),
    );
    if (counts.every(({ clients, taken }) => clients > 0 && taken > 0)) return;
    await meeting.more(5);
    if (counts.some(({ clients }) => clients === 0)) wakeAll();
  }
}

test('whatever fails, nothing is lost, nothing doubled, and all end equal', async () => {
  const chance = dice();
  visit(front.url);
  const checker = new Checker();
  const tokens = Object.assign({}, ...nodes.map((node) => node.tokens)) as Record<string, string>;
  pages = Object.entries(tokens).map(([name, token]) => new Page(checker, name, token));
  const meeting = await work(pages, chance, PAUSE_MS);
  const starting: Promise<void>[] = [];
  let whileDown = 0;
  const sentAgain: (() => Promise<CommandAnswer>)[] = [];
  await untilAllNodesWork(meeting);

  const troubles = {
    async 'a node is killed'() {
      const index = chance.between(0, 2);
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
    async 'the database is stopped, and started again'() {
      await Promise.all(starting.splice(0));
      await server.down();
      // None of the nodes is ready, and none says of a command that it was taken or refused.
      for (const { url } of nodes) await expect.poll(async () => (await fetch(`${url}/readyz`)).status).toBe(503);
      const { name, token, actor } = pages.find((page) => page.name === 'chair')!;
      for (const [index, { url }] of nodes.entries()) {
        const slip = {
          id: `while-down-${name}-${(whileDown += 1)}`,
          by: actor,
          command: { type: 'Note', text: `To node ${index}` },
        } as const;
        const send = () => give(checker, url, token, slip);
        expect(await send()).toMatchObject({ error: { code: 'UNAVAILABLE' } });
        sentAgain.push(send);
      }
      await server.up();
      for (const send of sentAgain.splice(0)) await expect.poll(send).toMatchObject({ ok: true });
    },
    async 'a node is cut off from the database'() {
      const index = chance.pick(LINES);
      lines[index]!.refuses = true;
      for (const connection of lines[index]!.connections) connection.cut();
      await meeting.more(20);
      lines[index]!.refuses = false;
    },
    async 'the database keeps silent to a node'() {
      const index = chance.pick(LINES);
      for (const connection of lines[index]!.connections) connection.freeze();
    },
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const trouble of Object.values(troubles)) {
      await meeting.more(chance.between(20, 60));
      await trouble();
      wakeAll();
    }
    await Promise.all(starting.splice(0));
    wakeAll();
    await untilAllNodesWork(meeting);
  }
  await meeting.more(40);
  await meeting.end();

  await repeatCommands(checker, pages, front.url, chance);
  expect(await endedEqual(checker, pages, front.url)).toEqual([]);
  for (const page of pages) {
    const views = await Promise.all(
      nodes.map(
        async ({ url }) =>
          (
            await fetch(`${url}/api/meetings/small`, { headers: { authorization: `Bearer ${page.token}` } })
          ).json() as Promise<Welcome>,
      ),
    );
    for (const { seq, meeting: held } of views) expect([seq, held]).toEqual([views[0]!.seq, views[0]!.meeting]);
  }
  expect(meeting.answered).toBeGreaterThan(100);
});
