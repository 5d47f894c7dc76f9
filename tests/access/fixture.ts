// A server's inside without its sockets: a real store in a folder of its own, the rooms, access and the operator.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Settings } from '#shared/meeting/state.ts';

import { Access } from '../../server/access/access.ts';
import type { AccessChange } from '../../server/access/identity.ts';
import { secretOf } from '../../server/access/secret.ts';
import type { Operator } from '../../server/meetings/operator.ts';
import { makeImporter } from '../../server/import/importer.ts';
import { makeOperator } from '../../server/meetings/operator.ts';
import type { Rooms } from '../../server/rooms/rooms.ts';
import { makeRooms } from '../../server/rooms/rooms.ts';
import { sampleMeetingFile } from '../../server/sample/sample-meeting.ts';
import { openSqliteStore } from '../../server/store/sqlite/sqlite.ts';
import type { EventStore } from '../../server/store/store.ts';

export const MEETING = 'ccm-2rc-pm2';

export interface House {
  dataDir: string;
  store: EventStore;
  rooms: Rooms;
  access: Access;
  operator: Operator;
  /** What access told its listeners, the oldest first. */
  changes: AccessChange[];
  clock: { now(): number; advance(ms: number): void };
  /** Makes the sample meeting with other settings; another id where several are wanted. */
  makeMeeting(settings?: Partial<Settings>, id?: string): Promise<void>;
  /** Removes all meetings: opening a house costs more than emptying it. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function openHouse(dataDir = mkdtempSync(join(tmpdir(), 'rostrum-access-'))): Promise<House> {
  let now = Date.UTC(2026, 10, 24, 8, 0);
  const clock = { now: () => now, advance: (ms: number) => void (now += ms) };
  const store = await openSqliteStore({ dataDir, writable: true });
  const failed = (what: string, error: unknown): never => {
    throw new Error(what, { cause: error });
  };
  const rooms = makeRooms({
    store,
    clock: { ...clock, wallDriftMs: () => 0 },
    observer: { appended() {}, followed() {}, failed },
    snapshotKey: 'test',
  });
  const access = new Access({
    store: store.access,
    secret: secretOf(dataDir),
    clock,
    meeting: async (id) => (await rooms.open(id))?.meeting,
  });
  const operator = makeOperator({
    store,
    rooms,
    access,
    clock,
    importFile: makeImporter(),
    dataDir,
    url: () => 'http://127.0.0.1:3000',
  });
  const changes: AccessChange[] = [];
  access.onChange((change) => changes.push(change));
  return {
    dataDir,
    store,
    rooms,
    access,
    operator,
    changes,
    clock,
    async makeMeeting(settings = {}, id = MEETING) {
      const file = sampleMeetingFile(now);
      const made = await operator.createMeeting({ ...file, settings: { ...file.settings, ...settings } }, id);
      if (!made.ok) throw new Error(JSON.stringify(made.error));
    },
    async clear() {
      for (const { id } of await store.listMeetings()) await operator.deleteMeeting(id);
      changes.length = 0;
    },
    async close() {
      await rooms.close();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
