// Loaded before the server (--import, hence in its threads too): makes each commit of the writer's thread last SLOW_SYNC_MS longer,
// as a slow disk's sync does. It sleeps where a sync would wait: in the thread, holding its transaction's answer.
import { DatabaseSync } from 'node:sqlite';
import { isMainThread } from 'node:worker_threads';

const slowMs = Number(process.env.SLOW_SYNC_MS ?? 0);

if (!isMainThread && slowMs > 0) {
  const exec = DatabaseSync.prototype.exec;
  const never = new Int32Array(new SharedArrayBuffer(4));
  DatabaseSync.prototype.exec = function (sql: string) {
    exec.call(this, sql);
    if (sql === 'COMMIT') Atomics.wait(never, 0, 0, slowMs);
  };
}
