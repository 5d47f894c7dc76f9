// Starts programs/serve.ts in a process of its own, with the small meeting and a link for everybody in it: a server that can die as
// servers die, or be run by a tool that watches it or holds it short.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { ServeOptions } from './programs/serve.ts';

const PROGRAM = path.join(import.meta.dirname, 'programs/serve.ts');
const COMPILE_CACHE = fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url));

export interface ServerProcess {
  url: string;
  port: number;
  /** By delegation, and `chair`; only where this start made the meeting. */
  tokens: Record<string, string>;
  child: ChildProcess;
  /** Of the server itself, also where a tool runs it. */
  pid: number;
  /** Ends it, by force where it has not ended itself within so long; answers the exit code, null where a signal ended it. */
  end(signal: NodeJS.Signals, withinMs?: number): Promise<number | null>;
}

export interface StartProcessOptions extends Partial<ServeOptions> {
  /** A command that runs the server: `strace`, `prlimit`. */
  wrapper?: readonly string[];
  /** Options of Node itself. */
  node?: readonly string[];
  environment?: Record<string, string>;
}

/** The process at once, and the server when it listens; `listening` rejects where it ends before. */
export function spawnServer(
  dataDir: string,
  { wrapper = [], node = [], environment, ...options }: StartProcessOptions = {},
): { child: ChildProcess; listening: Promise<ServerProcess> } {
  const [command, ...args] = [...wrapper, process.execPath, ...node, PROGRAM, JSON.stringify({ dataDir, ...options })];
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...process.env, ...environment },
  });
  return { child, listening: whenListening(child) };
}

export async function startServerProcess(dataDir: string, options: StartProcessOptions = {}): Promise<ServerProcess> {
  return spawnServer(dataDir, options).listening;
}

async function whenListening(child: ChildProcess): Promise<ServerProcess> {
  let printed = '';
  child.stdout!.on('data', (piece: Buffer) => (printed += piece.toString()));
  const gone = once(child, 'exit') as Promise<[number | null]>;
  while (!printed.includes('\n')) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}`);
    await Promise.race([once(child.stdout!, 'data'), gone]);
  }
  const { pid, port, tokens } = JSON.parse(printed) as { pid: number; port: number; tokens: Record<string, string> };
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    tokens,
    child,
    pid,
    async end(signal, withinMs) {
      if (child.exitCode === null && child.signalCode === null) process.kill(pid, signal);
      const force = withinMs === undefined ? undefined : setTimeout(() => process.kill(pid, 'SIGKILL'), withinMs);
      const [code] = await gone;
      clearTimeout(force);
      return code;
    },
  };
}
