// Answers that are held back: what waits for them is bounded, by connection and altogether, and nothing is read behind one.
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';

import { countFailures, MOST_HELD } from '../../server/access/failures.ts';
import type { Live } from '../integration/live.ts';
import { openLive } from '../integration/live.ts';

let live: Live;
let token: string;
beforeAll(async () => {
  live = await openLive();
  await live.fresh();
  ({ token } = await live.link('booth'));
  // The first failures of an address cost nothing.
  const asked = lookups();
  for (let count = 0; count < 20; count += 1) void live.get(wrong(), 'before').catch(() => {});
  while (asked.mock.calls.length < 20) await settled();
});
afterAll(() => live.close());
afterEach(() => vi.restoreAllMocks());

const wrong = () => `/api/meetings/${live.meeting}`;
const get = (target: string, shown?: string) =>
  `GET ${target} HTTP/1.1\r\nHost: x\r\n${shown === undefined ? '' : `Authorization: Bearer ${shown}\r\n`}\r\n`;
const post = (target: string, shown: string) =>
  `POST ${target} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${shown}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`;

const open: Socket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
});
function dial(): { socket: Socket; closed: Promise<unknown>; received(): string } {
  const socket = connect(live.server.port, '127.0.0.1');
  open.push(socket);
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString('latin1')));
  socket.on('error', () => {});
  return { socket, closed: once(socket, 'close'), received: () => received };
}
/** How often the rows of devices are asked for a token. */
const lookups = () => vi.spyOn(live.server.store.access, 'deviceByTokenHash');
const settled = () => live.get(`/api/meetings/${live.meeting}`, token).then(({ status }) => expect(status).toBe(200));

describe('a connection whose answer is held back', () => {
  const BEHIND: Record<string, () => string> = {
    'another wrong token': () => get(wrong(), 'wrong'),
    'a right token': () => get(wrong(), token),
    none: () => get('/healthz'),
    'a command': () => post(`${wrong()}/commands`, 'wrong'),
    'a wish to join': () => post('/api/join', 'wrong'),
    'a knock by polling': () => get('/socket.io/?EIO=4&transport=polling'),
  };

  test.each(Object.entries(BEHIND))('is ended by what is sent behind it (%s), before that is read', async (_, more) => {
    const { socket, closed } = dial();
    const asked = lookups();
    socket.write(get(wrong(), 'wrong'));
    while (asked.mock.calls.length === 0) await settled();
    socket.write(more());
    await closed;
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test('is ended by what was sent along with it, and of that nothing was looked at', async () => {
    const asked = lookups();
    const many = Array.from({ length: 8 }, () => dial());
    for (const { socket } of many) socket.write(get(wrong(), 'wrong').repeat(500));
    await Promise.all(many.map(({ closed }) => closed));
    await settled();
    expect(asked.mock.calls.length).toBeLessThanOrEqual(8 + 2);
  });
});

test('a connection that sends eight ahead has them answered in turn; one that sends a thousand is ended', async () => {
  const few = dial();
  few.socket.write(get('/healthz').repeat(8) + get('/readyz').replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
  await few.closed;
  expect(few.received().match(/HTTP\/1\.1 200 /g)).toHaveLength(9);
  const many = dial();
  many.socket.write(get('/healthz').repeat(1_000));
  await many.closed;
  expect((many.received().match(/HTTP\/1\.1 200 /g) ?? []).length).toBeLessThan(100);
});

test('so many are held altogether; who comes then is not held, and not answered', async () => {
  const failures = countFailures(() => 0);
  for (let count = 0; count < 5; count += 1) expect(failures.failed('hall')).toBe(0);
  const gone: (() => void)[] = [];
  const held = Array.from({ length: MOST_HELD }, () => failures.hold('hall', (go) => gone.push(go)));
  expect(await failures.hold('hall', () => {})).toBe(false);
  gone[0]!();
  expect(await held[0]).toBe(true);
  // One has gone: there is room for one.
  held.push(failures.hold('hall', (go) => gone.push(go)));
  expect(await failures.hold('hall', () => {})).toBe(false);
  for (const go of gone) go();
  expect(new Set(await Promise.all(held))).toEqual(new Set([true]));
});
