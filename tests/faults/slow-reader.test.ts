// Clients that do not read: what waits for them in the server's memory is bounded, they are sent away, and find their way back.
import diagnostics from 'node:diagnostics_channel';
import type { Socket as TcpSocket } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Live, Seat } from '../integration/live.ts';
import { openLive } from '../integration/live.ts';
import { BareClient } from './bare-client.ts';

const MOST_WAITING_BYTES = 1_048_576;
/** One event of this is as long as a command can be. */
const documents = Array.from({ length: 50 }, (_, n) => ({
  title: { en: `${n} ${'x'.repeat(290)}`, fr: 'y'.repeat(300), es: 'z'.repeat(300) },
  status: 'available' as const,
  languages: [],
}));
const EVENT_BYTES = JSON.stringify(documents).length;

/** More than the server lets wait, each with an answer. */
const questions = Array.from({ length: 600 }, (_, n) => `42${n}["command",{"id":"ask-${n}"}]`);

const HERE = '192.0.2.1';

let live: Live;
let chair: Seat;
/** The server's side of every connection, by the port of the client's. */
const accepted = new Map<number, TcpSocket>();
const note = (message: unknown) => {
  const { socket } = message as { socket: TcpSocket };
  accepted.set(socket.remotePort!, socket);
};

beforeAll(async () => {
  diagnostics.subscribe('net.server.socket', note);
  live = await openLive({ limits: false });
});
afterAll(async () => {
  diagnostics.unsubscribe('net.server.socket', note);
  await live.close();
});
beforeEach(async () => {
  await live.fresh();
  chair = await live.sit('chair');
});

/** The chair goes on giving commands with long events while it holds. */
async function events(whileTrue: () => boolean): Promise<void> {
  for (let count = 0; whileTrue(); count += 1) {
    expect(count, 'events before the server does something about it').toBeLessThan(1_000);
    await chair.give({ type: 'EditItem', itemId: '6', title: { en: `Title ${count}` }, documents });
  }
}

async function deaf(token: string): Promise<{ client: BareClient; server: TcpSocket }> {
  const client = await BareClient.enter(live.server.port, HERE, { token, meeting: live.meeting, whole: true });
  client.becomeDeaf();
  return { client, server: accepted.get(client.socket.localPort!)! };
}

/** The greatest that this amounts to, looked at as often as bytes are written to the socket. */
function greatest(server: TcpSocket): () => number {
  let most = 0;
  const write = server.write.bind(server) as (...args: unknown[]) => boolean;
  server.write = ((...args: unknown[]) => {
    const done = write(...args);
    most = Math.max(most, server.writableLength);
    return done;
  }) as typeof server.write;
  return () => most;
}

test('one that never reads is sent away with a mebibyte waiting, and comes back to what it missed', async () => {
  const { token } = await live.link('delegation', 'CH');
  const before = live.seat({ token });
  await before.until(() => before.meeting !== null);
  before.close();
  const { client, server } = await deaf(token);
  const most = greatest(server);
  await events(() => {
    // It is not for want of a pong that it is sent away, however long this takes.
    client.send('3');
    return !server.destroyed;
  });
  expect(most()).toBeGreaterThan(MOST_WAITING_BYTES);
  expect(most()).toBeLessThan(MOST_WAITING_BYTES + 2 * EVENT_BYTES);
  client.close();

  const back = live.seat({ token }, { replica: before });
  await back.until(() => back.seq === chair.seq);
  expect(back.meeting!.catalogue.items).toEqual(chair.meeting!.catalogue.items);
});

test('one that polls no more is sent away', async () => {
  const { token } = await live.link('delegation', 'CH');
  const address = `${live.url}/socket.io/?EIO=4&transport=polling`;
  const { sid } = JSON.parse((await (await fetch(address)).text()).slice(1)) as { sid: string };
  await fetch(`${address}&sid=${sid}`, {
    method: 'POST',
    body: `40${JSON.stringify({ token, meeting: live.meeting })}`,
  });
  for (let heard = ''; !heard.includes('welcome');) heard = await (await fetch(`${address}&sid=${sid}`)).text();
  const online = () =>
    chair
      .all('presence')
      .at(-1)
      ?.devices.some(
        (device: { delegationId?: string; online: boolean }) => device.delegationId === 'CH' && device.online,
      );
  await chair.until(online);
  await fetch(`${address}&sid=${sid}`, { method: 'POST', body: questions.join('\x1e') });
  await chair.until(() => !online());
  await expect.poll(async () => (await fetch(`${address}&sid=${sid}`)).status).toBe(400);
});

test('one that asks and asks and never reads the answers is sent away', async () => {
  const { client, server } = await deaf((await live.link('delegation', 'CH')).token);
  const most = greatest(server);
  // Until what the machines themselves hold between the two is full.
  await events(() => {
    client.send('3');
    return server.writableLength === 0;
  });
  for (const question of questions) client.send(question);
  await expect.poll(() => server.destroyed).toBe(true);
  expect(most()).toBeLessThan(MOST_WAITING_BYTES + 2 * EVENT_BYTES);
  client.close();
});

test('one that asks again and again for what it missed, and reads a little of it, has one answer waiting, and gets it', async () => {
  // The meeting as the chair sees it is long, by what officers wrote to one another.
  await Promise.all(
    Array.from({ length: 400 }, (_, n) => chair.give({ type: 'Note', text: `${n} ${'x'.repeat(480)}` })),
  );
  const { token } = await live.link('chair');
  const meetingBytes = JSON.stringify(chair.meeting).length;
  expect(meetingBytes).toBeGreaterThan(150_000);
  const { client, server } = await deaf(token);
  const most = greatest(server);
  const asked = server.bytesRead;
  // As many as may wait as packets; each is answered with the meeting whole.
  for (let n = 0; n < 500; n += 1) client.send('42["sync",{"seq":1000000}]');
  await expect.poll(() => server.bytesRead - asked).toBe(500 * '42["sync",{"seq":1000000}]'.length + 500 * 6);
  client.received = '';
  client.socket.resume();
  await client.read('42["welcome"');
  await expect.poll(() => server.writableLength).toBe(0);
  expect(most()).toBeLessThan(MOST_WAITING_BYTES + 2 * meetingBytes);
  client.received = '';
  client.send('42["sync",{"seq":1000000}]');
  await client.read('42["welcome"');
  client.close();
});

test('one that asks for what it missed, with each question an answer to wait for, and reads nothing is sent away', async () => {
  const { token } = await live.link('delegation', 'CH');
  const before = live.seat({ token });
  await before.until(() => before.meeting !== null);
  before.close();
  await chair.give({ type: 'OpenSitting', sittingId: 'am' });
  const { client, server } = await deaf(token);
  const most = greatest(server);
  await events(() => {
    client.send('3');
    return server.writableLength === 0;
  });
  for (let n = 0; n < 600; n += 1) client.send(`42${n}["sync",{"seq":${600 - n}}]`);
  await expect.poll(() => server.destroyed).toBe(true);
  expect(most()).toBeLessThan(MOST_WAITING_BYTES + 2 * EVENT_BYTES);
  client.close();

  const back = live.seat({ token }, { replica: before });
  await back.until(() => back.seq === chair.seq);
});
