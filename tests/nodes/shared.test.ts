// A node's connection to the others: what is told while it is broken, what is looked at again, when a node is cut off; the time they keep.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { AccessChange } from '../../server/access/identity.ts';
import type { Nodes } from '../../server/nodes/nodes.ts';
import { joinNodes } from '../../server/nodes/shared.ts';
import { makeDatabase } from '../../server/store/postgres/database.ts';
import { openPostgresStore } from '../../server/store/postgres/postgres.ts';
import type { EventStore } from '../../server/store/store.ts';
import type { Proxy } from '../faults/proxy.ts';
import { openProxy } from '../faults/proxy.ts';
import { command, event } from '../store/commands.ts';
import type { TestDatabase } from './databases.ts';
import { newDatabase } from './databases.ts';

let database: TestDatabase;
let store: EventStore;

beforeAll(async () => {
  database = await newDatabase();
  store = await openPostgresStore({ database: makeDatabase(database.url), writable: true });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

interface Ear {
  node: Nodes;
  /** Between the node and the database. */
  line: Proxy;
  /** The meeting that is live here. */
  m: string;
  access: AccessChange[];
  cutOffs: number;
  taken: number;
  /** Waits until the meeting's log was said to be there; undefined: nowhere any more. */
  stands(head: number | undefined): Promise<void>;
  /** Looked at after each thing heard. */
  until(holds: () => boolean): Promise<void>;
  breakLine(): void;
}

/** A node with a line of its own to the database, for one test. */
async function withNode(work: (ear: Ear) => Promise<void>): Promise<void> {
  const m: string = randomUUID();
  await store.createMeeting({ id: m, log: 'log', createdAt: 1, events: [event(1)] });
  const line = await openProxy(Number(new URL(database.url).port));
  const url = new URL(database.url);
  url.port = new URL(line.url).port;
  const own = makeDatabase(url.href);
  const node = await joinNodes({ database: own, notBefore: 0, failed: () => {}, cutOffAfterMs: 300 });
  const heads: (number | undefined)[] = [];
  const looks = new Set<() => void>();
  const ear: Ear = {
    node,
    line,
    m,
    access: [],
    cutOffs: 0,
    taken: 0,
    stands: (head) => ear.until(() => heads.includes(head)),
    until: (holds) =>
      new Promise((resolve) => {
        const look = () => holds() && resolve();
        looks.add(look);
        look();
      }),
    breakLine() {
      line.refuses = true;
      for (const connection of line.connections) connection.cut();
    },
  };
  const note = (what: () => void) => {
    what();
    for (const look of looks) look();
  };
  await node.listen({
    liveMeetings: () => [m],
    meetingStands: (meetingId, row) => note(() => void (meetingId === m && heads.push(row?.head))),
    accessChanged: (change) => note(() => ear.access.push(change)),
    presentElsewhere: () => {},
    timeTaken: () => note(() => (ear.taken += 1)),
    cutOff: () => note(() => (ear.cutOffs += 1)),
  });
  await work(ear);
  await node.close();
  await own.close();
  await line.close();
}

describe.concurrent('a node', () => {
  test('finds what was written while it could not listen, and looks at everything live again', () =>
    withNode(async ({ node, line, m, access, breakLine, until, stands }) => {
      access.length = 0;
      breakLine();
      await store.append({ meetingId: m, expectedSeq: 1, commands: [command(1, 2)] });
      line.refuses = false;
      await stands(3);
      await until(() => access.some(({ kind }) => kind === 'changed-elsewhere'));
      await until(() => node.count() > 0);
    }));

  test('finds by asking what no notice tells of', () =>
    withNode(async ({ m, stands }) => {
      await database.sql(`UPDATE rostrum.meetings SET head = 7 WHERE id = '${m}'`);
      await stands(7);
      await database.sql(`DELETE FROM rostrum.meetings WHERE id = '${m}'`);
      await stands(undefined);
    }));

  test('that cannot reach the database says so once, and goes on when it can', () =>
    withNode(async (ear) => {
      ear.breakLine();
      await ear.until(() => ear.cutOffs > 0);
      expect(ear.node.count()).toBe(0);
      ear.line.refuses = false;
      await ear.until(() => ear.node.count() > 0);
      expect(ear.cutOffs).toBe(1);
    }));

  test('notices a database that keeps silent, without a word from the network', () =>
    withNode(async ({ line, m, stands }) => {
      for (const connection of line.connections) connection.freeze();
      await store.append({ meetingId: m, expectedSeq: 1, commands: [command(1)] });
      await stands(2);
    }));
});

/** Clocks here are half an hour apart and more, or show the same: what a slow machine loses on the way between them is neither. */
const SAME_TIME_MS = 60_000;

test('nodes keep one time, which goes on where the last event was, though the database’s clock stands behind it', async () => {
  const fresh = await newDatabase();
  const own = makeDatabase(fresh.url);
  await (await openPostgresStore({ database: makeDatabase(fresh.url), writable: true })).close();
  const ahead = Date.now() + 3_600_000;
  const [one, two] = (await Promise.all(
    [0, 0].map(() => joinNodes({ database: own, notBefore: ahead, failed: () => {} })),
  )) as [Nodes, Nodes];
  expect(one.clock.now()).toBeGreaterThanOrEqual(ahead);
  expect(two.clock.now()).toBeGreaterThanOrEqual(ahead);
  // The clock of the machine stands an hour behind the meeting's time: officers are told.
  for (const { clock } of [one, two]) expect(clock.wallDriftMs()).toBeLessThan(-3_500_000);
  // An officer takes its time, as far back as the last event: all nodes have it, and none takes it for a clock that jumped.
  const told = [one, two].map((node) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    return node
      .listen({
        liveMeetings: () => [],
        meetingStands: () => {},
        accessChanged: () => {},
        presentElsewhere: () => {},
        timeTaken: resolve,
        cutOff: () => {},
      })
      .then(() => promise);
  });
  const halfway = Date.now() + 1_800_000;
  await one.takeWall(halfway);
  await Promise.all(told);
  for (const { clock } of [one, two]) {
    expect(clock.now()).toBeGreaterThanOrEqual(halfway - 1_000);
    expect(clock.now()).toBeLessThan(halfway + 60_000);
  }
  await two.takeWall(0);
  await expect.poll(() => Math.abs(one.clock.now() - Date.now())).toBeLessThan(SAME_TIME_MS);
  for (const { clock } of [one, two]) expect(Math.abs(clock.wallDriftMs())).toBeLessThan(SAME_TIME_MS);
  // Where somebody is, and not where somebody has been, is known at the others.
  const device = { deviceId: 'd', role: 'chair' } as const;
  two.showPresence('attended', { devices: [{ ...device, online: true }], screens: [] });
  two.showPresence('left', { devices: [{ ...device, online: false }], screens: [] });
  two.showPresence('shown', { devices: [], screens: [{ name: 'main', shows: 'floor', lastHeardAt: 1 }] });
  await expect.poll(async () => (await one.attendedElsewhere()).toSorted()).toEqual(['attended', 'shown']);
  expect(await two.attendedElsewhere()).toEqual([]);
  // Ahead of the time that is kept nothing is taken, whatever a log from elsewhere says.
  await one.takeWall(Date.now() + 3_600_000);
  expect(Math.abs(one.clock.now() - Date.now())).toBeLessThan(SAME_TIME_MS);
  await Promise.all([one.close(), two.close()]);
  await own.close();
  await fresh.drop();
});
