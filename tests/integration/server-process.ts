// Starts programs/serve.ts and ends it by a signal: a server that dies as servers die.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const PROGRAM = path.join(import.meta.dirname, 'programs/serve.ts');

export interface ServerProcess {
  url: string;
  port: number;
  /** By delegation, and `chair`; only where this start made the meeting. */
  tokens: Record<string, string>;
  child: ChildProcess;
  /** Ends it; answers the exit code, null where the signal itself ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export async function startServerProcess(dataDir: string, port = 0): Promise<ServerProcess> {
  const child = spawn(process.execPath, [PROGRAM, dataDir, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (piece: Buffer) => (printed += piece.toString()));
  while (!printed.includes('\n')) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  }
  const { port: listening, tokens } = JSON.parse(printed) as { port: number; tokens: Record<string, string> };
  return {
    url: `http://127.0.0.1:${listening}`,
    port: listening,
    tokens,
    child,
    async end(signal) {
      const gone = once(child, 'exit');
      child.kill(signal);
      const [code] = (await gone) as [number | null];
      return code;
    },
  };
}
