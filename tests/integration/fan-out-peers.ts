// A fan-out over real sockets, its clients and what they heard.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect } from 'vitest';
import { Server } from 'socket.io';
import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';

import type { Channel, FanOut, Peer } from '../../server/fan-out/fan-out.ts';
import { makeFanOut } from '../../server/fan-out/fan-out.ts';
import { ackFrame } from '../../server/fan-out/frame.ts';
import { askedBy, parser } from '../../server/fan-out/ack-ids.ts';
import { tcpSockets } from '../../server/fan-out/tcp-sockets.ts';

export let http: ReturnType<typeof createServer>;
export let server: Server;
export let fanOut: FanOut;
export let channel: Channel;
export let deliveredMs: number[];
export let peers: Map<string, Peer>;
export let tooSlow: Peer[];
let url: string;
let clients: Socket[];

/** For each test of the file that calls it. */
export function withAFanOut(): void {
  beforeEach(async () => {
    http = createServer();
    const tcp = tcpSockets(http);
    server = new Server(http, { perMessageDeflate: false, httpCompression: false, serveClient: false, parser });
    tooSlow = [];
    deliveredMs = [];
    fanOut = makeFanOut({
      tcpSocketOf: tcp.of,
      onTooSlow: (peer) => void tooSlow.push(peer),
      delivered: (durationMs) => void deliveredMs.push(durationMs),
    });
    channel = fanOut.channel();
    peers = new Map();
    clients = [];
    server.on('connection', (socket) => {
      const { name } = socket.handshake.auth as { name?: string };
      const peer = channel.add(socket.conn, name);
      peers.set(socket.id, peer);
      socket.on('ask', (...args: unknown[]) => {
        const { message, to } = askedBy(args);
        channel.catchUp(peer, ackFrame(to!.id, JSON.stringify(message)));
      });
      socket.on('disconnect', () => channel.remove(peer));
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    for (const client of clients) client.disconnect();
    await server.close();
  });
}

/** A client that notes the numbers it hears. */
export async function client(transports: string[], name?: string): Promise<{ socket: Socket; numbers: number[] }> {
  const socket = io(url, { transports, auth: { name }, forceNew: true, reconnection: false });
  clients.push(socket);
  const numbers: number[] = [];
  socket.on('number', ({ n }: { n: number }) => numbers.push(n));
  // What the server sends by the library's own way counts among the others.
  socket.on('own', (n: number) => numbers.push(n));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('connect_error', reject);
  });
  return { socket, numbers };
}

export const until = (holds: () => boolean, what: string): Promise<void> =>
  expect.poll(holds, { message: `until ${what}`, interval: 10 }).toBe(true);

export const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);
/** Stops and starts reading from its WebSocket. */
export const reading = ({ socket }: { socket: Socket }) =>
  (socket.io.engine.transport as unknown as { ws: { pause(): void; resume(): void } }).ws;
export const isDirect = ({ socket }: { socket: Socket }) => peers.get(socket.id!)?.direct !== null;
/** Texts of all lengths that a frame's header tells apart, and of more than one byte a letter. */
export const filler = (n: number) =>
  n % 400 === 399 ? 'é'.repeat(40_000) : n % 40 === 39 ? 'x'.repeat(300) : 'ü'.repeat(n % 60);
