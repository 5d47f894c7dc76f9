// Links of those who prepare meetings, in several tabs of one device: none turns into another's.
import { beforeEach, expect, test, vi } from 'vitest';

import { storage } from './browser-storage.ts';

beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('history', { state: null, replaceState: () => at('') });
  return () => vi.unstubAllGlobals();
});

const at = (hash: string) => void vi.stubGlobal('location', { hash, pathname: '/prepare', search: '' });
const inTab = (tab: Storage) => void vi.stubGlobal('sessionStorage', tab);

const { forgetAccess, keepToken, ownToken, takeSeat } = await import('../../client/screens/prepare/own-access.ts');
const { chairsLink, keepChairsLink } = await import('../../client/connection/chairs-link.ts');
const { deviceToken, rememberToken } = await import('../../client/connection/tokens.ts');

test('links of two organizers on one device: each tab stays whose it is, a new one is the latest’s', () => {
  const [first, second] = [storage(), storage()];
  inTab(first);
  at('#one.secret');
  expect([ownToken(), location.hash]).toEqual(['one.secret', '']);
  inTab(second);
  at('#two.secret');
  expect(ownToken()).toBe('two.secret');
  inTab(first);
  expect(ownToken()).toBe('one.secret');
  inTab(storage());
  expect(ownToken()).toBe('two.secret');
  // A second link in the first tab is honoured.
  inTab(first);
  at('#three.secret');
  expect(ownToken()).toBe('three.secret');
});

test('a tab that came without a link stays who it was, whoever another tab’s link is for', () => {
  localStorage.setItem('rostrum.prepare', 'one.secret');
  const [first, second] = [storage(), storage()];
  inTab(first);
  at('');
  expect(ownToken()).toBe('one.secret');
  inTab(second);
  keepToken('two.secret');
  inTab(first);
  expect(ownToken()).toBe('one.secret');
});

test('what is given up in one tab is nobody’s there, and another tab’s stays', () => {
  const [first, second] = [storage(), storage()];
  at('');
  inTab(first);
  keepToken('one.secret');
  inTab(second);
  keepToken('two.secret');
  inTab(first);
  forgetAccess();
  expect(ownToken()).toBeNull();
  inTab(second);
  expect(ownToken()).toBe('two.secret');
  forgetAccess();
  expect(ownToken()).toBeNull();
  inTab(storage());
  expect(ownToken()).toBeNull();
});

test('leaving takes along the seats that came of preparing and the Chair’s links, and no seat that was brought by a link', () => {
  inTab(storage());
  at('');
  keepToken('preparer');
  takeSeat('own', 'secretary');
  keepChairsLink('own', 'http://127.0.0.1/m/own/chair#c');
  rememberToken('other', 'chair', { token: 'c', role: 'chair' });
  rememberToken('own', 'delegation', { token: 'd', role: 'delegation', delegationId: 'CH' });
  forgetAccess();
  expect([deviceToken('own', 'chair'), chairsLink('own')]).toEqual([null, null]);
  expect([deviceToken('other', 'chair')?.token, deviceToken('own', 'delegation')?.token]).toEqual(['c', 'd']);
});
