// The worked settings of a cache for followers: what reaches the server behind it, however the question is written. Skipped where
// nginx is not installed.
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { Edge } from '../bench/harness/nginx.ts';
import { hasNginx, startEdge } from '../bench/harness/nginx.ts';

describe.skipIf(!hasNginx())('a cache before the server', () => {
  let folder: string;
  let server: Server;
  let edge: Edge;
  /** What the server was asked. */
  let asked: { url: string; host?: string; authorization?: string; encoding?: string }[];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'rostrum-edge-'));
    server = createServer(({ url = '', headers }, response) => {
      asked.push({
        url,
        host: headers.host!,
        authorization: headers.authorization!,
        encoding: headers['accept-encoding']!,
      });
      const token = headers.authorization !== undefined;
      const text = JSON.stringify({ url, token });
      response
        .setHeader('Vary', 'Authorization, Accept-Encoding')
        .setHeader('Cache-Control', token ? 'no-store' : 'public, max-age=600');
      if (headers['accept-encoding'] === 'gzip') response.setHeader('Content-Encoding', 'gzip').end(gzipSync(text));
      else response.end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    edge = await startEdge(folder, (server.address() as AddressInfo).port);
  });
  afterAll(async () => {
    await edge?.stop();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    asked = [];
  });

  let meetings = 0;
  const fresh = () => `/api/meetings/m${(meetings += 1)}`;
  const get = async (where: string, headers: Record<string, string> = {}) => {
    const response = await fetch(edge.url + where, { headers: { 'accept-encoding': 'gzip', ...headers } });
    return (await response.json()) as { url: string; token: boolean };
  };

  test('asks the server once, whatever else stands in the question', async () => {
    const meeting = fresh();
    for (const more of ['', '?', '?x=1', '?x=2', '?=', '?since', '?since='])
      expect((await get(meeting + more)).url).toMatch(new RegExp(`^${meeting}[?]?$`));
    expect(asked).toHaveLength(1);
    for (const more of ['?since=7', '?since=7&x=1', '?x=2&since=7', '?since=7&limit='])
      expect((await get(`${meeting}/events${more}`)).url).toBe(`${meeting}/events?since=7`);
    for (const more of ['?since=7&limit=5', '?limit=5&since=7', '?y=&limit=5&since=7&since=8'])
      expect((await get(`${meeting}/events${more}`)).url).toBe(`${meeting}/events?since=7&limit=5`);
    expect(asked).toHaveLength(3);
  });

  test('keeps no answer under another question, however names and numbers are written', async () => {
    const meeting = fresh();
    expect((await get(`${meeting}/events?SINCE=9&since=5`)).url).toBe(`${meeting}/events?since=9`);
    expect((await get(`${meeting}/events?since=9`)).url).toBe(`${meeting}/events?since=9`);
    for (const odd of ['007', '%35', '5%20', '-1', '1e3', 'x'])
      expect((await get(`${meeting}/events?since=${odd}`)).url).toBe(`${meeting}/events?since=malformed`);
    expect(asked.map(({ url }) => url)).toEqual([`${meeting}/events?since=9`, `${meeting}/events?since=malformed`]);
  });

  test('keeps one packed answer and one plain, for whatever may be said of packing, and none for each host', async () => {
    const meeting = fresh();
    for (const encoding of [
      'gzip',
      'gzip, br',
      'deflate, gzip;q=0.5',
      'zstd, gzip, made-up-1',
      'zstd, gzip, made-up-2',
    ])
      await get(meeting, { 'accept-encoding': encoding });
    for (const encoding of ['identity', 'br', 'made-up', 'gzip;q=0'])
      await get(meeting, { 'accept-encoding': encoding });
    expect(asked.map(({ encoding }) => encoding)).toEqual(['gzip', undefined]);
  });

  test('passes on what carries a token, and neither keeps the answer nor gives it a kept one', async () => {
    const meeting = fresh();
    const tokens = await Promise.all(
      ['one', 'two'].map((token) => get(`${meeting}?since=3`, { authorization: `Bearer ${token}` })),
    );
    expect(tokens.map(({ token }) => token)).toEqual([true, true]);
    expect((await get(`${meeting}?since=3`)).token).toBe(false);
    expect((await get(`${meeting}?since=3`, { authorization: 'Bearer one' })).token).toBe(true);
    expect(
      asked.map(({ authorization }) => authorization ?? 'nobody').toSorted((one, other) => one.localeCompare(other)),
    ).toEqual(['Bearer one', 'Bearer one', 'Bearer two', 'nobody']);
  });
});
