// Proves the stored log of a meeting, page by page, and that the snapshot is what the log folds into.
import { isDeepStrictEqual } from 'node:util';

import { StoreError } from '../store/errors.ts';
import type { EventStore } from '../store/store.ts';
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
export async function verifyLog(store: EventStore, meetingId: string, snapshotKey: string): Promise<LogVerification | undefined> {
  const row = await store.findMeeting(meetingId);
  if (!row) return undefined;
  const stored = await store.loadSnapshot(meetingId, snapshotKey);
  const checker = new LogChecker(meetingId);
  let snapshot: LogVerification['snapshot'] = stored ? { seq: stored.seq, equal: false } : null;
  const faults: LogFault[] = [];
  try {
    // Up to the head as it was at the start: a server may be writing on.
    for (let whole = true; whole && checker.seq < row.head; ) {
      const page = await store.read(meetingId, checker.seq, Math.min(PAGE, row.head - checker.seq));
      if (page.length === 0) faults.push({ seq: checker.seq + 1, message: `missing: the log is to have ${row.head} events` });
      if (page.length === 0) break;
      for (const event of page) {
        whole = checker.take(event);
        if (!whole) break;
        if (checker.seq === stored?.seq) snapshot = { seq: stored.seq, equal: isDeepStrictEqual(inJson(checker.meeting), JSON.parse(stored.state)) };
      }
    }
  } catch (error) {
    if (!(error instanceof StoreError) || error.code === 'UNAVAILABLE') throw error;
    faults.push({ seq: checker.seq + 1, message: error.message });
  }
  if (snapshot && !snapshot.equal && checker.seq >= snapshot.seq) faults.push({ seq: snapshot.seq, message: 'the snapshot is not what the log folds into' });
  if (snapshot && snapshot.seq > row.head) faults.push({ seq: snapshot.seq, message: 'the snapshot is of an event that the log does not have' });
  faults.unshift(...checker.faults);
  return { meetingId, ok: faults.length === 0, events: checker.seq, snapshot, faults };
}

/** What a snapshot would hold of it: fields without a value are not there. */
function inJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
