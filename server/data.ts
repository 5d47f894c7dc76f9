// Where a server's data is: in a folder that it alone serves, or in a PostgreSQL that several nodes share.
// Opens it and says with which nodes, which secret and which control token. Knows no socket and no meeting.
import { setTimeout as sleep } from 'node:timers/promises';

import { secretOf } from './access/secret.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { liftEvent } from './meetings/lift-event.ts';
import { alone } from './nodes/alone.ts';
import type { Nodes } from './nodes/nodes.ts';
import { lockDataDir } from './store/sqlite/data-dir.ts';
import { StoreError } from './store/errors.ts';
import { openSqliteStore } from './store/sqlite/sqlite.ts';
import type { EventStore } from './store/store.ts';

export interface Data {
  readonly store: EventStore;
  readonly nodes: Nodes;
  /** Makes the tokens of links. */
  readonly secret: string;
  /** What the operator's command beside this server shows to be obeyed; absent where it opens the database itself. */
  readonly controlToken?: string;
  /** Says where the server listens, to those who find its folder locked. */
  describe(url: string): void;
  /** Leaves the other nodes, closes the store, frees the folder. */
  close(): Promise<void>;
}

const FAREWELL_MS = 1_000;

/** Told of what went wrong and does not keep a server from starting. */
type Failed = (what: string, error: unknown) => void;

/** Rejects with StoreError: its message is for the operator. */
export function openData(config: Config, failed: Failed): Promise<Data> {
  return config.databaseUrl === undefined
    ? openFolder(config, failed)
    : openDatabase(config, config.databaseUrl, failed);
}

async function openFolder({ dataDir, secret }: Config, failed: Failed): Promise<Data> {
  const lock = lockDataDir(dataDir);
  let store: EventStore | undefined;
  try {
    store = await openSqliteStore({ dataDir, writable: true, lock, upcast: liftEvent });
    const opened = store;
    return {
      store,
      nodes: alone(await lastInstant(store, failed)),
      secret: secret ?? secretOf(dataDir),
      controlToken: lock.controlToken,
      describe: (url) => lock.describe({ url }),
      async close() {
        await opened.close();
        lock.release();
      },
    };
  } catch (error) {
    await store?.close();
    lock.release();
    throw error;
  }
}

/** The store of the nodes' database, and their time, for a command that serves nobody. Rejects with StoreError. */
export async function openDatabaseStore(
  url: string,
  options: { writable: boolean },
): Promise<{ store: EventStore; clock: Clock }> {
  const { makeDatabase } = await import('./store/postgres/database.ts');
  const { openPostgresStore } = await import('./store/postgres/postgres.ts');
  const { askTime } = await import('./nodes/shared.ts');
  const database = makeDatabase(url);
  const store = await openPostgresStore({ database, ...options, upcast: liftEvent });
  return { store, clock: await askTime(database) };
}

async function openDatabase({ secret }: Config, url: string, failed: Failed): Promise<Data> {
  if (secret === undefined) throw new Error('Nodes that share a database need the same secret.');
  // Only here, so that a server on a folder never loads the database's client.
  const { makeDatabase } = await import('./store/postgres/database.ts');
  const { openPostgresStore } = await import('./store/postgres/postgres.ts');
  const { joinNodes } = await import('./nodes/shared.ts');
  const database = makeDatabase(url);
  const store = await openPostgresStore({ database, writable: true, upcast: liftEvent });
  try {
    const nodes = await joinNodes({ database, notBefore: await lastInstant(store, failed), failed });
    return {
      store,
      nodes,
      secret,
      describe: () => {},
      async close() {
        // The close waits a moment for the database, and no longer: one that does not answer must not keep the server from ending.
        await Promise.race([nodes.close().then(() => store.close()), sleep(FAREWELL_MS, undefined, { ref: false })]);
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The latest instant in any log: server time does not go back behind it. A log that cannot be read is its own meeting's matter. */
export async function lastInstant(store: EventStore, failed: Failed): Promise<number> {
  const meetings = await store.listMeetings();
  const lasts = await Promise.all(
    meetings.map(async ({ id, head }) => {
      try {
        return (await store.read(id, Math.max(0, head - 1), 1))[0]?.at ?? 0;
      } catch (error) {
        if (!(error instanceof StoreError) || error.code === 'UNAVAILABLE') throw error;
        failed(`reading the last event of meeting ${id}`, error);
        return 0;
      }
    }),
  );
  return lasts.reduce((latest, at) => Math.max(latest, at), 0);
}
