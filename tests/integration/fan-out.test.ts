// The fan-out: each client hears all that is for it, in order, over every transport; and what it reads of the library’s own is still there.
import { createRequire } from 'node:module';
import { describe, expect, test, vi } from 'vitest';

import { eventFrame } from '../../server/fan-out/frame.ts';
import { askedBy } from '../../server/fan-out/ack-ids.ts';
import {
  channel,
  client,
  deliveredMs,
  fanOut,
  filler,
  isDirect,
  peers,
  reading,
  server,
  tooSlow,
  until,
  upTo,
  withAFanOut,
} from './fan-out-peers.ts';

withAFanOut();

describe('4,000 messages, each client in order', () => {
  test('over WebSocket, polling, an upgrade on the way, with acknowledgements and the library’s own messages between', async () => {
    const webSocket = await client(['websocket']);
    const polling = await client(['polling']);
    const upgrading = await client(['polling', 'websocket']);
    const leaving = await client(['websocket']);
    const slow = await client(['websocket']);
    const everybody = [webSocket, polling, upgrading, slow];
    expect([webSocket, polling, slow].map(isDirect)).toEqual([true, false, true]);
    const asked: Promise<unknown>[] = [];
    for (let n = 0; n < 4_000; n += 1) {
      if (n % 7 === 3) {
        // Every peer gets what was published before what the library sends on its own.
        for (const peer of peers.values()) channel.catchUp(peer);
        server.emit('own', n);
      } else {
        channel.publish({ frame: eventFrame('number', JSON.stringify({ n, filler: filler(n) })) });
      }
      if (n === 1_000) leaving.socket.disconnect();
      if (n === 1_500) reading(slow).pause();
      if (n === 2_500) reading(slow).resume();
      if (n % 100 === 0) {
        for (const { socket } of everybody) asked.push(socket.timeout(20_000).emitWithAck('ask', n));
        await new Promise(setImmediate);
      }
      if (n === 2_000) await until(() => isDirect(upgrading), 'the upgraded client is written to directly');
    }
    await until(() => everybody.every(({ numbers }) => numbers.length === 4_000), 'all have all');
    for (const { numbers } of everybody) expect(numbers).toEqual(upTo(4_000));
    expect(leaving.numbers).toEqual(upTo(leaving.numbers.length));
    await Promise.all(asked);
    expect(tooSlow).toEqual([]);
  });

  test('to more clients than one slice, while some join and one is answered out of turn', async () => {
    const many = await Promise.all(upTo(30).map(() => client(['websocket'])));
    // One connection stands for a slice of many: the channel counts peers, not sockets.
    const [first] = peers.values();
    const copies = upTo(1_200).map(() => channel.add(first!.connection));
    const last = await client(['websocket']);
    for (let n = 0; n < 20; n += 1) {
      channel.publish({ frame: eventFrame('number', JSON.stringify({ n })) });
      // The last one in the round asks at once: it has all that was published before its answer.
      if (n === 10) {
        await last.socket.timeout(5_000).emitWithAck('ask', n);
        expect(last.numbers).toEqual(upTo(11));
      }
    }
    await until(() => last.numbers.length === 20, 'the last has all');
    for (const { numbers, socket } of [...many.slice(1), last]) {
      await until(() => numbers.length === 20, `${socket.id} has all`);
      expect(numbers).toEqual(upTo(20));
    }
    for (const copy of copies) channel.remove(copy);
  });
});

test('what is for some names alone they hear in its place among the rest, and nobody else does', async () => {
  const names = [undefined, 'CH', 'CH', 'DE'];
  const listeners = await Promise.all(
    names.map(async (name, nth) => ({ name, ...(await client([nth === 2 ? 'polling' : 'websocket'], name)) })),
  );
  const number = (n: number) => eventFrame('number', JSON.stringify({ n }));
  const expected = new Map<string | undefined, number[]>(names.map((name) => [name, []]));
  for (let n = 0; n < 300; n += 1) {
    const instead = new Map<string, number | null>(
      [
        [],
        [['CH', n + 1_000] as const],
        [['CH', null] as const],
        [['CH', n + 2_000] as const, ['DE', n + 3_000] as const],
      ][n % 4],
    );
    const forAll = n % 3 === 0 ? null : n;
    for (const [name, heard] of expected) {
      const own = name === undefined ? undefined : instead.get(name);
      heard.push(...[own === undefined ? forAll : own].filter((one) => one !== null));
    }
    channel.publish({
      frame: forAll === null ? null : number(forAll),
      instead: new Map([...instead].map(([name, one]) => [name, one === null ? null : number(one)])),
    });
    // One, two, three ... of them wait together, and some are asked for before their turn.
    if (n % 5 === 0) channel.catchUp(peers.get(listeners[n % names.length]!.socket.id!)!);
    if (n % 7 === 0 || n % 11 === 0) await new Promise(setImmediate);
  }
  for (const { name, numbers, socket } of listeners) {
    await until(
      () => numbers.length === expected.get(name)!.length,
      `${name ?? 'whoever has no name'} on ${socket.id} has all`,
    );
    expect(numbers).toEqual(expected.get(name));
  }
});

