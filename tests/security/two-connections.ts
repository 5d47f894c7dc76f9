// A server that takes two connections of a device, and requests to it as they are or byte by byte.
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

import type { Live } from '../integration/live.ts';
import { openLive } from '../integration/live.ts';

export let live: Live;

/** For all tests of the file that calls it: one server. */
export function withAServer(): void {
  beforeAll(async () => {
    live = await openLive({ limits: { connectionsPerDevice: 2 } });
    await live.fresh((file) => ({ ...file, settings: { ...file.settings, publicView: true } }));
  });
  afterAll(() => live.close());
}

export const POLLING = '/socket.io/?EIO=4&transport=polling';
export const ask = (where: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(live.url + where, { method, headers });
export const sidOf = (text: string) => (JSON.parse(text.slice(1)) as { sid: string }).sid;

export async function raw(request: string): Promise<string> {
  const socket = connect(live.server.port, '127.0.0.1');
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString('latin1')));
  socket.on('error', () => {});
  // An answer that has begun is enough: a WebSocket would stay open.
  socket.once('data', () => socket.end());
  socket.write(request);
  await once(socket, 'close');
  return received;
}
