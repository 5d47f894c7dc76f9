// Access over a real store: who a token is, how devices join, wait, are admitted and cut off.
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { Joined } from '#shared/protocol.ts';

import { Access } from '../../server/access/access.ts';
import type { Identity } from '../../server/access/identity.ts';
import { secretOf } from '../../server/access/secret.ts';
import type { NewLinkRequest } from '../../server/meetings/operator.ts';
import type { House } from './house.ts';
import { MEETING, openHouse } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterEach(() => house.clear());
afterAll(() => house.close());

/** A link's token. */
async function link(
  request: Partial<NewLinkRequest> & Pick<NewLinkRequest, 'role'>,
): Promise<{ id: string; token: string; url: string }> {
  const answer = await house.operator.createLink({
    ...(request.role !== 'operator' && { meetingId: MEETING }),
    ...request,
  });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value as { id: string; token: string; url: string };
}

async function joined(request: Parameters<Access['join']>[0]): Promise<Joined> {
  const answer = await house.access.join(request);
  if (!answer.ok || answer.kind !== 'joined') throw new Error(JSON.stringify(answer));
  return answer.joined;
}

async function who(token: string, meetingId = MEETING): Promise<Identity> {
  const authentication = await house.access.authenticate(token, meetingId);
  if (!authentication.ok) throw new Error(authentication.code);
  return authentication.who;
}

