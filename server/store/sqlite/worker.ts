// A thread of the store: it alone touches the SQLite file, so that the main thread never waits for the disk.
// As the writer it makes each message one durable transaction; as a reader it answers calls one by one.

import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { StoreError } from '../errors.ts';
import { asStoreError, asUnavailable, isFaultOfTheCall } from './errors.ts';
import type { Call, CallOutcome, PlainStoreError, ThreadData, ThreadMessage, ThreadRequest } from './messages.ts';
import { prepareReads } from './reads.ts';
import { migrate, renewLogsOfBackup, requireCurrentSchema } from './schema.ts';
import { prepareWrites } from './writes.ts';

// How long one connection waits for another one's lock, such as a reader's while it recovers the log after a crash.
const BUSY_TIMEOUT_MS = 5_000;
// A long read, such as a backup's, is not waited for with everybody's writes behind it.
const EMPTYING_TIMEOUT_MS = 200;

// After this many changed rows (up to about 20 MiB) the write-ahead log is folded into the file, when the answers are on
// their way: SQLite's own checkpoint would hold them up. That one stays for rows that are large.
const CHECKPOINT_ROWS = 5_000;
const OWN_CHECKPOINT_PAGES = 16_000;

type Functions = Record<string, (...args: never[]) => unknown>;

const data = workerData as ThreadData;
const port = parentPort!;
const send = (message: ThreadMessage) => port.postMessage(message);

let opened: { readonly db: DatabaseSync; readonly answer: (calls: readonly Call[]) => void } | undefined;

port.on('message', (request: ThreadRequest) => {
  switch (request.kind) {
    case 'open':
      return open();
    case 'calls':
      // Calls after a failed opening are answered on the other side, when this thread ends.
      return opened?.answer(request.calls);
    case 'close':
      // The last connection folds the write-ahead log into the file.
      opened?.db.close();
      return port.close();
    default:
      request satisfies never;
  }
});

function open(): void {
  try {
    const db = data.role === 'writer' ? openForWriting() : openForReading();
    opened = { db, answer: data.role === 'writer' ? answerAsWriter(db) : answerAsReader(db) };
    send({ kind: 'opened' });
  } catch (error) {
    send({ kind: 'unopened', error: plain(asStoreError(error, data.file)) });
    port.close();
  }
}

function openForWriting(): DatabaseSync {
  const db = new DatabaseSync(data.file, { timeout: BUSY_TIMEOUT_MS });
  // Before the write-ahead log is made, which takes the file's mode.
  keepFromOthers(data.file);
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = ${OWN_CHECKPOINT_PAGES};
    PRAGMA journal_size_limit = 67108864;
    PRAGMA cache_size = -16384;
    PRAGMA temp_store = MEMORY;
    PRAGMA secure_delete = ON;
  `);
  // macOS: fsync alone leaves the data in the drive's cache.
  if (process.platform === 'darwin') db.exec('PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON');
  migrate(db, data.file);
  renewLogsOfBackup(db);
  return db;
}

/** Private notes lie in it, also where the folder was made by somebody and everybody may look into it. */
function keepFromOthers(file: string): void {
  try {
    chmodSync(file, 0o600);
  } catch {
    // The file belongs to another user, so its mode cannot be changed here: its owner has said who may read it.
  }
}

function openForReading(): DatabaseSync {
  const location = pathToFileURL(data.file);
  if (data.immutable) location.searchParams.set('immutable', '1');
  const db = new DatabaseSync(location, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  requireCurrentSchema(db, data.file);
  return db;
}

function answerAsWriter(db: DatabaseSync) {
  const functions: Functions = prepareWrites(db);
  const totalChanges = db.prepare('SELECT total_changes() AS rows');
  const checkpoint = db.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  const truncate = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
  let foldedRows = 0;
  let removed = false;
  /** What a removed meeting held lies in the write-ahead log too, private notes among it, and so does what was erased beside a log: where a reader is in the way, another time. */
  const emptyLog = () => {
    try {
      db.exec(`PRAGMA busy_timeout = ${EMPTYING_TIMEOUT_MS}`);
      removed = (truncate.get() as { busy: number }).busy !== 0;
    } catch {
      // The disk may be full: what was removed stays removed, and its bytes go with the next calls.
    } finally {
      db.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
    }
  };
  return (calls: readonly Call[]) => {
    try {
      const outcomes = runAsTransaction(db, functions, calls);
      removed ||= calls.some(([name]) => name === 'deleteMeeting' || name === 'setBeside');
      if (removed) emptyLog();
      send({ kind: 'outcomes', outcomes });
    } catch (error) {
      send({ kind: 'failed', error: plain(asUnavailable(error, data.file)) });
    }
    const { rows } = totalChanges.get() as { rows: number };
    if (rows - foldedRows < CHECKPOINT_ROWS) return;
    foldedRows = rows;
    try {
      checkpoint.get();
    } catch {
      // Nothing is lost when a checkpoint fails: the write-ahead log grows on, and the next one takes it in.
    }
  };
}

/** One transaction for all calls. A call at fault is left out and answered by its error; the others are done again. */
function runAsTransaction(db: DatabaseSync, functions: Functions, calls: readonly Call[]): CallOutcome[] {
  const faults = new Map<number, unknown>();
  for (;;) {
    let current = 0;
    try {
      db.exec('BEGIN IMMEDIATE');
      const outcomes: CallOutcome[] = [];
      for (; current < calls.length; current++) {
        if (faults.has(current)) outcomes.push({ kind: 'fault', error: faults.get(current) });
        else outcomes.push({ kind: 'done', value: run(functions, calls[current]!) });
      }
      db.exec('COMMIT');
      return outcomes;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      if (current === calls.length || !isFaultOfTheCall(error)) throw error;
      faults.set(current, error);
    }
  }
}

function answerAsReader(db: DatabaseSync) {
  const functions: Functions = prepareReads(db);
  const runOne = (call: Call): CallOutcome => {
    try {
      return { kind: 'done', value: run(functions, call) };
    } catch (error) {
      if (isFaultOfTheCall(error)) return { kind: 'fault', error };
      return { kind: 'failed', error: plain(asStoreError(error, data.file)) };
    }
  };
  return (calls: readonly Call[]) => send({ kind: 'outcomes', outcomes: calls.map(runOne) });
}

function run(functions: Functions, [name, args]: Call): unknown {
  return functions[name]!(...(args as never[]));
}

function plain({ code, message }: StoreError): PlainStoreError {
  return { code, message };
}
