// The hall's wireless network: said by officers, told with the join code to officers and screens, in no log.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Live } from './live.ts';
import { openLive } from './live.ts';

let live: Live;
let secretary: string;
beforeAll(async () => {
  live = await openLive({ limits: false });
});
beforeEach(async () => {
  await live.fresh();
  secretary = (await live.link('secretary')).token;
});
afterAll(() => live.close());

let count = 0;
const say = async (command: object, token = secretary): Promise<string> => {
  const id = `w${(count += 1)}`;
  const response = await live.post(
    `/api/meetings/${live.meeting}/commands`,
    { id, command: { type: 'SetWifi', ...command } },
    token,
  );
  const { error } = (await response.json()) as { error?: { code: string; details?: { reason?: string } } };
  return error ? `${error.code} ${error.details?.reason}` : 'ok';
};
const told = async (token: string) =>
  ((await (await live.get(`/api/meetings/${live.meeting}/join-code`, token)).json()) as { wifi?: object }).wifi;

test('is told to officers and screens, also after a restart, until it is taken away', async () => {
  const screen = (await live.link('screen')).token;
  expect(await told(screen)).toBeUndefined();
  const wifi = { ssid: 'Salle XX – délégués', password: 'salle-vingt', security: 'wpa' };
  expect(await say(wifi)).toBe('ok');
  expect([await told(screen), await told(secretary)]).toEqual([wifi, wifi]);
  expect((await live.server.store.findMeeting(live.meeting))!.head).toBe(1);
  await live.restart();
  expect(await told(screen)).toEqual(wifi);
  expect(await say({ ssid: 'Open hall' })).toBe('ok');
  expect(await told(screen)).toEqual({ ssid: 'Open hall', security: 'open' });
  await say({ ssid: null });
  expect(await told(screen)).toBeUndefined();
});

test('is told also while joining by code is off', async () => {
  await say({ ssid: 'Hall', password: 'salle-vingt' });
  await live.post(
    `/api/meetings/${live.meeting}/commands`,
    { id: 'off', command: { type: 'SwitchJoinCode', on: false } },
    secretary,
  );
  const answer = await live.get(`/api/meetings/${live.meeting}/join-code`, secretary);
  expect([answer.status, await answer.json()]).toMatchObject([
    404,
    { error: { details: { reason: 'join-code-off', wifi: { ssid: 'Hall', security: 'wpa' } } } },
  ]);
});

test('is refused where its parts do not go together, and from those who are no officers', async () => {
  expect(await say({ ssid: 'Hall', password: 'short' })).toBe('INVALID wifi-password');
  expect(await say({ ssid: 'Hall', security: 'wpa' })).toBe('INVALID wifi-password');
  expect(await say({ ssid: 'Hall', password: 'salle-vingt', security: 'open' })).toBe('INVALID wifi-password');
  expect(await say({ ssid: 'é'.repeat(17) })).toMatch(/^INVALID malformed/);
  expect(await say({ ssid: 'Hall', security: 'best' })).toMatch(/^INVALID/);
  for (const role of ['booth', 'screen'] as const)
    expect(await say({ ssid: 'Hall' }, (await live.link(role)).token)).toBe('FORBIDDEN not-your-role');
  expect(await told(secretary)).toBeUndefined();
});
