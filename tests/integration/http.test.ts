// The server over HTTP: the meeting's view, events and commands; health, metrics, schemas and headers.
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { accessCommandSchemas } from '#shared/protocol.ts';
import { COMMAND_TYPES } from '#shared/meeting/who-may.ts';

import type { Live } from './live.ts';
import { openLive, Seat } from './live.ts';

let live: Live;
let chair: Seat;
let chairToken: string;
beforeAll(async () => {
  live = await openLive();
});
afterAll(() => live.close());
beforeEach(async () => {
  await live.fresh();
  chairToken = (await live.link('chair')).token;
  chair = live.seat({ token: chairToken });
  await chair.next('welcome');
});

const meetingPath = (rest = '') => `/api/meetings/${live.meeting}${rest}`;

describe('a meeting', () => {
  test('is given as the role sees it, with the same names as in welcome', async () => {
    await chair.give({ type: 'Note', text: 'for officers' });
    const officers = await (await live.get(meetingPath(), chairToken)).json();
    expect(officers).toMatchObject({
      protocol: 1,
      log: chair.since!.log,
      view: chair.since!.view,
      seq: 2,
      you: { role: 'chair' },
      meeting: { notes: [{ text: 'for officers' }] },
    });
    const ch = await (await live.get(meetingPath(), (await live.link('delegation', 'CH')).token)).json();
    expect(ch).toMatchObject({ you: { role: 'delegation', delegationId: 'CH' }, meeting: { notes: [] } });
  });

  test('is for those who have a token of it', async () => {
    expect((await live.get(meetingPath())).status).toBe(401);
    expect((await live.get(meetingPath(), 'wrong')).status).toBe(401);
    const missing = await live.get('/api/meetings/nowhere', chairToken);
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  test('without a token where the public may follow', async () => {
    await live.fresh((file) => ({ ...file, settings: { ...file.settings, publicView: true } }));
    expect(await (await live.get(meetingPath())).json()).toMatchObject({ you: { role: 'public', can: [] } });
  });

  test('is kept by shared caches for a second where the public may follow, and by nobody where a token was shown', async () => {
    await live.fresh((file) => ({ ...file, settings: { ...file.settings, publicView: true } }));
    const { token } = await live.link('chair');
    for (const path of [meetingPath(), meetingPath('/events?since=0')]) {
      const open = await live.get(path);
      expect([open.status, open.headers.get('cache-control')]).toEqual([200, 'public, max-age=1']);
      expect(open.headers.get('vary')?.toLowerCase()).toContain('authorization');
      expect((await live.get(path, token)).headers.get('cache-control')).toBe('no-store');
      expect((await live.get(path, 'wrong')).headers.get('cache-control')).toBe('no-store');
    }
    expect((await live.get(meetingPath('/events?since=x'))).headers.get('cache-control')).toBe('no-store');
  });

  test('is followed by many of the public at once: none uses up what another may ask', async () => {
    await live.fresh((file) => ({ ...file, settings: { ...file.settings, publicView: true } }));
    const answers = await Promise.all(Array.from({ length: 120 }, () => live.get(meetingPath())));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 120 }, () => 200));
  });
});

