// A server to be asked for anything, and requests that are no requests.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

import type { Live } from '../integration/live.ts';
import { openLive } from '../integration/live.ts';
import { noted } from './captured-log.ts';

export const SECRET = 'not-for-anybody';
let folder: string;
export let live: Live;
export let chair: string;
const log = noted('error');

/** For the tests of the file that calls it: one server, which must still be well after each. */
export function underFuzz(): void {
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'rostrum-fuzz-'));
    for (const dir of ['dist/assets', 'dist/flags', 'dist/.vite'])
      mkdirSync(path.join(folder, dir), { recursive: true });
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
}

/** What the server writes before it closes; '' where it only closes. */
export async function raw(request: string | Buffer): Promise<string> {
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

/** Somebody else each time: one address that guesses is answered later and later. */
const someAddress = () => Array.from({ length: 4 }, () => 1 + Math.floor(Math.random() * 254)).join('.');
export const request = (method: string, target: string, headers: readonly string[], body = '') =>
  `${method} ${target} HTTP/1.1\r\n${[...headers, `x-forwarded-for: ${someAddress()}`, 'connection: close'].join('\r\n')}\r\n\r\n${body}`;

export const METHODS = [
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
export const roots = () => [
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
export const tail = fc.oneof(
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
export const header = () =>
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
