// What opens a connection and what it may do: origins, hosts, tokens, how many, floods, frames of the WebSocket protocol.
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';

import { Wire } from './raw-websocket.ts';
import { ask, live, POLLING, raw, sidOf, withAServer } from './two-connections.ts';
import { whileTimeStands } from '../time-stands.ts';

withAServer();

describe('a page of another origin', () => {
  const elsewhere = { origin: 'https://elsewhere.example' };

  test('opens no socket, by polling or by WebSocket, and reaches none that is open', async () => {
    expect((await ask(POLLING, elsewhere)).status).toBe(403);
    const sid = sidOf(await (await ask(POLLING)).text());
    expect((await ask(`${POLLING}&sid=${sid}`, elsewhere)).status).toBe(403);
    const upgrade = (origin: string, more = '') =>
      raw(
        `GET /socket.io/?EIO=4&transport=websocket${more} HTTP/1.1\r\nHost: 127.0.0.1:${live.server.port}\r\nOrigin: ${origin}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
      );
    expect(await upgrade(live.url)).toMatch(/^HTTP\/1\.1 101 /);
    for (const answer of [
      await upgrade(elsewhere.origin),
      await upgrade(elsewhere.origin, `&sid=${sid}`),
      await upgrade('null'),
    ])
      expect(answer).not.toMatch(/ 101 /);
  });

  test('is not let in for want of a Host, or by a Host that it made up', async () => {
    expect(await raw(`GET ${POLLING} HTTP/1.0\r\nOrigin: null\r\n\r\n`)).not.toMatch(/^HTTP\/1\.1 200 /);
    expect(
      await raw(
        `GET ${POLLING} HTTP/1.1\r\nHost: elsewhere.example, ${live.url.slice(7)}\r\nOrigin: https://elsewhere.example\r\nConnection: close\r\n\r\n`,
      ),
    ).not.toMatch(/^HTTP\/1\.1 200 /);
  });

  test('gets no script out of the door that it could include', async () => {
    for (const form of ['&j=0', '&%6a=0']) expect((await ask(POLLING + form)).status).toBe(400);
  });
});

test('what the door answers is no page: it is not sniffed, framed, or read by others, and takes two methods', async () => {
  const { headers } = await ask(POLLING);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('access-control-allow-origin')).toBeNull();
  for (const method of ['PUT', 'DELETE', 'PATCH', 'HEAD'])
    expect((await ask(`${POLLING}&sid=x`, {}, method)).status).toBe(405);
});

