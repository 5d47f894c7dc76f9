// Joining, the join code and pairing over HTTP: what a phone, a screen and a stranger are answered.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import express from 'express';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { accessRouter } from '../../server/access/router.ts';
import { countFailures, holdFailures } from '../../server/access/failures.ts';
import { clientAddress } from '../../server/client-address.ts';
import { makePreparing } from '../../server/meetings/preparing.ts';
import { operatorRouter } from '../../server/meetings/router.ts';
import type { House } from './fixture.ts';
import { MEETING, openHouse } from './fixture.ts';

const CONTROL = 'c'.repeat(43);
let house: House;
let http: Server;
let url: string;

beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  await house.makeMeeting({ joining: 'open' });
  // Anew for each test: the router counts failures by address.
  const app = express();
  const holdFailure = holdFailures(countFailures(house.clock.now), clientAddress(), () => {});
  app.use(
    accessRouter({
      access: house.access,
      addressOf: clientAddress(),
      holdFailure,
      url: () => 'http://192.168.1.20:3000',
    }),
  );
  const { operator, access, store, rooms, clock } = house;
  const preparing = makePreparing({ operator, access, store, rooms, clock, url: () => 'http://192.168.1.20:3000' });
  app.use(operatorRouter({ operator, preparing, access, holdFailure, controlToken: CONTROL }));
  http = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => http.once('listening', resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await new Promise((resolve) => http.close(resolve));
  await house.clear();
});
afterAll(() => house.close());

