// The SQLite store refuses what it may not serve, passes nothing damaged off as the log, reads beside another, and goes on after a failure.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';

import { StoreUnavailable } from '../../server/store/errors.ts';
import { DATABASE_FILE } from '../../server/store/sqlite/sqlite.ts';
import { event } from './commands.ts';
import { nextJson, runProgram } from './fixtures.ts';
import { append, children, dataDir, file, inAFolder, open, tamper, withMeeting } from './sqlite-folder.ts';

inAFolder();

const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;

describe('the SQLite store', () => {
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