describe('the public’s pages', () => {
  beforeEach(() => live.fresh((file) => ({ ...file, settings: { ...file.settings, publicView: true } })));
  const at = (address: string, rest: string) =>
    fetch(live.url + meetingPath(rest), { headers: { 'x-forwarded-for': address } });

  test.each(['', '/events?since=0', '/events?since=1&limit=7'])(
    'are made once for all who ask the same, and anew when something happens: %s',
    async (rest) => {
      const answers = await Promise.all(
        Array.from(
          { length: 30 },
          async () => (await (await at('192.0.2.1', rest)).json()) as { seq: number; now: number },
        ),
      );
      // All in one answer; or in two, where a second ended among them.
      expect(new Set(answers.map(({ now }) => now)).size).toBeLessThanOrEqual(2);
      const officer = await live.sit('chair');
      await officer.give({ type: 'OpenSitting', sittingId: 'am' });
      expect(await (await at('192.0.2.1', rest)).json()).toMatchObject({ seq: 2 });
    },
  );

  test('are the same however they are packed', async () => {
    const officer = await live.sit('chair');
    for (const text of ['x'.repeat(400), 'y'.repeat(400), 'é'.repeat(400)])
      await officer.give({ type: 'PostAnnouncement', text });
    for (const rest of ['', '/events?since=1']) {
      const packed = await Promise.all(
        ['identity', 'gzip', 'br'].map((encoding) =>
          fetch(live.url + meetingPath(rest), { headers: { 'accept-encoding': encoding } }),
        ),
      );
      expect(packed.map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'gzip', 'br']);
      for (const { headers } of packed) expect(headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
      const [plain, ...others] = (await Promise.all(packed.map((response) => response.json()))) as { now: number }[];
      for (const other of others) expect({ ...other, now: 0 }).toEqual({ ...plain, now: 0 });
    }
  });

  test('that nobody asked for before are made so many for an address, which goes on getting the others; and another address all', async () => {
    const hall = '192.0.2.7';
    const odd = await Promise.all(
      Array.from({ length: 1_000 }, async (_, n) => (await at(hall, `/events?since=${n + 2}`)).status),
    );
    expect(odd.filter((status) => status === 200).length).toBeGreaterThanOrEqual(200);
    expect(new Set(odd)).toEqual(new Set([200, 429]));
    expect((await at('192.0.2.8', '/events?since=1')).status).toBe(200);
    expect((await at(hall, '/events?since=1')).status).toBe(200);
    const refused = await at(hall, '/events?since=5000');
    // Unless a token came meanwhile.
    if (refused.status === 429)
      expect(await refused.json()).toMatchObject({
        error: { code: 'RATE_LIMITED', details: { retryAfterMs: expect.any(Number) } },
      });
  });
});

describe('events', () => {
  test('come in pages, numbered, and as the role sees them', async () => {
    await chair.give({ type: 'OpenSitting', sittingId: 'am' });
    await chair.give({ type: 'Note', text: 'for officers' });
    await chair.give({ type: 'OpenItem', itemId: '5(b)' });
    const page = await (await live.get(meetingPath('/events?since=1&limit=2'), chairToken)).json();
    expect(page).toMatchObject({
      log: chair.since!.log,
      from: 1,
      seq: 3,
      head: 4,
      events: [
        { seq: 2, type: 'SittingOpened' },
        { seq: 3, type: 'NotePassed' },
      ],
    });
    const rest = await (await live.get(meetingPath('/events?since=1'), (await live.link('screen')).token)).json();
    expect(rest.events.map(({ seq }: { seq: number }) => seq)).toEqual([2, 4]);
    expect(rest).toMatchObject({ from: 1, seq: 4, head: 4 });
    expect(await (await live.get(meetingPath('/events?since=99'), chairToken)).json()).toMatchObject({
      from: 99,
      seq: 99,
      head: 4,
      events: [],
    });
    for (const query of ['since=-1', 'since=x', 'limit=0', 'limit=10001'])
      expect((await live.get(meetingPath(`/events?${query}`), chairToken)).status).toBe(400);
  });
});

