// Ids of commands: all at random, or beginning with the time, so that neighbours in time lie side by side in the store's index.
import { randomUUID } from 'node:crypto';

export type IdKind = 'random' | 'by time';

export function idsOf(kind: IdKind): () => string {
  return kind === 'random' ? randomUUID : byTime;
}

/** Milliseconds, then random bits: the order of a UUID of version 7. */
function byTime(): string {
  return `${Date.now().toString(16).padStart(12, '0')}-${randomUUID().slice(14)}`;
}
