// Those who prepare meetings, over real HTTP: what an organizer makes is its own, who makes a meeting has a seat at it at once.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Joined } from '#shared/protocol.ts';

import type { Prepared } from '../../server/meetings/preparing.ts';
import type { MeetingSummary } from '../../server/meetings/operator.ts';
import { smallMeetingFile } from '../scenario.ts';
import type { Live } from './live.ts';
import { openLive } from './live.ts';

let live: Live;
beforeAll(async () => {
  live = await openLive({ limits: false });
});
afterAll(() => live.close());

async function linkOf(role: 'operator' | 'organizer', more: object = {}): Promise<{ id: string; token: string }> {
  const made = await live.server.operator.createLink({ role, ...more });
  if (!made.ok) throw new Error(made.error.message);
  return { id: made.value.id, token: made.value.token! };
}
const plan = (id?: string) => ({ ...structuredClone(smallMeetingFile), id });
const make = async (token: string, id?: string) =>
  (await (await live.post('/api/meetings', plan(id), token)).json()) as Prepared;
const send = (method: string, path: string, token: string) =>
  fetch(live.url + path, { method, headers: { authorization: `Bearer ${token}` } });
const ids = async (token: string) =>
  ((await (await live.get('/api/operator/meetings', token)).json()) as MeetingSummary[]).map(({ id }) => id);
const reasonOf = async (response: Response) =>
  `${response.status} ${((await response.json()) as { error: { code: string; details: { reason: string } } }).error.details.reason}`;

describe('a file in plain words', () => {
  const PLAIN = readFileSync(new URL('../people/plain-meeting.json', import.meta.url), 'utf8');
  const sendText = (token: string, body: string) =>
    fetch(`${live.url}/api/meetings`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
    });
  const issues = async (response: Response) =>
    (
      (await response.json()) as { error: { details: { issues: { line: number; path: string }[] } } }
    ).error.details.issues.map(({ line, path }) => [line, path]);

  test('makes a meeting, with the names of the table', async () => {
    const { token } = await linkOf('organizer');
    const { id, seat } = (await (await sendText(token, PLAIN)).json()) as Prepared;
    const secretary = live.seat({ token: seat.token, meeting: id });
    await secretary.next('welcome');
    expect(secretary.meeting!.catalogue.delegations['CH']).toMatchObject({
      name: { fr: 'Suisse' },
      rank: { fr: expect.any(Number) },
    });
    expect(secretary.meeting!.agenda).toEqual(['1', '2', '3', '3(a)']);
  });

  test('is refused with the lines of its faults, and nothing is made', async () => {
    const { token } = await linkOf('organizer');
    const wrong = PLAIN.replace('"Switzerland"', '"Micronezia"').replace('"3 minutes"', '"short"');
    expect(await issues(await sendText(token, wrong))).toEqual([
      [13, 'participants.0'],
      [26, 'limit'],
    ]);
    expect(await issues(await sendText(token, PLAIN.replace('"2027-03-12",', '"2027-03-12"')))).toEqual([[5, '']]);
    expect(await ids(token)).toEqual([]);
  });
});

