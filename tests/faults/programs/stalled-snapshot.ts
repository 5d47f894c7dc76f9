// Loaded before a server (--import, hence in its threads too): whoever writes a snapshot comes to the place that SNAPSHOT_STALL names, says
// so by making the file that it names too, and stays there until he is killed. Until then everything runs as it should.
import { readFileSync, writeFileSync } from 'node:fs';
import type { SQLInputValue, StatementResultingChanges } from 'node:sqlite';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { isMainThread } from 'node:worker_threads';

export type Place =
  | 'before its row'
  | 'within its transaction'
  | 'in the middle of its bytes'
  | 'before it is answered';

const { place, marker } = JSON.parse(process.env['SNAPSHOT_STALL'] ?? '{}') as { place?: Place; marker?: string };

if (!isMainThread && place !== undefined && marker !== undefined) {
  const { run } = StatementSync.prototype;
  const { exec } = DatabaseSync.prototype;
  let isWritten = false;
  const stayAt = (here: Place): void => {
    if (here !== place) return;
    writeFileSync(marker, here);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
  StatementSync.prototype.run = function (this: StatementSync, ...values: SQLInputValue[]) {
    const isSnapshot = this.sourceSQL.includes('INTO snapshots');
    if (isSnapshot) stayAt('before its row');
    const result = (run as (...values: SQLInputValue[]) => StatementResultingChanges).apply(this, values);
    isWritten ||= isSnapshot;
    if (isSnapshot) stayAt('within its transaction');
    return result;
  } as typeof run;
  DatabaseSync.prototype.exec = function (sql: string) {
    if (sql !== 'COMMIT' || !isWritten) return exec.call(this, sql);
    const wal = `${this.location()}-wal`;
    const before = readFileSync(wal);
    exec.call(this, sql);
    if (place === 'in the middle of its bytes') leaveHalf(wal, before);
    stayAt('in the middle of its bytes');
    stayAt('before it is answered');
  };
}

/** The file as it would be had only the first half of what was written to it come there. */
function leaveHalf(file: string, before: Buffer): void {
  const after = readFileSync(file);
  const differs = (index: number) => after[index] !== before[index];
  const first = after.findIndex((_, index) => differs(index));
  const last = after.findLastIndex((_, index) => differs(index));
  const middle = Math.floor((first + last) / 2);
  writeFileSync(file, Buffer.concat([after.subarray(0, middle), before.subarray(middle)]));
}
