// Joining by code: at once, or after an officer has admitted the device; and what ends with the code.
import { beforeEach, describe, expect, test } from 'vitest';

import { Access } from '../../server/access/access.ts';
import type { Identity } from '../../server/access/identity.ts';
import { secretOf } from '../../server/access/secret.ts';
import { MEETING } from './fixture.ts';
import { chair, codeOf, house, inTheHouse, joined, link, refusedCode, who, wrong } from './fixture-steps.ts';

inTheHouse();

describe('joining by code', () => {
  test('offers the delegations in alphabetical order, and admits at once in an open meeting', async () => {
    await house.makeMeeting({ joining: 'open' });
    const answer = await house.access.join({ code: await codeOf() });
    if (!answer.ok || answer.kind !== 'choices') throw new Error('expected choices');
    expect(answer.choices).toMatchObject({ meetingId: MEETING, joining: 'open' });
    expect(answer.choices.delegations.map(({ id }) => id).slice(0, 3)).toEqual(['AF', 'AL', 'AD']);
    const device = await joined({ code: await codeOf(), delegationId: 'CH' });
    expect(device).toMatchObject({ meetingId: MEETING, role: 'delegation', delegationId: 'CH' });
    expect(device).not.toHaveProperty('words');
    expect(await who(device.token)).toMatchObject({ role: 'delegation', delegationId: 'CH' });
  });

  test('reads a code as people type it', async () => {
    await house.makeMeeting({ joining: 'open' });
    const code = await codeOf();
    expect(code).toMatch(/^[ACDEFHJKMNPQRTUVWXY2346789]{8}$/);
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4).replaceAll('2', 'z').replaceAll('6', 'G').replaceAll('8', 'b')} `;
    expect(await joined({ code: typed, delegationId: 'FR' })).toMatchObject({ delegationId: 'FR' });
  });

  test('is refused with a wrong code, an unknown delegation, and in a meeting that wants links', async () => {
    await house.makeMeeting({ joining: 'open' });
    const code = await codeOf();
    expect(await refusedCode({ code: wrong(code).replace('B', 'C') })).toBe('NOT_FOUND unknown-code');
    expect(await refusedCode({ code, delegationId: 'XX' })).toBe('NOT_FOUND unknown-delegation');
    await house.makeMeeting({ joining: 'links' }, 'by-link');
    const other = (await house.access.joinCode('by-link'))!.code;
    expect(await refusedCode({ code: other, delegationId: 'CH' })).toBe('FORBIDDEN links-only');
  });

  test('ends with the code: renewed, or switched off and on again', async () => {
    await house.makeMeeting({ joining: 'open' });
    const officer = await chair();
    const first = await codeOf();
    await house.access.command(officer, { type: 'RenewJoinCode' });
    expect([await refusedCode({ code: first }), await refusedCode({ code: await codeOf() })]).toEqual([
      'NOT_FOUND unknown-code',
      'ok',
    ]);
    const second = await codeOf();
    await house.access.command(officer, { type: 'SwitchJoinCode', on: false });
    expect(await refusedCode({ code: second })).toBe('NOT_FOUND unknown-code');
    await house.access.command(officer, { type: 'SwitchJoinCode', on: true });
    expect(await refusedCode({ code: second })).toBe('ok');
    expect(house.changes.filter(({ kind }) => kind === 'join-code-changed')).toHaveLength(4);
  });
});

test('whoever was on the way by the old code comes too late once it is renewed', async () => {
  for (const joining of ['approve', 'open'] as const) {
    await house.clear();
    await house.makeMeeting({ joining });
    const store = house.store.access;
    const [written, arrived] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const access = new Access({
      store: {
        ...store,
        async insertDevice(device) {
          arrived.resolve();
          await written.promise;
          return store.insertDevice(device);
        },
      },
      secret: secretOf(house.dataDir),
      clock: house.clock,
      meeting: async (id) => (await house.rooms.open(id))?.meeting,
    });
    const answer = access.join({ code: await codeOf(), delegationId: 'CH' });
    await arrived.promise;
    await access.renewJoinCode(MEETING);
    written.resolve();
    expect(await answer).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND', details: { reason: 'unknown-code' } },
    });
    expect(await store.devicesOf(MEETING)).toEqual([]);
  }
});

describe('a meeting that approves devices', () => {
  beforeEach(() => house.makeMeeting({ joining: 'approve' }));
  const join = async (delegationId: string) => joined({ code: await codeOf(), delegationId });

  test('lets them wait with two words that the secretary sees too', async () => {
    const device = await join('CH');
    expect(device).toMatchObject({
      role: 'waiting',
      delegationId: 'CH',
      words: expect.stringMatching(/^[a-z]+ [a-z]+$/),
    });
    const waiter = await who(device.token);
    expect(waiter).toMatchObject({ role: 'waiting', delegationId: 'CH', words: device.words });
    expect(await house.access.waiting(MEETING)).toEqual([
      { deviceId: waiter.deviceId, delegationId: 'CH', words: device.words, at: house.clock.now() },
    ]);
    expect(house.changes).toEqual(expect.arrayContaining([{ kind: 'waiting-changed', meetingId: MEETING }]));
  });

  test('admits them by an officer, several one after the other', async () => {
    const officer = await chair();
    const devices = [await join('CH'), await join('AT')];
    const waiting = await house.access.waiting(MEETING);
    const outcomes = await Promise.all(
      waiting.map(({ deviceId }) => house.access.command(officer, { type: 'Admit', deviceId })),
    );
    expect(outcomes).toEqual([{ ok: true }, { ok: true }]);
    expect(await Promise.all(devices.map(async ({ token }) => (await who(token)).role))).toEqual([
      'delegation',
      'delegation',
    ]);
    expect(await house.access.waiting(MEETING)).toEqual([]);
    expect(house.changes).toContainEqual({ kind: 'admitted', who: await who(devices[0]!.token) });
  });

  test('admits them by an admitted device of that delegation, and by no other', async () => {
    const [own, other] = [
      await who((await link({ role: 'delegation', delegationId: 'CH' })).token),
      await who((await link({ role: 'delegation', delegationId: 'AT' })).token),
    ];
    const device = await join('CH');
    const { deviceId } = await who(device.token);
    const reason = async (identity: Identity) => {
      const outcome = await house.access.command(identity, { type: 'Admit', deviceId });
      return outcome.ok ? 'ok' : outcome.error.code;
    };
    expect([await reason(other), await reason(await who(device.token)), await reason(own), await reason(own)]).toEqual([
      'NOT_FOUND',
      'FORBIDDEN',
      'ok',
      'ok',
    ]);
  });

  test('refuses them, and cuts off those admitted', async () => {
    const officer = await chair();
    const [refused, cut] = [await join('CH'), await join('AT')];
    const [first, second] = [(await who(refused.token)).deviceId, (await who(cut.token)).deviceId];
    expect(await house.access.command(officer, { type: 'Refuse', deviceId: first })).toEqual({ ok: true });
    expect(await house.access.command(officer, { type: 'Admit', deviceId: first })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
    await house.access.command(officer, { type: 'Admit', deviceId: second });
    expect(await house.access.command(officer, { type: 'Refuse', deviceId: second })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
    expect(await house.access.command(officer, { type: 'Revoke', deviceId: second })).toEqual({ ok: true });
    for (const { token } of [refused, cut])
      expect(await house.access.authenticate(token, MEETING)).toEqual({ ok: false, code: 'REVOKED' });
    expect(house.changes).toContainEqual({ kind: 'revoked', meetingId: MEETING, deviceIds: [second] });
  });

  test('keeps devices of another meeting out of an officer’s hands', async () => {
    const { deviceId } = await who((await join('CH')).token);
    await house.makeMeeting({}, 'other');
    const stranger = await who((await link({ role: 'chair', meetingId: 'other' })).token, 'other');
    for (const type of ['Admit', 'Refuse', 'Revoke'] as const) {
      expect(await house.access.command(stranger, { type, deviceId })).toMatchObject({
        ok: false,
        error: { code: 'NOT_FOUND' },
      });
    }
  });

  test('ends those who wait by a code with it, and nobody else', async () => {
    const officer = await chair();
    const [early, late, other] = [await join('CH'), await join('CH'), await join('AT')];
    await house.access.command(officer, { type: 'Admit', deviceId: (await who(early.token)).deviceId });
    const old = await codeOf();
    await house.access.command(officer, { type: 'RenewJoinCode' });
    expect(await house.access.waiting(MEETING)).toEqual([]);
    for (const { token } of [late, other])
      expect(await house.access.authenticate(token, MEETING)).toEqual({ ok: false, code: 'REVOKED' });
    expect((await who(early.token)).role).toBe('delegation');
    expect(house.changes.filter(({ kind }) => kind === 'revoked')).toHaveLength(1);
    expect(await refusedCode({ code: old, delegationId: 'CH' })).toBe('NOT_FOUND unknown-code');
    // There is room again for who knows the new one.
    expect((await join('CH')).role).toBe('waiting');
  });

  test('keeps a delegation’s waiting devices to twenty', async () => {
    for (let count = 0; count < 20; count += 1) await join('CH');
    expect(await refusedCode({ code: await codeOf(), delegationId: 'CH' })).toBe('RATE_LIMITED too-many-waiting');
    expect((await join('AT')).role).toBe('waiting');
    const words = (await house.access.waiting(MEETING)).map((device) => device.words);
    expect(new Set(words).size).toBe(21);
  });
});