describe('commands', () => {
  test('have the same envelope and answers as over the socket, and reach the sockets', async () => {
    const message = { id: 'http-1', command: { type: 'OpenSitting', sittingId: 'am' } };
    const response = await live.post(meetingPath('/commands'), message, chairToken);
    expect([response.status, await response.json()]).toEqual([200, { ok: true, seq: 2 }]);
    await chair.until(() => chair.seq === 2);
    expect(await (await live.post(meetingPath('/commands'), message, chairToken)).json()).toEqual({ ok: true, seq: 2 });
    expect(await chair.send({ type: 'OpenSitting', sittingId: 'am' }, 'http-1')).toEqual({ ok: true, seq: 2 });
  });

  test.each([
    [400, 'INVALID', { type: 'OpenSitting' }],
    [404, 'NOT_FOUND', { type: 'OpenSitting', sittingId: 'night' }],
    [409, 'OUT_OF_ORDER', { type: 'ResumeSitting', sittingId: 'am' }],
    [409, 'CONFLICT', { type: 'EndSpeech', entryId: 'nobody' }],
    [403, 'FORBIDDEN', { type: 'AskSlower' }],
  ])('are refused with %i for %s', async (status, code, command) => {
    const response = await live.post(meetingPath('/commands'), { id: 'x', command }, chairToken);
    const body = await response.json();
    if (code === 'CONFLICT') expect(['NOT_FOUND', 'OUT_OF_ORDER', 'CONFLICT']).toContain(body.error.code);
    else expect([response.status, body]).toEqual([status, { ok: false, error: expect.objectContaining({ code }) }]);
  });

  test('that are not JSON are INVALID', async () => {
    const response = await fetch(live.url + meetingPath('/commands'), {
      method: 'POST',
      headers: { authorization: `Bearer ${chairToken}`, 'content-type': 'application/json' },
      body: '{',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'INVALID' } });
  });
});

