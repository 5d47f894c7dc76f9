// Eight connections that send wrong tokens one behind the other, and begin anew whenever they are ended, while the chair works on from
// another address: what that takes of the server's memory is bounded, whatever the rate.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { BareClient } from './bare-client.ts';
import { inForm } from './run-length.ts';
import type { ServerProcess } from './server-process.ts';
import { startServerProcess } from './server-process.ts';

const CONNECTIONS = 8;
/** Bytes that are to be sent at each rate, in Mbit/s: some seconds' worth, however long they take on a busy machine. */
const FLOODS = inForm({
  short: [{ rate: 38, bytes: 2_000_000 }],
  long: [
    { rate: 2.5, bytes: 6_000_000 },
    { rate: 38, bytes: 57_000_000 },
  ],
});
const MOST_MIB = 50;
const REQUEST =
  'GET /api/meetings/small HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.1\r\nAuthorization: Bearer chair.a-guess-of-the-hall\r\n\r\n';
const AT_ONCE = 500;
const PAUSE_MS = 5;
/** More often it would not be answered. */
const ASK_EVERY_MS = 500;

const FLAGS = createRequire(import.meta.url)('../../bin/node-flags.json') as string[];
const dataDir = mkdtempSync(path.join(tmpdir(), 'rostrum-guesses-'));
let server: ServerProcess;
let chair: BareClient;
beforeAll(async () => {
  server = await startServerProcess(dataDir, { node: FLAGS });
  chair = await BareClient.enter(server.port, '192.0.2.2', { token: server.tokens['chair'], meeting: 'small' });
});
afterAll(async () => {
  chair.close();
  await server.end('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

const memoryMiB = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))![1]) / 1_024;

let asked = 0;
async function askTheTime(): Promise<void> {
  const id = (asked += 1);
  chair.send(`42${id}["clock",${id}]`);
  await chair.read(`43${id}[{"t0":${id},`);
}

/** Sends so much at this rate, over connections that are opened anew whenever the server ends one. */
async function flood(rate: number, bytes: number): Promise<void> {
  const sockets = new Set<Socket>();
  const bytesPerMs = (rate * 1e6) / 8_000;
  let sent = 0;
  let last = performance.now();
  let due = 0;
  while (sent < bytes) {
    while (sockets.size < CONNECTIONS) {
      const socket = connect(server.port, '127.0.0.1');
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
      socket.resume();
    }
    const now = performance.now();
    due = Math.min(due + (now - last) * bytesPerMs, CONNECTIONS * AT_ONCE * REQUEST.length);
    last = now;
    for (const socket of sockets) {
      const count = Math.min(AT_ONCE, Math.ceil(due / REQUEST.length / CONNECTIONS));
      if (due <= 0 || socket.destroyed || socket.writableLength > 0) continue;
      socket.write(REQUEST.repeat(count));
      sent += count * REQUEST.length;
      due -= count * REQUEST.length;
    }
    await sleep(PAUSE_MS);
  }
  for (const socket of sockets) socket.destroy();
}

test.skipIf(process.platform !== 'linux').each(FLOODS)(
  'at $rate Mbit/s they take no memory to speak of, and the chair is answered all the while',
  async ({ rate, bytes }) => {
    await askTheTime();
    const before = memoryMiB();
    let most = before;
    let longestMs = 0;
    let over = false;
    const flooding = flood(rate, bytes).finally(() => (over = true));
    while (!over) {
      const askedAt = performance.now();
      await askTheTime();
      longestMs = Math.max(longestMs, performance.now() - askedAt);
      most = Math.max(most, memoryMiB());
      await sleep(ASK_EVERY_MS);
    }
    await flooding;
    process.stdout.write(
      `${rate} Mbit/s: memory +${Math.round(most - before)} MiB, the clock question ${Math.round(longestMs)} ms at most\n`,
    );
    expect(most - before).toBeLessThan(MOST_MIB);
  },
);
