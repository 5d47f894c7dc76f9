// A disk that fills up under a meeting at work, or turns read-only, and a folder that nobody may write.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { rostrum } from '../cli/command.ts';
import { counted } from '../metric-value.ts';
import { Checker } from './checker.ts';
import { endedEqual } from './final-check.ts';
import { dice } from './run-length.ts';
import { give } from './over-http.ts';
import { Page, visit } from './headless-page.ts';
import type { ServerProcess } from './server-process.ts';
import { startServerProcess } from './server-process.ts';
import { work } from './work.ts';

const run = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const NO_DISK = 'a disk of its own cannot be mounted here';

let folder: string;
let dataDir: string;
let hasDisk: boolean;
let server: ServerProcess | undefined;
let pages: Page[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rostrum-disk-'));
  dataDir = path.join(folder, 'disk/data');
  mkdirSync(path.dirname(dataDir));
  hasDisk =
    process.platform === 'linux' && run('mount', '-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', path.dirname(dataDir));
  pages = [];
});
afterEach(async () => {
  for (const page of pages) page.close();
  await server?.end('SIGKILL');
  server = undefined;
  if (hasDisk) run('umount', '-l', path.dirname(dataDir));
  rmSync(folder, { recursive: true, force: true });
});

/**
 * A meeting at work while the disk takes no writes: commands are answered UNAVAILABLE and kept by those who gave them, reading goes on; when
 * the disk takes writes again all is done, once.
 * @param fails makes the disk fail; asked again and again until the server has met it often enough. Answers whether it takes nothing at all
 * (in a log that was folded into its file a full disk has room).
 */
async function meetingOutlives(
  server: ServerProcess,
  { fails, recovers }: { fails(): Promise<'nothing' | 'little'>; recovers(): Promise<void> },
): Promise<void> {
  const chance = dice();
  const { url, tokens } = server;
  visit(url);
  const checker = new Checker();
  pages = Object.entries(tokens).map(([name, token]) => new Page(checker, name, token));
  const meeting = await work(pages, chance);
  await meeting.more(20);

  const faultsBefore = await counted(server, 'rostrum_faults_total');
  let takes = await fails();
  while ((await counted(server, 'rostrum_faults_total')) < faultsBefore + 3) takes = await fails();
  const slip = {
    id: 'on-a-bad-disk',
    by: { role: 'chair' },
    command: { type: 'Note', text: 'On a disk that takes no writes' },
  } as const;
  const send = () => give(checker, url, tokens['chair']!, slip);
  const answer = await send();
  if (takes === 'nothing') expect(answer).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
  const late = new Page(checker, 'CH', tokens['CH']!);
  pages.push(late);
  await late.until(({ meeting: shown }) => shown?.current === '5(b)');
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(pages.map(({ replica }) => replica.store.getState().status)).toEqual(pages.map(() => 'online'));

  await recovers();
  expect(await send()).toMatchObject({ ok: true });
  await meeting.more(20);
  await meeting.end();
  expect(await endedEqual(checker, pages, url)).toEqual([]);
  expect(await server.end('SIGTERM')).toBe(0);
}

test('on a full disk commands wait and reading goes on; with room again all is done, once', async ({ skip }) => {
  skip(!hasDisk, NO_DISK);
  server = await startServerProcess(dataDir, { limits: false });
  const filler = path.join(folder, 'disk/filler');
  writeFileSync(filler, '');
  await meetingOutlives(server, {
    async fails() {
      try {
        for (const size of [1_048_576, 4_096]) for (;;) appendFileSync(filler, Buffer.alloc(size));
      } catch (error) {
        expect(error).toMatchObject({ code: 'ENOSPC' });
      }
      return 'little';
    },
    recovers: async () => rmSync(filler),
  });
});

test('on a disk that turns read-only commands wait and reading goes on; when it may be written again all is done, once', async ({
  skip,
}) => {
  server = await startServerProcess(path.join(folder, 'own'), { limits: false });
  const { pid } = server;
  // Under open files nothing is mounted read-only, but where a disk itself fails. So the system calls answer as they do then.
  const atOnce = await answerReadOnly(pid);
  skip(!atOnce, 'strace is not here, or may not attach to a process');
  await atOnce!();
  let end = atOnce!;
  let isReadOnly = false;
  await meetingOutlives(server, {
    async fails() {
      if (!isReadOnly) end = (await answerReadOnly(pid))!;
      isReadOnly = true;
      await sleep(10);
      return 'nothing';
    },
    recovers: () => end(),
  });
});

/** From now on this process's writes to files are answered EROFS. Answers how to end that; undefined where it cannot be done. */
async function answerReadOnly(pid: number): Promise<(() => Promise<void>) | undefined> {
  const calls = 'pwrite64,pwritev,ftruncate,fallocate';
  const strace = spawn(
    'strace',
    [
      '-f',
      '-o',
      path.join(folder, 'calls'),
      '-e',
      `trace=${calls}`,
      '-e',
      `inject=${calls}:error=EROFS`,
      '-p',
      String(pid),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  strace.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const gone = new Promise<void>((resolve) => strace.once('close', () => resolve()).once('error', () => resolve()));
  while (!/attached/.test(said)) {
    const ended = await Promise.race([gone.then(() => true), once(strace.stderr, 'data').then(() => false)]);
    if (ended && !/attached/.test(said)) return undefined;
  }
  return async () => {
    strace.kill('SIGINT');
    await gone;
  };
}

test('a folder that may not be written is refused in words', async ({ skip }) => {
  mkdirSync(dataDir);
  const isRoot = process.getuid?.() === 0;
  // The administrator may write everywhere, but for a disk that takes no writes.
  skip(isRoot && !(hasDisk && run('mount', '-o', 'remount,ro', path.dirname(dataDir))), NO_DISK);
  chmodSync(folder, 0o755);
  if (!isRoot) chmodSync(dataDir, 0o555);
  const { code, err } = await rostrum({ DATA_DIR: dataDir }, 'link', 'create', '--role', 'operator');
  expect([code, err]).toEqual([1, expect.stringContaining(`${dataDir} cannot be written by this user`)]);
  expect(err).not.toMatch(/^ {4}at /m);
});
