// Links: what each opens, for whom, how many devices it admits, and how it ends; and the public, which needs none.
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';

import { Access } from '../../server/access/access.ts';
import { secretOf } from '../../server/access/secret.ts';
import type { NewLinkRequest } from '../../server/meetings/operator.ts';
import { MEETING } from './fixture.ts';
import { chair, house, inTheHouse, joined, link, refusedCode, who, wrong } from './fixture-steps.ts';

inTheHouse();

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