describe('an organizer', () => {
  test('makes a meeting, is its secretary at once, and has the links of its officers', async () => {
    const { token } = await linkOf('organizer');
    const made = await make(token);
    expect(made).toMatchObject({ title: { en: expect.any(String) }, seq: 1, joinCode: expect.any(String) });
    expect(new URL(made.links.chair).pathname).toBe(`/m/${made.id}/chair`);
    const seat = live.seat({ token: made.seat.token, meeting: made.id });
    expect(await seat.next('welcome')).toMatchObject({ you: { role: 'secretary' } });
    const chair = live.seat({ token: new URL(made.links.chair).hash.slice(1), meeting: made.id });
    expect(await chair.next('welcome')).toMatchObject({ you: { role: 'chair' } });
    const secretary = live.seat({ token: new URL(made.links.secretary).hash.slice(1), meeting: made.id });
    expect(await secretary.next('welcome')).toMatchObject({ you: { role: 'secretary' } });
    // Who made it does not stand in its log.
    const { events } = (await (await live.get(`/api/meetings/${made.id}/events`, made.seat.token)).json()) as {
      events: object[];
    };
    expect(JSON.stringify(events)).not.toContain('organizer');
  });

  test('sees, exports, enters and deletes its own meetings, and no other’s', async () => {
    const [{ token }, { token: others }, { token: operator }] = [
      await linkOf('organizer'),
      await linkOf('organizer'),
      await linkOf('operator'),
    ];
    const [own, foreign] = [await make(token), await make(others)];
    expect(await ids(token)).toEqual([own.id]);
    expect(await ids(operator)).toEqual(expect.arrayContaining([own.id, foreign.id]));
    const exported = await live.get(`/api/operator/meetings/${own.id}/export`, token);
    expect(await exported.json()).toMatchObject({ id: own.id, log: { events: [{ seq: 1 }] } });
    for (const [method, path] of [
      ['GET', 'export'],
      ['POST', 'enter'],
      ['DELETE', ''],
    ] as const)
      expect(await reasonOf(await send(method, `/api/operator/meetings/${foreign.id}/${path}`, token))).toBe(
        '404 unknown-meeting',
      );
    expect((await send('DELETE', `/api/operator/meetings/${own.id}`, token)).status).toBe(200);
    expect(await ids(token)).toEqual([]);
    expect(await ids(others)).toEqual([foreign.id]);
  });

  test('comes back to its meeting as a secretary’s device, which officers see under its name', async () => {
    const { token } = await linkOf('organizer', { name: 'Planning desk' });
    const { id, links } = await make(token);
    const entered = await live.post(`/api/operator/meetings/${id}/enter`, {}, token);
    const { token: seatToken, url } = (await entered.json()) as { token: string; url: string };
    expect(url).toBe(`${live.url}/m/${id}/chair#${seatToken}`);
    const chair = live.seat({ token: new URL(links.chair).hash.slice(1), meeting: id });
    const seat = live.seat({ token: seatToken, meeting: id });
    expect(await seat.next('welcome')).toMatchObject({ you: { role: 'secretary' } });
    const labelled = () =>
      chair
        .all('presence')
        .at(-1)
        ?.devices.find(({ label }: { label?: string }) => label);
    await chair.until(() => labelled() !== undefined);
    expect(labelled()).toMatchObject({ role: 'secretary', label: 'Planning desk' });
    // A page that is opened at this address joins by what it finds there: it is that very device.
    const joined = (await (await live.post('/api/join', { link: seatToken })).json()) as Joined;
    expect(joined).toEqual({ meetingId: id, role: 'secretary', token: seatToken });
  });

  test('is cut off with its link, wherever it sits', async () => {
    const { id: linkId, token } = await linkOf('organizer');
    const { id, seat } = await make(token);
    const here = live.seat({ token: seat.token, meeting: id });
    await here.next('welcome');
    await live.server.operator.revokeLink(linkId);
    await here.until(() => here.all('bye').length > 0);
    expect(here.all('bye')).toMatchObject([{ code: 'REVOKED' }]);
    expect((await live.seat({ token: seat.token, meeting: id }).next('connect_error')).data.code).toBe('REVOKED');
    expect(await reasonOf(await live.get('/api/operator/meetings', token))).toBe('401 revoked');
  });

  test('has fifty meetings and no more, and a plan of 5 MiB at most', async () => {
    const { token } = await linkOf('organizer');
    const made = await Promise.all(Array.from({ length: 55 }, () => live.post('/api/meetings', plan(), token)));
    expect(made.filter(({ status }) => status === 201)).toHaveLength(50);
    const refused = made.find(({ status }) => status !== 201)!;
    expect(await refused.json()).toMatchObject({
      error: { code: 'INVALID', details: { reason: 'too-many-meetings', most: 50 } },
    });
    const long = { ...plan(), padding: 'x'.repeat(5 * 1024 * 1024) };
    expect(await reasonOf(await live.post('/api/meetings', long, token))).toBe('413 file-too-large');
    expect(await ids(token)).toHaveLength(50);
  });

  test('is told that its link has expired, and an operator is not', async () => {
    const { token } = await live.server.access.createLink({ role: 'organizer', expiresAt: live.server.clock.now() });
    expect(await reasonOf(await live.get('/api/operator/meetings', token))).toBe('401 expired');
    const { token: stands } = await linkOf('operator', { expiresAt: Date.now() + 600_000 });
    expect((await live.get('/api/operator/meetings', stands)).status).toBe(200);
  });
});

test('what is for operators is for nobody else', async () => {
  const { token } = await linkOf('organizer');
  const { id, seat, links } = await make(token);
  const chair = new URL(links.chair).hash.slice(1);
  for (const shown of [token, seat.token, chair])
    for (const [method, path] of [
      ['GET', '/api/operator/links'],
      ['POST', '/api/operator/links'],
      ['POST', '/api/operator/import'],
      ['POST', '/api/operator/meetings'],
    ] as const)
      expect([path, (await send(method, path, shown)).status]).toEqual([path, 403]);
  for (const shown of [seat.token, chair])
    for (const [method, path] of [
      ['POST', '/api/meetings'],
      ['GET', '/api/operator/meetings'],
      ['POST', `/api/operator/meetings/${id}/enter`],
      ['DELETE', `/api/operator/meetings/${id}`],
    ] as const)
      expect([path, (await send(method, path, shown)).status]).toEqual([path, 403]);
  // Nor is a seat at the meeting theirs by that token alone.
  expect((await live.seat({ token, meeting: id }).next('connect_error')).data.code).toBe('BAD_TOKEN');
});
