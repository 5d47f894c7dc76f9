// What may be asked over HTTP, and how much: packed bodies, questions without end, addresses, metrics.
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

import { ask, live, raw, withAServer } from './two-connections.ts';
import { whileTimeStands } from '../time-stands.ts';

withAServer();

describe('over HTTP', () => {
  test('nothing packed is unpacked: no body grows', async () => {
    const operator = await live.server.operator.createLink({ role: 'operator' });
    const token = operator.ok ? operator.value.token! : '';
    const { token: booth } = await live.link('booth');
    for (const [encoding, pack] of [
      ['gzip', gzipSync],
      ['br', brotliCompressSync],
    ] as const) {
      // Small and well formed: it is the packing that is refused, so that no size has to be guessed.
      const packed = pack(
        JSON.stringify({
          code: 'AAAAAAAA',
          id: 'x',
          command: { type: 'AskSlower' },
          role: 'chair',
          meetingId: live.meeting,
        }),
      );
      for (const [where, shown] of [
        ['/api/join', token],
        // Who may send commands at all is asked before a body is read.
        [`/api/meetings/${live.meeting}/commands`, booth],
        ['/api/operator/import', token],
        ['/api/operator/links', token],
      ] as const) {
        const response = await fetch(live.url + where, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'content-encoding': encoding,
            authorization: `Bearer ${shown}`,
          },
          body: packed,
        });
        expect([where, response.status, await response.text()]).toEqual([
          where,
          400,
          expect.stringContaining('The message is not JSON.'),
        ]);
      }
    }
  });

  const statuses = async (count: number, one: () => Promise<Response>) =>
    [
      ...new Set(
        (await whileTimeStands(() => Promise.all(Array.from({ length: count }, one)))).map(({ status }) => status),
      ),
    ].sort((a, b) => a - b);

  test('one device has an end to its questions and to its messages that are not well formed', async () => {
    const { token } = await live.link('booth');
    expect(await statuses(60, () => live.post(`/api/meetings/${live.meeting}/commands`, {}, token))).toEqual([
      400, 429,
    ]);
    expect(await statuses(90, () => live.get(`/api/meetings/${live.meeting}`, token))).toEqual([200, 429]);
  });

  test('the public has an end to what has to be read from the log, and none to what is new', async () => {
    const [created] = await live.server.store.read(live.meeting, 0, 1);
    const meeting = { ...(created as unknown as { meeting: object }).meeting, id: 'long' };
    const events = [
      { ...created!, meeting },
      ...Array.from({ length: 2_500 }, (_, n) => ({
        seq: n + 2,
        type: 'CountdownStarted',
        at: created!.at,
        by: { role: 'chair' },
        totalMs: n,
      })),
    ];
    await live.server.store.createMeeting({ id: 'long', log: 'long', createdAt: created!.at, events });
    expect(await statuses(50, () => live.get('/api/meetings/long/events?since=0'))).toEqual([200, 429]);
    expect(await statuses(50, () => live.get('/api/meetings/long/events?since=2490'))).toEqual([200]);
  });

  test('an address that the server gives is its own, whatever Host was asked for', async () => {
    const { token } = await live.link('screen');
    const answer = await raw(
      `GET /api/meetings/${live.meeting}/join-code HTTP/1.1\r\nHost: elsewhere.example\r\nX-Forwarded-Host: elsewhere.example\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toContain(`"url":"${live.url}"`);
    expect(answer).not.toContain('elsewhere');
  });

  test('metrics are for this machine, and for who has the token for them', async () => {
    expect((await live.get('/metrics')).status).toBe(200);
    const fromElsewhere = (headers: Record<string, string> = {}) =>
      ask('/metrics', { 'x-forwarded-for': '203.0.113.7', ...headers });
    expect((await fromElsewhere()).status).toBe(401);
    expect((await fromElsewhere({ authorization: `Bearer ${'m'.repeat(40)}` })).status).toBe(401);
  });
});
