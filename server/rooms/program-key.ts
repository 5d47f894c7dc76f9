// Names the program that can read a stored snapshot: a hash of the sources that make and fold the state, in all their folders.
// A snapshot is only a cache; one of another program is simply not found, and the log is folded anew.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const SOURCES = new URL('../../shared/meeting/', import.meta.url);

/** Reads the sources once, at start. `sources` is the folder to read, ending in a slash. */
export function snapshotKey(sources: URL = SOURCES): string {
  const hash = createHash('sha256');
  // The separator differs between systems; the key must not.
  const names = readdirSync(sources, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  for (const name of names.filter((file) => file.endsWith('.ts')).sort()) {
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(new URL(name, sources)))
      .update('\0');
  }
  return hash.digest('base64url').slice(0, 22);
}
