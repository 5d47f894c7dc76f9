// Names the program that can read a stored snapshot: a hash of the sources that make and fold the state.
// A snapshot is only a cache; one of another program is simply not found, and the log is folded anew.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const SOURCES = new URL('../../shared/meeting/', import.meta.url);

/** Reads the sources once, at start. */
export function snapshotKey(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(SOURCES).filter((file) => file.endsWith('.ts')).sort()) {
    hash.update(name).update('\0').update(readFileSync(new URL(name, SOURCES))).update('\0');
  }
  return hash.digest('base64url').slice(0, 22);
}
