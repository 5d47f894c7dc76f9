// Who may come in, and how many: nobody poses as a State by knowing the code, and nobody fills the house by asking again and again.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import type { Joined } from '#shared/protocol.ts';

import { MEETING, openHouse } from '../access/fixture.ts';
import type { House } from '../access/fixture.ts';
import type { Live } from '../integration/live.ts';
import { openLive } from '../integration/live.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterEach(() => house.clear());
afterAll(() => house.close());

const codeOf = async () => (await house.access.joinCode(MEETING))!.code;
const times = <T>(count: number, work: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, work));
async function tally(delegationId?: string) {
  const devices = (await house.store.access.devicesOf(MEETING)).filter(
    (device) => delegationId === undefined || device.delegationId === delegationId,
  );
  const ofState = (state: string) => devices.filter((device) => device.state === state).length;
  return { waiting: ofState('waiting'), admitted: ofState('admitted') };
}
const kindsOf = (answers: Awaited<ReturnType<House['access']['join']>>[]) =>
  new Set(answers.map((answer) => (answer.ok ? answer.kind : String(answer.error.details?.reason))));

describe('at the door', () => {
  test('twenty devices of a delegation wait, however many come at once, and others wait beside them', async () => {
    await house.makeMeeting({ joining: 'approve' });
    const code = await codeOf();
    const answers = await times(60, () => house.access.join({ code, delegationId: 'CH' }));
    expect(kindsOf(answers)).toEqual(new Set(['joined', 'too-many-waiting']));
    expect(await tally('CH')).toEqual({ waiting: 20, admitted: 0 });
    expect((await house.access.join({ code, delegationId: 'AT' })).ok).toBe(true);
    // One that is refused makes room for one.
    const [first] = await house.store.access.devicesOf(MEETING);
    const chair = await house.operator.createLink({ role: 'chair', meetingId: MEETING });
    const officer = await house.access.authenticate(chair.ok ? chair.value.token! : '', MEETING);
    if (officer.ok) await house.access.command(officer.who, { type: 'Refuse', deviceId: first!.id });
    expect(kindsOf(await times(3, () => house.access.join({ code, delegationId: 'CH' })))).toEqual(
      new Set(['joined', 'too-many-waiting']),
    );
    expect(await tally('CH')).toEqual({ waiting: 20, admitted: 0 });
  });

  test('one address puts six hundred devices into waiting, and locks out no other; a new code lets it come again', async () => {
    await house.makeMeeting({ joining: 'approve' });
    const delegations = Object.keys((await house.rooms.open(MEETING))!.meeting.catalogue.delegations);
    const code = await codeOf();
    const come = (count: number, address: string, by = code) =>
      Promise.all(
        Array.from({ length: count }, (_, index) =>
          house.access.join({ code: by, delegationId: delegations[index % delegations.length]! }, address),
        ),
      );
    const joinedOf = (answers: Awaited<ReturnType<typeof come>>) => answers.filter(({ ok }) => ok).length;
    // A hall of five hundred behind one address is in, and who comes from elsewhere beside it.
    expect(joinedOf(await come(500, '10.0.0.1'))).toBe(500);
    const attack = await come(1_000, '10.0.0.1');
    expect([joinedOf(attack), (await tally()).waiting]).toEqual([100, 600]);
    expect(kindsOf(attack)).toEqual(new Set(['joined', 'too-many-waiting']));
    expect(joinedOf(await come(40, '10.0.0.2'))).toBe(40);
    // Whoever was admitted waits no more; counted anew after each change, the bound stays.
    const chair = await house.operator.createLink({ role: 'chair', meetingId: MEETING });
    const officer = await house.access.authenticate(chair.ok ? chair.value.token! : '', MEETING);
    if (!officer.ok) throw new Error(officer.code);
    for (const { deviceId } of (await house.access.waiting(MEETING)).slice(0, 3))
      await house.access.command(officer.who, { type: 'Admit', deviceId });
    expect(joinedOf(await come(30, '10.0.0.1'))).toBe(3);
    // Nor does the minute after which the crowd is read again forget who came from where.
    house.clock.advance(61_000);
    expect(joinedOf(await come(30, '10.0.0.1'))).toBe(0);
    const renewed = await house.access.renewJoinCode(MEETING);
    expect(joinedOf(await come(500, '10.0.0.1', renewed.code))).toBe(500);
    expect(joinedOf(await come(5, '10.0.0.1'))).toBe(0);
  });

  test('one address puts ten devices of a delegation into waiting, and its people come in from elsewhere', async () => {
    await house.makeMeeting({ joining: 'approve' });
    const code = await codeOf();
    const come = (count: number, address: string) =>
      times(count, () => house.access.join({ code, delegationId: 'CH' }, address));
    expect((await come(60, '10.0.0.1')).filter(({ ok }) => ok)).toHaveLength(10);
    expect((await come(3, '10.0.0.2')).every(({ ok }) => ok)).toBe(true);
    expect(await tally('CH')).toEqual({ waiting: 13, admitted: 0 });
    // Nor does the minute after which the crowd is read again forget who came from where.
    house.clock.advance(61_000);
    expect(kindsOf(await come(3, '10.0.0.1'))).toEqual(new Set(['too-many-waiting']));
  });

  test('a nameplate’s link, photographed, admits as many as the meeting says; twenty wait, and that is all', async () => {
    await house.makeMeeting({ joining: 'links', devicesPerLink: 3 });
    const link = await house.operator.createLink({ role: 'delegation', delegationId: 'CH', meetingId: MEETING });
    const token = link.ok ? link.value.token! : '';
    const answers = await times(60, () => house.access.join({ link: token }));
    expect(await tally()).toEqual({ waiting: 20, admitted: 3 });
    expect(kindsOf(answers)).toEqual(new Set(['joined', 'too-many-waiting']));
  });

  test.each([
    [undefined, 5],
    [2, 2],
  ])(
    'devices of a delegation let in no more of those who wait than a link would: %s, %i',
    async (devicesPerLink, most) => {
      await house.makeMeeting({ joining: 'approve', ...(devicesPerLink !== undefined && { devicesPerLink }) });
      const code = await codeOf();
      await times(20, () => house.access.join({ code, delegationId: 'CH' }));
      const link = async (role: 'chair' | 'delegation') => {
        const made = await house.operator.createLink({
          role,
          meetingId: MEETING,
          ...(role === 'delegation' && { delegationId: 'CH' }),
        });
        const answer = await house.access.authenticate(made.ok ? made.value.token! : '', MEETING);
        if (!answer.ok) throw new Error(answer.code);
        return answer.who;
      };
      const [own, officer] = [await link('delegation'), await link('chair')];
      const waiting = await house.access.waiting(MEETING);
      const outcomes = await Promise.all(
        waiting.map(({ deviceId }) => house.access.command(own, { type: 'Admit', deviceId })),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(most);
      expect(new Set(outcomes.map((one) => (one.ok ? 'ok' : one.error.details?.reason)))).toEqual(
        new Set(['ok', 'too-many-let-in']),
      );
      expect(await tally('CH')).toEqual({ waiting: 20 - most, admitted: most });
      // Nor those whom one of them has let in: the bound is the delegation's.
      const { id } = (await house.store.access.devicesOf(MEETING)).find(({ state }) => state === 'admitted')!;
      const again = await house.access.again({ deviceId: id, meetingId: MEETING });
      const { deviceId } = (await house.access.waiting(MEETING))[0]!;
      expect(again.ok && (await house.access.command(again.who, { type: 'Admit', deviceId }))).toMatchObject({
        ok: false,
      });
      expect(await house.access.command(officer, { type: 'Admit', deviceId })).toEqual({ ok: true });
    },
  );

  test('where joining is open, a delegation’s first two hundred are in, then they wait', async () => {
    await house.makeMeeting({ joining: 'open' });
    const code = await codeOf();
    await times(230, () => house.access.join({ code, delegationId: 'CH' }));
    expect(await tally('CH')).toEqual({ waiting: 20, admitted: 200 });
  });

  test('any other link enrols five hundred devices, and no more until some are cut off', async () => {
    await house.makeMeeting();
    const link = await house.operator.createLink({ role: 'booth', meetingId: MEETING });
    const token = link.ok ? link.value.token! : '';
    const answers = await times(510, () => house.access.join({ link: token }));
    expect(kindsOf(answers)).toEqual(new Set(['joined', 'too-many-devices']));
    expect(await tally()).toEqual({ waiting: 0, admitted: 500 });
  });
});

describe('by knowing the code', () => {
  let live: Live;
  beforeAll(async () => {
    live = await openLive();
  });
  afterAll(() => live.close());

  async function joins(joining: 'links' | 'approve' | 'open', delegationId?: string) {
    await live.fresh((file) => ({ ...file, settings: { ...file.settings, joining } }));
    const code = (await live.server.access.joinCode(live.meeting))!.code;
    return live.post('/api/join', { code, ...(delegationId !== undefined && { delegationId }) });
  }

  test('nobody acts for a State where links are asked for', async () => {
    for (const delegationId of ['CH', undefined]) {
      const response = await joins('links', delegationId);
      expect([response.status, Object.keys((await response.json()) as object)]).toEqual([403, ['error']]);
    }
    expect(await live.server.store.access.devicesOf(live.meeting)).toEqual([]);
  });

  test('nobody acts for a State until admitted, over the socket or over HTTP, and learns nothing that the public does not see', async () => {
    const { token, role } = (await (await joins('approve', 'CH')).json()) as Joined;
    expect(role).toBe('waiting');
    const chair = await live.sit('chair');
    await chair.give({ type: 'OpenList', itemId: '6' });
    const seat = live.seat({ token });
    expect(await seat.next('welcome')).toMatchObject({ you: { role: 'waiting', can: [] } });
    const command = { type: 'RequestFloor', itemId: '6' } as const;
    expect(await seat.send(command)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect((await live.post(`/api/meetings/${live.meeting}/commands`, { id: 'x', command }, token)).status).toBe(403);
    // Nor by saying whose it would be, as an officer does.
    expect(await seat.send({ ...command, delegationId: 'CH' })).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
    // Nor does it admit itself, or another that waits.
    const { deviceId } = (await live.server.access.waiting(live.meeting))[0]!;
    expect(await seat.send({ type: 'Admit', deviceId })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(chair.meeting!.lists['6']!.waiting).toEqual([]);
  });

  test('those who wait take nothing of what their delegation may send', async () => {
    const joined = await joins('approve', 'CH');
    const code = (await live.server.access.joinCode(live.meeting))!.code;
    const more = await times(7, () => live.post('/api/join', { code, delegationId: 'CH' }));
    const tokens = await Promise.all([joined, ...more].map(async (one) => ((await one.json()) as Joined).token));
    const ch = await live.sit('delegation', 'CH');
    const strangers = tokens.map((token) => live.seat({ token }));
    await Promise.all(strangers.map((seat) => seat.next('welcome')));
    const answers = await Promise.all(
      strangers.flatMap((seat) => Array.from({ length: 40 }, () => seat.send({ type: 'SendNote', text: 'a note' }))),
    );
    expect(answers.every(({ ok }) => !ok)).toBe(true);
    expect(await ch.send({ type: 'SendNote', text: 'from Switzerland' })).toMatchObject({ ok: true });
  });

  test('a screen is on the list under one name, whatever it reports', async () => {
    await live.fresh();
    const [chair, screen] = [await live.sit('chair'), await live.sit('screen')];
    for (let count = 0; count < 25; count += 1)
      await screen.give({ type: 'ReportScreen', name: `screen-${count}`, shows: 'floor' });
    await chair.until(() =>
      chair
        .all('presence')
        .at(-1)
        ?.screens.some(({ name }: { name: string }) => name === 'screen-24'),
    );
    expect(chair.all('presence').at(-1).screens).toHaveLength(1);
  });
});