async function ask(method: string, route: string, { token, body }: { token?: string; body?: unknown } = {}) {
  const response = await fetch(url + route, {
    method,
    headers: {
      connection: 'close',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown> & {
      error?: { code: string; details: { reason: string } };
    },
  };
}
const join = (body: unknown) => ask('POST', '/api/join', { body });
const code = async () => (await house.access.joinCode(MEETING))!.code;
async function link(role: 'chair' | 'screen' | 'booth' | 'operator'): Promise<string> {
  const made = await house.operator.createLink({ role, ...(role !== 'operator' && { meetingId: MEETING }) });
  return made.ok ? (made.value.token ?? '') : '';
}

describe('POST /api/join', () => {
  test('answers the delegations, then a token, and keeps both out of caches', async () => {
    const choices = await join({ code: await code() });
    expect([choices.status, choices.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(choices.body).toMatchObject({
      meetingId: MEETING,
      joining: 'open',
      title: { en: 'Second Preparatory Meeting' },
    });
    const joined = await join({ code: await code(), delegationId: 'CH' });
    expect(joined.body).toMatchObject({
      meetingId: MEETING,
      role: 'delegation',
      delegationId: 'CH',
      token: expect.stringMatching(/^[\w-]{22}$/),
    });
  });

  test('says in one code and one reason what is wrong', async () => {
    const answer = async (body: unknown) => {
      const {
        status,
        body: { error },
      } = await join(body);
      return `${status} ${error?.code} ${error?.details.reason}`;
    };
    expect(await answer({})).toBe('400 INVALID malformed');
    expect(await answer('{"code":')).toBe('400 INVALID malformed');
    expect(await answer({ code: 'x'.repeat(5_000) })).toBe('400 INVALID too-long');
    expect(await answer({ code: 'AAAAAAAA' })).toBe('404 NOT_FOUND unknown-code');
    expect(await answer({ code: await code(), delegationId: 'XX' })).toBe('404 NOT_FOUND unknown-delegation');
    expect(await answer({ link: 'nothing.nothing' })).toBe('401 BAD_TOKEN bad-token');
    const { id, token } = await house.access.createLink({ role: 'booth', meetingId: MEETING });
    await house.access.revokeLink(id);
    expect(await answer({ link: token })).toBe('401 REVOKED revoked');
  });

  test('answers wrong codes of one address later and later, and right ones at once', async () => {
    const took = async (body: unknown) => {
      const startedAt = performance.now();
      await join(body);
      return performance.now() - startedAt;
    };
    for (let count = 0; count < 6; count += 1) await join({ code: 'AAAAAAAA' });
    const slow = await took({ code: 'AAAAAAAA' });
    expect(slow).toBeGreaterThanOrEqual(395);
    // While a wrong one is being held back, the hall goes on joining.
    const guess = join({ code: 'AAAAAAAA' });
    let isHeld = true;
    void guess.then(() => (isHeld = false));
    const right = await join({ code: await code(), delegationId: 'AT' });
    expect([right.status, isHeld]).toEqual([200, true]);
    expect((await guess).status).toBe(404);
  });
});

test('the join code is told to officers and screens, while it is on', async () => {
  const answer = async (token: string, meeting = MEETING) => {
    const { status, body } = await ask('GET', `/api/meetings/${meeting}/join-code`, { token });
    return status === 200 ? body : `${status} ${Object.values(body.error?.details ?? {}).join(' ')}`;
  };
  const screen = await link('screen');
  const expected = { code: await code(), url: 'http://192.168.1.20:3000' };
  expect([await answer(screen), await answer(await link('chair'))]).toEqual([expected, expected]);
  expect([await answer(await link('booth')), await answer('nothing'), await answer(screen, 'none')]).toEqual([
    '403 not-your-role',
    '401 bad-token',
    '404 unknown-meeting',
  ]);
  const identity = await house.access.authenticate(await link('chair'), MEETING);
  if (identity.ok) await house.access.command(identity.who, { type: 'SwitchJoinCode', on: false });
  expect(await answer(screen)).toBe('404 join-code-off http://192.168.1.20:3000');
});

test('a screen shows a code and fetches its token with its own secret', async () => {
  const { status, body: ticket } = await ask('POST', '/api/screens');
  expect([status, ticket]).toEqual([
    201,
    { code: expect.stringMatching(/^[A-Z0-9]{6}$/), secret: expect.stringMatching(/^[\w-]{22}$/) },
  ]);
  const poll = (token?: string) =>
    ask('GET', `/api/screens/${String(ticket.code)}`, { ...(token !== undefined && { token }) });
  expect((await poll(String(ticket.secret))).body).toEqual({ waiting: true });
  expect([(await poll()).status, (await poll('another')).status]).toEqual([404, 404]);
  const identity = await house.access.authenticate(await link('chair'), MEETING);
  if (identity.ok)
    await house.access.command(identity.who, { type: 'PairScreen', code: String(ticket.code), name: 'right' });
  const { body: pass } = await poll(String(ticket.secret));
  expect(pass).toMatchObject({ meetingId: MEETING, name: 'right' });
  expect(await house.access.authenticate(String(pass.token), MEETING)).toMatchObject({
    ok: true,
    who: { role: 'screen', label: 'right' },
  });
});

describe('the operator’s routes', () => {
  test('obey the control token and an operator’s link, and nobody else', async () => {
    const status = async (token?: string) =>
      (await ask('GET', '/api/operator/meetings', { ...(token !== undefined && { token }) })).status;
    expect([await status(CONTROL), await status(await link('operator'))]).toEqual([200, 200]);
    expect([await status(), await status('d'.repeat(43)), await status(await link('chair'))]).toEqual([401, 403, 403]);
  });

  test('read no body of a stranger', async () => {
    expect((await ask('POST', '/api/operator/import', { token: 'stranger', body: '{"broken' })).status).toBe(403);
    expect((await ask('POST', '/api/operator/import', { token: CONTROL, body: '{"broken' })).body.error).toMatchObject({
      code: 'INVALID',
    });
  });

  test('mirror the code of a refusal in the status', async () => {
    const status = async (method: string, route: string, body?: unknown) =>
      (await ask(method, `/api/operator/${route}`, { token: CONTROL, ...(body !== undefined && { body }) })).status;
    expect(await status('POST', 'links', { role: 'king' })).toBe(400);
    expect(await status('POST', 'links', { role: 'chair', meetingId: 'none' })).toBe(404);
    expect(await status('POST', 'links', { role: 'chair', meetingId: MEETING })).toBe(201);
    expect(await status('GET', 'links/none')).toBe(404);
    expect(await status('GET', 'meetings/none/export')).toBe(404);
    const { body: file } = await ask('GET', `/api/operator/meetings/${MEETING}/export`, { token: CONTROL });
    expect(await status('POST', 'import', file)).toBe(409);
    expect(await status('POST', 'meetings?id=copy', file)).toBe(201);
    expect(await status('DELETE', 'meetings/copy')).toBe(200);
  });
});

test('a meeting file with a field twice is refused by it, and the last is not taken in silence', async () => {
  const response = await fetch(`${url}/api/meetings`, {
    method: 'POST',
    headers: { authorization: `Bearer ${CONTROL}`, 'content-type': 'application/json' },
    body: '{"settings":{"warningMs":30000,"warningMs":60000}}',
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: {
      code: 'INVALID',
      message: 'The field “settings.warningMs” stands twice.',
      details: { issues: [{ path: 'settings.warningMs' }] },
    },
  });
});