test('whoever is answered does not wait for the others: they are written to afterwards, in turns', async () => {
  const asker = await client(['websocket']);
  const crowd = await client(['websocket']);
  const inHall = peers.get(crowd.socket.id!)!.connection;
  const others = upTo(1_200).map(() => channel.add(inHall));
  const reached = () => others.filter(({ next }) => next > 0).length;
  const reachedWhenAnswered: number[] = [];
  channel.publish({ frame: eventFrame('number', JSON.stringify({ n: 0 })) });
  channel.catchUp(peers.get(asker.socket.id!)!, eventFrame('own', '1'));
  reachedWhenAnswered.push(reached());
  // A turn writes to a slice; the next turn is others' as well.
  for (let turn = 0; reached() < others.length; turn += 1) {
    reachedWhenAnswered.push(reached());
    if (turn > 100) throw new Error('the crowd is not told');
    await new Promise(setImmediate);
  }
  expect(reachedWhenAnswered[0]).toBe(0);
  expect(new Set(reachedWhenAnswered).size).toBeGreaterThan(2);
  for (const other of others) channel.remove(other);
});

describe('an answer', () => {
  test('is what was answered, after all that was published before it, over every transport', async () => {
    for (const transports of [['websocket'], ['polling'], ['polling', 'websocket']]) {
      const { socket, numbers } = await client(transports);
      if (transports.length > 1) await until(() => isDirect({ socket }), 'it has upgraded');
      const heard: unknown[] = [];
      for (let n = 0; n < 5; n += 1) {
        channel.publish({ frame: eventFrame('number', JSON.stringify({ n })) });
        heard.push(await socket.timeout(5_000).emitWithAck('ask', n), numbers.length);
      }
      expect(heard).toEqual(upTo(5).flatMap((n) => [n, n + 1]));
      socket.disconnect();
    }
  });

  test('comes from whoever answers by the library’s function, too', async () => {
    const { socket } = await client(['websocket']);
    server.sockets.sockets.get(socket.id!)!.on('plain', (...args: unknown[]) => {
      const { message, to } = askedBy(args);
      to?.answer(message);
    });
    expect(await socket.timeout(5_000).emitWithAck('plain', 'é')).toBe('é');
    expect(await socket.timeout(5_000).emitWithAck('plain', 7, 8)).toBe(7);
  });
});

test.each([
  ['nothing', [], { message: undefined }],
  ['a message', ['m'], { message: 'm' }],
  ['numbers', [1, 2, 3], { message: 1 }],
])('%s without a wish for an answer has nobody to answer', (_, args, asked) => {
  expect(askedBy(args)).toEqual(asked);
});

test('the parser that is extended is the one that the library has, not another version beside it', () => {
  const require = createRequire(import.meta.url);
  const packageOf = (file: string) => file.split('/build/')[0];
  expect(packageOf(require.resolve('socket.io-parser'))).toBe(
    packageOf(createRequire(require.resolve('socket.io')).resolve('socket.io-parser')),
  );
});

test('a question without a message is a question', () => {
  expect(askedBy([7, () => {}])).toMatchObject({ message: undefined, to: { id: 7 } });
});

test('how long a batch took is told once: when the last peer of the last channel was written to', async () => {
  const { socket } = await client(['websocket']);
  const { connection } = peers.get(socket.id!)!;
  const channels = upTo(3).map(() => fanOut.channel());
  for (const one of channels) upTo(200).forEach(() => one.add(connection));
  const delivery = fanOut.delivery();
  for (const one of channels) one.publish({ frame: eventFrame('number', '{"n":0}') }, delivery);
  const toldInTurn: number[] = [];
  for (let turn = 0; delivery.left > 0; turn += 1) {
    expect(turn).toBeLessThan(100);
    toldInTurn.push(deliveredMs.length);
    await new Promise(setImmediate);
  }
  expect(new Set(toldInTurn)).toEqual(new Set([0]));
  expect(toldInTurn.length).toBeGreaterThan(1);
  expect(deliveredMs.length).toBe(1);
});

test('an open WebSocket is written to past the library, one that polls is not', async () => {
  const everybody = [await client(['websocket']), await client(['polling', 'websocket']), await client(['polling'])];
  await until(() => isDirect(everybody[1]!), 'the second one has upgraded');
  const byTheLibrary = everybody.map(({ socket }, index) => {
    peers.get(socket.id!)!.connection.on('packetCreate', ({ type }) => {
      if (type === 'message') byTheLibrary[index]! += 1;
    });
    return 0;
  });
  for (let n = 0; n < 10; n += 1) {
    channel.publish({ frame: eventFrame('number', JSON.stringify({ n })) });
    // Two of ten are published together, and reach each in one write.
    if (n !== 5) await until(() => everybody.every(({ numbers }) => numbers.length === n + 1), 'all have it');
  }
  expect(byTheLibrary).toEqual([0, 0, 10]);
});

test('an answer and the events before it are one write past the library', async () => {
  const { socket, numbers } = await client(['websocket']);
  const peer = peers.get(socket.id!)!;
  const { connection, direct } = peer;
  let byTheLibrary = 0;
  connection.on('packetCreate', ({ type }) => {
    if (type === 'message') byTheLibrary += 1;
  });
  const write = vi.spyOn(direct!.tcp, 'write');
  channel.publish({ frame: eventFrame('number', JSON.stringify({ n: 0 })) });
  channel.publish({ frame: eventFrame('number', JSON.stringify({ n: 1 })) });
  channel.catchUp(peer, eventFrame('own', '2'));
  expect([byTheLibrary, write.mock.calls.length]).toEqual([0, 1]);
  await until(() => numbers.length === 3, 'it has all');
  expect(numbers).toEqual([0, 1, 2]);
  // What it asked is answered past the library, too.
  expect(await socket.timeout(5_000).emitWithAck('ask', 'é')).toBe('é');
  expect([byTheLibrary, write.mock.calls.length]).toEqual([0, 2]);
});
