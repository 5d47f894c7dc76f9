// A server that may open so many files and no more, and the public who take all that they can get, with real sockets that then say
// nothing: officers come in all the same, then delegations, and the log has said that it becomes crowded.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';

import { SHARE_OF_PUBLIC } from '../../server/realtime/connection-quota.ts';
import { BareClient } from './bare-client.ts';
import { inForm } from './run-length.ts';
import type { ServerProcess } from './server-process.ts';
import { startServerProcess } from './server-process.ts';

const FILES = inForm({ short: 300, long: 1_024 });
const CROWD = inForm({ short: 256, long: 980 });
const AT_ONCE = 40;
const HALL = '192.0.2.2';

const holdsShort = spawnSync('prlimit', ['--version']).status === 0;
const clients: BareClient[] = [];
let server: ServerProcess | undefined;
const dataDir = mkdtempSync(path.join(tmpdir(), 'rostrum-files-'));
afterEach(async () => {
  for (const client of clients) client.close();
  await server?.end('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

/** One of the public, seated or told that there is no place; undefined: the connection was ended to make room. */
async function comePublic(port: number): Promise<'seated' | 'refused' | undefined> {
  const client = await BareClient.silent(port);
  clients.push(client);
  try {
    await client.upgrade('192.0.2.1');
    client.send(`40${JSON.stringify({ token: '', meeting: 'small' })}`);
    await client.read('"code":"TOO_MANY_CONNECTIONS"', '42["welcome"');
    return client.received.includes('42["welcome"') ? 'seated' : 'refused';
  } catch {
    return undefined;
  }
}

test.skipIf(!holdsShort)(`${CROWD} of the public at a limit of ${FILES} files`, async () => {
  const logFile = path.join(dataDir, 'log');
  server = await startServerProcess(dataDir, {
    wrapper: ['prlimit', `--nofile=${FILES}:${FILES}`],
    publicView: true,
    logFile,
  });
  const { port, tokens, url } = server;
  const came: Awaited<ReturnType<typeof comePublic>>[] = [];
  for (let count = 0; count < CROWD; count += AT_ONCE)
    came.push(...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, CROWD - count) }, () => comePublic(port)))));
  const readiness = (await (await fetch(`${url}/readyz`)).json()) as { connections: { open: number; most: number } };
  const { most } = readiness.connections;
  expect(most).toBeLessThan(FILES);
  // What the public may have is taken by them, and no more.
  const seated = came.filter((one) => one === 'seated').length;
  expect(seated).toBe(Math.ceil(most * SHARE_OF_PUBLIC));

  for (const name of ['chair', 'CH', 'DE']) {
    const client = await BareClient.enter(port, HALL, { token: tokens[name], meeting: 'small' });
    clients.push(client);
    client.send('421["clock",7]');
    await client.read('431[{"t0":7');
  }
  // Those who were seated have kept their places.
  expect(clients.filter(({ received, ended }) => received.includes('42["welcome"') && ended)).toEqual([]);
  expect(readFileSync(logFile, 'utf8')).toContain('four fifths of the connections that this server can hold are taken');
});
