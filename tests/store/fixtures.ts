// Data folders and child processes for the tests of the store.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rostrum-store-'));
}

export function removeFolder(folder: string): void {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
}

export type Child = {
  readonly process: ChildProcess;
  /** The child's lines on stdout, as they come. */
  readonly lines: AsyncIterableIterator<string>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
};

/** Runs a program of tests/store/programs on a data folder, through `wrapper` where one is given. */
export function runProgram(program: string, args: readonly string[], wrapper: readonly string[] = []): Child {
  const file = fileURLToPath(new URL(`./programs/${program}.ts`, import.meta.url));
  const [command, ...rest] = [...wrapper, process.execPath, file, ...args];
  const env = {
    NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url)),
    ...process.env,
  };
  const child = spawn(command!, rest, { stdio: ['pipe', 'pipe', 'inherit'], env });
  return {
    process: child,
    lines: createInterface({ input: child.stdout! })[Symbol.asyncIterator](),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** The next line, as JSON; throws when the program ended instead. */
export async function nextJson<T>(child: Child): Promise<T> {
  const { value, done } = await child.lines.next();
  if (done === true) throw new Error('The program ended without a further line.');
  return JSON.parse(value as string) as T;
}
