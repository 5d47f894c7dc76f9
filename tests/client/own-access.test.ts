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

const { forgetAccess, keepToken, ownToken } = await import('../../client/screens/prepare/own-access.ts');

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
