// The stores of several nodes over one database: who writes, who is told, who has the next turn.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { StoreUnavailable } from '../../server/store/errors.ts';
import { CHANNEL, readNotice } from '../../server/store/notices.ts';
import type { AppendResult, EventStore } from '../../server/store/store.ts';
import { command, event } from '../store/commands.ts';
import type { TestDatabase } from './databases.ts';
import { newDatabase } from './databases.ts';
import { open, patient } from './open-store.ts';

describe('one database, several nodes', () => {
  let database: TestDatabase;
  let nodes: EventStore[];
  let [one, two] = [] as unknown as [EventStore, EventStore];

  beforeAll(async () => {
    database = await newDatabase();
    // All at once, on a database without tables.
    nodes = (await Promise.all([open(database.url), open(database.url), open(database.url)])).map(patient);
    [one, two] = nodes as [EventStore, EventStore];
  });
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.close()));
    await database.drop();
  });

  const meeting = async (id = randomUUID() as string) => {
    await one.createMeeting({ id, log: 'log', createdAt: 1, events: [event(1)] });
    return id;
  };
  const link = async (meetingId: string) => {
    const id = randomUUID();
    await one.access.insertLink({ id, meetingId, role: 'delegation', delegationId: 'CH', createdAt: 1 });
    return id;
  };
  const device = (meetingId: string, linkId: string) => ({
    id: randomUUID(),
    tokenHash: randomUUID(),
    linkId,
    meetingId,
    role: 'delegation',
    state: 'admitted' as const,
    createdAt: 1,
  });

  test('of appends of all nodes on one head exactly one is written', async () => {
    const id = await meeting();
    const answers = await Promise.all(
      nodes.map((node) => node.append({ meetingId: id, expectedSeq: 1, commands: [command(1)] })),
    );
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, seq: 2 }]);
    expect(answers.filter(({ ok }) => !ok)).toEqual([
      { ok: false, reason: 'conflict', head: 2 },
      { ok: false, reason: 'conflict', head: 2 },
    ]);
  });

  test('contenders from all nodes for a few logs: each holds what was acknowledged, once, without gaps', async () => {
    const ids = await Promise.all([meeting(), meeting(), meeting(), meeting()]);
    const acknowledged = new Map<string, number>();
    const contend = async (node: EventStore, id: string) => {
      for (let round = 0; round < 10; round++) {
        const commandId = randomUUID();
        let head = (await node.findMeeting(id))!.head;
        for (;;) {
          const answer: AppendResult = await node.append({
            meetingId: id,
            log: 'log',
            expectedSeq: head,
            commands: [command(head, 1 + (round % 3), commandId)],
          });
          if (answer.ok) {
            acknowledged.set(commandId, answer.seq);
            break;
          }
          if (answer.reason !== 'conflict') throw new Error(answer.reason);
          head = answer.head;
        }
      }
    };
    await Promise.all(nodes.flatMap((node) => ids.map((id) => contend(node, id))));
    const written = new Map<string, number>();
    for (const id of ids) {
      const events = await two.read(id, 1, 10_000);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 2));
      for (const { commandId, seq } of events) written.set(commandId!, seq);
    }
    expect(written).toEqual(acknowledged);
  });

  test('of those who ask for the next append all have their turn, one after the other', async () => {
    const id = await meeting();
    const turns = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        nodes[index % 3]!.appendNext({ meetingId: id, log: 'log', after: 1 }, (events) => [command(1 + events.length)]),
      ),
    );
    expect(turns.map((turn) => turn.ok && turn.seq).toSorted((x, y) => Number(x) - Number(y))).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 2),
    );
  });

  test('a link admits as many devices as it is told, whichever nodes they come to', async () => {
    const id = await meeting();
    const linkId = await link(id);
    const stored = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        nodes[index % 3]!.access.insertDevice({ ...device(id, linkId), admitUpTo: 5 }),
      ),
    );
    expect(stored.filter((one) => one?.state === 'admitted')).toHaveLength(5);
  });

  test('no device slips in at one node while its link is revoked at another', async () => {
    const id = await meeting();
    for (let round = 0; round < 20; round++) {
      const linkId = await link(id);
      await Promise.all([
        ...Array.from({ length: 3 }, () => two.access.insertDevice(device(id, linkId))),
        one.access.revokeLink(linkId, 9),
        ...Array.from({ length: 3 }, () => two.access.insertDevice(device(id, linkId))),
      ]);
      const standing = (await one.access.devicesOf(id)).filter(
        (each) => each.linkId === linkId && each.state !== 'revoked',
      );
      expect(standing).toEqual([]);
    }
  });

  test('a device that one node admits while another refuses it ends refused, and both say so', async () => {
    const id = await meeting();
    for (let round = 0; round < 10; round++) {
      const waiting = { ...device(id, await link(id)), state: 'waiting' as const };
      await one.access.insertDevice(waiting);
      const [admitted, revoked] = await Promise.all([
        one.access.admitDevice(waiting.id, 5),
        two.access.revokeDevice(waiting.id, 6),
      ]);
      expect(revoked?.state).toBe('revoked');
      expect(revoked?.admittedAt).toBe(admitted ? 5 : undefined);
      expect((await one.access.findDevice(waiting.id))?.state).toBe('revoked');
    }
  });

  test('an append while the meeting is deleted at another node leaves nothing behind', async () => {
    for (let round = 0; round < 10; round++) {
      const id = await meeting();
      await Promise.all([one.append({ meetingId: id, expectedSeq: 1, commands: [command(1)] }), two.deleteMeeting(id)]);
      expect(
        await database.sql(
          `SELECT FROM rostrum.events WHERE meeting_id = '${id}' UNION ALL SELECT FROM rostrum.commands WHERE meeting_id = '${id}'`,
        ),
      ).toEqual([]);
    }
  });

  describe('notices', () => {
    let ear: pg.Client;
    let heard: string[];
    beforeAll(async () => {
      ear = new pg.Client({ connectionString: database.url });
      await ear.connect();
      heard = [];
      ear.on('notification', ({ payload = '' }) => heard.push(payload));
      await ear.query(`LISTEN ${CHANNEL}`);
    });
    afterAll(() => ear.end());

    /** Notices of what was committed before are delivered ahead of this answer. */
    const notices = async () => {
      await ear.query('SELECT 1');
      return heard.splice(0).map(readNotice);
    };

    test('come with what was written, and only with that', async () => {
      const id = await meeting();
      await notices();
      await one.append({ meetingId: id, expectedSeq: 1, commands: [command(1, 2), command(3)] });
      await two.append({ meetingId: id, expectedSeq: 1, commands: [command(1)] });
      expect(await notices()).toEqual([['events', id, 'log', 4]]);
      await two.deleteMeeting(id);
      expect(await notices()).toEqual([['removed', id]]);
    });

    test('name the devices that were admitted or cut off; too many to name are all of the meeting’s', async () => {
      const id = await meeting();
      const linkId = await link(id);
      await notices();
      const waiting = { ...device(id, linkId), state: 'waiting' as const };
      await one.access.insertDevice(waiting);
      await one.access.admitDevice(waiting.id, 5);
      await one.access.setJoinCode(id, { code: randomUUID(), active: true });
      expect(await notices()).toEqual([
        ['waiting', id],
        ['access', id, [waiting.id]],
        ['waiting', id],
        ['join-code', id],
      ]);
      await database.sql(
        `INSERT INTO rostrum.devices (id, token_hash, link_id, meeting_id, role, state, created_at, admitted_at)
         SELECT gen_random_uuid(), gen_random_uuid(), '${linkId}', '${id}', 'delegation', 'admitted', 1, 1 FROM generate_series(1, 250)`,
      );
      await one.access.revokeLink(linkId, 9);
      expect(await notices()).toEqual([['access', id, null]]);
    });
  });

  test('connections that the database ends cost what was under way, and nothing else', async () => {
    const id = await meeting();
    const end = () =>
      database.sql(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database.name}' AND pid <> pg_backend_pid()`,
      );
    let head = 1;
    const known: string[] = [];
    for (let round = 0; round < 5; round++) {
      const next = command(head);
      const [answer] = await Promise.allSettled([
        one.append({ meetingId: id, expectedSeq: head, commands: [next] }),
        end(),
      ]);
      if (answer.status === 'fulfilled') known.push(next.commandId);
      else expect(answer.reason).toBeInstanceOf(StoreUnavailable);
      // A pool notices idle connections that ended a moment later.
      for (;;) {
        const row = await one.findMeeting(id).catch((error: unknown) => {
          expect(error).toBeInstanceOf(StoreUnavailable);
          return undefined;
        });
        if (!row) continue;
        head = row.head;
        break;
      }
    }
    const log = (await two.read(id, 1, 100)).map(({ commandId }) => commandId);
    expect(log).toEqual(expect.arrayContaining(known));
    expect(log).toHaveLength(head - 1);
  });
});
