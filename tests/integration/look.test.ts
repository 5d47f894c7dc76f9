// How a meeting looks, over real HTTP: its emblem, which officers put and anybody reads who was told its hash, and which sites may show its
// public page.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { pngOf, SVG_EMBLEM } from '../emblems.ts';
import type { Live } from './live.ts';
import { openLive } from './live.ts';

let live: Live;
let dir: string;
let secretary: string;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'rostrum-look-'));
  mkdirSync(path.join(dir, 'assets'));
  writeFileSync(path.join(dir, 'index.html'), '<!doctype html><title>Rostrum</title>');
  live = await openLive({ limits: false, pages: { kind: 'built', dir, build: 'build-1' } });
});
afterAll(async () => {
  await live.close();
  rmSync(dir, { recursive: true, force: true });
});
beforeEach(async () => {
  await live.fresh((file) => ({ ...file, settings: { ...file.settings, publicView: true } }));
  secretary = (await live.link('secretary')).token;
});

const put = (body: Uint8Array, token: string | undefined = secretary) =>
  fetch(`${live.url}/api/meetings/${live.meeting}/emblem`, {
    method: 'PUT',
    headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), 'content-type': 'image/gif' },
    body: new Uint8Array(body),
  });
let commands = 0;
const must = async (command: object) =>
  expect(
    await (
      await live.post(`/api/meetings/${live.meeting}/commands`, { id: `c${(commands += 1)}`, command }, secretary)
    ).json(),
  ).toMatchObject({ ok: true });
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('an emblem', () => {
  test.each([
    ['a drawing', SVG_EMBLEM, 'image/svg+xml'],
    ['a PNG', pngOf(16, 16), 'image/png'],
  ])('that is %s is what it is by its content, and is read without a token', async (_name, bytes, type) => {
    const answer = await put(bytes);
    expect([answer.status, await answer.json()]).toEqual([200, { hash: hashOf(bytes), type, bytes: bytes.length }]);
    await must({ type: 'EditMeeting', theme: { emblem: hashOf(bytes) } });
    const read = await live.get(`/api/meetings/${live.meeting}/emblem/${hashOf(bytes)}`);
    expect(read.status).toBe(200);
    expect(read.headers.get('content-type')).toContain(type);
    expect(read.headers.get('x-content-type-options')).toBe('nosniff');
    expect(read.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/u);
    expect(read.headers.get('cache-control')).toContain('immutable');
    expect(Buffer.from(await read.arrayBuffer())).toEqual(bytes);
    expect(await live.server.store.findMeeting(live.meeting)).toMatchObject({ head: 2 });
  });

  test.each([
    ['a text', Buffer.from('no picture'), 415, 'wrong-type'],
    ['nothing', Buffer.alloc(0), 415, 'wrong-type'],
    [
      'a drawing with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      415,
      'not-plain-svg',
    ],
    ['a picture of too many pixels', pngOf(5_000, 16), 415, 'picture-too-wide'],
    ['more than 256 KiB', Buffer.concat([pngOf(16, 16), Buffer.alloc(256 * 1024)]), 413, 'file-too-large'],
  ])('that is %s is refused in words', async (_name, bytes, status, reason) => {
    const answer = await put(bytes);
    const { error } = await answer.json();
    expect([answer.status, error.code, error.details.reason]).toEqual([status, 'INVALID', reason]);
    expect(error.message).toMatch(/ /u);
    expect(error.remedy).toMatch(/ /u);
    expect((await live.get(`/api/meetings/${live.meeting}/emblem/${hashOf(bytes)}`)).status).toBe(404);
  });

  test('of 256 KiB is taken', async () => {
    const picture = pngOf(16, 16);
    expect((await put(Buffer.concat([picture, Buffer.alloc(256 * 1024 - picture.length)]))).status).toBe(200);
  });

  test('is an officer’s to put', async () => {
    for (const role of ['chair', 'secretary'] as const)
      expect((await put(SVG_EMBLEM, (await live.link(role)).token)).status).toBe(200);
    for (const [role, id] of [['delegation', 'CH'], ['booth'], ['screen']] as const)
      expect((await put(SVG_EMBLEM, (await live.link(role, id)).token)).status, role).toBe(403);
    expect((await put(SVG_EMBLEM, '')).status).toBe(403);
    expect((await put(SVG_EMBLEM, 'no-token')).status).toBe(401);
  });

  test('that is a text of a speech is none', async () => {
    const send = (bytes: Buffer, token: string) =>
      fetch(`${live.url}/api/meetings/${live.meeting}/statements`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
        body: new Uint8Array(bytes),
      });
    const delegate = (await live.link('delegation', 'CH')).token;
    for (const [bytes, token] of [
      [Buffer.from('Mister President'), secretary],
      [SVG_EMBLEM, delegate],
    ] as const) {
      const { fileId } = await (await send(bytes, token)).json();
      expect((await live.get(`/api/meetings/${live.meeting}/emblem/${fileId}`)).status).toBe(404);
    }
    // The same bytes as an officer’s text: still an emblem, under the name that is answered.
    await send(pngOf(9, 9), secretary);
    await send(SVG_EMBLEM, secretary);
    const { hash } = await (await put(SVG_EMBLEM)).json();
    expect((await live.get(`/api/meetings/${live.meeting}/emblem/${hash}`)).status).toBe(200);
  });

  test('stays through a restart, and goes along in an export, in an import and to a meeting that is like it', async () => {
    await put(SVG_EMBLEM);
    const theme = { emblem: hashOf(SVG_EMBLEM), accent: '#1a5fb4' };
    await must({ type: 'EditMeeting', theme });
    await live.restart();
    const { operator } = live.server;
    const exported = await operator.exportMeeting(live.meeting);
    if (!exported.ok) throw new Error(exported.error.message);
    expect(exported.value.emblem).toEqual({ type: 'image/svg+xml', data: SVG_EMBLEM.toString('base64') });
    const file = JSON.parse(JSON.stringify(exported.value)) as Record<string, unknown>;
    await operator.deleteMeeting(live.meeting);
    expect((await live.get(`/api/meetings/${live.meeting}/emblem/${theme.emblem}`)).status).toBe(404);
    expect(await operator.importMeeting({ ...file, emblem: { data: 'no picture' } })).toMatchObject({
      ok: false,
      error: { details: { issues: [{ path: 'emblem' }] } },
    });
    expect(await operator.importMeeting(file)).toMatchObject({ ok: true });
    expect((await live.get(`/api/meetings/${live.meeting}/emblem/${theme.emblem}`)).status).toBe(200);
    const made = await operator.createMeeting({ ...file, id: undefined }, `again-${live.meeting}`);
    expect(made).toMatchObject({ ok: true });
    expect((await live.get(`/api/meetings/again-${live.meeting}/emblem/${theme.emblem}`)).status).toBe(200);
  });

  test('comes along to a meeting that is made like this one, where its looks are kept', async () => {
    await put(SVG_EMBLEM);
    await must({ type: 'EditMeeting', theme: { emblem: hashOf(SVG_EMBLEM) } });
    const link = await live.server.operator.createLink({ role: 'operator' });
    if (!link.ok) throw new Error(link.error.message);
    for (const [keep, status] of [
      [['theme'], 200],
      [['agenda'], 404],
    ] as const) {
      const made = await live.post(
        '/api/meetings',
        { like: live.meeting, title: 'Next year', firstDay: '2028-03-12', keep },
        link.value.token,
      );
      const { id } = await made.json();
      expect((await live.get(`/api/meetings/${id}/emblem/${hashOf(SVG_EMBLEM)}`)).status).toBe(status);
    }
  });
});

