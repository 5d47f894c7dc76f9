// The pages as a build leaves them, how an older page is told, and how many sockets a device may hold.
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { Live } from './live.ts';
import { openLive } from './live.ts';

let dir: string;
let live: Live;
const PAGE = '<!doctype html><title>Rostrum</title>';
const CHAIR_PAGE = `${PAGE}<link rel="modulepreload" href="/assets/chair-abc.js">`;
const SCRIPT = 'let a = 1;\n'.repeat(100);

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'rostrum-pages-'));
  mkdirSync(path.join(dir, 'assets'));
  mkdirSync(path.join(dir, '.vite'));
  mkdirSync(path.join(dir, 'documents'));
  writeFileSync(path.join(dir, '.vite/manifest.json'), '{}');
  writeFileSync(path.join(dir, 'icon.svg'), '<svg/>');
  // More than the buffers of a connection take.
  writeFileSync(path.join(dir, 'assets/large-abc.js'), Buffer.alloc(32_000_000, 'a'));
  for (const [name, text] of [
    ['index.html', PAGE],
    ['documents/chair.html', CHAIR_PAGE],
    ['assets/index-abc.js', SCRIPT],
    ['assets/gone-abc.js', SCRIPT],
    ['gone.txt', SCRIPT],
  ] as const) {
    writeFileSync(path.join(dir, name), text);
    writeFileSync(path.join(dir, `${name}.br`), brotliCompressSync(text));
    writeFileSync(path.join(dir, `${name}.gz`), gzipSync(text));
  }
  live = await openLive({ pages: { kind: 'built', dir, build: 'build-2' }, limits: { connectionsPerDevice: 2 } });
});
afterAll(async () => {
  await live.close();
  rmSync(dir, { recursive: true, force: true });
});
beforeEach(() => live.fresh());

const get = (where: string, encoding = 'identity', accept = 'text/html,*/*') =>
  fetch(live.url + where, { headers: { 'accept-encoding': encoding, accept } });

