// A real PostgreSQL for the run: its programs come by npm, its data lies in a temporary folder. Files ask for a database each.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';

import { freePort } from '../free-port.ts';
import { programsFor } from './postgres-programs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server, with its user and password, without a database. */
    postgres: string;
  }
}

const PASSWORD = 'only on loopback';

/** One server for the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  project.provide('postgres', url);
  return stop;
}

export interface Postgres {
  url: string;
  /** Stops the whole server in order, as for an upgrade; what connects meanwhile is refused. */
  down(): Promise<void>;
  /** Starts it again, on the same data and port. */
  up(): Promise<void>;
  /** Ends it, and removes its data. */
  stop(): Promise<void>;
}

/**
 * A server of its own, for whoever breaks or measures it. Without `sync` it does not wait for the disk: in the tests programs die,
 * machines do not. `modules` is where npm put the packages, if not beside us.
 */
export async function startPostgres({
  sync = false,
  modules,
}: { sync?: boolean; modules?: string } = {}): Promise<Postgres> {
  const [port, programs] = await Promise.all([freePort(), programsFor(modules)]);
  // A path of its own, not below a folder of ours: as root, the server runs as the user `postgres`.
  const databaseDir = path.join(programs.folder, `rostrum-postgres-${process.pid}-${port}`);
  const printed: string[] = [];
  const server = new programs.Server({
    databaseDir,
    port,
    password: PASSWORD,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C', '--no-instructions'],
    postgresFlags: [
      '-c',
      `fsync=${sync ? 'on' : 'off'}`,
      '-c',
      'shared_buffers=64MB',
      '-c',
      'max_connections=100',
      '-c',
      'unix_socket_directories=',
    ],
    onLog: (line) => printed.push(String(line)),
    onError: (error) => printed.push(String(error)),
  });
  // The package writes the password's file into the folder for temporary files, for the other user to read.
  const { TMPDIR } = process.env;
  const mask = process.umask(0o022);
  process.env.TMPDIR = programs.folder;
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    programs.remove();
    rmSync(databaseDir, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start: ${String(error)}\n${printed.join('')}`);
  } finally {
    process.umask(mask);
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  let isUp = true;
  /** The postmaster's process, told by signals; the package's own `stop` would remove the data too. */
  const postmaster = (): number =>
    Number(readFileSync(path.join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  return {
    url: `postgres://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`,
    async down() {
      const pid = postmaster();
      process.kill(pid, 'SIGINT');
      while (lives(pid)) await sleep(10);
      isUp = false;
    },
    async up() {
      await server.start();
      isUp = true;
    },
    async stop() {
      if (isUp) {
        // Read before it is told to stop: the file goes with it.
        const pid = postmaster();
        const stopped = server.stop();
        // At once, whatever it is doing: nobody needs the data, and an orderly end in the middle of a recovery may never come.
        if (lives(pid)) process.kill(pid, 'SIGQUIT');
        await stopped;
      }
      rmSync(databaseDir, { recursive: true, force: true });
      programs.remove();
    },
  };
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
