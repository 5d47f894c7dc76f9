// Signing in by OpenID Connect against a real provider: seats by claims, what is refused, how it ends.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { hashOfToken } from '../../server/access/tokens.ts';
import { freePort } from '../free-port.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { Browser, CLIENT, openIdentityProvider } from './identity-provider.ts';
import type { Live } from './live.ts';
import { openLive } from './live.ts';

interface SignedIn {
  token: string;
  role: string;
  meetingId?: string;
}

const PEOPLE = {
  planner: { name: 'Pia Planner', groups: ['staff', 'conf-planners'] },
  several: {
    name: 'Sam Several',
    groups: ['conf-planners', 'rostrum-small-1-chair', 'rostrum-small-1-booth', 'rostrum-nowhere-chair'],
  },
  single: { name: 'Sid Single', groups: 'rostrum-small-1-secretary' },
  boss: { name: 'Ola Operator', email: 'Boss@Example.org', email_verified: true },
  forger: { name: 'Fay Forger', email: 'boss@example.org', email_verified: false },
  nobody: { name: 'Ned Nobody', groups: ['staff'] },
};
const RULES = [
  { claim: 'groups', has: 'conf-planners', role: 'organizer' },
  { claim: 'groups', match: '^rostrum-(?<meeting>.+)-(?<role>chair|secretary|booth)$' },
  { claim: 'email', is: 'boss@example.org', role: 'operator' },
];

let folder: string;
let provider: IdentityProvider;
let live: Live;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rostrum-sign-in-'));
  const rules = path.join(folder, 'rules.json');
  writeFileSync(rules, JSON.stringify(RULES));
  provider = await openIdentityProvider(PEOPLE);
  live = await openLive(
    { limits: false },
    { signIn: { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, rules, hours: 12 } },
  );
  provider.serve(live.url);
  await live.fresh();
});
beforeEach(() => {
  browser = new Browser();
});
afterAll(async () => {
  await live.close();
  await provider.close();
  rmSync(folder, { recursive: true, force: true });
});

const back = async (person: string) => browser.go(await browser.signInAs(person, live.url));
async function signIn(person: string): Promise<SignedIn[]> {
  const response = await back(person);
  const location = response.headers.get('location') ?? '';
  expect(location).toMatch(/^\/prepare#auth=[\w-]+$/);
  return JSON.parse(Buffer.from(location.slice('/prepare#auth='.length), 'base64url').toString()) as SignedIn[];
}
const meetings = async (token: string) => (await live.get('/api/operator/meetings', token)).status;

describe('whoever signs in', () => {
  test('prepares meetings where a claim says so, and finds them again at the next sign-in', async () => {
    const [first] = await signIn('planner');
    expect(first).toEqual({ token: expect.any(String), role: 'organizer' });
    const made = await live.post(
      '/api/meetings',
      { title: 'Mine', timeZone: 'Europe/Zurich', date: '2027-03-12', sittings: ['10:00-13:00'] },
      first!.token,
    );
    const { id } = (await made.json()) as { id: string };
    browser = new Browser();
    const [again] = await signIn('planner');
    expect(again!.token).not.toBe(first!.token);
    const list = (await (await live.get('/api/operator/meetings', again!.token)).json()) as { id: string }[];
    expect(list.map((one) => one.id)).toEqual([id]);
    await live.server.operator.deleteMeeting(id);
  });

  test('has every seat that a claim says, a list or a text, at meetings that there are', async () => {
    const seats = await signIn('several');
    expect(seats.map(({ role, meetingId }) => [role, meetingId])).toEqual([
      ['organizer', undefined],
      ['chair', 'small-1'],
      ['booth', 'small-1'],
    ]);
    const chair = live.seat({ token: seats[1]!.token });
    expect(await chair.next('welcome')).toMatchObject({ you: { role: 'chair' } });
    const labels = () =>
      chair
        .all('presence')
        .at(-1)
        ?.devices.map(({ label }: { label?: string }) => label);
    await chair.until(() => labels()?.includes('Sam Several'));
    browser = new Browser();
    expect(await signIn('single')).toMatchObject([{ role: 'secretary', meetingId: 'small-1' }]);
  });

  test('is an operator by an address of mail that was verified, in any case', async () => {
    const [seat] = await signIn('boss');
    expect([seat!.role, await meetings(seat!.token)]).toEqual(['operator', 200]);
    browser = new Browser();
    expect((await back('forger')).status).toBe(403);
  });

  test('without a seat is told so in words', async () => {
    const response = await back('nobody');
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('no rule of this server')]);
  });
});

