// Two nodes over one database, as those who are connected to them see it: one meeting, whichever node one is at.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Presence } from '#shared/protocol.ts';

import type { Running } from '../../server/main.ts';
import { makeSampleOnFirstStart } from '../../server/sample/first-start.ts';
import { SAMPLE_ID } from '../../server/sample/sample-meeting.ts';
import type { Seat } from '../integration/live.ts';
import { hasCaddy, openCaddy } from './caddy.ts';
import { counted } from '../counted.ts';
import { newDatabase } from './databases.ts';
import { openStickyFront } from './front.ts';
import type { TwoNodes } from './two-nodes.ts';
import { openTwoNodes, startNode } from './two-nodes.ts';

let nodes: TwoNodes;
let a: Running;
let b: Running;

beforeAll(async () => {
  nodes = await openTwoNodes();
  ({ a, b } = nodes);
});
afterAll(() => nodes.close());

async function openList(chair: Seat): Promise<void> {
  await chair.give({ type: 'OpenSitting', sittingId: 'am' });
  await chair.give({ type: 'OpenItem', itemId: '5(b)' });
  await chair.give({ type: 'OpenList', itemId: '5(b)' });
}

const waiting = (seat: Seat) => seat.meeting?.lists['5(b)']?.waiting.map(({ delegationId }) => delegationId) ?? [];
const present = (seat: Seat) => (seat.all('presence').at(-1) as Presence | undefined) ?? { devices: [], screens: [] };

