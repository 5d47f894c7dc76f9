// What a sign-in brings in the address, and how it is given up.
import { beforeEach, expect, test, vi } from 'vitest';

import { storage } from './browser-storage.ts';

let address: { hash: string; pathname: string; search: string };
beforeEach(() => {
  address = { hash: '', pathname: '/prepare', search: '' };
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('sessionStorage', storage());
  vi.stubGlobal('location', address);
  vi.stubGlobal('history', { state: null, replaceState: () => void (address.hash = '') });
  return () => vi.unstubAllGlobals();
});

const { isOfSignIn, seatsIn, signedIn, signOut, takeSignIn } = await import('../../client/connection/sign-in.ts');
const { deviceToken, rememberToken } = await import('../../client/connection/tokens.ts');

const fragment = (value: unknown): string => `auth=${Buffer.from(JSON.stringify(value)).toString('base64url')}`;
const SEATS = [
  { token: 'o', role: 'organizer' },
  { token: 'c', role: 'chair', meetingId: 'm' },
  { token: 's', role: 'secretary', meetingId: 'm' },
  { token: 'b', role: 'booth', meetingId: 'réunion' },
];

test.each([
  ['', null],
  ['a-link', null],
  ['auth=', null],
  ['auth=%%%', null],
  [fragment([]), null],
  [fragment({ token: 't' }), null],
  [fragment([null]), null],
  [fragment([{ token: 1, role: 'chair' }]), null],
  [fragment([{ token: 't', role: 'chair', meetingId: 7 }]), null],
  [fragment(SEATS), SEATS],
])('%j is read', (text, seats) => {
  expect(seatsIn(text)).toEqual(seats);
});

test('each seat is its page’s from then on, of two officers’ seats the chair’s; the address keeps nothing', () => {
  address.hash = `#${fragment(SEATS)}`;
  expect(takeSignIn()).toEqual(SEATS);
  expect(address.hash).toBe('');
  expect(deviceToken('m', 'chair')).toMatchObject({ token: 'c', role: 'chair' });
  expect(deviceToken('réunion', 'booth')).toMatchObject({ token: 'b' });
  expect([isOfSignIn('m', 'chair'), isOfSignIn('m', 'booth'), signedIn().length]).toEqual([true, false, 4]);
  expect(takeSignIn()).toBeNull();
});

test('signing out forgets what came of it and no other seat, and nothing where the server could not be asked', async () => {
  address.hash = `#${fragment(SEATS)}`;
  takeSignIn();
  rememberToken('m', 'chair', { token: 'another', role: 'secretary' });
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
  expect(await signOut()).toBeNull();
  expect(signedIn().length).toBe(4);
  vi.stubGlobal('fetch', async (_: string, { headers }: { headers: { authorization: string } }) => {
    expect(headers.authorization).toBe('Bearer o');
    return Response.json({ url: 'https://id.example/end' });
  });
  expect(await signOut()).toBe('https://id.example/end');
  expect([signedIn(), deviceToken('m', 'chair')?.token, deviceToken('réunion', 'booth')]).toEqual([
    [],
    'another',
    null,
  ]);
});

test('a sign-in that has ended at the server ends here too', async () => {
  address.hash = `#${fragment(SEATS)}`;
  takeSignIn();
  vi.stubGlobal('fetch', async () => Response.json({ error: { code: 'BAD_TOKEN' } }, { status: 401 }));
  expect([await signOut(), signedIn()]).toEqual(['/', []]);
});
