// Two nodes over one database, as those who are connected to them see it: one meeting, whichever node one is at.
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';

import { makeSampleOnFirstStart } from '../../server/sample/first-start.ts';
import { SAMPLE_ID } from '../../server/sample/sample-meeting.ts';
import type { Seat } from '../integration/live.ts';
import { newDatabase } from './databases.ts';
import { startNode } from './two-nodes.ts';
import { a, atTwoNodes, b, nodes, openList, waiting } from './at-two-nodes.ts';

atTwoNodes();

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

test('the sample is made once, with one set of links, however many nodes start at once on an empty database', async () => {
  const empty = await newDatabase();
  const three = await Promise.all([0, 1, 2].map(() => startNode(empty.url)));
  await Promise.all(three.map((node) => node.nodes.exclusively(() => makeSampleOnFirstStart(node))));
  const links = await three[0]!.access.listLinks(SAMPLE_ID);
  expect(links.map(({ role }) => role).toSorted()).toEqual(['booth', 'chair', 'screen', 'secretary']);
  await Promise.all(three.map((node) => node.stop()));
  await empty.drop();
});
