// Links and tokens on a device: what one seat has kept is never another's.
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { storage } from './browser-storage.ts';

beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('sessionStorage', storage());
  return () => vi.unstubAllGlobals();
});

const { checksum, deviceToken, deviceTokens, dropLink, enrolledSeats, forgetToken, rememberToken, takeLink } =
  await import('../../client/connection/tokens.ts');

describe('tokens', () => {
  test('a presidency is chair and its own delegation on one device', () => {
    rememberToken('m', 'chair', { token: 'a', role: 'chair' });
    rememberToken('m', 'delegation', { token: 'b', role: 'delegation', delegationId: 'CH' });
    expect(enrolledSeats()).toEqual([
      { meetingId: 'm', seat: 'chair', owner: 'chair' },
      { meetingId: 'm', seat: 'delegation', owner: 'CH', delegationId: 'CH' },
    ]);
    forgetToken('m', 'chair');
    expect([deviceToken('m', 'chair'), deviceToken('m', 'delegation')?.token]).toEqual([null, 'b']);
  });

  test('another token for the seat takes away what the former one has kept; the same one does not', () => {
    rememberToken('m', 'delegation', { token: 'b', role: 'waiting', words: 'amber lake' });
    localStorage.setItem('rostrum.queue.m.delegation.x.1', '{}');
    localStorage.setItem('rostrum.state.m.delegation.x', '{}');
    localStorage.setItem('rostrum.state.m.screen.main.x', '{}');
    rememberToken('m', 'delegation', { token: 'b', role: 'delegation' });
    expect(localStorage.getItem('rostrum.queue.m.delegation.x.1')).toBe('{}');
    rememberToken('m', 'delegation', { token: 'c', role: 'delegation' });
    expect(localStorage.getItem('rostrum.queue.m.delegation.x.1')).toBeNull();
    expect(localStorage.getItem('rostrum.state.m.delegation.x')).toBeNull();
    expect(localStorage.getItem('rostrum.state.m.screen.main.x')).toBe('{}');
  });

  test('two delegations in two tabs stay whose they are, each with what it has kept', () => {
    const inTab = (tab: Storage) => vi.stubGlobal('sessionStorage', tab);
    const [first, second] = [storage(), storage()];
    inTab(first);
    rememberToken('m', 'delegation', { token: 'a', role: 'delegation', delegationId: 'CH' });
    localStorage.setItem(`rostrum.queue.m.delegation.${checksum('a')}.1`, '{}');
    inTab(second);
    rememberToken('m', 'delegation', { token: 'b', role: 'delegation', delegationId: 'FR' });
    localStorage.setItem(`rostrum.state.m.delegation.${checksum('b')}.x`, '{}');
    expect(deviceToken('m', 'delegation')?.token).toBe('b');
    inTab(first);
    expect(deviceToken('m', 'delegation')?.token).toBe('a');
    expect(localStorage.getItem(`rostrum.queue.m.delegation.${checksum('a')}.1`)).toBe('{}');
    expect(enrolledSeats().map((seat) => seat.delegationId)).toEqual(['FR', 'CH']);
    inTab(second);
    forgetToken('m', 'delegation');
    expect(localStorage.getItem(`rostrum.state.m.delegation.${checksum('b')}.x`)).toBeNull();
    expect(localStorage.getItem(`rostrum.queue.m.delegation.${checksum('a')}.1`)).toBe('{}');
    expect(deviceTokens('m', 'delegation').map((one) => one.token)).toEqual(['a']);
    // Not silently the other State.
    expect(deviceToken('m', 'delegation')).toBeNull();
    inTab(first);
    expect(deviceToken('m', 'delegation')?.token).toBe('a');
  });

  test('chair and secretary in two tabs stay who they are', () => {
    const inTab = (tab: Storage) => vi.stubGlobal('sessionStorage', tab);
    const [first, second] = [storage(), storage()];
    inTab(first);
    rememberToken('m', 'chair', { token: 'a', role: 'chair' });
    inTab(second);
    rememberToken('m', 'chair', { token: 'b', role: 'secretary' });
    expect(deviceToken('m', 'chair')?.token).toBe('b');
    inTab(first);
    expect(deviceToken('m', 'chair')?.token).toBe('a');
    expect(enrolledSeats().map((seat) => seat.owner)).toEqual(['secretary', 'chair']);
    forgetToken('m', 'chair', 'secretary');
    expect(deviceTokens('m', 'chair').map((one) => one.token)).toEqual(['a']);
    inTab(second);
    // Not silently the chair.
    expect(deviceToken('m', 'chair')).toBeNull();
  });

  test('the link leaves the address bar at once, and is still there after a reload until it has done its work', () => {
    const shown: string[] = [];
    vi.stubGlobal('history', {
      state: null,
      replaceState: (_state: unknown, _title: string, url: string) => void shown.push(url),
    });
    vi.stubGlobal('location', { hash: '#id.secret', pathname: '/m/m/chair', search: '' });
    expect(takeLink()).toBe('id.secret');
    expect(shown).toEqual(['/m/m/chair']);
    vi.stubGlobal('location', { hash: '', pathname: '/m/m/chair', search: '' });
    expect(takeLink()).toBe('id.secret');
    dropLink();
    expect(takeLink()).toBeNull();
  });

  test('what is not a token is as if nothing were there', () => {
    localStorage.setItem('rostrum.token.m.chair', '{"token":7}');
    expect(deviceToken('m', 'chair')).toBeNull();
  });

  test('two links have two checksums', () => {
    expect(checksum('K4cCq9GJff.yW3u')).not.toBe(checksum('K4cCq9GJff.yW3v'));
    expect(checksum('K4cCq9GJff.yW3u')).toBe(checksum('K4cCq9GJff.yW3u'));
  });
});
