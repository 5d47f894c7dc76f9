// Runs the operator's command as a person would, and gives back all that it says.
import { execFile, spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Said {
  code: number;
  out: string;
  err: string;
}

/** @param environment DATA_DIR above all. */
export function rostrum(environment: Record<string, string>, ...args: string[]): Promise<Said> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['bin/rostrum.js', ...args],
      { cwd: ROOT, env: { ...process.env, ...environment } },
      (_error, out, err) => {
        resolve({ code: child.exitCode ?? -1, out, err });
      },
    );
  });
}

export interface Serving {
  /** What it has printed so far, and what it has logged. */
  out(): string;
  err(): string;
  /** Waits until it has printed this; rejects where it ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ends it; answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `rostrum serve` and leaves it running. */
export function serve(environment: Record<string, string>, ...args: string[]): Serving {
  const child = spawn(process.execPath, ['bin/rostrum.js', 'serve', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    out: () => out,
    err: () => err,
    until(pattern) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(out);
          if (!found) return;
          child.stdout.off('data', look);
          resolve(found);
        };
        child.stdout.on('data', look);
        child.once('exit', (code) => reject(new Error(`it ended with ${code}:\n${out}\n${err}`)));
        look();
      });
    },
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}
