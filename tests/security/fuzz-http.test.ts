// Anything at all over HTTP, written to the TCP socket by hand: answered as the sender's fault, or closed; never a 5xx, never a file
// that is not served, and the server works on.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import type { Live } from '../integration/live.ts';
import { openLive } from '../integration/live.ts';
import { anything, bent, RUNS } from './hostile.ts';
import { noted } from './noted.ts';

const SECRET = 'not-for-anybody';
let folder: string;
let live: Live;
let chair: string;
const log = noted('error');
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rostrum-fuzz-'));
  for (const dir of ['dist/assets', 'dist/flags', 'dist/.vite']) mkdirSync(path.join(folder, dir), { recursive: true });
  for (const file of ['secret.txt', 'dist/.vite/manifest.json', 'dist/.env'])
    writeFileSync(path.join(folder, file), SECRET);
  writeFileSync(path.join(folder, 'dist/index.html'), '<!doctype html><title>Rostrum</title>');
  writeFileSync(path.join(folder, 'dist/assets/main-abc.js'), 'let a = 1;');
  writeFileSync(path.join(folder, 'dist/flags/ch.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  live = await openLive({
    limits: false,
    logger: log.logger,
    pages: { kind: 'built', dir: path.join(folder, 'dist'), build: 'b' },
  });
  await live.fresh();
  chair = (await live.link('chair')).token;
});
afterAll(async () => {
  await live.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  const answer = await live.post(
    `/api/meetings/${live.meeting}/commands`,
    { id: crypto.randomUUID(), command: { type: 'Note', text: 'still here' } },
    chair,
  );
  expect(answer.status).toBe(200);
  expect(log.lines.splice(0)).toEqual([]);
});

/** What the server writes before it closes; '' where it only closes. */
async function raw(request: string | Buffer): Promise<string> {
  const socket = connect(live.server.port, '127.0.0.1');
  const received: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => received.push(chunk));
  // A server that has heard enough may close while the rest is being sent.
  socket.on('error', () => {});
  socket.write(request);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  // Others have been answered meanwhile, from memory and from the disk: it is the server that waits, for more than comes.
  const others = Promise.all([1, 2, 3].map(() => live.get(`/api/meetings/${live.meeting}`, chair))).then(() =>
    socket.end(),
  );
  await Promise.all([closed, others]);
  return Buffer.concat(received).toString('latin1');
}

function expectSendersFault(answer: string): void {
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 400);
  expect(status, answer.slice(0, 500)).toBeLessThan(500);
  expect(answer).not.toContain(SECRET);
  expect(answer).not.toMatch(/root:.*:0:0|node_modules|at .*\.ts:\d+/);
}

/** Somebody else each time: one address that guesses is answered later and later. */
const someAddress = () => Array.from({ length: 4 }, () => 1 + Math.floor(Math.random() * 254)).join('.');
const request = (method: string, target: string, headers: readonly string[], body = '') =>
  `${method} ${target} HTTP/1.1\r\n${[...headers, `x-forwarded-for: ${someAddress()}`, 'connection: close'].join('\r\n')}\r\n\r\n${body}`;

const METHODS = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'get',
  'G\u0000T',
  '',
];
const roots = () => [
  '/',
  '/m/x/chair',
  '/assets/main-abc.js',
  '/flags/ch.svg',
  '/api/join',
  '/api/screens',
  '/api/screens/ACDEFH',
  '/api/operator/meetings',
  '/api/operator/import',
  '/api/meetings',
  `/api/meetings/${live.meeting}`,
  `/api/meetings/${live.meeting}/events`,
  `/api/meetings/${live.meeting}/commands`,
  `/api/meetings/${live.meeting}/join-code`,
  `/api/meetings/${live.meeting}/catalogue/x`,
  '/healthz',
  '/readyz',
  '/openapi.json',
  '/socket.io/',
  '/socket.io/?EIO=4&transport=polling',
  '/socket.io/?EIO=3&transport=polling',
  '/socket.io/?EIO=4&transport=websocket',
  '/socket.io/?EIO=4&transport=polling&sid=none',
];
const tail = fc.oneof(
  fc.constantFrom(
    '',
    '/',
    '//',
    '/..',
    '/../../secret.txt',
    '/..%2f..%2fsecret.txt',
    '/%2e%2e/%2e%2e/secret.txt',
    '/..\\..\\secret.txt',
    '/%5c..%5c..%5csecret.txt',
    '/.vite/manifest.json',
    '/.env',
    '/%00',
    '/%',
    '/%E0%A4%A',
    '/%c0%ae%c0%ae/secret.txt',
    '/constructor',
    '/__proto__',
    '?since=1&since=2',
    '?since[$gt]=1',
    '?since=1e309',
    '?limit=-1',
    '?__proto__[x]=1',
    '&j=0',
    '#',
    ';x=1',
    `/${'a'.repeat(8_000)}`,
    '?'.repeat(4_000),
    '/\u00ff\u00fe',
  ),
  fc.string({ unit: 'binary-ascii', maxLength: 30 }).map((text) => `/${encodeURI(text.replaceAll('\ud800', ''))}`),
);
const header = () =>
  fc.constantFrom(
    `authorization: Bearer ${chair}`,
    'authorization: Bearer',
    'authorization: Basic Og==',
    `authorization: Bearer ${'x'.repeat(5_000)}`,
    'content-type: application/json',
    'content-type: application/json; charset=utf-7',
    'content-type: text/html',
    'content-type: multipart/form-data; boundary=x',
    'content-type: application/x-www-form-urlencoded',
    'content-type: \u00ff',
    'content-encoding: gzip',
    'content-encoding: br',
    'content-encoding: zip',
    'content-length: 0',
    'content-length: 5',
    'content-length: -1',
    'content-length: 99999999999999999999',
    'transfer-encoding: chunked',
    'transfer-encoding: gzip, chunked',
    'expect: 100-continue',
    'expect: cake',
    'upgrade: websocket',
    'connection: upgrade',
    'upgrade: h2c',
    'accept-encoding: br;q=x, gzip',
    'accept: \u00ff/*',
    'range: bytes=0-0,1-2,-5',
    'range: bytes=9-1',
    'if-none-match: *',
    'if-modified-since: yesterday',
    'origin: null',
    'origin: http://elsewhere.example',
    'host: elsewhere.example',
    'host:',
    'x-forwarded-for: a, b, c',
    'x-forwarded-for: ::1',
    'x-forwarded-host: elsewhere.example',
    'x-http-method-override: DELETE',
    'sec-websocket-key: x',
    'sec-websocket-version: 99',
    `cookie: ${'c=1; '.repeat(1_000)}`,
    ': no name',
    'no colon',
    'folded: a\r\n b',
  );

