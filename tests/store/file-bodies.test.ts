// The bytes of files in the data folder: whole or not there, apart for each meeting, never the last of a disk.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { makeFileBodies } from '../../server/store/sqlite/file-bodies.ts';
import type { StoredFile } from '../../server/store/files.ts';
import { openSqliteStore } from '../../server/store/sqlite/sqlite.ts';
import { event } from './commands.ts';
import { removeFolder, temporaryFolder } from './fixtures.ts';

const body = Buffer.from('Mister President, …');
const sha256 = createHash('sha256').update(body).digest('hex');
const QUOTA = { ofDelegation: 1_000, ofMeeting: 1_000 };

let dataDir: string;
beforeEach(() => void (dataDir = temporaryFolder()));
afterEach(() => removeFolder(dataDir));
const all = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())
    : [];

test('a meeting’s folder is its own, whatever its id is, and nothing is written outside', async () => {
  const bodies = makeFileBodies(join(dataDir, 'files'));
  for (const id of ['m', 'M', '..', '.']) expect(await bodies.keep(id, sha256, body)).toBe(true);
  expect(all(join(dataDir, 'files'))).toHaveLength(4);
  expect(readdirSync(dataDir)).toEqual(['files']);
  await bodies.removeOf('..');
  expect(all(join(dataDir, 'files'))).toHaveLength(3);
  expect(await bodies.read('..', sha256)).toBeUndefined();
  expect(Buffer.from((await bodies.read('M', sha256))!)).toEqual(body);
});

test('no other user of the machine reads them', async () => {
  const bodies = makeFileBodies(join(dataDir, 'files'));
  await bodies.keep('m', sha256, body);
  const [name = ''] = all(join(dataDir, 'files'));
  expect(statSync(join(dataDir, 'files', name)).mode & 0o077).toBe(0);
});

test('where too little of the disk would be left nothing is written', async () => {
  const bodies = makeFileBodies(join(dataDir, 'files'), Number.MAX_SAFE_INTEGER);
  expect(await bodies.keep('m', sha256, body)).toBe(false);
  expect(all(join(dataDir, 'files'))).toEqual([]);
});

const file: StoredFile = { id: 'f', meetingId: 'm', type: 'text/plain', bytes: body.length, sha256, at: 1 };
const withMeeting = async () => {
  const store = await openSqliteStore({ dataDir, writable: true });
  await store.createMeeting({ id: 'm', log: 'log', createdAt: 1, events: [event(1)] });
  return store;
};

test('what a process left between its bytes and its row is swept at the next start', async () => {
  const store = await withMeeting();
  await store.files.keepFile(file, body, QUOTA);
  await store.close();
  const [kept = ''] = all(join(dataDir, 'files'));
  mkdirSync(join(dataDir, 'files', 'other'));
  writeFileSync(join(dataDir, 'files', 'other', sha256), body);
  writeFileSync(`${join(dataDir, 'files', kept)}.abc.next`, 'half of i');
  await (await openSqliteStore({ dataDir, writable: true })).close();
  expect(all(join(dataDir, 'files'))).toEqual([kept]);
});

test('a backup has them in a folder beside its file', async () => {
  const store = await withMeeting();
  await store.files.keepFile(file, body, QUOTA);
  await store.backup(join(dataDir, 'copy.db'));
  await store.close();
  const [kept = ''] = all(join(dataDir, 'files'));
  expect(readFileSync(join(dataDir, 'copy.db.files', kept))).toEqual(body);
});

test('of a removed meeting no byte is left', async () => {
  const store = await withMeeting();
  await store.files.keepFile(file, body, QUOTA);
  await store.deleteMeeting('m');
  expect(all(join(dataDir, 'files'))).toEqual([]);
  await store.close();
});
