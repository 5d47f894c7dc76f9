// The data folder: one process serves it, and the others can tell which and where.
// Knows the folder's lock, its server.json and its control token; not what else lies in it.

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataDirInUse } from '../errors.ts';
import { asStoreError, isBusy } from './errors.ts';

// The lock is SQLite's exclusive lock on a file of its own: the operating system frees it with the process, SIGKILL
// included, on every platform, and no stale file can block the next start.
const LOCK_FILE = 'lock.db';
const SERVER_FILE = 'server.json';
const TOKEN_FILE = 'control.token';

// Somebody who only looks (findRunningServer) holds the lock for an instant: a starting server waits that long.
const LOCK_WAIT_MS = 300;

// A connection that nobody refers to is closed by the garbage collector, and the lock would go with it.
const heldConnections = new Set<DatabaseSync>();

export type RunningServer = {
  readonly pid: number | undefined;
  /** Absent until the server listens. */
  readonly url: string | undefined;
  /** What the operator's command shows the server to be obeyed; undefined where this user may not read it. */
  readonly controlToken: string | undefined;
};

export type DataDirLock = {
  /** Random, new with each lock; also in control.token, readable by the owner alone. */
  readonly controlToken: string;
  /** Writes where the server listens, for those who find the folder locked. */
  describe(server: { readonly url: string }): void;
  release(): void;
};

/**
 * Makes the folder if need be and takes it for this process.
 * Throws DataDirInUse, or StoreError NOT_WRITABLE.
 */
export function lockDataDir(dataDir: string): DataDirLock {
  makeDataDir(dataDir);
  const holder = takeLock(dataDir);
  if (holder === undefined) {
    const { pid, url } = readRunningServer(dataDir);
    throw new DataDirInUse(dataDir, pid, url);
  }
  const controlToken = randomBytes(32).toString('base64url');
  const describe = (url?: string) =>
    replaceFile(join(dataDir, SERVER_FILE), JSON.stringify({ pid: process.pid, url }), 0o644);
  try {
    describe();
    replaceFile(join(dataDir, TOKEN_FILE), controlToken, 0o600);
  } catch (error) {
    holder.close();
    throw asStoreError(error, dataDir);
  }
  heldConnections.add(holder);
  return {
    controlToken,
    describe: ({ url }) => describe(url),
    release() {
      if (!heldConnections.delete(holder)) return;
      // The files go first: nobody may read another owner's description as ours is being taken away.
      rmSync(join(dataDir, SERVER_FILE), { force: true });
      rmSync(join(dataDir, TOKEN_FILE), { force: true });
      holder.close();
    },
  };
}

/** Who serves the folder at this moment; undefined: nobody, or there is no such folder. */
export function findRunningServer(dataDir: string): RunningServer | undefined {
  if (!existsSync(join(dataDir, LOCK_FILE))) return undefined;
  const holder = takeLock(dataDir);
  if (holder === undefined) return readRunningServer(dataDir);
  holder.close();
  return undefined;
}

function makeDataDir(dataDir: string): void {
  try {
    // Private notes and hashes of tokens lie here: no other user of the machine reads them.
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw asStoreError(error, dataDir);
  }
}

/** The connection that holds the lock until it is closed; undefined while another one holds it. */
function takeLock(dataDir: string): DatabaseSync | undefined {
  let connection: DatabaseSync | undefined;
  try {
    connection = new DatabaseSync(join(dataDir, LOCK_FILE), { timeout: LOCK_WAIT_MS });
    connection.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return connection;
  } catch (error) {
    connection?.close();
    if (isBusy(error)) return undefined;
    throw asStoreError(error, dataDir);
  }
}

function readRunningServer(dataDir: string): RunningServer {
  const described = tryRead(join(dataDir, SERVER_FILE));
  const controlToken = tryRead(join(dataDir, TOKEN_FILE));
  const { pid, url } = described === undefined ? {} : (JSON.parse(described) as { pid?: number; url?: string });
  return { pid, url, controlToken };
}

function tryRead(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Not there yet, or not for this user: the caller says what it does not know.
    return undefined;
  }
}

/** A reader sees the old text or the new one, never half of it. */
function replaceFile(file: string, text: string, mode: number): void {
  const next = `${file}.next`;
  rmSync(next, { force: true });
  writeFileSync(next, text, { mode });
  renameSync(next, file);
}
