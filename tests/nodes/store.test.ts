// The store of several nodes over a real PostgreSQL: what every store promises, and what only this one has to.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { StoreUnavailable } from '../../server/store/errors.ts';
import { CHANNEL, readNotice } from '../../server/store/notices.ts';
import { makeDatabase } from '../../server/store/postgres/database.ts';
import { openPostgresStore } from '../../server/store/postgres/postgres.ts';
import type { AppendResult, EventStore } from '../../server/store/store.ts';
import type { Upcast } from '../../server/store/upcast.ts';
import { command, event } from '../store/commands.ts';
import { storeContract } from '../store/contract.ts';
import type { TestDatabase } from './databases.ts';
import { newDatabase } from './databases.ts';

const open = (url: string, options: { upcast?: Upcast; writable?: boolean } = {}) =>
  openPostgresStore({ writable: true, ...options, database: makeDatabase(url) });

/**
 * The same store, asked again where it says to: a node that a busy machine gives no time in the middle of a transaction is cut off by the
 * database, which has then done nothing.
 */
const patient = (store: EventStore): EventStore => ({ ...store, access: asking(store.access) });
const asking = <T extends object>(part: T): T =>
  new Proxy(part, {
    get(own, name) {
      const method = Reflect.get(own, name) as (...given: unknown[]) => Promise<unknown>;
      return async (...given: unknown[]) => {
        for (;;)
          try {
            return await method.apply(own, given);
          } catch (error) {
            if (!(error instanceof StoreUnavailable)) throw error;
          }
      };
    },
  });

storeContract('PostgreSQL', async () => {
  const database = await newDatabase();
  let store = await open(database.url);
  return {
    store,
    async reopen(upcast) {
      await store.close();
      return (store = await open(database.url, upcast && { upcast }));
    },
    async dispose() {
      await store.close();
      await database.drop();
    },
  };
});

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

describe('a database that is not as it should be', () => {
  let database: TestDatabase;
  let store: EventStore;
  beforeAll(async () => {
    database = await newDatabase();
    store = await open(database.url);
    await store.createMeeting({ id: 'm', log: 'first', createdAt: 1, events: [event(1), event(2), event(3)] });
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  test('a log with a missing or another event is damaged, and says where', async () => {
    await store.createMeeting({ id: 'gap', log: 'log', createdAt: 1, events: [event(1), event(2), event(3)] });
    await database.sql(`DELETE FROM rostrum.events WHERE meeting_id = 'gap' AND seq = 2`);
    await expect(store.read('gap', 0, 10)).rejects.toMatchObject({
      code: 'DAMAGED',
      message: expect.stringContaining('at event 2'),
    });
    await store.createMeeting({ id: 'other', log: 'log', createdAt: 1, events: [event(1), event(2)] });
    await database.sql(
      `UPDATE rostrum.events SET body = replace(body, '2', '3') WHERE meeting_id = 'other' AND seq = 2`,
    );
    await expect(store.read('other', 0, 10)).rejects.toMatchObject({
      code: 'DAMAGED',
      message: expect.stringContaining('at event 2'),
    });
  });

  test.each([
    // What pg_restore does: tables of the same names, made anew.
    [
      'dump',
      'SET search_path = rostrum; ALTER TABLE meetings RENAME TO old; CREATE TABLE meetings (LIKE old INCLUDING ALL); INSERT INTO meetings SELECT * FROM old; DROP TABLE old CASCADE',
    ],
    // As a cluster would find it that was put back to an earlier moment, and has gone on from there on a timeline of its own.
    ['cluster', `UPDATE rostrum.facts SET value = split_part(value, '/', 1) || '/0' WHERE name = 'origin'`],
  ])('a restored %s has logs of other names, once', async (_, restore) => {
    const before = (await store.findMeeting('m'))!.log;
    await database.sql(restore);
    const restored = await open(database.url);
    const { log, head } = (await restored.findMeeting('m'))!;
    expect([log === before, head]).toEqual([false, 3]);
    await restored.close();
    const again = await open(database.url);
    expect((await again.findMeeting('m'))?.log).toBe(log);
    await again.close();
  });

  test('one that a newer program wrote is refused, and left as it is', async () => {
    await database.sql(`UPDATE rostrum.facts SET value = '99' WHERE name = 'version'`);
    for (const writable of [true, false]) {
      await expect(open(database.url, { writable })).rejects.toMatchObject({
        code: 'NEWER_DATA',
        message: expect.stringContaining('newer Rostrum'),
      });
    }
  });

  test('one that answers before it has written is refused', async () => {
    const hasty = await newDatabase();
    await hasty.sql(`ALTER DATABASE ${hasty.name} SET synchronous_commit = off`);
    await expect(open(hasty.url)).rejects.toMatchObject({
      code: 'UNSUPPORTED',
      message: expect.stringContaining('synchronous_commit'),
    });
    await hasty.drop();
  });

  test('who only reads makes no tables', async () => {
    const empty = await newDatabase();
    await expect(open(empty.url, { writable: false })).rejects.toMatchObject({ code: 'NO_DATA' });
    expect(await empty.sql(`SELECT FROM pg_namespace WHERE nspname = 'rostrum'`)).toEqual([]);
    await empty.drop();
  });

  test.each([
    ['is not there', (url: URL) => void (url.pathname = '/nowhere'), 'NO_DATA', 'There is no database'],
    [
      'does not know the password',
      (url: URL) => void (url.password = 'wrong-password'),
      'NOT_WRITABLE',
      'does not let this user in',
    ],
    ['does not answer', (url: URL) => void (url.port = '1'), 'UNAVAILABLE', 'cannot be reached'],
  ])('one that %s is named in words, without the password', async (_, change, code, words) => {
    const url = new URL(`${inject('postgres')}/postgres`);
    change(url);
    const error = (await open(url.href).catch((reason: unknown) => reason)) as Error;
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
    expect(error.message).not.toContain(url.password);
  });

  test('its copies are made by its own tools', async () => {
    await expect(store.backup('/tmp/never')).rejects.toMatchObject({
      code: 'UNSUPPORTED',
      message: expect.stringContaining('pg_dump'),
    });
  });
});
