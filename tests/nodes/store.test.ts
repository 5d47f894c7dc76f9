// The store over a real PostgreSQL: what every store promises, and a database that is not as it should be.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import type { EventStore } from '../../server/store/store.ts';
import { event } from '../store/commands.ts';
import { storeContract } from '../store/contract.ts';
import type { TestDatabase } from './databases.ts';
import { newDatabase } from './databases.ts';
import { open } from './open-store.ts';

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