describe('/embed/:id', () => {
  const headersOf = async (where: string) => {
    const response = await fetch(live.url + where, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(200);
    return {
      ancestors: /frame-ancestors ([^;]*)/u.exec(response.headers.get('content-security-policy') ?? '')?.[1],
      frame: response.headers.get('x-frame-options'),
    };
  };
  const closed = { ancestors: "'none'", frame: 'DENY' };

  test('may be shown by the sites that the meeting names, and by no other', async () => {
    const where = `/embed/${live.meeting}`;
    expect(await headersOf(where)).toEqual(closed);
    await must({ type: 'EditSettings', embedOrigins: ['https://www.un.org', 'http://hall:8080'] });
    expect(await headersOf(where)).toEqual({ ancestors: 'https://www.un.org http://hall:8080', frame: null });
    // No other page, of no other meeting.
    for (const other of [`/m/${live.meeting}`, `/m/${live.meeting}/chair`, '/embed/no-such', '/embed/%2e%2e', '/'])
      expect(await headersOf(other), other).toEqual(closed);
    await must({ type: 'EditSettings', embedOrigins: [] });
    expect(await headersOf(where)).toEqual(closed);
  });

  test('is nobody’s to show while the public page is closed', async () => {
    await must({ type: 'EditSettings', embedOrigins: ['https://www.un.org'], publicView: false });
    expect(await headersOf(`/embed/${live.meeting}`)).toEqual(closed);
  });

  test('takes nothing that is no site', async () => {
    for (const embedOrigins of [
      ["'self'"],
      ['*'],
      ['https://*.un.org'],
      ['https://a.example; script-src *'],
      Array.from({ length: 11 }, (_, index) => `https://a${index}.example`),
    ]) {
      const answer = await live.post(
        `/api/meetings/${live.meeting}/commands`,
        { id: `c${(commands += 1)}`, command: { type: 'EditSettings', embedOrigins } },
        secretary,
      );
      expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: 'INVALID' } }]);
    }
  });
});
