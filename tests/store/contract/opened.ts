// A store that is open, as each part of the suite sees it: the meeting of the test that runs, and how it writes.
import type { AppendedCommand, AppendResult, EventStore, StoredEvent } from '../../../server/store/store.ts';
import type { Upcast } from '../../../server/store/upcast.ts';

export interface Opened {
  readonly store: EventStore;
  /** The id of a meeting, another one for each test. */
  readonly m: string;
  /** A name that no other test has. */
  own(name: string): string;
  append(meetingId: string, expectedSeq: number, ...commands: AppendedCommand[]): Promise<AppendResult>;
  reopen(upcast?: Upcast): Promise<EventStore>;
}

export const meeting = (id: string, events: readonly StoredEvent[] = []) => ({
  id,
  log: `log of ${id}`,
  createdAt: 1,
  events,
});
