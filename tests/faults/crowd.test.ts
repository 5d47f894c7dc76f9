// Thousands of connections from one address that want nothing good, while a hall behind another address works on: silent ones, ones
// that open a WebSocket and never say who they are, ones that guess tokens. And what becomes of those that linger.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { BareClient } from './bare-client.ts';
import { inForm } from './run-length.ts';
import type { ServerProcess } from './server-process.ts';
import { startServerProcess } from './server-process.ts';

const CROWD = inForm({ short: 600, long: 10_000 });
const HALL = inForm({ short: 60, long: 600 });
const CROWDS_ADDRESS = '192.0.2.1';
const HALLS_ADDRESS = '192.0.2.2';

const dataDir = mkdtempSync(path.join(tmpdir(), 'rostrum-crowd-'));
const clients: BareClient[] = [];
let server: ServerProcess;
beforeAll(async () => {
  server = await startServerProcess(dataDir);
});
afterAll(async () => {
  for (const client of clients) client.close();
  await server.end('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

/** So many, some at a time; in the order of their numbers. */
async function many(count: number, open: (n: number) => Promise<BareClient>): Promise<BareClient[]> {
  const opened: BareClient[] = [];
  for (let n = 0; n < count; n += 50)
    opened.push(...(await Promise.all(Array.from({ length: Math.min(50, count - n) }, (_, index) => open(n + index)))));
  clients.push(...opened);
  return opened;
}

/** Opens a WebSocket; on a busy machine the server may end it before it is through, which is its right. */
const linger = async (port: number) => {
  const client = await BareClient.silent(port);
  await client.upgrade(CROWDS_ADDRESS).catch(() => {});
  return client;
};
const guess = async (port: number) => {
  const client = await linger(port);
  client.send(`40${JSON.stringify({ token: 'chair.guess', meeting: 'small' })}`);
  return client;
};

test(`${HALL} in the hall work on beside a crowd of ${CROWD}, and those of the crowd that linger are ended`, async () => {
  const { port, tokens } = server;
  const kinds = [() => BareClient.silent(port), () => linger(port), () => guess(port)];
  const crowd = await many(CROWD, (n) => kinds[n % kinds.length]!());

  const names = Object.keys(tokens).filter((name) => name !== 'chair');
  const enter = (name: string) => BareClient.enter(port, HALLS_ADDRESS, { token: tokens[name], meeting: 'small' });
  const hall = await many(HALL, (n) => enter(names[n % names.length]!));
  const [chair] = await many(1, () => enter('chair'));
  let asked = 0;
  async function give(client: BareClient, command: object): Promise<void> {
    const id = (asked += 1);
    client.send(`42${id}["command",${JSON.stringify({ id: `command-${id}`, command })}]`);
    await client.read(`43${id}[{"ok":true`);
  }
  await give(chair!, { type: 'OpenSitting', sittingId: 'am' });
  await give(chair!, { type: 'OpenItem', itemId: '5(b)' });
  await give(chair!, { type: 'OpenList', itemId: '5(b)' });
  await Promise.all(names.map((_, n) => give(hall[n]!, { type: 'RequestFloor', itemId: '5(b)' })));
  await give(chair!, { type: 'PostAnnouncement', text: 'Everybody has asked.' });
  await Promise.all(hall.map((client) => client.read('Everybody has asked.')));

  // One more comes in while the crowd goes on guessing.
  await many(kinds.length, () => guess(port));
  await many(1, () => enter('CH'));
  expect(hall.filter(({ ended }) => ended)).toEqual([]);

  // In the long form also: nobody lingers who has not said who he is.
  if (inForm({ short: false, long: true })) await noneLeft(crowd, 'ended');
  expect(hall.filter(({ ended }) => ended)).toEqual([]);
});

/** How requests and handshakes begin that never come to an end. */
const BEGINNINGS = [
  'GET / HTTP/1.1\r\nHost: x\r\nX-A: ',
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nX-A: ',
  'POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"',
  'POST /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n',
];

/** Begins something on each of these connections, and goes on a byte at a time for as long as the work lasts. */
async function dribble(slow: readonly BareClient[], everyMs: number, work: () => Promise<void>): Promise<void> {
  for (const [n, client] of slow.entries()) client.socket.write(BEGINNINGS[n % BEGINNINGS.length]!);
  const dribbling = setInterval(() => {
    for (const client of slow) if (!client.ended) client.socket.write('a');
  }, everyMs);
  try {
    await work();
  } finally {
    clearInterval(dribbling);
  }
}

async function noneLeft(crowd: readonly BareClient[], what: 'ended' | 'sentAway'): Promise<void> {
  await expect.poll(() => crowd.filter((client) => !client[what]).length, { interval: 50, timeout: 300_000 }).toBe(0);
}

test('those who send a request a byte at a time are ended, however busy they are', async () => {
  const slow = await many(20, () => BareClient.silent(server.port));
  await dribble(slow, 500, async () => {
    const response = await fetch(`${server.url}/healthz`);
    expect(response.status).toBe(200);
    if (inForm({ short: false, long: true })) await noneLeft(slow, 'ended');
  });
});

test('a server of little patience ends all who do not come to an end, and keeps whoever is in', async () => {
  // The same ways as above, in a time that a short form has; who has come in before is to stay.
  const folder = mkdtempSync(path.join(tmpdir(), 'rostrum-patience-'));
  const hasty = await startServerProcess(folder, {
    patience: { headersMs: 500, requestMs: 1_000, lookEveryMs: 100, handshakeMs: 700 },
  });
  try {
    const { port, tokens } = hasty;
    const comeIn = () => BareClient.enter(port, HALLS_ADDRESS, { token: tokens['CH'], meeting: 'small' });
    // On a busy machine even a quick one may come too late.
    const [inside] = await many(1, () => comeIn().catch(comeIn).catch(comeIn));
    const kinds = [() => BareClient.silent(port), () => linger(port), () => guess(port)];
    const crowd = await many(30, (n) => kinds[n % kinds.length]!());
    const slow = await many(12, () => BareClient.silent(port));
    await dribble(slow, 50, () => noneLeft([...slow, ...crowd], 'sentAway'));
    expect(inside!.ended).toBe(false);
    inside!.send('421["clock",1]');
    await inside!.read('431[{"t0":1');
  } finally {
    await hasty.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});
