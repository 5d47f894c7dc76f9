// Screens are paired by a code, and only officers command codes, screens and other people’s devices.
import { beforeEach, describe, expect, test } from 'vitest';

import { MEETING } from './fixture.ts';
import { chair, house, inTheHouse, link, who } from './fixture-steps.ts';

inTheHouse();

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
