// A disk that fills up under a meeting at work, and a folder that nobody may write.
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { rostrum } from '../cli/command.ts';
import { Checker } from './checker.ts';
import { endedEqual } from './ending.ts';
import { dice } from './form.ts';
import { Page, visit } from './page.ts';
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
  hasDisk = process.platform === 'linux' && run('mount', '-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', path.dirname(dataDir));
  pages = [];
});
afterEach(async () => {
  for (const page of pages) page.close();
  await server?.end('SIGKILL');
  server = undefined;
  if (hasDisk) run('umount', '-l', path.dirname(dataDir));
  rmSync(folder, { recursive: true, force: true });
});

/** The server's own count, from /metrics. */
async function counted(name: string): Promise<number> {
  const text = await (await fetch(`${server!.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
}

test('on a full disk commands wait and reading goes on; with room again all is done, once', async ({ skip }) => {
  skip(!hasDisk, NO_DISK);
  const chance = dice();
  server = await startServerProcess(dataDir, { limits: false });
  const { url, tokens } = server;
  visit(url);
  const checker = new Checker();
  pages = Object.entries(tokens).map(([name, token]) => new Page(checker, name, token));
  const meeting = await work(pages, chance);
  await meeting.more(20);

  const filler = path.join(folder, 'disk/filler');
  writeFileSync(filler, '');
  const fill = () => {
    try {
      for (const size of [1_048_576, 4_096]) for (;;) appendFileSync(filler, Buffer.alloc(size));
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    }
  };
  while ((await counted('rostrum_faults_total')) < 3) fill();
  const late = new Page(checker, 'CH', tokens['CH']!);
  pages.push(late);
  await late.until(({ meeting: shown }) => shown?.current === '5(b)');
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(pages.map(({ replica }) => replica.store.getState().status)).toEqual(pages.map(() => 'online'));

  rmSync(filler);
  await meeting.more(20);
  await meeting.end();
  expect(await endedEqual(checker, pages, url)).toEqual([]);
  expect(await server.end('SIGTERM')).toBe(0);
});

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
