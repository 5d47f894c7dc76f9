// HTTP for operators (health, schemas, headers, addresses that are none), and tokens that open nothing.
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';

import { accessCommandSchemas } from '#shared/protocol.ts';
import { COMMAND_TYPES } from '#shared/meeting/who-may.ts';

import { Seat } from './live.ts';
import { chair, live, meetingPath, overHttp } from './over-http.ts';

overHttp();

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
