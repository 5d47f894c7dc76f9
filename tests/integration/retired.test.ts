// A delegation that is retired while its people are in the room: they read on and may nothing, and nobody comes in for it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { CommandAnswer } from '#shared/protocol.ts';

import { openLive } from './live.ts';
import type { Live } from './live.ts';
import type { AnyType } from '../security/permission-table.ts';
import { MAY } from '../security/permission-table.ts';
import type { Target } from '../security/valid-messages.ts';
import { MESSAGES } from '../security/valid-messages.ts';

let live: Live;

beforeAll(async () => {
  live = await openLive({ limits: false });
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

/** Somebody who is in: its delegation came by a command, of which it may be taken away again. */
async function inTheRoom() {
  const officer = await live.sit('secretary');
  await officer.give({ type: 'AddDelegation', name: { en: 'Zubrowka' }, category: 'state-party' }, 'added');
  const added = () =>
    Object.values(officer.meeting?.catalogue.delegations ?? {}).find(({ name }) => name.en === 'Zubrowka')?.id;
  await officer.until(() => added() !== undefined);
  const delegationId = added()!;
  const link = await live.link('delegation', delegationId);
  const { token } = (await (await live.post('/api/join', { link: link.token })).json()) as { token: string };
  const device = live.seat({ token });
  await device.until(() => device.meeting !== null);
  return { officer, delegationId, link, token, device };
}

const WAYS_TO_GO = {
  'was retired': (delegationId: string) => ({ type: 'RetireDelegation', delegationId }) as const,
  'was taken away by an undo': () => ({ type: 'Undo', commandId: 'added' }) as const,
};
const OF_DELEGATIONS = (Object.keys(MAY) as AnyType[]).filter((type) => MAY[type].includes('delegation'));

test.each(Object.entries(WAYS_TO_GO))(
  'the device of a delegation that %s reads on, and may give no command and send no text, by socket or by HTTP',
  async (_, going) => {
    const { officer, delegationId, token, device } = await inTheRoom();
    await officer.give(going(delegationId));
    await officer.give({ type: 'OpenSitting', sittingId: 'am' });
    await device.until(() => device.meeting!.sittings[0]!.status === 'open');
    const head = async () => (await live.server.store.findMeeting(live.meeting))!.head;
    const before = await head();
    const target: Target = {
      delegationId,
      entryId: 'e1',
      speaking: 'e2',
      commandId: randomUUID(),
      noteId: 'n1',
      questionId: 'q1',
      voteId: 'v1',
      announcementId: 'a1',
      waitingDevice: 'd1',
      device: 'd2',
      pairingCode: 'ABCD',
    };
    const reasonOf = (answer: CommandAnswer) => (answer.ok ? 'ok' : answer.error.details?.['reason']);
    const answers: string[] = [];
    for (const type of OF_DELEGATIONS) {
      const command = MESSAGES[type](target);
      const overHttp = await live.post(`/api/meetings/${live.meeting}/commands`, { id: randomUUID(), command }, token);
      answers.push(
        `${type}: ${reasonOf(await device.send(command))} ${overHttp.status} ${reasonOf((await overHttp.json()) as CommandAnswer)}`,
      );
    }
    expect(answers).toEqual(OF_DELEGATIONS.map((type) => `${type}: retired 403 retired`));
    const text = await fetch(`${live.url}/api/meetings/${live.meeting}/statements`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: 'Thank you.',
    });
    expect(text.status).toBe(403);
    expect(await text.json()).toMatchObject({ error: { details: { reason: 'retired' } } });
    expect(await head()).toBe(before);
    const read = ['', '/events?since=0', '/report.json'];
    for (const what of read)
      expect((await live.get(`/api/meetings/${live.meeting}${what}`, token)).status).not.toBe(401);
    expect((await live.get(`/api/meetings/${live.meeting}`, token)).status).toBe(200);
  },
);

test.each(Object.entries(WAYS_TO_GO))(
  'nobody who waits at the door of a delegation that %s is let in',
  async (_, going) => {
    await live.fresh((file) => ({ ...file, settings: { ...file.settings, joining: 'approve' } }));
    const { officer, delegationId } = await inTheRoom();
    const { code } = (await live.server.access.joinCode(live.meeting))!;
    await live.post('/api/join', { code, delegationId });
    const waiting = () => (officer.all('joins').at(-1)?.waiting ?? []) as { deviceId: string; delegationId: string }[];
    await officer.until(() => waiting().length > 0);
    const { deviceId } = waiting()[0]!;
    await officer.give(going(delegationId));
    expect(await officer.send({ type: 'Admit', deviceId })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', details: { reason: 'delegation-retired' } },
    });
    expect(await officer.send({ type: 'Refuse', deviceId })).toMatchObject({ ok: true });
  },
);
