// A store on a folder of its own, its file to be looked at and tampered with.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach } from 'vitest';

import { DATABASE_FILE, openSqliteStore } from '../../server/store/sqlite/sqlite.ts';
import type { SqliteStoreOptions } from '../../server/store/sqlite/sqlite.ts';
import type { EventStore } from '../../server/store/store.ts';
import { command, event } from './commands.ts';
import { removeFolder, temporaryFolder } from './fixtures.ts';
import type { Child } from './fixtures.ts';

export let dataDir: string;
export let file: string;
export const stores: EventStore[] = [];
export const children: Child[] = [];

/** For each test of the file that calls it. */
export function inAFolder(): void {
  beforeEach(() => {
    dataDir = temporaryFolder();
    file = join(dataDir, DATABASE_FILE);
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    for (const child of children.splice(0)) await child.kill();
    removeFolder(dataDir);
  });
}

export async function open(options: Partial<SqliteStoreOptions> = {}): Promise<EventStore> {
  const store = await openSqliteStore({ dataDir, writable: true, ...options });
  stores.push(store);
  return store;
}

export async function withMeeting(): Promise<EventStore> {
  const store = await open();
  await store.createMeeting({ id: 'm', log: 'first log', createdAt: 1, events: [event(1), event(2), event(3)] });
  return store;
}

export const append = (store: EventStore, after: number, count = 1) =>
  store.append({ meetingId: 'm', expectedSeq: after, commands: [command(after, count)] });

/** Changes the file as another program or a failing disk would. */
export function tamper(sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}