const refusedCode = async (request: Parameters<Access['join']>[0]) => {
  const answer = await house.access.join(request);
  return answer.ok ? 'ok' : `${answer.error.code} ${String(answer.error.details?.reason)}`;
};
const codeOf = async () => (await house.access.joinCode(MEETING))!.code;
const chair = async () => who((await link({ role: 'chair' })).token);
const wrong = (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;

describe('a link', () => {
  beforeEach(() => house.makeMeeting());

  test('has a token that can be shown again, and is its own device', async () => {
    const made = await link({ role: 'delegation', delegationId: 'CH' });
    expect(await house.operator.showLink(made.id)).toMatchObject({
      ok: true,
      value: { token: made.token, url: made.url },
    });
    expect(made.url).toBe(`http://127.0.0.1:3000/m/${MEETING}/delegate#${made.token}`);
    expect(await who(made.token)).toEqual({
      meetingId: MEETING,
      deviceId: made.id,
      role: 'delegation',
      delegationId: 'CH',
    });
  });

  test('opens no door with a wrong token, at another meeting, or under another secret', async () => {
    await house.makeMeeting({}, 'other');
    const { token, id } = await link({ role: 'chair' });
    const code = async (given: string, at = MEETING) => {
      const authentication = await house.access.authenticate(given, at);
      return authentication.ok ? 'ok' : authentication.code;
    };
    expect([
      await code(wrong(token)),
      await code(id),
      await code(`${id}.`),
      await code(token, 'other'),
      await code(token, 'none'),
    ]).toEqual(['BAD_TOKEN', 'BAD_TOKEN', 'BAD_TOKEN', 'BAD_TOKEN', 'UNKNOWN_MEETING']);
    const elsewhere = new Access({
      store: house.store.access,
      secret: 's'.repeat(40),
      clock: house.clock,
      meeting: async (meetingId) => (await house.rooms.open(meetingId))?.meeting,
    });
    expect(await elsewhere.authenticate(token, MEETING)).toEqual({ ok: false, code: 'BAD_TOKEN' });
  });

  test('enrols devices whose tokens lie in the store only as hashes', async () => {
    const { token } = await joined({ link: (await link({ role: 'chair' })).token });
    expect(await who(token)).toMatchObject({ role: 'chair' });
    const stored = await house.store.access.devicesOf(MEETING);
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  test('ends its devices and its own when it is revoked, and tells of them', async () => {
    const { id, token } = await link({ role: 'booth' });
    const devices = [await joined({ link: token }), await joined({ link: token })];
    const ids = await Promise.all(devices.map(async (device) => (await who(device.token)).deviceId));
    await house.operator.revokeLink(id);
    for (const given of [token, ...devices.map((device) => device.token)]) {
      expect(await house.access.authenticate(given, MEETING)).toEqual({ ok: false, code: 'REVOKED' });
    }
    expect(house.changes).toContainEqual({ kind: 'revoked', meetingId: MEETING, deviceIds: [id, ...ids] });
    expect(await refusedCode({ link: token })).toBe('REVOKED revoked');
    expect((await house.operator.showLink(id)) satisfies object).toMatchObject({
      ok: true,
      value: { revokedAt: house.clock.now() },
    });
    expect(await house.operator.showLink(id)).not.toHaveProperty('value.token');
  });

  test('of an operator is for the whole server and enrols nobody', async () => {
    const { id, token } = await link({ role: 'operator' });
    expect([
      await house.access.isOperator(token),
      await house.access.isOperator((await link({ role: 'chair' })).token),
    ]).toEqual([true, false]);
    expect(await refusedCode({ link: token })).toBe('INVALID operators-link');
    expect(await house.access.authenticate(token, MEETING)).toEqual({ ok: false, code: 'BAD_TOKEN' });
    await house.operator.revokeLink(id);
    expect(await house.access.isOperator(token)).toBe(false);
  });

  test('is refused where it makes no sense', async () => {
    const reason = async (request: NewLinkRequest) => {
      const answer = await house.operator.createLink(request);
      return answer.ok ? 'ok' : answer.error.details?.reason;
    };
    expect(await reason({ role: 'chair' })).toBe('meeting-missing');
    expect(await reason({ role: 'chair', meetingId: 'none' })).toBe('unknown-meeting');
    expect(await reason({ role: 'delegation', meetingId: MEETING })).toBe('delegation-or-not');
    expect(await reason({ role: 'chair', meetingId: MEETING, delegationId: 'CH' })).toBe('delegation-or-not');
    expect(await reason({ role: 'delegation', meetingId: MEETING, delegationId: 'XX' })).toBe('unknown-delegation');
    expect(await reason({ role: 'operator', meetingId: MEETING })).toBe('operators-link');
    expect(await reason({ role: 'booth', meetingId: MEETING, name: 'hall' })).toBe('name-or-not');
  });
});

test('the secret is made once, for the owner alone; without it no old link opens', async () => {
  await house.makeMeeting();
  const { token } = await link({ role: 'chair' });
  const file = join(house.dataDir, 'secret');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(secretOf(house.dataDir)).toBe(readFileSync(file, 'utf8'));
  rmSync(file);
  const access = new Access({
    store: house.store.access,
    secret: secretOf(house.dataDir),
    clock: house.clock,
    meeting: async (id) => (await house.rooms.open(id))?.meeting,
  });
  expect(await access.authenticate(token, MEETING)).toEqual({ ok: false, code: 'BAD_TOKEN' });
});

describe('the public', () => {
  test('follows with no token where the meeting lets it', async () => {
    await house.makeMeeting({ publicView: true });
    expect(await who('')).toEqual({ meetingId: MEETING, deviceId: 'public', role: 'public' });
  });

  test('is shut out where it does not', async () => {
    await house.makeMeeting({ publicView: false });
    expect(await house.access.authenticate('', MEETING)).toEqual({ ok: false, code: 'BAD_TOKEN' });
  });
});

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

describe('a delegation’s own link', () => {
  test('admits as many devices as the meeting says; the next one waits', async () => {
    await house.makeMeeting({ joining: 'approve', devicesPerLink: 2 });
    const { token } = await link({ role: 'delegation', delegationId: 'CH' });
    const roles = [];
    for (let count = 0; count < 3; count += 1) roles.push((await joined({ link: token })).role);
    expect(roles).toEqual(['delegation', 'delegation', 'waiting']);
    expect(await house.access.waiting(MEETING)).toMatchObject([
      { delegationId: 'CH', words: expect.stringMatching(/ /) },
    ]);
  });

  test('admits five where the meeting does not say, also when they come together, while officers’ links have no such bound', async () => {
    await house.makeMeeting({ joining: 'links' });
    const own = await link({ role: 'delegation', delegationId: 'CH' });
    const officers = await link({ role: 'secretary' });
    const roles = (await Promise.all(Array.from({ length: 7 }, () => joined({ link: own.token })))).map(
      ({ role }) => role,
    );
    expect(roles.filter((role) => role === 'delegation')).toHaveLength(5);
    const seats = await Promise.all(Array.from({ length: 7 }, () => joined({ link: officers.token })));
    expect(seats.every(({ role }) => role === 'secretary')).toBe(true);
  });
});

test('a program’s link is cut off by its id like any device', async () => {
  await house.makeMeeting();
  const { id, token } = await link({ role: 'delegation', delegationId: 'CH' });
  expect(await house.access.command(await chair(), { type: 'Revoke', deviceId: id })).toEqual({ ok: true });
  expect(await house.access.authenticate(token, MEETING)).toEqual({ ok: false, code: 'REVOKED' });
});

test('only officers command the code, the screens and other people’s devices', async () => {
  await house.makeMeeting();
  for (const role of ['booth', 'screen'] as const) {
    const identity = await who((await link({ role })).token);
    for (const command of [
      { type: 'RenewJoinCode' },
      { type: 'SwitchJoinCode', on: false },
      { type: 'PairScreen', code: 'ACDEFH', name: 'main' },
      { type: 'Revoke', deviceId: identity.deviceId },
      { type: 'Admit', deviceId: 'x' },
    ] as const) {
      expect(await house.access.command(identity, command)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    }
  }
});

describe('pairing a screen', () => {
  beforeEach(() => house.makeMeeting());

  test('gives the screen that shows the code a token of its own, and nobody else', async () => {
    const { code, secret } = await house.access.screens.open();
    expect(await house.access.screens.poll(code, secret)).toEqual({ state: 'waiting' });
    expect(
      await house.access.command(await chair(), { type: 'PairScreen', code: code.toLowerCase(), name: 'left' }),
    ).toEqual({ ok: true });
    expect(await house.access.screens.poll(code, 'another secret')).toEqual({ state: 'unknown' });
    const pairing = await house.access.screens.poll(code, secret);
    if (pairing.state !== 'paired') throw new Error('expected a pass');
    expect(pairing.pass).toMatchObject({ meetingId: MEETING, name: 'left' });
    expect(await who(pairing.pass.token)).toMatchObject({ role: 'screen', label: 'left' });
  });

  test('takes each code once, and none that has expired', async () => {
    const officer = await chair();
    const [used, silent] = [await house.access.screens.open(), await house.access.screens.open()];
    const pair = async (code: string) =>
      (await house.access.command(officer, { type: 'PairScreen', code, name: 'main' })).ok;
    expect(await Promise.all([pair(used.code), pair(used.code)])).toContain(false);
    expect(
      (await house.store.access.devicesOf(MEETING)).filter(
        ({ role, state }) => role === 'screen' && state === 'admitted',
      ),
    ).toHaveLength(1);
    house.clock.advance(3 * 60_000);
    expect([await pair(silent.code), await pair('ACDEFH')]).toEqual([false, false]);
    expect(await house.access.screens.poll(silent.code, silent.secret)).toEqual({ state: 'unknown' });
  });
});
