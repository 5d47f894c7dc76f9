// The operator to whom a command speaks: the running server's, or, where none serves the folder, one opened on the folder itself.
// Where several nodes share a database it opens that: they hear of what it does as of one another's doing.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Access } from '../access/access.ts';
import { secretOf } from '../access/secret.ts';
import { addressOf } from '../addresses.ts';
import type { Clock } from '../clock.ts';
import { startClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { openDatabaseStore } from '../data.ts';
import { liftEvent } from '../meetings/lift-event.ts';
import { makeImporter } from '../import/importer.ts';
import type { Operator } from '../meetings/operator.ts';
import { makeOperator } from '../meetings/operator.ts';
import { snapshotKey } from '../rooms/program-key.ts';
import { makeRooms } from '../rooms/rooms.ts';
import type { RunningServer } from '../store/sqlite/data-dir.ts';
import { findRunningServer } from '../store/sqlite/data-dir.ts';
import { DataDirInUse, StoreError } from '../store/errors.ts';
import { DATABASE_FILE, openSqliteStore } from '../store/sqlite/sqlite.ts';
import type { EventStore } from '../store/store.ts';
import { CliFault } from './fault.ts';
import { remoteOperator } from './remote-operator.ts';
import { settings } from './settings.ts';

/** How long a command waits for a folder that another process has just taken. */
const BUSY_MS = 10_000;
const RETRY_MS = 100;

/** Runs `work` with the operator of the data folder and puts everything away afterwards. */
export async function withOperator<T>(
  work: (operator: Operator) => Promise<T>,
  { mayMakeFolder = false } = {},
): Promise<T> {
  const config = settings();
  if (config.databaseUrl !== undefined) return onDatabase(config, config.databaseUrl, work);
  for (const startedAt = performance.now(); ; await sleep(RETRY_MS)) {
    const running = findRunningServer(config.dataDir);
    if (running?.url !== undefined) return work(operatorOf(running, running.url, config.dataDir));
    const store = running ? undefined : await openFolder(config, mayMakeFolder);
    if (!store) {
      // A server that is just starting, or another command that is soon done.
      if (performance.now() - startedAt < BUSY_MS) continue;
      throw new DataDirInUse(config.dataDir, running?.pid, undefined);
    }
    try {
      return await onStore(
        { config, store, clock: startClock(), secret: config.secret ?? secretOf(config.dataDir) },
        work,
      );
    } finally {
      await store.close();
    }
  }
}

/** Undefined: somebody else was faster. */
async function openFolder({ dataDir }: Config, mayMakeFolder: boolean): Promise<EventStore | undefined> {
  if (!mayMakeFolder) requireData(dataDir);
  try {
    return await openSqliteStore({ dataDir, writable: true, upcast: liftEvent });
  } catch (error) {
    if (error instanceof DataDirInUse) return undefined;
    throw error;
  }
}

async function onDatabase<T>(config: Config, url: string, work: (operator: Operator) => Promise<T>): Promise<T> {
  const { store, clock } = await openDatabaseStore(url, { writable: true });
  try {
    return await onStore({ config, store, clock, secret: config.secret ?? '' }, work);
  } finally {
    await store.close();
  }
}

/** Runs `work` with the data for reading, also while a server writes it. */
export async function withData<T>(work: (store: EventStore) => Promise<T>): Promise<T> {
  const { databaseUrl, dataDir } = settings();
  const store =
    databaseUrl === undefined
      ? await openSqliteStore({ dataDir, writable: false, upcast: liftEvent })
      : (await openDatabaseStore(databaseUrl, { writable: false })).store;
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function operatorOf({ pid, controlToken }: RunningServer, url: string, dataDir: string): Operator {
  if (controlToken === undefined) {
    throw new CliFault(
      `Process ${pid} serves ${dataDir}, but this user may not read its control token. Run the command as the user who started it.`,
    );
  }
  return remoteOperator(url, controlToken);
}

/** Nobody means to make a new folder by looking into a wrong one. */
function requireData(dataDir: string): void {
  if (existsSync(join(dataDir, DATABASE_FILE))) return;
  throw new StoreError('NO_DATA', `There is no meeting data in ${dataDir}. Set DATA_DIR, or start the server once.`);
}

async function onStore<T>(
  { config, store, clock, secret }: { config: Config; store: EventStore; clock: Clock; secret: string },
  work: (operator: Operator) => Promise<T>,
): Promise<T> {
  const rooms = makeRooms({
    store,
    clock,
    observer: { appended() {}, followed() {}, failed: warn },
    secret,
    snapshotKey: snapshotKey(),
  });
  try {
    const access = new Access({
      store: store.access,
      secret,
      clock,
      meeting: async (meetingId) => (await rooms.open(meetingId))?.meeting,
    });
    const url = await addressOf(config, config.port);
    const { dataDir } = config;
    return await work(
      makeOperator({ store, rooms, access, clock, importFile: makeImporter(), dataDir, url: () => url }),
    );
  } finally {
    await rooms.close();
  }
}

function warn(what: string, error: unknown): void {
  process.stderr.write(`${what} failed: ${error instanceof Error ? error.message : String(error)}\n`);
}
