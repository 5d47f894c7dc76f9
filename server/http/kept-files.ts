// Files that were asked for, kept in memory: a hall opens its pages in the same minute, and each would open, read and close them again.
// Knows a folder; nothing of requests.
import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface KeptFile {
  body: Buffer;
  etag: string;
}

const MOST_OF_A_FILE_BYTES = 262_144;
const MOST_BYTES = 16_777_216;

/** A file of this folder as it was when it was first asked for; undefined: not there, or too large to be kept. */
export function keptFiles(dir: string): (path: string) => Promise<KeptFile | undefined> {
  const kept = new Map<string, Promise<KeptFile | undefined>>();
  let leftBytes = MOST_BYTES;

  async function read(path: string): Promise<KeptFile | undefined> {
    const file = join(dir, path);
    const { size } = await stat(file);
    if (size > MOST_OF_A_FILE_BYTES || size > leftBytes) return undefined;
    leftBytes -= size;
    const body = await readFile(file);
    return { body, etag: `"${hash('sha1', body, 'base64url')}"` };
  }

  return (path) => {
    const known = kept.get(path);
    if (known) return known;
    const file = read(path).catch(() => {
      kept.delete(path);
      return undefined;
    });
    kept.set(path, file);
    return file;
  };
}
