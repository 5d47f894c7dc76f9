// What concerns the SQLite file itself: backups, other programs' files, damage, full disks, reading beside a server.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreUnavailable } from '../../server/store/errors.ts';
import { DATABASE_FILE, openSqliteStore } from '../../server/store/sqlite/sqlite.ts';
import type { SqliteStoreOptions } from '../../server/store/sqlite/sqlite.ts';
import type { EventStore } from '../../server/store/store.ts';
import { command, event } from './commands.ts';
import { nextJson, removeFolder, runProgram, temporaryFolder } from './fixtures.ts';
import type { Child } from './fixtures.ts';

const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;

describe('the SQLite store', () => {
  let dataDir: string;
  let file: string;
  const stores: EventStore[] = [];
  const children: Child[] = [];

  beforeEach(() => {
    dataDir = temporaryFolder();
    file = join(dataDir, DATABASE_FILE);
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    for (const child of children.splice(0)) await child.kill();
    removeFolder(dataDir);
  });

  async function open(options: Partial<SqliteStoreOptions> = {}): Promise<EventStore> {
    const store = await openSqliteStore({ dataDir, writable: true, ...options });
    stores.push(store);
    return store;
  }

  async function withMeeting(): Promise<EventStore> {
    const store = await open();
    await store.createMeeting({ id: 'm', log: 'first log', createdAt: 1, events: [event(1), event(2), event(3)] });
    return store;
  }

  test('of a removed meeting no byte is left in the folder, neither while it is open nor afterwards', async () => {
    const store = await open();
    const secret = 'the note that nobody else may read';
    const holding = (seq: number, length: number) => ({ ...event(seq), note: secret + '.'.repeat(length) });
    const events = [holding(1, 1), holding(2, 9_000), holding(3, 100)];
    await store.createMeeting({
      id: secret,
      log: 'log',
      createdAt: 1,
      events,
      commands: [{ ...command(1, 1), seq: 1 }],
    });
    await store.createMeeting({ id: 'other', log: 'log', createdAt: 1, events: [event(1)] });
    for (const seq of [1, 2])
      await store.saveSnapshot(secret, { key: 'k', seq, state: `${secret} ${'.'.repeat(9_000 / seq)}` });
    const at = { meetingId: secret, role: 'delegation', createdAt: 1 } as const;
    await store.access.insertLink({ ...at, id: `link ${secret}` });
    await store.access.insertDevice({
      ...at,
      id: `device ${secret}`,
      tokenHash: `hash of device ${secret}`,
      state: 'waiting',
      words: secret,
    });
    await store.access.setJoinCode(secret, { code: `code ${secret}`, active: true });
    const holders = () => readdirSync(dataDir).filter((name) => readFileSync(join(dataDir, name)).includes(secret));
    expect(holders()).not.toEqual([]);
    expect(await store.deleteMeeting(secret)).toBe(true);
    expect(holders()).toEqual([]);
    await store.close();
    stores.pop();
    expect(holders()).toEqual([]);
  });

  const append = (store: EventStore, after: number, count = 1) =>
    store.append({ meetingId: 'm', expectedSeq: after, commands: [command(after, count)] });

  /** Changes the file as another program or a failing disk would. */
  function tamper(sql: string): void {
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
  }

  test('is one file when it was closed', async () => {
    const store = await withMeeting();
    await append(store, 3);
    await store.close();
    expect(readdirSync(dataDir).toSorted()).toEqual(['lock.db', DATABASE_FILE]);
  });

  test('makes all appends of a turn durable by one commit', async () => {
    const store = await withMeeting();
    const ids = Array.from({ length: 40 }, (_, index) => `m${index}`);
    await Promise.all(ids.map((id) => store.createMeeting({ id, log: 'log', createdAt: 1, events: [] })));
    const before = commitsInWriteAheadLog(`${file}-wal`);
    await Promise.all(ids.map((meetingId) => store.append({ meetingId, expectedSeq: 0, commands: [command(0)] })));
    expect(commitsInWriteAheadLog(`${file}-wal`) - before).toBe(1);
  });

  describe('a backup', () => {
    test('holds what was durable, and its logs get new names when it is served', async () => {
      const store = await withMeeting();
      await store.access.insertLink({ id: 'link', meetingId: 'm', role: 'chair', createdAt: 1 });
      const target = join(dataDir, 'copy.db');
      await store.backup(target);
      await append(store, 3);
      expect(readdirSync(dataDir).some((name) => name.includes('partial'))).toBe(false);

      const restoredDir = join(dataDir, 'restored');
      mkdirSync(restoredDir);
      copyFileSync(target, join(restoredDir, DATABASE_FILE));
      const readOnly = await open({ dataDir: restoredDir, writable: false });
      expect(await readOnly.findMeeting('m')).toMatchObject({ log: 'first log', head: 3 });
      await readOnly.close();

      const restored = await open({ dataDir: restoredDir });
      const row = (await restored.findMeeting('m'))!;
      expect(row.head).toBe(3);
      expect(row.log).toMatch(/^[\w-]{16}$/);
      expect(await restored.read('m', 0, 10)).toEqual([event(1), event(2), event(3)]);
      expect(await restored.access.findLink('link')).toMatchObject({ role: 'chair' });
      expect(await append(restored, 3)).toEqual({ ok: true, seq: 4 });
      await restored.close();
      expect(await (await open({ dataDir: restoredDir })).findMeeting('m')).toMatchObject({ log: row.log, head: 4 });
    });

    test('never overwrites a file, and leaves nothing behind where it fails', async () => {
      const store = await withMeeting();
      const taken = join(dataDir, 'taken.db');
      writeFileSync(taken, 'something of mine');
      await expect(store.backup(taken)).rejects.toMatchObject({
        code: 'NOT_WRITABLE',
        message: expect.stringContaining('a file of that name'),
      });
      expect(readFileSync(taken, 'utf8')).toBe('something of mine');
      await expect(store.backup(join(dataDir, 'no', 'such', 'folder.db'))).rejects.toMatchObject({
        code: 'NOT_WRITABLE',
      });
      expect(readdirSync(dataDir).some((name) => name.includes('partial'))).toBe(false);
    });
  });

  /** What takes a file back to the version before each of today's, the newest first. */
  const BACK = [
    `DROP TABLE files; PRAGMA user_version = 3`,
    `DROP TABLE beside; DROP TABLE showings; DROP TABLE sign_ins; DROP INDEX meetings_of_owner; DROP INDEX devices_of_person;
     ALTER TABLE meetings DROP COLUMN owner; ALTER TABLE links DROP COLUMN expires_at;
     ALTER TABLE devices DROP COLUMN expires_at; ALTER TABLE devices DROP COLUMN person; PRAGMA user_version = 2`,
    `DROP INDEX answers_by_age; ALTER TABLE commands DROP COLUMN answered_at; ALTER TABLE commands DROP COLUMN answer;
     PRAGMA user_version = 1`,
  ];
  test.each([1, 2, 3])(
    'a file of %i versions before is brought up to date, with what it remembers',
    async (versions) => {
      const store = await withMeeting();
      const before = await store.readCommands('m', '', 100);
      const events = await store.read('m', 0, 100);
      await store.close();
      for (const step of BACK.slice(0, versions)) tamper(step);
      const reopened = await open();
      expect([await reopened.readCommands('m', '', 100), await reopened.read('m', 0, 100)]).toEqual([before, events]);
      const row = await reopened.findMeeting('m');
      expect(
        await reopened.settle(
          { meetingId: 'm', log: row!.log },
          { commandId: 'refused', actorKey: 'a', bodyHash: 'b', seq: 1, answer: '{}', at: 1 },
        ),
      ).toEqual({ ok: true });
      await reopened.close();
    },
  );

  describe('refuses with a reason', () => {
    test('a file of a newer program, which it leaves as it is', async () => {
      await (await withMeeting()).close();
      tamper('PRAGMA user_version = 99');
      const before = readFileSync(file);
      for (const writable of [true, false]) {
        await expect(open({ writable })).rejects.toMatchObject({
          code: 'NEWER_DATA',
          message: expect.stringContaining('newer Rostrum'),
        });
      }
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(readdirSync(dataDir)).not.toContain('server.json');
    });

    test('a file that is no database', async () => {
      writeFileSync(file, 'not a database, but long enough to be looked at as one. '.repeat(20));
      await expect(open()).rejects.toMatchObject({ code: 'DAMAGED', message: expect.stringContaining('last backup') });
    });

    test('to read where there is nothing', async () => {
      await expect(open({ writable: false })).rejects.toMatchObject({ code: 'NO_DATA' });
      expect(existsSync(file)).toBe(false);
    });
  });

  describe('does not pass off as the log', () => {
    test('an event whose text was changed', async () => {
      await (await withMeeting()).close();
      tamper(`UPDATE events SET body = replace(body, 'FloorRequested', 'FloorRequesteb') WHERE seq = 2`);
      const store = await open();
      expect(await store.read('m', 0, 1)).toEqual([event(1)]);
      await expect(store.read('m', 0, 10)).rejects.toMatchObject({
        code: 'DAMAGED',
        message: expect.stringContaining('event 2'),
      });
    });

    test('a log with a hole', async () => {
      await (await withMeeting()).close();
      tamper('DELETE FROM events WHERE seq = 2');
      await expect((await open()).read('m', 0, 10)).rejects.toMatchObject({
        code: 'DAMAGED',
        message: expect.stringContaining('event 2'),
      });
    });

    test('a file with a page of noise', async () => {
      const store = await withMeeting();
      await append(store, 3, 500);
      await store.close();
      const pages = readFileSync(file);
      pages.fill(0xa5, pages.length - 4096);
      writeFileSync(file, pages);
      await expect((await open()).read('m', 0, 1_000)).rejects.toMatchObject({ code: 'DAMAGED' });
    });
  });

  describe('opened for reading', () => {
    test('reads beside the process that serves the folder, and writes nothing', async () => {
      const store = await withMeeting();
      const reader = await open({ writable: false });
      await append(store, 3);
      expect((await reader.findMeeting('m'))?.head).toBe(4);
      await expect(append(reader, 4)).rejects.toMatchObject({ code: 'NOT_WRITABLE' });
      await expect(reader.access.markSeen([], 1)).rejects.toMatchObject({ code: 'NOT_WRITABLE' });
    });

    test('reads a folder where nothing can be written', async () => {
      await (await withMeeting()).close();
      // A copy that a common user may read, wherever the program lies.
      const program = join(dataDir, 'program');
      for (const part of ['store', 'slices.ts', 'thread-env.ts'])
        cpSync(fileURLToPath(new URL(`../../server/${part}`, import.meta.url)), join(program, part), {
          recursive: true,
        });
      writeFileSync(join(program, 'package.json'), '{ "type": "module" }');
      // Its owner lets others read it, which the store itself never does.
      chmodSync(join(dataDir, DATABASE_FILE), 0o644);
      chmodSync(dataDir, 0o555);
      const child = runProgram('read-unprivileged', [dataDir, join(program, 'store/sqlite/sqlite.ts')]);
      children.push(child);
      expect(await nextJson(child)).toEqual({ heads: [3], seqs: [1, 2, 3] });
      expect(readdirSync(dataDir).toSorted()).toEqual(['lock.db', 'program', DATABASE_FILE]);
    });
  });

  describe('after a failure goes on', () => {
    test.skipIf(!hasPrlimit)(
      'when the disk was full: what was refused is not there, and is written when it is sent again',
      async () => {
        const child = runProgram('append-on-demand', [dataDir], ['prlimit', '--fsize=2000000:unlimited']);
        children.push(child);
        await nextJson(child);
        const send = (commandId: string) => {
          child.process.stdin!.write(`${commandId}\n`);
          return nextJson<{ ok: boolean; seq?: number; code?: string; message?: string }>(child);
        };
        let accepted = 0;
        let answer = await send('command-1');
        for (; answer.ok; answer = await send(`command-${accepted + 1}`)) accepted += 1;
        expect(accepted).toBeGreaterThan(0);
        expect(answer).toMatchObject({ ok: false, code: 'UNAVAILABLE' });
        expect((await send(`command-${accepted + 1}`)).ok).toBe(false);

        spawnSync('prlimit', ['--pid', String(child.process.pid), '--fsize=unlimited:unlimited']);
        expect(await send(`command-${accepted + 1}`)).toEqual({ ok: true, seq: accepted + 1 });
        await child.kill();

        const events = await (await open()).read('m', 0, 10_000);
        expect(events.map(({ commandId }) => commandId)).toEqual(
          Array.from({ length: accepted + 1 }, (_, index) => `command-${index + 1}`),
        );
      },
    );

    test('when its threads ended: calls under way are refused, the next ones find it working', async () => {
      const threads: Worker[] = [];
      const remember = (thread: Worker) => void threads.push(thread);
      process.on('worker', remember);
      const store = await withMeeting();
      process.off('worker', remember);
      expect(threads).toHaveLength(2);
      const underWay = [append(store, 3), store.read('m', 0, 10)];
      const settled = Promise.allSettled(underWay);
      await new Promise(setImmediate);
      await Promise.all(threads.map((thread) => thread.terminate()));
      for (const outcome of await settled) {
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(StoreUnavailable);
      }
      const { head } = (await store.findMeeting('m'))!;
      expect(await append(store, head)).toEqual({ ok: true, seq: head + 1 });
      expect(await store.read('m', head, 10)).toHaveLength(1);
    });
  });
});

/** Transactions in SQLite's write-ahead log: https://www.sqlite.org/fileformat2.html#the_write_ahead_log */
function commitsInWriteAheadLog(wal: string): number {
  const HEADER = 32;
  const FRAME_HEADER = 24;
  const bytes = readFileSync(wal);
  expect(statSync(wal).size).toBeGreaterThan(HEADER);
  const pageSize = bytes.readUInt32BE(8);
  const salt = bytes.subarray(16, 24);
  let commits = 0;
  for (let at = HEADER; at + FRAME_HEADER <= bytes.length; at += FRAME_HEADER + pageSize) {
    // A frame of an earlier round of the log has another salt.
    if (!bytes.subarray(at + 8, at + 16).equals(salt)) break;
    if (bytes.readUInt32BE(at + 4) > 0) commits += 1;
  }
  return commits;
}
