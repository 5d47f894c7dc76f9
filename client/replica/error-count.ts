// What broke in this page, counted: the first time it asks for everything anew, the second time it stops and says so.
// Known to the replica, which folds, and to the page's boundary, which draws.
let troubles = 0;
/** Server time, while what is drawn is confirmed. */
let clock: (() => number) | null = null;
let since: number | null = null;
const watchers = new Set<() => void>();

function become(at: number | null): void {
  since = at;
  for (const changed of watchers) changed();
}

/** Counts one more; true where it is the first since the page was loaded. From here on nothing drawn is confirmed. */
export function isFirstTrouble(): boolean {
  troubles += 1;
  if (clock !== null) become(clock());
  clock = null;
  return troubles === 1;
}

/** Whether anything broke: what this device has kept of the meeting is not to be trusted then. */
export const hadTrouble = (): boolean => troubles > 0;

/** What is drawn is the server's own state. @param now server time in ms */
export function isConfirmed(now: () => number): void {
  clock = now;
  if (since !== null) become(null);
}

/** Server time in ms from which on nothing is confirmed, since something broke; null where all is well. */
export const unconfirmedSince = (): number | null => since;

/** Calls `changed` when that changes; returns what ends it. */
export function watchTrouble(changed: () => void): () => void {
  watchers.add(changed);
  return () => void watchers.delete(changed);
}