describe.concurrent('a meeting', () => {
  test('goes on at both nodes: commands from either, one order, the same state', async () => {
    const table = await nodes.fresh();
    const [chair, secretary] = [await table.sit(a, 'chair'), await table.sit(b, 'secretary')];
    await openList(chair);
    const delegations = await Promise.all(
      ['AT', 'CH', 'DE', 'FR', 'NZ', 'PH'].map((id, index) => table.sit(index % 2 ? a : b, 'delegation', id)),
    );
    const seqs = await Promise.all(delegations.map((seat) => seat.give({ type: 'RequestFloor', itemId: '5(b)' })));
    expect(seqs.toSorted((x, y) => x - y)).toEqual([5, 6, 7, 8, 9, 10]);
    for (const seat of [chair, secretary]) await seat.until(() => seat.seq === 10);
    expect(secretary.meeting).toEqual(chair.meeting);
    expect(waiting(chair)).toHaveLength(6);
    expect(chair.events.map(({ seq }) => seq)).toEqual(secretary.events.map(({ seq }) => seq));
    for (const { at } of chair.events) expect(at).toBeGreaterThan(0);
    const readMetrics = async () => (await fetch(`${b.url}/metrics`)).text();
    const metrics = await readMetrics();
    expect(metrics).toMatch(/^rostrum_follow_seconds_count [1-9]/m);
    // Other meetings go on beside this one: whatever it is just now.
    expect(metrics).toMatch(/^rostrum_replica_lag_events \d+$/m);
    // A node that has just started hears of the others by their next word.
    await expect.poll(readMetrics).toMatch(/^rostrum_nodes [23]$/m);
  });

  test('takes commands from both nodes without pause: whoever comes too late has the next turn, and nobody is sent away', async () => {
    const table = await nodes.fresh();
    const officers = [await table.sit(a, 'chair'), await table.sit(b, 'secretary')];
    const change = async (officer: Seat, name: string) => {
      const seqs: number[] = [];
      for (let step = 0; step < 25; step += 1)
        seqs.push(await officer.give({ type: 'EditItem', itemId: '6', title: { en: `${name} ${step}` } }));
      return seqs;
    };
    const seqs = (
      await Promise.all(
        officers.flatMap((officer, index) => [change(officer, `${index} left`), change(officer, `${index} right`)]),
      )
    ).flat();
    expect(new Set(seqs).size).toBe(100);
    for (const officer of officers) await officer.until(() => officer.seq === 101);
    expect(officers[0]!.meeting).toEqual(officers[1]!.meeting);
  });

  test('has one answer to an id, whichever node a late packet comes to', async () => {
    const table = await nodes.fresh();
    const [chair, there] = [await table.sit(a, 'chair'), await table.sit(b, 'delegation', 'CH')];
    const here = await table.sit(a, 'delegation', 'CH');
    const request = { type: 'RequestFloor', itemId: '5(b)' } as const;
    const refused = await here.send(request, 'late');
    expect(refused).toMatchObject({ ok: false, error: { code: 'OUT_OF_ORDER' } });
    await openList(chair);
    await there.until(() => there.seq === 4);
    const held = await chair.send({ type: 'OpenList', itemId: '5(b)' }, 'held');
    await chair.give({ type: 'CloseList', itemId: '5(b)' });
    const secretary = await table.sit(b, 'chair');
    expect(await secretary.send({ type: 'OpenList', itemId: '5(b)' }, 'held')).toEqual(held);
    await chair.give({ type: 'OpenList', itemId: '5(b)' });
    await there.until(() => there.seq === 6);
    expect(await there.send(request, 'late')).toEqual(refused);
    // Both at once: whichever node is first, there is one answer.
    const ids = Array.from({ length: 20 }, (_, n) => `both-${n}`);
    for (const id of ids) {
      const answers = await Promise.all([here.send(request, id), there.send(request, id)]);
      const settled = answers.every((answer) => answer.ok || answer.error.code !== 'UNAVAILABLE') ? answers : [];
      expect(new Set(settled.map((answer) => JSON.stringify(answer))).size).toBeLessThanOrEqual(1);
    }
    expect(waiting(chair)).toEqual(['CH']);
  });

  test('keeps one time', async () => {
    const before = Math.min(a.clock.now(), b.clock.now());
    const [{ now }] = (await nodes.database.sql(
      'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now',
    )) as [{ now: number }];
    const after = Math.max(a.clock.now(), b.clock.now());
    // Half the way there and back is all that they can be wrong by.
    expect(now).toBeGreaterThan(before - 1_000);
    expect(now).toBeLessThan(after + 1_000);
  });

  test('resumes at the other node where one left off, without a hole, also one that this node has yet to read', async () => {
    const table = await nodes.fresh();
    const chair = await table.sit(a, 'chair');
    const { token } = await table.link('secretary');
    const secretary = table.seat(a, { token });
    await secretary.until(() => secretary.meeting !== null);
    // The other node has a room of this meeting, and must not be found behind by the one who comes.
    await table.sit(b, 'chair');
    await openList(chair);
    await secretary.until(() => secretary.seq === 4);
    secretary.close();
    await chair.give({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' });
    const moved = table.seat(b, { token }, { replica: secretary });
    const { from, seq, events } = await moved.next('resume');
    // As the message has it: the seat may have heard more by now.
    expect([from, seq, moved.all('welcome')]).toEqual([4, 4 + (events as unknown[]).length, []]);
    await moved.until(() => moved.seq === 5);
    await chair.until(() => chair.seq === 5);
    expect(moved.meeting).toEqual(chair.meeting);
    const replica = Object.assign(Object.create(Object.getPrototypeOf(chair) as object) as Seat, {
      meeting: chair.meeting,
      seq: 5,
      since: { ...moved.since!, seq: 5 },
    });
    const again = table.seat(b, { token }, { replica });
    expect(await again.next('resume')).toMatchObject({ from: 5, seq: 5, events: [] });
  });

  test('carries out a command once, though it comes to both nodes, and gives it one answer', async () => {
    const table = await nodes.fresh();
    const chair = await table.sit(a, 'chair');
    await openList(chair);
    const { token } = await table.link('delegation', 'CH');
    const [here, there] = [table.seat(a, { token }), table.seat(b, { token })];
    await Promise.all([here, there].map((seat) => seat.until(() => seat.meeting !== null)));
    const id = randomUUID();
    const answers = await Promise.all(
      [here, there, here, there].map((seat) => seat.send({ type: 'RequestFloor', itemId: '5(b)' }, id)),
    );
    expect(answers).toEqual(Array(4).fill({ ok: true, seq: 5 }));
    await chair.until(() => waiting(chair).length === 1);
    expect(await there.send({ type: 'RequestFloor', itemId: '6' }, id)).toMatchObject({
      ok: false,
      error: { code: 'INVALID' },
    });
  });

  test('that is deleted ends at both; put back from a file, it is met anew with all that it remembers', async () => {
    const table = await nodes.fresh();
    const chair = await table.sit(a, 'chair');
    await openList(chair);
    const { token } = await table.link('delegation', 'CH');
    const delegate = table.seat(b, { token });
    await delegate.until(() => delegate.seq === 4);
    const id = randomUUID();
    await delegate.give({ type: 'RequestFloor', itemId: '5(b)' }, id);
    const exported = await b.operator.exportMeeting(table.meeting);
    if (!exported.ok) throw new Error(exported.error.message);
    await a.operator.deleteMeeting(table.meeting);
    await Promise.all([chair, delegate].map((seat) => seat.until(() => seat.all('bye').length > 0)));
    const late = table.seat(b, { token });
    expect(await late.next('connect_error')).toMatchObject({
      data: { code: expect.stringMatching(/UNKNOWN_MEETING|BAD_TOKEN/) },
    });
    expect((await a.operator.importMeeting(exported.value)).ok).toBe(true);
    const put = await table.sit(b, 'delegation', 'CH');
    expect([put.seq, put.since?.log === delegate.since?.log]).toEqual([5, false]);
    expect(await put.send({ type: 'RequestFloor', itemId: '5(b)' }, id)).toEqual({ ok: true, seq: 5 });
  });

  test('deleted and put back at once leaves no room of the old log', async () => {
    const table = await nodes.fresh();
    const delegate = await table.sit(b, 'delegation', 'CH');
    const exported = await a.operator.exportMeeting(table.meeting);
    if (!exported.ok) throw new Error(exported.error.message);
    await a.operator.deleteMeeting(table.meeting);
    await a.operator.importMeeting(exported.value);
    await delegate.until(() => delegate.all('bye').length > 0);
    const [there, here] = [await table.sit(b, 'chair'), await table.sit(a, 'chair')];
    expect(there.since?.log).toBe(here.since?.log);
    await there.give({ type: 'OpenSitting', sittingId: 'am' });
    await here.until(() => here.seq === 2);
  });

  test('whose list has closed by the clock refuses at both nodes, and no node makes an event of it', async () => {
    const table = await nodes.fresh();
    const chair = await table.sit(a, 'chair');
    await openList(chair);
    const seats = [await table.sit(a, 'delegation', 'CH'), await table.sit(b, 'delegation', 'DE')];
    const closesAt = a.clock.now() + 2_000;
    const seq = await chair.give({ type: 'SetClosingTime', itemId: '5(b)', closesAt });
    for (;;)
      if (Math.min(a.clock.now(), b.clock.now()) > closesAt) break;
      else await new Promise((resolve) => setTimeout(resolve, 20));
    const answers = await Promise.all(seats.map((seat) => seat.send({ type: 'RequestFloor', itemId: '5(b)' })));
    expect(answers).toMatchObject([
      { ok: false, error: { code: 'OUT_OF_ORDER' } },
      { ok: false, error: { code: 'OUT_OF_ORDER' } },
    ]);
    expect((await nodes.database.sql(`SELECT head FROM rostrum.meetings WHERE id = '${table.meeting}'`))[0]).toEqual({
      head: seq,
    });
    // Two officers who close it, one at each node, bring one event.
    const secretary = await table.sit(b, 'secretary');
    const closings = await Promise.all(
      [chair, secretary].map((seat) => seat.give({ type: 'CloseList', itemId: '5(b)' })),
    );
    expect(new Set(closings)).toEqual(new Set([seq + 1]));
  });
});

describe('long polling', () => {
  let front: Awaited<ReturnType<typeof openStickyFront>>;
  beforeAll(async () => void (front = await openStickyFront([a.port, b.port])));
  afterAll(() => front.close());

  test('works through a proxy that keeps each client at one node by a cookie, and takes up WebSocket there', async () => {
    const table = await nodes.fresh();
    const chair = table.seat(
      front,
      { token: (await table.link('chair')).token },
      { transports: ['polling'], cookies: true },
    );
    const delegate = table.seat(
      front,
      { token: (await table.link('delegation', 'CH')).token },
      { transports: ['polling', 'websocket'], cookies: true },
    );
    for (const seat of [chair, delegate]) await seat.until(() => seat.meeting !== null);
    await openList(chair);
    await delegate.give({ type: 'RequestFloor', itemId: '5(b)' });
    await chair.until(() => waiting(chair).length === 1);
    // One at each node, and neither ever met the other's.
    expect(front.requests.every((count) => count > 0)).toBe(true);
    expect(chair.all('disconnect')).toEqual([]);
    await new Promise<void>((resolve) => {
      const { engine } = delegate.socket.io;
      if (engine.transport.name === 'websocket') resolve();
      else engine.once('upgrade', () => resolve());
    });
  });

  test('does not work without the cookie: the other node does not know the session', async () => {
    const table = await nodes.fresh();
    const { token } = await table.link('chair');
    const lost = [0, 1, 2].map(() => table.seat(front, { token }, { transports: ['polling'] }));
    await Promise.all(
      lost.map((seat) => seat.until(() => seat.all('connect_error').length + seat.all('disconnect').length > 0)),
    );
  });
});

describe('behind the project’s own Caddyfile', () => {
  test('clients that poll are spread over three nodes, and each stays at its own by the cookie', async ({ skip }) => {
    skip(!hasCaddy(), 'caddy is not installed here');
    const third = await startNode(nodes.database.url);
    const three = [a, b, third];
    const caddy = await openCaddy(three.map(({ port }) => port));
    try {
      const table = await nodes.fresh();
      const comeIn = async (role: 'chair' | 'delegation', delegationId?: string) => {
        const seat = table.seat(
          caddy,
          { token: (await table.link(role, delegationId)).token },
          { transports: ['polling'], cookies: true },
        );
        await seat.until(() => seat.meeting !== null);
        return seat;
      };
      const letIn = () => Promise.all(three.map((node) => counted(node, 'rostrum_connected_total')));
      const before = await letIn();
      const chair = await comeIn('chair');
      const seats = [chair];
      // Caddy throws dice for whoever has no cookie yet.
      while ((await letIn()).some((count, index) => count === before[index]))
        seats.push(await comeIn('delegation', 'CH'));
      await openList(chair);
      for (const [index, seat] of seats.entries())
        await seat.give({ type: seat === chair ? 'Note' : 'SendNote', text: `From ${index}` });
      await Promise.all(seats.map((seat) => seat.until(() => seat.seq === 4 + seats.length)));
      expect(seats.flatMap((seat) => seat.all('disconnect'))).toEqual([]);
      expect(new Set(seats.map(({ socket }) => socket.io.engine.transport.name))).toEqual(new Set(['polling']));
      const answer = await fetch(`${caddy.url}/socket.io/?EIO=4&transport=polling`);
      expect(answer.headers.get('set-cookie')).toMatch(/^rostrum_node=/);
      expect((await fetch(`${caddy.url}/metrics`)).status).toBe(404);

      // Whoever keeps no cookie is thrown the dice anew each time, and lost.
      const lost = table.seat(caddy, { token: (await table.link('chair')).token }, { transports: ['polling'] });
      await lost.until(() => lost.all('connect_error').length + lost.all('disconnect').length > 0);

      // A node that stops is passed over.
      await third.stop();
      await Promise.all(Array.from({ length: 5 }, () => comeIn('delegation', 'CH')));
    } finally {
      await caddy.close();
      await third.stop();
    }
  });
});

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

test('the sample is made once, with one set of links, however many nodes start at once on an empty database', async () => {
  const empty = await newDatabase();
  const three = await Promise.all([0, 1, 2].map(() => startNode(empty.url)));
  await Promise.all(three.map((node) => node.nodes.exclusively(() => makeSampleOnFirstStart(node))));
  const links = await three[0]!.access.listLinks(SAMPLE_ID);
  expect(links.map(({ role }) => role).toSorted()).toEqual(['booth', 'chair', 'screen', 'secretary']);
  await Promise.all(three.map((node) => node.stop()));
  await empty.drop();
});
