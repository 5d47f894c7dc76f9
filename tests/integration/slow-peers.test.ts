// Peers of the fan-out that do not read: what waits for them is counted, told of once, and has an end.
import type { AddressInfo, Socket as TcpSocket } from 'node:net';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';

import { isFarBehind, isGreetingUnderWay, sendGreeting } from '../../server/fan-out/backlog.ts';
import type { Peer } from '../../server/fan-out/fan-out.ts';
import { ackFrame, eventFrame } from '../../server/fan-out/frame.ts';
import { channel, client, http, peers, reading, tooSlow, until, withAFanOut } from './fan-out-peers.ts';

withAFanOut();

test('answers that nobody reads wait as packets, which are counted', async () => {
  const { socket } = await client(['websocket']);
  const peer = peers.get(socket.id!)!;
  const { tcp } = peer.direct!;
  const packets = () => (peer.connection as unknown as { writeBuffer: unknown[] }).writeBuffer.length;
  reading({ socket }).pause();
  for (let n = 0; tcp.writableLength === 0; n += 1) {
    expect(n).toBeLessThan(1_000);
    channel.catchUp(peer, eventFrame('long', `"${'x'.repeat(100_000)}"`));
    await new Promise(setImmediate);
  }
  const waiting = tcp.writableLength;
  for (let n = 0; tooSlow.length === 0; n += 1) {
    expect(n).toBeLessThan(600);
    channel.catchUp(peer, ackFrame(n, 'null'));
  }
  expect(packets()).toBeGreaterThan(500);
  expect(tcp.writableLength - waiting).toBeLessThan(1_000);
  // It is told of once, however much is still asked.
  for (let n = 0; n < 10; n += 1) channel.catchUp(peer, ackFrame(n, 'null'));
  expect(tooSlow).toEqual([peer]);
  tcp.destroy();
});

test('a reader that does not read is told of once, and holds no more than the cap in memory', async () => {
  const good = await client(['websocket']);
  const { port } = http.address() as AddressInfo;
  const bad = connect(port, '127.0.0.1');
  bad.write(
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
  );
  await new Promise((resolve) => bad.once('data', resolve));
  // The Socket.IO packet CONNECT, as a masked frame with a mask of zeros; then nothing more is read.
  bad.write(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0x34, 0x30]));
  await until(() => peers.size === 2, 'both are there');
  bad.pause();
  const slow = [...peers.values()][1]!;
  const letter = 'x'.repeat(50_000);
  let sent = 0;
  while (tooSlow.length === 0 && sent < 2_000) {
    channel.publish({ frame: eventFrame('number', JSON.stringify({ n: sent, letter })) });
    sent += 1;
    await new Promise(setImmediate);
  }
  expect(tooSlow).toEqual([slow]);
  expect(slow.direct!.tcp.writableLength).toBeLessThan(2_500_000);
  await until(() => good.numbers.length === sent, 'the good reader has all');
  bad.destroy();
});

describe('a reader that asks and does not read is far behind', () => {
  const LETTER = 'x'.repeat(100_000);
  const ONE = Buffer.byteLength(LETTER) + 100;
  const packet = (n: number) => `2["letter",${n},"${LETTER}"]`;
  const waiting = ({ connection }: Peer, tcp: TcpSocket) =>
    tcp.writableLength +
    (connection as unknown as { writeBuffer: { data: string }[] }).writeBuffer.reduce(
      (sum, { data }) => sum + data.length,
      0,
    );

  async function deaf() {
    const { socket } = await client(['websocket']);
    const peer = peers.get(socket.id!)!;
    const tcp = peer.direct!.tcp;
    reading({ socket }).pause();
    const ws = reading({ socket });
    return { peer, tcp, resume: () => ws.resume() };
  }

  test('by what waits in Engine.IO, and by what it handed over to the socket', async () => {
    const { peer, tcp } = await deaf();
    const { connection } = peer;
    let most = 0;
    // What the two machines hold between them is filled in turns; then it piles up.
    for (let n = 0; !isFarBehind(connection, tcp); n += 1) {
      expect(n).toBeLessThan(1_000);
      connection.write(packet(n));
      most = Math.max(most, waiting(peer, tcp));
      if (n % 5 === 0) await new Promise(setImmediate);
    }
    expect(most).toBeLessThan(1_048_576 + 2 * ONE);
    // Handed over all at once, it is no less.
    Object.assign((connection as unknown as { transport: object }).transport, { writable: true });
    (connection as unknown as { flush(): void }).flush();
    expect((connection as unknown as { writeBuffer: unknown[] }).writeBuffer).toEqual([]);
    expect(isFarBehind(connection, tcp)).toBe(true);
    tcp.destroy();
  });

  test('but not by the greeting, however long; by what waits besides', async () => {
    const { peer, tcp, resume } = await deaf();
    const { connection } = peer;
    // More than the two machines hold between them.
    const long = 'x'.repeat(32 * 1_048_576);
    sendGreeting(connection, `2["long","${long}"]`);
    await new Promise(setImmediate);
    expect([tcp.writableLength > 4 * 1_048_576, isFarBehind(connection, tcp), isGreetingUnderWay(connection)]).toEqual([
      true,
      false,
      true,
    ]);
    for (let n = 0; !isFarBehind(connection, tcp); n += 1) {
      expect(n).toBeLessThan(1_000);
      connection.write(packet(n));
    }
    expect(waiting(peer, tcp)).toBeLessThan(Buffer.byteLength(long) + 1_048_576 + 2 * ONE);
    resume();
    await until(() => !isGreetingUnderWay(connection), 'it has left');
  });
});