test('requests that are no requests, to every address', async () => {
  const body = fc.oneof(
    fc.constantFrom('', '{', '5\r\nhello\r\n0\r\n\r\n', 'ffffffffffffffff\r\n', '0\r\n\r\n', 'GET / HTTP/1.1\r\n\r\n'),
    anything.map((value) => JSON.stringify(value) ?? ''),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...METHODS),
      fc.constantFrom(...roots()),
      tail,
      fc.array(header(), { maxLength: 6 }),
      fc.boolean(),
      body,
      async (method, root, end, headers, named, text) => {
        expectSendersFault(
          await raw(
            Buffer.from(request(method, root + end, named ? ['host: x', ...headers] : headers, text), 'latin1'),
          ),
        );
      },
    ),
    { numRuns: RUNS },
  );
});

const postOf = (target: string, headers: readonly string[], body: Buffer | string): Buffer =>
  Buffer.concat([
    Buffer.from(request('POST', target, ['host: x', `content-length: ${Buffer.byteLength(body)}`, ...headers])),
    Buffer.from(body),
  ]);

describe('bodies', () => {
  const json = 'content-type: application/json';
  const commands = () => `/api/meetings/${live.meeting}/commands`;

  test('of joining and of commands, bent in one place', async () => {
    const bodies = fc.oneof(
      fc.tuple(fc.constant('/api/join'), bent({ code: 'ACDEFHJK', delegationId: 'CH' })),
      fc.tuple(fc.constant('/api/join'), bent({ link: 'abc.def' })),
      fc.tuple(fc.constant('/api/operator/links'), bent({ role: 'chair', meetingId: live.meeting })),
      fc.tuple(fc.constant(commands()), bent({ id: 'x', command: { type: 'OpenSitting', sittingId: 'am' } })),
      fc.tuple(
        fc.constantFrom('/api/join', commands(), '/api/screens'),
        anything.map((value) => JSON.stringify(value) ?? ''),
      ),
    );
    await fc.assert(
      fc.asyncProperty(bodies, async ([target, body]) =>
        expectSendersFault(await raw(postOf(target, [json, `authorization: Bearer ${chair}`], body))),
      ),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });

  test('that are longer than any message are refused, told their length or not', async () => {
    const long = JSON.stringify({ id: 'x', command: { type: 'Note', text: 'x'.repeat(400_000) } });
    const chunked = `${long.length.toString(16)}\r\n${long}\r\n0\r\n\r\n`;
    const told = await raw(postOf(commands(), [json, `authorization: Bearer ${chair}`], long));
    const untold = await raw(
      request(
        'POST',
        commands(),
        ['host: x', json, `authorization: Bearer ${chair}`, 'transfer-encoding: chunked'],
        chunked,
      ),
    );
    for (const answer of [told, untold]) expect(answer).toMatch(/^HTTP\/1\.1 400 [^]*"too-long"/);
  });
});

test('heads and addresses that are too long are refused', async () => {
  expect(await raw(request('GET', '/healthz', ['host: x', `x: ${'a'.repeat(20_000)}`]))).toMatch(/^HTTP\/1\.1 431 /);
  expect(await raw(request('GET', `/${'a'.repeat(20_000)}`, ['host: x']))).toMatch(/^HTTP\/1\.1 431 /);
  expect(
    await raw(request('GET', '/healthz', ['host: x', ...Array.from({ length: 3_000 }, (_, n) => `h${n}: 1`)])),
  ).toMatch(/^HTTP\/1\.1 (?:200|431) /);
});

test('a long poll takes no body beyond the longest message', async () => {
  const opened = await (await live.get('/socket.io/?EIO=4&transport=polling')).text();
  const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
  const at = `/socket.io/?EIO=4&transport=polling&sid=${sid}`;
  expect(await raw(postOf(at, ['content-type: text/plain'], 'x'.repeat(200_000)))).toMatch(/^HTTP\/1\.1 4|^$/);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom(
          '\u001e'.repeat(100_000),
          '4\u001e'.repeat(30_000),
          '40{}\u001e'.repeat(20_000),
          'bAAAA',
          'b',
          '6',
          '1',
          '5',
        ),
      ),
      async (body) => {
        const fresh = JSON.parse((await (await live.get('/socket.io/?EIO=4&transport=polling')).text()).slice(1)) as {
          sid: string;
        };
        expectSendersFault(
          await raw(postOf(`/socket.io/?EIO=4&transport=polling&sid=${fresh.sid}`, ['content-type: text/plain'], body)),
        );
      },
    ),
    { numRuns: Math.ceil(RUNS / 10) },
  );
});