describe('a sign-in', () => {
  test('is bound to the browser that began it, and used once', async () => {
    const address = await browser.signInAs('planner', live.url);
    const stolen = await new Browser().go(address);
    expect([stolen.status, stolen.headers.get('location')]).toEqual([400, null]);
    // Whoever tried has spent it: nobody comes in by it any more.
    expect((await browser.go(address)).status).toBe(400);
    browser = new Browser();
    const once = await browser.signInAs('planner', live.url);
    expect((await browser.go(once)).status).toBe(302);
    expect((await browser.go(once)).status).toBe(400);
  });

  test('is begun in two tabs of one browser, and each comes to its end, in whatever order', async () => {
    const first = await browser.signInAs('planner', live.url);
    const second = await browser.signInAs('boss', live.url);
    for (const address of [first, second]) {
      const response = await browser.go(address);
      expect([response.status, response.headers.get('location')]).toEqual([302, expect.stringContaining('#auth=')]);
      expect((await browser.go(address)).status).toBe(400);
    }
  });

  test('confirmed by another provider than the one that was asked brings nobody in', async () => {
    const address = new URL(await browser.signInAs('planner', live.url));
    address.searchParams.set('iss', 'https://other.example.org');
    const response = await browser.go(address.href);
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('Begin again')]);
  });

  test('that took too long, or that nobody began, is told so in words', async () => {
    const address = new URL(await browser.signInAs('planner', live.url));
    const state = address.searchParams.get('state')!;
    expect(await live.server.store.access.takeSignIn(state, Date.now() + 11 * 60_000)).toBeUndefined();
    for (const asked of [address.href, `${live.url}/auth/callback?state=none`, `${live.url}/auth/callback`]) {
      const response = await browser.go(asked);
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('took too long')]);
    }
  });

  test.each(['code=wrong', 'error=access_denied', ''])(
    'with %j in place of what the provider says brings nobody in',
    async (query) => {
      const address = new URL(await browser.signInAs('planner', live.url));
      const state = address.searchParams.get('state')!;
      const response = await browser.go(`${live.url}/auth/callback?${query}&state=${state}`);
      expect([response.status, response.headers.get('location')]).toEqual([403, null]);
    },
  );

  test('by a provider whose clock is an hour off is told so', async () => {
    const address = await browser.signInAs('planner', live.url);
    provider.clockOffMs = -2 * 3_600_000;
    const response = await browser.go(address);
    provider.clockOffMs = 0;
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('clocks')]);
  });

  test.each(['server_error', 'temporarily_unavailable'])(
    'that the provider answers by %s is its outage',
    async (error) => {
      const state = new URL(await browser.signInAs('planner', live.url)).searchParams.get('state')!;
      const iss = encodeURIComponent(provider.issuer);
      const response = await browser.go(`${live.url}/auth/callback?error=${error}&iss=${iss}&state=${state}`);
      expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('does not answer')]);
    },
  );

  test('as somebody else asks at the provider who it is, whoever is signed in there', async () => {
    const asked = async (address: string) =>
      new URL((await browser.go(live.url + address)).headers.get('location')!).searchParams.get('prompt');
    expect(await asked('/auth/start')).toBeNull();
    expect(await asked('/auth/start?as=another')).toBe('login');
  });

  test('keeps its cookie to itself', async () => {
    const start = await browser.go(`${live.url}/auth/start`);
    const [cookie = ''] = start.headers.getSetCookie();
    expect(cookie).toMatch(/^rostrum_sign_in=[\w-]{22};/);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/auth', 'Max-Age=600']) expect(cookie).toContain(part);
    const asked = new URL(start.headers.get('location')!).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect([asked.get('redirect_uri'), asked.get('nonce')]).toEqual([`${live.url}/auth/callback`, expect.any(String)]);
  });

  test('ends when one signs out, with all that came of it, and at the provider too', async () => {
    const seats = await signIn('several');
    const organizer = seats[0]!.token;
    browser = new Browser();
    const others = await signIn('several');
    const chair = live.seat({ token: seats[1]!.token });
    await chair.next('welcome');
    const made = await live.post(
      '/api/meetings',
      { title: 'Short', timeZone: 'UTC', date: '2027-03-12', sittings: ['10:00-13:00'] },
      organizer,
    );
    const { id, seat } = (await made.json()) as { id: string; seat: { token: string } };
    const out = await live.post('/auth/sign-out', {}, organizer);
    const { url } = (await out.json()) as { url: string };
    expect(url).toMatch(new RegExp(`^${provider.issuer}/session/end\\?`));
    expect(new URL(url).searchParams.get('post_logout_redirect_uri')).toBe(`${live.url}/`);
    await chair.until(() => chair.all('bye').length > 0);
    expect(await meetings(organizer)).toBe(401);
    expect((await live.seat({ token: seat.token, meeting: id }).next('connect_error')).data.code).toBe('REVOKED');
    // The other sign-in of the same person goes on.
    expect(await meetings(others[0]!.token)).toBe(200);
    expect((await live.post('/auth/sign-out', {}, organizer)).status).toBe(401);
    await live.server.operator.deleteMeeting(id);
  });

  test('says to pages that there is one', async () => {
    expect(await (await live.get('/api/sign-in')).json()).toEqual({
      signIn: { url: '/auth/start', name: new URL(provider.issuer).host },
    });
  });
});

