// Access that is given, renewed and revoked at one of two nodes holds at both, and presence is of both.
import { describe, expect, test } from 'vitest';

import type { Running } from '../../server/main.ts';
import type { Seat } from '../integration/live.ts';
import { startNode } from './two-nodes.ts';
import { a, atTwoNodes, b, nodes, present } from './at-two-nodes.ts';

atTwoNodes();

describe.concurrent('access', () => {
  test('that is revoked at one node, or beside them, ends the connections at the other', async () => {
    const table = await nodes.fresh();
    const { id, token } = await table.link('delegation', 'CH');
    const joined = await a.access.join({ link: token });
    if (!joined.ok || joined.kind !== 'joined') throw new Error(JSON.stringify(joined));
    const seats = [
      table.seat(b, { token }),
      table.seat(b, { token: joined.joined.token }),
      table.seat(a, { token: joined.joined.token }),
    ];
    const other = await table.sit(b, 'delegation', 'DE');
    await Promise.all(seats.map((seat) => seat.until(() => seat.meeting !== null)));
    await a.operator.revokeLink(id);
    for (const seat of seats) {
      await seat.until(() => seat.all('bye').length > 0);
      expect(seat.all('bye')).toEqual([{ code: 'REVOKED' }]);
    }
    const refused = table.seat(b, { token: joined.joined.token });
    expect(await refused.next('connect_error')).toMatchObject({ data: { code: 'REVOKED' } });
    expect(other.all('bye')).toEqual([]);
  });

  test('of a device that an officer at one node cuts off ends at the other, before it hears much of what is said afterwards', async () => {
    const table = await nodes.fresh();
    const chair = await table.sit(b, 'chair');
    const link = await table.link('delegation', 'CH');
    const joined = await a.access.join({ link: link.token });
    if (!joined.ok || joined.kind !== 'joined') throw new Error(JSON.stringify(joined));
    const device = [table.seat(a, { token: joined.joined.token }), table.seat(b, { token: joined.joined.token })];
    const [byLink, other] = [table.seat(a, { token: link.token }), await table.sit(a, 'delegation', 'DE')];
    await Promise.all([...device, byLink].map((seat) => seat.until(() => seat.meeting !== null)));

    for (const ending of [device, [byLink]]) {
      const { deviceId } = ending[0]!.all('welcome')[0].you as { deviceId: string };
      await chair.give({ type: 'Revoke', deviceId });
      // A measure without a clock: a node that waited for its question of each second would let many more of these pass.
      const cutOff = () => ending.every((seat) => seat.all('bye').length > 0);
      let said = 0;
      for (; said < 15 && !cutOff(); said += 1)
        await chair.give({ type: 'PostAnnouncement', text: `Announcement ${said}` });
      expect(ending.map((seat) => seat.all('bye'))).toEqual(ending.map(() => [{ code: 'REVOKED' }]));
      await Promise.all(ending.map((seat) => seat.until(() => seat.all('disconnect').length > 0)));
    }
    const { seq } = chair;
    await other.until(() => other.seq >= seq);
    expect(other.all('bye')).toEqual([]);
    const refused = table.seat(a, { token: joined.joined.token });
    expect(await refused.next('connect_error')).toMatchObject({ data: { code: 'REVOKED' } });
  });

  test('of a device that waits at one node is given by an officer at the other', async () => {
    const table = await nodes.fresh((file) => ({ ...file, settings: { ...file.settings, joining: 'approve' } }));
    const chair = await table.sit(b, 'chair');
    const code = (await a.access.joinCode(table.meeting))!.code;
    const joined = await a.access.join({ code, delegationId: 'CH' });
    if (!joined.ok || joined.kind !== 'joined') throw new Error(JSON.stringify(joined));
    const device = table.seat(a, { token: joined.joined.token });
    await device.until(() => device.all('welcome').at(-1)?.you.role === 'waiting');
    await chair.until(() => chair.all('joins').at(-1)?.waiting.length === 1);
    const [{ deviceId }] = chair.all('joins').at(-1).waiting as [{ deviceId: string }];
    await chair.give({ type: 'Admit', deviceId });
    await device.until(() => device.all('welcome').at(-1)?.you.role === 'delegation');
    await chair.until(() => chair.all('joins').at(-1)?.waiting.length === 0);
    // Once: the node that hears of its own doing does not greet again.
    await device.give({ type: 'Seen', entryId: 'none' });
    expect(device.all('welcome').map(({ you }) => you.role)).toEqual(['waiting', 'delegation']);
  });

  test('by a code that was renewed at one node is by the new one at the other', async () => {
    const table = await nodes.fresh();
    const { code } = await b.access.renewJoinCode(table.meeting);
    expect(await a.access.joinCode(table.meeting)).toEqual({ code, active: true });
    expect(await a.access.join({ code })).toMatchObject({ ok: true, kind: 'choices' });
  });

  test('of a screen: its code, shown by one node, is typed at the other', async () => {
    const table = await nodes.fresh();
    const chair = await table.sit(b, 'chair');
    const ask = async (node: Running, path: string, init: RequestInit = {}) =>
      (await fetch(`${node.url}/api/screens${path}`, init)).json() as Promise<Record<string, string>>;
    const { code = '', secret = '' } = await ask(a, '', { method: 'POST' });
    const poll = (node: Running) => ask(node, `/${code}`, { headers: { authorization: `Bearer ${secret}` } });
    expect(await poll(b)).toEqual({ waiting: true });
    await chair.give({ type: 'PairScreen', code, name: 'left' });
    expect(await chair.send({ type: 'PairScreen', code, name: 'right' })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    for (const node of [a, b])
      expect(await poll(node)).toEqual({ meetingId: table.meeting, name: 'left', token: secret });
    const screen = table.seat(a, { token: secret });
    await screen.until(() => screen.all('welcome').at(-1)?.you.role === 'screen');
    await screen.give({ type: 'ReportScreen', name: 'left', shows: 'timer' });
    await chair.until(() => present(chair).screens.some(({ name, shows }) => name === 'left' && shows === 'timer'));
  });
});

describe.concurrent('presence', () => {
  test('is of all nodes: who is there, who goes, what was seen', async () => {
    const table = await nodes.fresh();
    const [chair, secretary] = [await table.sit(a, 'chair'), await table.sit(b, 'secretary')];
    const delegate = await table.sit(b, 'delegation', 'CH');
    const of = (seat: Seat) => present(seat).devices.find(({ delegationId }) => delegationId === 'CH');
    for (const seat of [chair, secretary]) await seat.until(() => of(seat)?.online === true);
    expect(new Set(present(chair).devices.map(({ role }) => role))).toEqual(
      new Set(['chair', 'secretary', 'delegation']),
    );
    await delegate.give({ type: 'Seen', entryId: 'somewhere' });
    await chair.until(() => of(chair)?.seen === 'somewhere');
    delegate.close();
    await chair.until(() => of(chair)?.online === false);
  });

  test('of a device that moves to the other node goes on', async () => {
    const table = await nodes.fresh();
    const chair = await table.sit(a, 'chair');
    const { token } = await table.link('delegation', 'CH');
    const before = table.seat(a, { token });
    const of = () => present(chair).devices.filter(({ delegationId }) => delegationId === 'CH');
    await chair.until(() => of()[0]?.online === true);
    before.close();
    const after = table.seat(b, { token });
    await after.until(() => after.meeting !== null);
    await after.give({ type: 'Seen', entryId: 'after-the-move' });
    await chair.until(() => of()[0]?.seen === 'after-the-move');
    expect(of()).toMatchObject([{ online: true }]);
  });

  test('of a node that leaves ends', async () => {
    const table = await nodes.fresh();
    const chair = await table.sit(a, 'chair');
    const third = await startNode(nodes.database.url);
    await table.sit(third, 'delegation', 'CH');
    const there = () => present(chair).devices.some(({ delegationId }) => delegationId === 'CH');
    await chair.until(there);
    await third.stop();
    await chair.until(() => !there());
  });
});
