// A device that opens a link asks for its token and for the meeting in one round trip, and sees nothing that it may not.
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { storage } from './browser-storage.ts';

const MEETING = { seq: 7, catalogue: 'hash', now: 1, meeting: { id: 'm' } };
const CATALOGUE = { timeZone: 'Europe/Zurich' };
let asked: { path: string; token: string | undefined }[];
let joined: object;

beforeEach(() => {
  asked = [];
  joined = { meetingId: 'm', role: 'delegation', delegationId: 'CH', token: 'device' };
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('sessionStorage', storage());
  vi.stubGlobal('history', { state: null, replaceState: () => undefined });
  vi.stubGlobal('location', { hash: '#the-link', pathname: '/m/m/delegate', search: '' });
  vi.stubGlobal('fetch', async (path: string, init?: { headers?: Record<string, string> }) => {
    asked.push({ path, token: init?.headers?.['authorization'] });
    return Response.json(path === '/api/join' ? joined : path.includes('/catalogue/') ? CATALOGUE : MEETING);
  });
  return () => vi.unstubAllGlobals();
});

const { admission, admissionTaken, arrivedAdmission } = await import('../../client/connection/obtain-token.ts');
const { arrivedFirstView, firstView } = await import('../../client/connection/first-view.ts');

async function comeIn() {
  const admitted = await admission('m', 'delegation');
  admissionTaken('m', 'delegation');
  return admitted;
}

describe('admission', () => {
  test('the meeting is asked for with the link, beside the token', async () => {
    const coming = comeIn();
    expect(asked).toEqual([
      { path: '/api/meetings/m', token: 'Bearer the-link' },
      { path: '/api/join', token: undefined },
    ]);
    expect(await coming).toMatchObject({ ok: true, token: { token: 'device', delegationId: 'CH' } });
    expect(await firstView('m')).toMatchObject({ welcome: MEETING, catalogue: CATALOGUE });
    expect(await firstView('m')).toBeNull();
  });

  test('what is there already is had at once, and once', async () => {
    const asking = admission('m', 'delegation');
    expect([arrivedAdmission('m', 'delegation'), arrivedFirstView('m')]).toEqual([undefined, null]);
    await asking;
    expect(arrivedAdmission('m', 'delegation')).toMatchObject({ ok: true });
    await expect.poll(() => arrivedFirstView('m')).toMatchObject({ welcome: MEETING });
    expect(arrivedFirstView('m')).toBeNull();
    admissionTaken('m', 'delegation');
    expect(arrivedAdmission('m', 'delegation')).toBeUndefined();
  });

  test('a device that is one too many for its link waits, and is shown nothing', async () => {
    joined = { meetingId: 'm', role: 'waiting', delegationId: 'CH', token: 'device', words: 'amber lake' };
    expect(await comeIn()).toMatchObject({ ok: true, token: { role: 'waiting', words: 'amber lake' } });
    expect(await firstView('m')).toBeNull();
  });

  test('a device that knows its link enrols nothing anew, and one that has kept how it was asks for nothing', async () => {
    await comeIn();
    await firstView('m');
    asked = [];
    await comeIn();
    expect(asked).toEqual([{ path: '/api/meetings/m', token: 'Bearer device' }]);
    await firstView('m');
    asked = [];
    localStorage.setItem('rostrum.state.m.delegation.x', '{}');
    await comeIn();
    expect(asked).toEqual([]);
  });
});