describe('a request that says a thing twice', () => {
  const twice = (target: string, header: string, more = '') =>
    raw(
      `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${live.server.port}\r\n${header}\r\n${more}Connection: close\r\n\r\n`,
    );
  const targets = () => ['/', '/healthz', `/api/meetings/${live.meeting}`, POLLING];

  test('names two hosts, or shows two tokens: it is answered by neither', async () => {
    const { token } = await live.link('booth');
    for (const target of targets()) {
      for (const [header, more] of [
        ['Host: elsewhere.example'],
        ['hOST:'],
        [`Authorization: Bearer ${token}`, 'Authorization: Bearer x\r\n'],
      ] as const)
        expect(await twice(target, header, more), `${target} ${header}`).toMatch(/^HTTP\/1\.1 400 /);
    }
    for (const target of targets())
      for (const [address, host] of [
        [target, '127.0.0.1, elsewhere.example'],
        [target, 'somebody@127.0.0.1'],
        [target, '127.0.0.1/elsewhere'],
        [`http://elsewhere.example${target}`, '127.0.0.1'],
      ])
        expect(
          await raw(`GET ${address} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
          `${address} ${host}`,
        ).toMatch(/^HTTP\/1\.1 400 /);
    const upgrade =
      'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n';
    expect(await twice('/socket.io/?EIO=4&transport=websocket', 'Host: elsewhere.example', upgrade)).not.toMatch(
      / 101 /,
    );
  });
});

describe('whoever shows a token that cannot be read', () => {
  const UNREADABLE = ['', 'bearer:', 'Bearer a b', 'Bearer "x"', 'Basic dTpw', 'token', `Bearer ${'x'.repeat(257)}`];

  test('is told so everywhere, and never taken for the public', async () => {
    for (const authorization of UNREADABLE) {
      for (const where of [
        `/api/meetings/${live.meeting}`,
        `/api/meetings/${live.meeting}/events`,
        `/api/meetings/${live.meeting}/join-code`,
        '/api/operator/meetings',
        '/api/screens/ABCDEF',
        '/metrics',
        `/api/meetings/${live.meeting}/catalogue/x`,
        '/openapi.json',
        '/healthz',
        '/readyz',
        '/',
        `/m/${live.meeting}`,
        '/no-such-place',
      ])
        expect([where, authorization, (await ask(where, { authorization })).status]).toEqual([
          where,
          authorization,
          401,
        ]);
    }
    // Nobody guesses so: a wrong token after all of these is still answered at once.
    expect((await ask(`/api/meetings/${live.meeting}`)).status).toBe(200);
  });
});

describe('a handshake with a right token', () => {
  test('comes in, whatever it says of what it holds, and is no guess', async () => {
    const { token } = await live.link('booth');
    const HELD = [7, 'x', [], {}, null, { log: 1, view: 2, seq: 3 }, { log: 'l', view: 'v', seq: -1 }, { seq: 1e300 }];
    const odd = [
      ...HELD.map((since) => ({ since })),
      ...[7, {}, null, 'x'.repeat(65)].map((build) => ({ build })),
      ...[7, 'yes', null].map((whole) => ({ whole })),
    ];
    for (const more of odd) {
      const wire = await Wire.open(live.url, { token, meeting: live.meeting, ...more });
      expect([more, wire.received.some((text) => text.startsWith('42["welcome"'))]).toEqual([more, true]);
      const closed = wire.until(() => false).catch(() => {});
      wire.close();
      await closed;
    }
  });
});

describe('a connection', () => {
  test('brings in one seat, however often it knocks at once', async () => {
    const { token } = await live.link('booth');
    const wire = await Wire.open(live.url);
    for (let count = 0; count < 20; count += 1) wire.send(`40${JSON.stringify({ token, meeting: live.meeting })}`);
    await wire.until((text) => text.startsWith('42["welcome"'));
    await wire.ask('clock', '7');
    expect(wire.received.filter((text) => text.startsWith('40{')).length).toBeLessThan(2);
    wire.close();
  });

  test('is one too many also where twenty come at the same moment', async () => {
    const { token } = await live.link('booth');
    const seats = Array.from({ length: 20 }, () => live.seat({ token }));
    await Promise.all(
      seats.map((seat) => seat.until(() => seat.all('welcome').length + seat.all('connect_error').length > 0)),
    );
    expect(seats.filter((seat) => seat.all('welcome').length > 0)).toHaveLength(2);
    for (const seat of seats) seat.close();
    // Those that have gone make room.
    for (;;) {
      const again = live.seat({ token });
      await again.until(() => again.heard.length > 0);
      if (again.all('welcome').length > 0) break;
    }
  });

  const FLOODS = {
    'events that nobody knows': '42["nothing"]',
    'answers that nobody asked for': '431[]',
    'names of other rooms': '40/elsewhere,',
  };
  test.each(Object.entries(FLOODS))('that floods with %s is cut', async (_, frame) => {
    const wire = await Wire.open(live.url, { token: '', meeting: live.meeting });
    await whileTimeStands(async () => {
      for (let count = 0; count < 5_000 && !wire.closed; count += 1) {
        wire.send(frame);
        if (count % 500 === 0) await sleep(0);
      }
      expect(await wire.until(() => false)).toBeUndefined();
    });
    expect(wire.closed).toBe(true);
  });

  test('whose messages are not well formed is soon not read any more', async () => {
    const wire = await Wire.open(live.url, { token: '', meeting: live.meeting });
    const answers = await whileTimeStands(() =>
      Promise.all(Array.from({ length: 60 }, () => wire.ask('command', '{}'))),
    );
    const codes = answers.map((answer) => (answer as { error: { code: string } }).error.code);
    expect(codes.filter((code) => code === 'INVALID').length).toBeGreaterThan(5);
    expect(codes.at(-1)).toBe('RATE_LIMITED');
    wire.close();
  });
});

describe('pings of the WebSocket protocol, which the library answers by itself', () => {
  /** A frame from a client whose mask is zero. */
  const frame = (opcode: number, payload: Buffer) =>
    Buffer.concat([Buffer.from([0x80 | opcode, 0x80 | payload.length, 0, 0, 0, 0]), payload]);
  const pings = (count: number, opcode = 9) =>
    Buffer.concat(Array.from({ length: count }, () => frame(opcode, Buffer.alloc(100))));
  /** A connection over which frames can be written as they are. */
  async function opened(auth?: object) {
    const socket = connect(live.server.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${live.server.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    );
    await once(socket, 'data');
    if (auth) {
      let greeting = '';
      const greeted = new Promise<void>((resolve) =>
        socket.on('data', (chunk: Buffer) => (greeting += chunk.toString('latin1')).includes('welcome') && resolve()),
      );
      socket.write(frame(1, Buffer.from(`40${JSON.stringify(auth)}`)));
      await greeted;
    }
    return socket;
  }

  test.each([
    ['pings, seated', 9, true],
    ['pings, by somebody who never said who it is', 9, false],
    ['pongs that nobody asked for', 10, true],
  ])('%s: who goes on and on is cut', async (_name, opcode, seated) => {
    const socket = await opened(seated ? { token: '', meeting: live.meeting } : undefined);
    const gone = new Promise((resolve) => socket.once('close', resolve));
    socket.resume();
    for (let sent = 0; sent < 20; sent += 1) socket.write(pings(100, opcode));
    await gone;
  });

  test('a few are answered', async () => {
    const socket = await opened({ token: '', meeting: live.meeting });
    socket.removeAllListeners('data');
    let answered = '';
    const all = new Promise<void>((resolve) =>
      socket.on('data', (chunk: Buffer) => (answered += chunk.toString('latin1')).includes('last one') && resolve()),
    );
    socket.write(pings(100));
    socket.write(frame(9, Buffer.from('the last one')));
    await all;
    socket.destroy();
  });
});