describe('for operators', () => {
  test('health, readiness and metrics', async () => {
    expect(await (await live.get('/healthz')).json()).toEqual({ ok: true });
    expect(await (await live.get('/readyz')).json()).toEqual({ ready: true, state: 'ready' });
    await chair.give({ type: 'OpenSitting', sittingId: 'am' });
    const metrics = await (await live.get('/metrics')).text();
    expect(metrics).toMatch(/rostrum_connections [1-9]/);
    expect(metrics).toMatch(/rostrum_commands_total\{type="OpenSitting",outcome="ok"\} [1-9]/);
    expect(metrics).toMatch(/nodejs_eventloop_lag_p99_seconds/);
  });

  test('the schemas of every command and event', async () => {
    const document = await (await live.get('/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    const { schemas } = document.components;
    for (const type of [...COMMAND_TYPES, ...Object.keys(accessCommandSchemas)])
      expect(schemas[`command.${type}`], type).toBeDefined();
    expect(schemas['command.RequestFloor'].required).toEqual(['type', 'itemId']);
    expect(schemas['event.FloorGiven'].properties).toMatchObject({ entryId: {}, limitMs: {} });
    // Every reference leads somewhere.
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name!,
    );
    for (const name of references) expect(schemas[name], name).toBeDefined();
  });

  test('every answer carries the headers that keep pages to themselves, and none that breaks plain http', async () => {
    for (const where of ['/healthz', meetingPath(), '/nowhere']) {
      const { headers } = await live.get(where);
      const policy = headers.get('content-security-policy');
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe-inline');
      expect(policy).not.toContain('upgrade-insecure-requests');
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  test('what nobody answers is a plain 404', async () => {
    expect(await (await live.get('/api/nowhere')).json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect((await live.get('/m/x/chair')).status).toBe(404);
  });

  test('an address that does not decode is the sender’s fault, in one request and in an upgrade', async () => {
    expect((await live.get('/api/meetings/%E0%A4%A')).status).toBe(400);
    const raw = connect(live.server.port, '127.0.0.1');
    raw.write(
      'GET //?sid=%E0%A4%A HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
    );
    await once(raw, 'close');
    await chair.give({ type: 'OpenSitting', sittingId: 'am' });
  });
});

describe('a token that opens nothing', () => {
  const ways: [string, (token: string, at: string) => Promise<Response>][] = [
    ['the meeting', (token, at) => fetch(live.url + meetingPath(), { headers: from(token, at) })],
    ['its events', (token, at) => fetch(live.url + meetingPath('/events'), { headers: from(token, at) })],
    [
      'a command',
      (token, at) =>
        fetch(live.url + meetingPath('/commands'), { method: 'POST', headers: from(token, at), body: '{}' }),
    ],
    ['a report', (token, at) => fetch(live.url + meetingPath('/report.json'), { headers: from(token, at) })],
    ['the operator’s list', (token, at) => fetch(`${live.url}/api/operator/meetings`, { headers: from(token, at) })],
    [
      'a new meeting',
      (token, at) => fetch(`${live.url}/api/meetings`, { method: 'POST', headers: from(token, at), body: '{}' }),
    ],
    ['the metrics', (token, at) => fetch(`${live.url}/metrics`, { headers: from(token, at) })],
  ];
  const from = (token: string, at: string) => ({ authorization: `Bearer ${token}`, 'x-forwarded-for': at });
  let addresses = 0;

  test.each(ways)(
    'is answered late for %s, after others of the same address over a socket; a right one is not',
    async (_, ask) => {
      const [here, there] = [`192.0.2.${(addresses += 2)}`, `192.0.2.${addresses + 1}`];
      // Ten failures: the next answer waits as long as any does.
      const gone = new AbortController();
      for (let guess = 0; guess < 6; guess += 1) {
        const seat = new Seat(live.url, { token: 'wrong', meeting: live.meeting }, ['polling'], {
          extraHeaders: { 'x-forwarded-for': here },
        });
        await seat.next('connect_error');
        seat.close();
      }
      for (let guess = 0; guess < 5; guess += 1)
        void fetch(live.url + meetingPath(), { headers: from('wrong', here), signal: gone.signal }).catch(() => {});
      const { token } = await live.link('chair');
      await expect
        .poll(async () => {
          const late = ask('wrong', here).then((response) => `late ${response.status}`);
          const meanwhile = (async () => {
            const right = await fetch(live.url + meetingPath(), { headers: from(token, here) });
            const elsewhere = await ask('wrong', there);
            return `${right.status} ${elsewhere.status >= 400}`;
          })();
          return Promise.race([late, meanwhile]);
        })
        .toBe('200 true');
      gone.abort();
    },
  );
});

describe('a whole list that is read in over HTTP', () => {
  const listOf = (count: number, more = '') => ({
    id: `list-${count}`,
    command: {
      type: 'ReviseParticipants',
      basis: 1,
      add: Array.from({ length: count }, (_, index) => ({
        name: { en: `State number ${index} of a long list of participants ${more}`, fr: `État ${index} ${more}` },
        category: 'state-party',
        as: [`N${index}`],
      })),
    },
  });

  test('may be longer than any other command, and is one step', async () => {
    await live.fresh();
    const { token } = await live.link('secretary');
    const list = listOf(900, 'x'.repeat(80));
    expect(JSON.stringify(list).length).toBeGreaterThan(200_000);
    expect(await (await live.post(meetingPath('/commands'), list, token)).json()).toMatchObject({ ok: true, seq: 901 });
    const undo = { id: 'undo', command: { type: 'Undo', commandId: list.id } };
    expect(await (await live.post(meetingPath('/commands'), undo, token)).json()).toMatchObject({ ok: true, seq: 902 });
  });

  test('is told where it is longer than one may be', async () => {
    await live.fresh();
    const { token } = await live.link('secretary');
    const answer = await live.post(meetingPath('/commands'), listOf(2_000, 'x'.repeat(300)), token);
    expect([answer.status, await answer.json()]).toMatchObject([
      413,
      { error: { code: 'INVALID', details: { reason: 'file-too-large', most: 1_048_576 } } },
    ]);
    const note = { id: 'n', command: { type: 'Note', text: 'x'.repeat(200_000) } };
    const tooLong = await live.post(meetingPath('/commands'), note, token);
    expect([tooLong.status, await tooLong.json()]).toMatchObject([400, { error: { details: { reason: 'too-long' } } }]);
  });
});
