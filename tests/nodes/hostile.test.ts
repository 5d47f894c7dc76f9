// What an address or a code may hold and a database may not: U+0000, halves of characters. Nobody's fault but the sender's.
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Running } from '../../server/main.ts';
import { startServer } from '../../server/main.ts';
import { smallMeetingFile } from '../scenario.ts';
import { noted } from '../security/captured-log.ts';
import type { TestDatabase } from './databases.ts';
import { newDatabase } from './databases.ts';

let database: TestDatabase;
let server: Running;
const log = noted('error');
beforeAll(async () => {
  database = await newDatabase();
  server = await startServer(
    {
      host: '127.0.0.1',
      port: 0,
      dataDir: './unused',
      databaseUrl: database.url,
      secret: 's'.repeat(40),
      logLevel: 'error',
    },
    { logger: log.logger },
  );
  await server.operator.createMeeting(smallMeetingFile);
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

/** Somebody else each time, as a proxy says: one who guesses is answered later and later. */
let asks = 0;
async function status(
  method: string,
  where: string,
  { body, token }: { body?: unknown; token?: string } = {},
): Promise<number> {
  const text = body === undefined ? '' : JSON.stringify(body);
  const asked = request({
    port: server.port,
    method,
    path: where,
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `203.0.113.${(asks += 1) % 250}`,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
  });
  asked.end(text);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode ?? 0;
}

test('an id, a code or a token with U+0000 in it is an unknown one', async () => {
  const operator = await server.operator.createLink({ role: 'operator' });
  const token = operator.ok ? operator.value.token! : '';
  const ids = ['%00', 'a%00b', '%F0%9F%98%80', '..', '%2e%2e', `${'a'.repeat(3_000)}`, 'constructor'];
  for (const id of ids) {
    for (const where of [
      `/api/meetings/${id}`,
      `/api/meetings/${id}/events`,
      `/api/meetings/${id}/catalogue/${id}`,
      `/api/meetings/${id}/join-code`,
      `/api/screens/${id}`,
    ]) {
      expect([where, await status('GET', where)]).toEqual([where, 404]);
    }
    for (const [method, where] of [
      ['GET', `/api/operator/meetings/${id}/export`],
      ['DELETE', `/api/operator/meetings/${id}`],
      ['GET', `/api/operator/links/${id}`],
      ['DELETE', `/api/operator/links/${id}`],
      ['GET', `/api/operator/links?meeting=${id}`],
    ] as const) {
      expect([where, await status(method, where, { token })]).toEqual([where, 404]);
    }
  }
  for (const code of ['\u0000', 'ACDE\u0000FHJ', '\ud800', '😀'.repeat(10)]) {
    expect(await status('POST', '/api/join', { body: { code } })).toBe(404);
    expect(await status('POST', '/api/join', { body: { code, delegationId: 'CH' } })).toBe(404);
    expect(await status('POST', '/api/join', { body: { link: code } })).toBe(401);
  }
  expect(log.lines).toEqual([]);
});

test('a text with U+0000 or half a character in it is written without, and the others’ commands with it', async () => {
  const link = await server.operator.createLink({ role: 'chair', meetingId: 'small' });
  const token = link.ok ? link.value.token! : '';
  const give = (id: string, text: string) =>
    status('POST', '/api/meetings/small/commands', { body: { id, command: { type: 'Note', text } }, token });
  expect(
    await Promise.all([give('a', 'plain'), give('b', 'nul \u0000'), give('c', 'half \ud800'), give('d', 'plain')]),
  ).toEqual([200, 200, 200, 200]);
  expect(log.lines).toEqual([]);
});
