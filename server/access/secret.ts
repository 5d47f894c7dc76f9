// The secret that makes the tokens of links. It lies beside the database, not in it: a backup of the database opens no door.
// Knows one file; not what the secret is used for.
import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { syncPath } from '../store/sync-path.ts';

const SECRET_FILE = 'secret';

/**
 * The secret of a data folder, made at the first call. Only the owner may read its file.
 * @throws the file system's error where the file can be neither read nor made.
 */
export function secretOf(dataDir: string): string {
  const file = join(dataDir, SECRET_FILE);
  const known = readSecret(file);
  if (known !== undefined) return known;
  // Written aside and linked: nobody reads half a secret, and of two that start at once one is kept. Links are printed and handed out
  // at once: a loss of power a minute later must not change it.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
  try {
    linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside);
  }
  syncPath(dataDir);
  return readFileSync(file, 'utf8');
}

function readSecret(file: string): string | undefined {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret.length < 32)
      throw new Error(
        `${file} is not a secret: it has fewer than 32 characters. Put the right file back, or remove it to have a new one made (all links then change).`,
      );
    // A folder that was copied about may have lost the file's mode.
    chmodSync(file, 0o600);
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