test('what came of a sign-in expires, and whoever is connected then is told so', async () => {
  const hour = 3_600_000;
  const short = await live.server.access.signIn({
    person: 'somebody',
    label: 'Somebody',
    seats: [{ role: 'organizer' }, { role: 'chair', meetingId: 'small-1' }],
    expiresAt: live.server.clock.now() + 1_500,
  });
  const seat = live.seat({ token: short[1]!.token });
  await seat.next('welcome');
  await seat.until(() => seat.all('bye').length > 0);
  expect(seat.all('bye')).toMatchObject([{ code: 'EXPIRED' }]);
  expect((await live.seat({ token: short[1]!.token }).next('connect_error')).data.code).toBe('EXPIRED');
  expect(await meetings(short[0]!.token)).toBe(401);
  const answer = await live.get('/api/meetings/small-1', short[1]!.token);
  expect([answer.status, await answer.json()]).toMatchObject([401, { error: { code: 'EXPIRED' } }]);
  // Twelve hours of a sign-in are in the device that it brought.
  const [planner] = await signIn('planner');
  const device = await live.server.store.access.deviceByTokenHash(hashOfToken(planner!.token));
  expect(Math.round((device!.expiresAt! - device!.createdAt) / hour)).toBe(12);
});

test('a provider that is away keeps nobody from starting, and says so', async () => {
  const rules = path.join(folder, 'rules.json');
  const away = await openLive(
    { limits: false },
    { signIn: { issuer: `http://127.0.0.1:${await freePort()}`, clientId: 'x', clientSecret: 'y', rules, hours: 1 } },
  );
  const response = await new Browser().go(`${away.url}/auth/start`);
  expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('does not answer')]);
  await away.close();
});
