// A delegation that is retired while its people are in the room: they read on and may nothing, and nobody comes in for it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { openLive } from './live.ts';
import type { Live } from './live.ts';

let live: Live;

beforeAll(async () => {
  live = await openLive();
});
afterAll(() => live.close());
beforeEach(() => live.fresh());

test('its device reads on and may nothing, and its link lets nobody in until it is restored', async () => {
  const officer = await live.sit('secretary');
  const { token } = await live.link('delegation', 'CH');
  const device = live.seat({ token });
  await device.until(() => device.meeting !== null);
  await officer.give({ type: 'RetireDelegation', delegationId: 'CH' });
  await officer.give({ type: 'OpenSitting', sittingId: 'am' });
  await device.until(() => device.meeting!.sittings[0]!.status === 'open');
  for (const command of [
    { type: 'SendNote', text: 'Still here' },
    { type: 'Admit', deviceId: 'anybody' },
  ] as const)
    expect(await device.send(command)).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN', details: { reason: 'retired' } },
    });
  const claim = () => live.post('/api/join', { link: token });
  expect((await claim()).status).not.toBe(200);
  await officer.give({ type: 'RestoreDelegation', delegationId: 'CH' });
  expect(await device.send({ type: 'SendNote', text: 'Back' })).toMatchObject({ ok: true });
});

test('the link of a delegation that an undo took away lets nobody in, as that of one that was retired', async () => {
  const officer = await live.sit('secretary');
  await officer.give({ type: 'AddDelegation', name: { en: 'Zubrowka' }, category: 'state-party' }, 'added');
  const added = () =>
    Object.values(officer.meeting?.catalogue.delegations ?? {}).find(({ name }) => name.en === 'Zubrowka')?.id;
  await officer.until(() => added() !== undefined);
  const { token } = await live.link('delegation', added()!);
  await officer.give({ type: 'Undo', commandId: 'added' });
  const answer = await live.post('/api/join', { link: token });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ error: { details: { reason: 'delegation-retired' } } });
  expect((await live.get(`/api/meetings/${live.meeting}`, token)).status).toBe(401);
});
