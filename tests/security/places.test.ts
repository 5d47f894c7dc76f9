// A server whose connections are nearly all taken: those who run the meeting come in, then delegations, then the public.
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { io } from 'socket.io-client';
import { afterEach, expect, test } from 'vitest';

import type { Live } from '../integration/live.ts';
import { openLive } from '../integration/live.ts';
import { noted } from './captured-log.ts';
import { Wire } from './raw-websocket.ts';

const MOST = 100;
let live: Live;
let log: ReturnType<typeof noted>;
const wires: Wire[] = [];
const silent: Socket[] = [];
const polling: ReturnType<typeof io>[] = [];
afterEach(async () => {
  for (const wire of wires.splice(0)) wire.close();
  for (const socket of silent.splice(0)) socket.destroy();
  for (const poller of polling.splice(0)) poller.disconnect();
  await live.close();
});

async function openHall(): Promise<void> {
  log = noted('warn');
  live = await openLive({ limits: { connectionsPerDevice: 1_000, connections: MOST }, logger: log.logger });
  await live.fresh((file) => ({ ...file, settings: { ...file.settings, publicView: true } }));
}

const come = async (auth: object) => {
  const wire = await Wire.open(live.url, { meeting: live.meeting, ...auth });
  wires.push(wire);
  return wire.received.some((text) => text.startsWith('42["welcome"'));
};
async function crowd(count: number, auth: object): Promise<number> {
  let seated = 0;
  for (let n = 0; n < count; n += 1) if (await come(auth)) seated += 1;
  return seated;
}
const readiness = async () => (await live.get('/readyz')).json() as Promise<{ connections?: { most: number } }>;

test('the public leaves room for delegations, and both for officers, booth and screens', async () => {
  await openHall();
  expect(await crowd(MOST, { token: '' })).toBe(60);
  const { token } = await live.link('delegation', 'CH');
  expect(await crowd(MOST, { token })).toBe(25);
  for (const role of ['chair', 'secretary', 'booth', 'screen'] as const)
    expect([role, await come({ token: (await live.link(role)).token })]).toEqual([role, true]);
  expect((await readiness()).connections).toMatchObject({ most: MOST });
  const told = log.lines.filter((line) => line.includes('four fifths of the connections'));
  expect(told).toHaveLength(1);
});

test('connections that say nothing make room, the oldest first, and never one that has a seat', async () => {
  await openHall();
  const { token } = await live.link('chair');
  expect(await come({ token })).toBe(true);
  for (let count = 0; count < 3 * MOST; count += 1) {
    const socket = connect(live.server.port, '127.0.0.1');
    socket.on('error', () => {});
    silent.push(socket);
    await once(socket, 'connect');
  }
  expect(await come({ token })).toBe(true);
  expect(await come({ token: (await live.link('delegation', 'CH')).token })).toBe(true);
  expect(await wires[0]!.ask('clock', '7')).toMatchObject({ t0: 7 });
});

test('while there is room nothing is told of it', async () => {
  await openHall();
  expect(await come({ token: '' })).toBe(true);
  expect(await readiness()).toEqual({ ready: true, state: 'ready' });
  expect(log.lines).toEqual([]);
});

test('an officer and a delegation who poll keep their place too, whoever connects and says nothing, or asks and stays', async () => {
  await openHall();
  const left: string[] = [];
  const pollers = await Promise.all(
    [await live.link('chair'), await live.link('delegation', 'CH')].map(async ({ token }) => {
      const poller = io(live.url, {
        auth: { token, meeting: live.meeting, protocol: 1 },
        transports: ['polling'],
        forceNew: true,
      });
      polling.push(poller);
      await new Promise<void>((resolve) => poller.once('welcome', () => resolve()));
      poller.on('disconnect', (reason) => left.push(reason));
      return poller;
    }),
  );
  const answered = () => Promise.all(pollers.map((poller) => poller.timeout(60_000).emitWithAck('clock', 7)));
  for (const said of ['', 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'])
    for (let count = 0; count < 3 * MOST; count += 1) {
      const socket = connect(live.server.port, '127.0.0.1');
      socket.on('error', () => {});
      silent.push(socket);
      await once(socket, 'connect');
      socket.write(said);
    }
  expect(await answered()).toHaveLength(2);
  expect(left).toEqual([]);
});
