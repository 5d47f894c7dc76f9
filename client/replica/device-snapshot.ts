// The last state on the device, so that a page draws something at once after a reload or a loss of power, marked as of its time.
// Only what this device may see anyway; another build's snapshot is not read, since its state may have another shape.
import type { MeetingId } from '#shared/meeting/state.ts';

import { deviceStorage, readJson } from '../connection/storage.ts';
import type { KeyValue } from '../connection/storage.ts';
import type { Confirmed } from './confirmed.ts';

const SAVE_EVERY_MS = 3_000;

export interface Snapshot extends Confirmed {
  /** Server time, and the device's wall time, when it was saved: together a guess of the server's time at the next start. */
  savedAt: number;
  wallAt: number;
  build: string;
}

export interface SnapshotStore {
  read(): Snapshot | null;
  /** Saves soon; the last of several wins. */
  save(confirmed: Confirmed): void;
  /** Saves what is waiting now: the page goes away. */
  flush(): void;
  forget(): void;
}

const isSnapshot = (value: unknown): value is Snapshot =>
  typeof value === 'object' && value !== null && 'meeting' in value && 'savedAt' in value && 'build' in value;

/** @param now server time in ms */
export function snapshotStore(
  meetingId: MeetingId,
  seat: string,
  build: string,
  now: () => number,
  storage: KeyValue = deviceStorage,
): SnapshotStore {
  const key = `rostrum.state.${meetingId}.${seat}`;
  let waiting: Confirmed | null = null;
  let handle: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(handle);
    handle = undefined;
    if (waiting === null) return;
    storage.set(key, JSON.stringify({ ...waiting, savedAt: now(), wallAt: Date.now(), build } satisfies Snapshot));
    waiting = null;
  };
  return {
    read() {
      const snapshot = readJson(storage, key, isSnapshot);
      return snapshot?.build === build && snapshot.meeting.id === meetingId ? snapshot : null;
    },
    save(confirmed) {
      waiting = confirmed;
      handle ??= setTimeout(flush, SAVE_EVERY_MS);
    },
    flush,
    forget() {
      waiting = null;
      storage.remove(key);
    },
  };
}
