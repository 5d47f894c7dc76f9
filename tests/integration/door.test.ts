// The door of the program, bin/rostrum.js: which Node it takes, and that signals and exit codes pass through it.
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const door = path.join(import.meta.dirname, '../../bin/rostrum.js');
let folder: string;
/** The same Node at another address: for the door it is somebody else's. */
let otherNode: string;
let script: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rostrum-door-'));
  otherNode = path.join(folder, path.basename(process.execPath));
  try {
    linkSync(process.execPath, otherNode);
  } catch {
    copyFileSync(process.execPath, otherNode);
  }
  script = path.join(folder, 'script.ts');
  writeFileSync(
    script,
    `process.on('SIGTERM', () => process.exit(7));
     setInterval(() => undefined, 1000);
     process.stdout.write(JSON.stringify({ pid: process.pid, node: process.execPath, args: process.argv.slice(2) }) + '\\n');`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lets a Node say that it is of this version. */
const pretending = (version: string) =>
  `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"${version}"})`;

async function start(
  node: string,
  version = process.versions.node,
): Promise<{ child: ChildProcess; said: { pid: number; node: string; args: string[] } }> {
  const child = spawn(node, ['--import', pretending(version), door, '--run', script, 'link', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout?.on('data', (piece: Buffer) => (text += piece.toString()));
  while (!text.includes('\n')) await once(child.stdout ?? child, 'data');
  return { child, said: JSON.parse(text) as { pid: number; node: string; args: string[] } };
}

test('the Node that npm brought runs in the same process', async () => {
  const { child, said } = await start(process.execPath);
  expect(said).toMatchObject({ pid: child.pid, args: ['link', '--json'] });
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([7, null]);
});

test('another Node hands over to it, and passes signals and the exit code on', async () => {
  const { child, said } = await start(otherNode);
  expect(said.pid).not.toBe(child.pid);
  expect(said.node).toBe(process.execPath);
  expect(said.args).toEqual(['link', '--json']);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([7, null]);
});

const [line, minor, patch] = process.versions.node.split('.').map(Number) as [number, number, number];

test.each([`${line}.${minor}.${patch + 1}`, `${line}.${minor + 1}.0`])(
  'a later Node of the same line, %s, is not sent away: it has what was mended since',
  async (later) => {
    const { child, said } = await start(otherNode, later);
    expect(said).toMatchObject({ pid: child.pid, args: ['link', '--json'] });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([7, null]);
  },
);

test.each([`${line}.${minor - 1}.99`, `${line + 1}.99.9`, `${line - 1}.99.9`])(
  'an earlier one, or one of another line, %s, hands over',
  async (other) => {
    const { child, said } = await start(otherNode, other);
    expect(said.node).toBe(process.execPath);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([7, null]);
  },
);

test('a program that a signal ended is told as such', async () => {
  const { child, said } = await start(otherNode);
  process.kill(said.pid, 'SIGKILL');
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
});

test('an old Node without the optional packages is told what to do', () => {
  const bare = path.join(folder, 'bare');
  mkdirSync(path.join(bare, 'bin'), { recursive: true });
  copyFileSync(door, path.join(bare, 'bin/rostrum.js'));
  writeFileSync(path.join(bare, 'package.json'), '{ "type": "module" }');
  const { status, stderr } = spawnSync(
    otherNode,
    ['--import', pretending('20.19.0'), path.join(bare, 'bin/rostrum.js'), 'serve'],
    { encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr).toContain('Rostrum needs Node 24 or newer; this is 20.19.0');
  expect(stderr).toContain('npm ci');
});
