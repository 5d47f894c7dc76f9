// Proves the stored log of a meeting, page by page, and that the snapshot is what the log folds into.
import { isDeepStrictEqual } from 'node:util';

import { openSnapshot } from '../rooms/snapshot.ts';
import { StoreError } from '../store/errors.ts';
import type { EventStore, StoredEvent } from '../store/store.ts';
import type { LogFault } from './check-log.ts';
import { LogChecker } from './check-log.ts';

export interface LogVerification {
  meetingId: string;
  ok: boolean;
  /** Events that were looked at. */
  events: number;
  /** The snapshot that this program would start from; null where there is none. */
  snapshot: { seq: number; equal: boolean } | null;
  faults: LogFault[];
}

const PAGE = 5_000;

/** Undefined: there is no such meeting. Rejects where the store cannot be read at all. */
export async function verifyLog(
  store: EventStore,
  meetingId: string,
  snapshotKey: string,
): Promise<LogVerification | undefined> {
  const row = await store.findMeeting(meetingId);
  if (!row) return undefined;
  const stored = await store.loadSnapshot(meetingId, snapshotKey);
  const checker = new LogChecker(meetingId);
  let snapshot: LogVerification['snapshot'] = stored ? { seq: stored.seq, equal: false } : null;
  const faults: LogFault[] = [];
  let size = PAGE;
  // Up to the head as it was at the start: a server may be writing on.
  for (let whole = true; whole && checker.seq < row.head;) {
    const page = await readPage(store, meetingId, checker.seq, Math.min(size, row.head - checker.seq));
    if (!page.ok && size > 1) {
      // One by one from here on: what comes before the damage still proves something.
      size = 1;
      continue;
    }
    if (!page.ok || page.events.length === 0) {
      faults.push({
        seq: checker.seq + 1,
        message: page.ok ? `missing: the log is to have ${row.head} events` : page.message,
      });
      break;
    }
    for (const event of page.events) {
      whole = checker.take(event);
      if (!whole) break;
      if (checker.seq === stored?.seq)
        snapshot = { seq: stored.seq, equal: isDeepStrictEqual(inJson(checker.meeting), openSnapshot(stored)) };
    }
  }
  if (snapshot && !snapshot.equal && checker.seq >= snapshot.seq)
    faults.push({ seq: snapshot.seq, message: 'the snapshot is not what the log folds into' });
  if (snapshot && snapshot.seq > row.head)
    faults.push({ seq: snapshot.seq, message: 'the snapshot is of an event that the log does not have' });
  faults.unshift(...checker.faults);
  return { meetingId, ok: faults.length === 0, events: checker.seq, snapshot, faults };
}

async function readPage(
  store: EventStore,
  meetingId: string,
  after: number,
  limit: number,
): Promise<{ ok: true; events: StoredEvent[] } | { ok: false; message: string }> {
  try {
    return { ok: true, events: await store.read(meetingId, after, limit) };
  } catch (error) {
    if (error instanceof StoreError && error.code !== 'UNAVAILABLE') return { ok: false, message: error.message };
    throw error;
  }
}

/** What a snapshot would hold of it: fields without a value are not there. */
function inJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
