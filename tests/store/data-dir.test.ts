import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findRunningServer, lockDataDir } from '../../server/store/sqlite/data-dir.ts';
import { DataDirInUse } from '../../server/store/errors.ts';
import { nextJson, removeFolder, runProgram, temporaryFolder } from './fixtures.ts';
import type { Child } from './fixtures.ts';

type Held = { ok: boolean; code?: string; message?: string; pid?: number; url?: string };

describe('the data folder', () => {
  let parent: string;
  let dataDir: string;
  const children: Child[] = [];

  beforeEach(() => {
    parent = temporaryFolder();
    dataDir = join(parent, 'data');
  });
  afterEach(async () => {
    for (const child of children.splice(0)) await child.kill();
    if (existsSync(dataDir)) chmodSync(dataDir, 0o700);
    removeFolder(parent);
  });

  const hold = (...args: string[]) => {
    const child = runProgram('hold', [dataDir, ...args]);
    children.push(child);
    return child;
  };

  test('is made for its owner alone, and what tells of the server is gone when it is let go', () => {
    const lock = lockDataDir(dataDir);
    lock.describe({ url: 'http://127.0.0.1:3000' });
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'control.token')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dataDir, 'control.token'), 'utf8')).toBe(lock.controlToken);
    expect(lock.controlToken).toMatch(/^[\w-]{43}$/);
    expect(findRunningServer(dataDir)).toEqual({
      pid: process.pid,
      url: 'http://127.0.0.1:3000',
      controlToken: lock.controlToken,
    });
    lock.release();
    lock.release();
    expect(readdirSync(dataDir)).toEqual(['lock.db']);
    expect(findRunningServer(dataDir)).toBeUndefined();
  });

  test('that does not exist is served by nobody, and is not made by looking', () => {
    expect(findRunningServer(dataDir)).toBeUndefined();
    expect(existsSync(dataDir)).toBe(false);
  });

  test('is refused to a second process, which learns who serves it and where', async () => {
    const lock = lockDataDir(dataDir);
    lock.describe({ url: 'http://127.0.0.1:4321' });
    const refused = await nextJson<Held>(hold());
    expect(refused).toMatchObject({ ok: false, code: 'IN_USE', pid: process.pid, url: 'http://127.0.0.1:4321' });
    expect(refused.message).toContain(`served by process ${process.pid} at http://127.0.0.1:4321`);
    lock.release();
    expect(await nextJson<Held>(hold())).toEqual({ ok: true });
  });

  test('is refused a second time within one process', () => {
    const lock = lockDataDir(dataDir);
    expect(() => lockDataDir(dataDir)).toThrow(DataDirInUse);
    lock.release();
    lockDataDir(dataDir).release();
  });

  test('is free again when its owner was killed, whatever files it left', async () => {
    const owner = hold('http://127.0.0.1:4321');
    expect(await nextJson<Held>(owner)).toEqual({ ok: true });
    expect(() => lockDataDir(dataDir)).toThrow(`process ${owner.process.pid}`);
    expect(findRunningServer(dataDir)).toMatchObject({ pid: owner.process.pid, url: 'http://127.0.0.1:4321' });
    await owner.kill();
    expect(existsSync(join(dataDir, 'server.json'))).toBe(true);
    expect(findRunningServer(dataDir)).toBeUndefined();
    lockDataDir(dataDir).release();
  });

  test('where a file stands in its way is refused in plain words', () => {
    writeFileSync(dataDir, 'a file');
    expect(() => lockDataDir(dataDir)).toThrow(`${dataDir} cannot be the data folder: there is a file of that name.`);
  });

  test('that may not be written is refused in plain words', async () => {
    mkdirSync(dataDir, { mode: 0o555 });
    chmodSync(parent, 0o755);
    const refused = await nextJson<Held>(hold('', 'unprivileged'));
    expect(refused).toMatchObject({ ok: false, code: 'NOT_WRITABLE' });
    expect(refused.message).toContain(`${dataDir} cannot be written by this user`);
  });
});
