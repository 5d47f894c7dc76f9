// What is the Chair's and not the secretary's, and what those hear whose meeting is deleted: over real sockets and HTTP.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Live } from './live.ts';
import { openLive } from './live.ts';

let live: Live;
beforeAll(async () => {
  live = await openLive({ limits: false });
});
beforeEach(() => live.fresh());
afterAll(() => live.close());

interface Listed {
  deviceId: string;
  role: string;
  linkId?: string;
}
const devices = async (token: string) =>
  ((await (await live.get(`/api/meetings/${live.meeting}/devices`, token)).json()) as { devices: Listed[] }).devices;

test('a secretary cuts off no device of the Chair, and is not told by which link it came', async () => {
  const link = await live.link('chair');
  const { token: chair } = (await (await live.post('/api/join', { link: link.token })).json()) as { token: string };
  const secretary = (await live.link('secretary')).token;
  const officer = live.seat({ token: secretary });
  await officer.until(() => officer.meeting !== null);
  const seen = (await devices(secretary)).find(({ role }) => role === 'chair')!;
  expect(seen.linkId).toBeUndefined();
  expect((await devices(chair)).find(({ role }) => role === 'chair')!.linkId).toBe(link.id);
  for (const deviceId of [seen.deviceId, link.id])
    expect(await officer.send({ type: 'Revoke', deviceId })).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN', details: { reason: 'chairs-device' } },
    });
  expect((await live.get(`/api/meetings/${live.meeting}`, chair)).status).toBe(200);
  // The Chair may, and a secretary may cut off others.
  const other = (await live.link('booth')).id;
  expect(await officer.send({ type: 'Revoke', deviceId: other })).toMatchObject({ ok: true });
  const colleague = await live.sit('chair');
  expect(await colleague.send({ type: 'Revoke', deviceId: seen.deviceId })).toMatchObject({ ok: true });
});

test('whose meeting is deleted hears so, and finds none', async () => {
  const officer = await live.sit('secretary');
  const phone = await live.sit('delegation', 'CH');
  const done = await live.server.operator.deleteMeeting(live.meeting);
  expect(done.ok).toBe(true);
  for (const seat of [officer, phone]) expect(await seat.next('bye')).toEqual({ code: 'DELETED' });
});

test('an emblem that nobody has sent is named by no theme', async () => {
  const officer = await live.sit('secretary');
  expect(await officer.send({ type: 'EditMeeting', theme: { emblem: 'a'.repeat(64) } })).toMatchObject({
    ok: false,
    error: { code: 'INVALID', details: { reason: 'unknown-emblem', field: 'theme.emblem' } },
  });
  const { token } = await live.link('secretary');
  const sent = await fetch(`${live.url}/api/meetings/${live.meeting}/emblem`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}` },
    body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
  });
  const { hash } = (await sent.json()) as { hash: string };
  expect(await officer.send({ type: 'EditMeeting', theme: { emblem: hash } })).toMatchObject({ ok: true });
});

test('a day of the year 0000 is none', async () => {
  const officer = await live.sit('secretary');
  for (const date of ['0000-01-01', '0027-03-12'])
    expect(await officer.send({ type: 'EditMeeting', date })).toMatchObject({ ok: false, error: { code: 'INVALID' } });
});

test('an export keeps its id, and one like it says what it wants', async () => {
  const made = await live.server.operator.createLink({ role: 'operator' });
  const token = made.ok ? made.value.token! : '';
  const exported = await (await live.get(`/api/operator/meetings/${live.meeting}/export`, token)).json();
  const { meeting: id } = live;
  await live.server.operator.deleteMeeting(id);
  const other = await live.post('/api/meetings?from=export&id=another', exported, token);
  expect([other.status, JSON.stringify(await other.json())]).toEqual([
    400,
    expect.stringContaining('keeps its own id'),
  ]);
  expect((await live.post(`/api/meetings?from=export&id=${id}`, exported, token)).status).toBe(201);
  for (const title of [undefined, {}, '  ', { en: ' ' }, 7]) {
    const like = await live.post('/api/meetings', { like: id, firstDay: '2027-06-01', title }, token);
    const { error } = (await like.json()) as { error: { details: { issues: { path: string; message: string }[] } } };
    expect([like.status, ...error.details.issues.map(({ path }) => path)]).toEqual([
      400,
      expect.stringMatching(/^title/),
    ]);
    expect(error.details.issues[0]!.message).toMatch(/expected/);
  }
});
