// The links of a meeting in its officers' hands, over real HTTP: who may handle which, what is made once, what ends, and to whom it was shown.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';

import type { Joined } from '#shared/protocol.ts';

import type { StandingDevice } from '../../server/access/meeting-devices.ts';
import type { DelegationLink } from '../../server/meetings/officers-links.ts';
import type { LinkView } from '../../server/meetings/operator.ts';
import type { Showing } from '../../server/store/outside-log.ts';
import type { Live } from './live.ts';
import { openLive } from './live.ts';

let live: Live;
let chair: string;
let secretary: string;
let operator: string;
beforeAll(async () => {
  live = await openLive({ limits: false });
  const made = await live.server.operator.createLink({ role: 'operator' });
  operator = made.ok ? made.value.token! : '';
});
beforeEach(async () => {
  await live.fresh();
  chair = (await live.link('chair')).token;
  secretary = (await live.link('secretary')).token;
});
afterAll(() => live.close());

const at = (rest = '') => `/api/meetings/${live.meeting}/links${rest}`;
async function json<T>(response: Promise<Response>): Promise<T> {
  return (await (await response).json()) as T;
}
const list = (token: string, query = '') => json<LinkView[]>(live.get(at(query), token));
const end = (path: string, token: string) =>
  fetch(live.url + path, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
const reason = async (response: Promise<Response>) => {
  const { status } = await response;
  const { error } = await json<{ error?: { details?: { reason?: string } } }>(response.then((one) => one.clone()));
  return `${status} ${error?.details?.reason ?? 'ok'}`;
};
const joinAll = (delegationIds?: string[]) =>
  json<{ links: DelegationLink[] }>(live.post(at('/delegations'), delegationIds ? { delegationIds } : {}, secretary));
const showings = async () =>
  (await json<{ showings: Showing[] }>(live.get(at('/showings'), chair))).showings.map(({ what, by }) => [
    what,
    by.split(' ')[0],
  ]);

describe('links', () => {
  test('given an end that has gone by, then no link is made; a field that is passed over is told', async () => {
    const now = Date.now();
    expect(await reason(live.post(at(), { role: 'booth', expiresAt: 5 }, chair))).toBe('400 expiry-passed');
    const made = await json<{ expiresAt?: number; ignored?: string[] }>(
      live.post(at(), { role: 'booth', expires: now + 60_000 }, chair),
    );
    expect(made.ignored).toEqual(['expires']);
    expect(made.expiresAt).toBeUndefined();
    const whole = await json<object>(live.post(at(), { role: 'booth', expiresAt: now + 60_000 }, chair));
    expect(whole).toMatchObject({ expiresAt: now + 60_000 });
    expect(whole).not.toHaveProperty('ignored');
  });

  test.each(['"booth"', '5', 'null', 'true', '[]'])(
    'given %s as the message, then it is told what was expected',
    async (body) => {
      const answer = await fetch(live.url + at(), {
        method: 'POST',
        headers: { authorization: `Bearer ${chair}`, 'content-type': 'application/json' },
        body,
      });
      expect(answer.status).toBe(400);
      expect(await answer.text()).not.toContain('not JSON');
    },
  );

  test('are listed without what opens the meeting, and with it where it was asked for', async () => {
    for (const link of await list(chair)) expect(Object.keys(link)).not.toContain('token');
    expect(await showings()).toEqual([]);
    const shown = await list(chair, '?secrets=1');
    expect(shown.map(({ role }) => role)).toEqual(['chair', 'secretary']);
    for (const { token, url, role } of shown) {
      expect(new URL(url!).hash).toBe(`#${token}`);
      expect(await json<Joined>(live.post('/api/join', { link: token }))).toMatchObject({ role });
    }
    expect(await showings()).toEqual([['links', 'chair']]);
  });

  test('for the chair are the chair’s and operators’; all others the secretary’s too', async () => {
    const chairs = (await list(chair)).find(({ role }) => role === 'chair')!;
    expect((await list(secretary, '?secrets=1')).map(({ role }) => role)).toEqual(['secretary']);
    expect(await reason(live.post(at(), { role: 'chair' }, secretary))).toBe('403 not-your-role');
    expect(await reason(end(at(`/${chairs.id}`), secretary))).toBe('403 not-your-role');
    expect(await reason(end(at('?role=chair'), secretary))).toBe('403 not-your-role');
    for (const token of [chair, operator])
      expect(await json<LinkView>(live.post(at(), { role: 'chair' }, token))).toMatchObject({ role: 'chair' });
    for (const token of [chair, secretary, operator])
      for (const request of [
        { role: 'booth' },
        { role: 'screen', name: 'foyer' },
        { role: 'delegation', delegationId: 'CH' },
      ])
        expect(await json<LinkView>(live.post(at(), request, token))).toMatchObject({ token: expect.any(String) });
    expect(await reason(live.post(at(), { role: 'operator' }, chair))).toBe('400 malformed');
    expect(await reason(live.post(at(), { role: 'delegation', delegationId: 'ZZ' }, chair))).toBe(
      '404 unknown-delegation',
    );
  });

  test('end one by one, or all of a role, with the devices that they enrolled', async () => {
    const { links } = await joinAll(['CH', 'AT']);
    const tokens = links.map(({ url }) => new URL(url).hash.slice(1));
    const devices = await Promise.all(tokens.map((link) => json<Joined>(live.post('/api/join', { link }))));
    const seats = devices.map(({ token }) => live.seat({ token }));
    await Promise.all(seats.map((seat) => seat.next('welcome')));
    expect(await reason(end(at(`/${links[0]!.linkId}`), secretary))).toBe('200 ok');
    await seats[0]!.until(() => seats[0]!.all('bye').length > 0);
    expect(seats[0]!.all('bye')).toMatchObject([{ code: 'REVOKED' }]);
    expect(await json(end(at('?role=delegation'), secretary))).toEqual({ revoked: [links[1]!.linkId] });
    await seats[1]!.until(() => seats[1]!.all('bye').length > 0);
    expect(await reason(live.post('/api/join', { link: tokens[1] }))).toBe('401 revoked');
    expect(await reason(end(at('/none'), secretary))).toBe('404 unknown-link');
    expect(await reason(end(at('?role=everybody'), secretary))).toBe('400 malformed');
  });

  test('of another meeting are not there', async () => {
    const [elsewhere] = await list(chair);
    const before = live.meeting;
    await live.fresh();
    const here = (await live.link('chair')).token;
    expect(await reason(end(at(`/${elsewhere!.id}`), here))).toBe('404 unknown-link');
    expect(await reason(live.get(`/api/meetings/${before}/links`, here))).toBe('401 bad-token');
  });
});

test('devices are listed while they stand, also those that are away, with when they were last seen', async () => {
  const devices = async () =>
    (await json<{ devices: StandingDevice[] }>(live.get(`/api/meetings/${live.meeting}/devices`, secretary))).devices;
  const { links } = await joinAll(['CH', 'AT']);
  const joined = await Promise.all(
    links.map(({ url }) => json<Joined>(live.post('/api/join', { link: new URL(url).hash.slice(1) }))),
  );
  expect(await devices()).toMatchObject([
    { delegationId: 'CH', linkId: links[0]!.linkId, state: 'admitted' },
    { delegationId: 'AT', linkId: links[1]!.linkId, state: 'admitted' },
  ]);
  expect(JSON.stringify(await devices())).not.toMatch(/token|words/i);
  const seat = live.seat({ token: joined[0]!.token });
  await seat.next('welcome');
  seat.close();
  // Whatever was noted is written before the server has ended.
  await live.restart();
  const [first, second] = await devices();
  expect(first!.seenAt).toBeGreaterThanOrEqual(first!.createdAt);
  expect(second).not.toHaveProperty('seenAt');
  await end(at(`/${links[0]!.linkId}`), secretary);
  expect((await devices()).map(({ delegationId }) => delegationId)).toEqual(['AT']);
  expect(await reason(live.get(`/api/meetings/${live.meeting}/devices`, joined[1]!.token))).toBe('403 not-your-role');
});

describe('links for all delegations in one press', () => {
  test('are made once: a second press, or two at once, finds those that stand', async () => {
    const [first, second] = await Promise.all([joinAll(), joinAll()]);
    const delegations = Object.keys((await live.server.rooms.open(live.meeting))!.meeting.catalogue.delegations);
    expect(first.links.map(({ delegationId }) => delegationId)).toEqual(delegations);
    expect(second.links.map(({ linkId }) => linkId)).toEqual(first.links.map(({ linkId }) => linkId));
    expect([...first.links, ...second.links].filter(({ created }) => created)).toHaveLength(delegations.length);
    await end(at(`/${first.links[0]!.linkId}`), secretary);
    const third = await joinAll();
    expect(third.links.filter(({ created }) => created).map(({ delegationId }) => delegationId)).toEqual([
      delegations[0],
    ]);
    for (const { url, delegationId } of third.links.slice(0, 2))
      expect(await json(live.post('/api/join', { link: new URL(url).hash.slice(1) }))).toMatchObject({ delegationId });
    expect(await showings()).toEqual(expect.arrayContaining([['links of delegations', 'secretary']]));
  });

  test('of some are for these, and for none that is not there', async () => {
    expect((await joinAll(['DE'])).links).toMatchObject([{ delegationId: 'DE', created: true }]);
    expect(await reason(live.post(at('/delegations'), { delegationIds: ['ZZ'] }, secretary))).toBe(
      '404 unknown-delegation',
    );
  });
});

describe('the mail merge', () => {
  test('has a row for each delegation, with its link and the code, as CSV and as a workbook', async () => {
    const { links } = await joinAll();
    const answer = await live.get(at('/mail-merge.csv'), secretary);
    const text = await answer.text();
    const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(Object.keys(data[0]!).join()).toBe(
      'code,name_en,name_fr,name_es,name_ar,name_zh,name_ru,category,language,contact_name,contact_title,email,link,join_code,devices',
    );
    const { joinCode } = await json<{ joinCode: string }[]>(live.get('/api/operator/meetings', operator)).then((all) =>
      all.find((one) => (one as unknown as { id: string }).id === live.meeting)!,
    );
    for (const { delegationId, url } of links)
      expect(data.find(({ code }) => code === delegationId)).toMatchObject({
        link: url,
        join_code: joinCode,
        devices: '5',
      });
    const workbook = await live.get(at('/mail-merge.xlsx'), secretary);
    const files = unzipSync(new Uint8Array(await workbook.arrayBuffer()));
    const sheet = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n');
    for (const { url } of links) expect(sheet).toContain(url);
    expect((await showings()).filter(([what]) => what === 'mail merge')).toHaveLength(2);
  });
});

test('the links are for nobody else', async () => {
  const others = [
    (await live.link('delegation', 'CH')).token,
    (await live.link('booth')).token,
    (await live.link('screen')).token,
  ];
  const organizer = await live.server.operator.createLink({ role: 'organizer' });
  const routes = [
    ['GET', ''],
    ['GET', '?secrets=1'],
    ['GET', '/showings'],
    ['GET', '/mail-merge.csv'],
    ['GET', '/mail-merge.xlsx'],
    ['POST', ''],
    ['POST', '/delegations'],
    ['DELETE', '?role=delegation'],
    ['DELETE', '/none'],
  ] as const;
  const statuses = async (token: string) =>
    Promise.all(
      routes.map(async ([method, path]) => {
        const headers = { authorization: `Bearer ${token}` };
        return (await fetch(live.url + at(path), { method, headers })).status;
      }),
    );
  for (const token of others) expect(await statuses(token)).toEqual(routes.map(() => 403));
  expect(await statuses(organizer.ok ? organizer.value.token! : '')).toEqual(routes.map(() => 401));
});
