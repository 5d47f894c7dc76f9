// What every event store promises, as a suite that each implementation passes; its parts stand in contract/. Knows the interface only.
// `open` gives a store, with a way to close it and open the same data again. The tests share it, and name things apart.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { StoreUnavailable } from '../../server/store/errors.ts';
import type { AppendedCommand, EventStore } from '../../server/store/store.ts';
import type { Upcast } from '../../server/store/upcast.ts';
import { command } from './commands.ts';
import { accessContract } from './contract/access.ts';
import { appendsContract } from './contract/appends.ts';
import { commandsContract } from './contract/commands.ts';
import { filesContract } from './contract/files.ts';
import { logsContract } from './contract/logs.ts';
import type { Opened } from './contract/opened.ts';
import { meeting } from './contract/opened.ts';

export type StoreUnderTest = {
  readonly store: EventStore;
  /** Closes the store and opens its data again. */
  reopen(upcast?: Upcast): Promise<EventStore>;
  dispose(): Promise<void>;
};

export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} as an event store`, () => {
    let fixture: StoreUnderTest;
    let store: EventStore;
    let m: string;

    beforeAll(async () => {
      fixture = await open();
      store = fixture.store;
    });
    beforeEach(() => void (m = randomUUID()));
    afterAll(() => fixture.dispose());

    const own = (name: string) => `${name} of ${m}`;
    const append = (meetingId: string, expectedSeq: number, ...commands: AppendedCommand[]) =>
      store.append({ meetingId, expectedSeq, commands });
    const reopen = async (upcast?: Upcast) => (store = await fixture.reopen(upcast));

    const its: Opened = {
      get store() {
        return store;
      },
      get m() {
        return m;
      },
      own,
      append,
      reopen,
    };
    filesContract(its);
    logsContract(its);
    appendsContract(its);
    commandsContract(its);
    accessContract(its);

    test('closing waits for what is under way; what comes later is refused', async () => {
      await store.createMeeting(meeting(m));
      const underWay = append(m, 0, command(0));
      const closing = store.close();
      await expect(append(m, 1, command(1))).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(store.read(m, 0, 1)).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(store.access.findLink('any')).rejects.toBeInstanceOf(StoreUnavailable);
      await closing;
      expect(await underWay).toEqual({ ok: true, seq: 1 });
      await reopen();
      expect((await store.findMeeting(m))?.head).toBe(1);
    });
  });
}
