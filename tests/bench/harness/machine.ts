// On what the figures were taken.
import { execFileSync } from 'node:child_process';
import os from 'node:os';

export interface Machine {
  cpu: string;
  cores: number;
  memoryGiB: number;
  system: string;
  versions: Record<string, string>;
  /** Load average of the last minute when the bench began: what else was running. */
  load: number;
  commit: string;
  date: string;
}

export function describeMachine(versions: Record<string, string>): Machine {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model ?? 'unknown',
    cores: cpus.length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    versions: { node: process.versions.node, ...versions },
    load: Math.round((os.loadavg()[0] ?? 0) * 100) / 100,
    commit: commit(),
    date: new Date().toISOString(),
  };
}

/** Of the program that is measured, marked where it was changed since; the page of figures is no part of it. */
function commit(): string {
  const changed = output('git', ['status', '--porcelain', '--untracked-files=no', '--', '.', ':!docs']);
  return `${output('git', ['describe', '--always']) ?? 'unknown'}${changed ? '-dirty' : ''}`;
}

/** How many files, sockets included, one process may have open. Node itself goes up to the hard limit. */
export function openFilesLimit(): number {
  const limit = process.platform === 'win32' ? undefined : output('sh', ['-c', 'ulimit -Hn']);
  return limit === undefined || limit === 'unlimited' ? Number.POSITIVE_INFINITY : Number(limit);
}

/** Those counts of clients that fit into one process; says which do not. */
export function countsThatFit(counts: readonly number[], say: (line: string) => void): number[] {
  const limit = openFilesLimit();
  const fitting = counts.filter((count) => count + 100 <= limit);
  const others = counts.filter((count) => !fitting.includes(count));
  if (others.length > 0)
    say(
      `LEFT OUT: ${others.join(', ')} clients. A process may have ${limit} files open here; raise it (ulimit -n 20000).`,
    );
  return fitting;
}

function output(command: string, args: string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