describe('pages', () => {
  test.each(['/', '/screen', '/m/any/delegate', '/m/any/booth', '/m/any/print', '/m/any', '/m/any/screen/main'])(
    '%s is the one document, asked for anew each time',
    async (where) => {
      const response = await get(where);
      expect([response.status, await response.text(), response.headers.get('cache-control')]).toEqual([
        200,
        PAGE,
        'no-cache',
      ]);
    },
  );

  test('a page that the build has a document for gets that', async () => {
    expect(await (await get('/m/any/chair')).text()).toBe(CHAIR_PAGE);
  });

  test.each([['br'], ['gzip']])('come compressed by the build, by %s', async (encoding) => {
    for (const [where, text] of [
      ['/m/any/chair', CHAIR_PAGE],
      ['/m/any', PAGE],
      ['/assets/index-abc.js', SCRIPT],
    ] as const) {
      const response = await get(where, encoding);
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(response.headers.get('vary')).toContain('Accept-Encoding');
      expect(await response.text()).toBe(text);
    }
  });

  test('a file that a browser has already is not sent again', async () => {
    const first = await get('/assets/index-abc.js', 'gzip');
    // By hand: fetch adds that it wants nothing that is known already.
    const [again] = (await once(
      request(`${live.url}/assets/index-abc.js`, {
        headers: { 'accept-encoding': 'gzip', 'if-none-match': first.headers.get('etag')! },
      }).end(),
      'response',
    )) as [IncomingMessage];
    again.resume();
    expect([first.status, again.statusCode]).toEqual([200, 304]);
    expect((await get('/assets/index-abc.js', 'br')).headers.get('etag')).not.toBe(first.headers.get('etag'));
  });

  test('assets are kept by browsers for good, other files are asked for again', async () => {
    expect((await get('/assets/index-abc.js')).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await get('/icon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  test('a picture that is opened by itself runs nothing', async () => {
    const { headers } = await get('/icon.svg');
    expect([
      headers.get('content-type'),
      headers.get('content-security-policy'),
      headers.get('x-content-type-options'),
    ]).toEqual(['image/svg+xml', "default-src 'none'; sandbox", 'nosniff']);
  });

  test('an unknown address is the document with 404 for people, and nothing for programs or of an older build', async () => {
    const page = await get('/nowhere');
    expect([page.status, await page.text()]).toEqual([404, PAGE]);
    expect((await get('/nowhere', 'identity', 'application/json')).status).toBe(404);
    expect(await (await get('/assets/index-old.js')).text()).not.toBe(PAGE);
  });

  test.each(['/.vite/manifest.json', '/..%2f..%2fetc/passwd', '/assets/../../package.json', '/%00'])(
    '%s gives nothing away',
    async (where) => {
      const response = await get(where, 'identity', '*/*');
      expect([400, 404]).toContain(response.status);
      expect(await response.text()).not.toMatch(/root:|"name"|\{\}/);
    },
  );
});

describe('a file', () => {
  test('that has not changed is not sent again, and a part of it is not asked for', async () => {
    const whole = await get('/assets/index-abc.js', 'br');
    // By hand: fetch adds "no-cache" to such a question.
    const again = await new Promise<IncomingMessage>((resolve) => {
      request(
        `${live.url}/assets/index-abc.js`,
        { headers: { 'accept-encoding': 'br', 'if-none-match': whole.headers.get('etag')! } },
        resolve,
      ).end();
    });
    again.resume();
    expect(again.statusCode).toBe(304);
    const range = await fetch(`${live.url}/assets/index-abc.js`, {
      headers: { 'accept-encoding': 'identity', range: 'bytes=9-2' },
    });
    expect([range.status, await range.text()]).toEqual([200, SCRIPT]);
  });

  test.skipIf(!existsSync('/proc/self/fd'))(
    'is let go of when whoever asked for it is cut off before its end',
    async () => {
      const open = () => readdirSync('/proc/self/fd').filter((fd) => linkOf(fd)?.endsWith('large-abc.js'));
      const name = 'assets/large-abc.js';
      for (let n = 0; n < 5; n += 1) {
        const socket = connect(live.server.port, '127.0.0.1');
        socket.write(`GET /${name} HTTP/1.1\r\nhost: x\r\n\r\n`);
        await new Promise((resolve) => socket.once('readable', resolve));
        expect(open().length).toBeGreaterThan(0);
        socket.destroy();
      }
      await expect.poll(open).toEqual([]);
    },
  );

  test('whose folder was removed while the server runs is not there; the document still is', async () => {
    for (const name of ['assets/gone-abc.js', 'gone.txt'])
      for (const suffix of ['', '.br', '.gz']) rmSync(path.join(dir, name + suffix));
    for (const [where, accept] of [
      ['/assets/gone-abc.js', '*/*'],
      ['/gone.txt', 'text/html'],
    ] as const) {
      const response = await fetch(live.url + where, { headers: { accept }, signal: AbortSignal.timeout(5_000) });
      expect(response.status).toBe(404);
      if (accept === 'text/html') expect(await response.text()).toBe(PAGE);
      else expect(await response.text()).not.toContain(SCRIPT);
    }
    expect((await get('/m/any/chair')).status).toBe(200);
  });
});

/** What an open file of this process is; undefined: closed meanwhile. */
function linkOf(fd: string): string | undefined {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return undefined;
  }
}

describe('a page', () => {
  test('of this build, and somebody else’s client, are let in; one of another build is told to reload', async () => {
    const { token } = await live.link('screen');
    expect(await live.seat({ token, build: 'build-2' }).next('welcome')).toMatchObject({ build: 'build-2' });
    expect(await live.seat({ token }).next('welcome')).toMatchObject({ build: 'build-2' });
    expect(await live.seat({ token, build: 'build-1' }).next('connect_error')).toMatchObject({
      data: { code: 'OUTDATED_CLIENT' },
    });
  });
});

test('a device holds so many sockets, and may open another when one has ended', async () => {
  const { token } = await live.link('screen');
  const [first, second] = [live.seat({ token }), live.seat({ token })];
  await Promise.all([first.next('welcome'), second.next('welcome')]);
  expect(await live.seat({ token }).next('connect_error')).toMatchObject({
    data: { code: 'TOO_MANY_CONNECTIONS', retryAfterMs: expect.any(Number) },
  });
  const chair = await live.sit('chair');
  first.close();
  await chair.until(() => chair.all('presence').length > 0);
  for (let tries = 0; ; tries += 1) {
    const again = live.seat({ token });
    await again.until(() => again.heard.length > 0);
    if (again.all('welcome').length > 0) break;
    expect(tries).toBeLessThan(50);
  }
});
