// The files of the SQLite store: one when it is closed, one commit a turn, backups, files of versions before, no byte of what was removed.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { DATABASE_FILE } from '../../server/store/sqlite/sqlite.ts';
import { command, event } from './commands.ts';
import { append, dataDir, file, inAFolder, open, stores, tamper, withMeeting } from './sqlite-folder.ts';

inAFolder();

describe('the SQLite store', () => {
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
