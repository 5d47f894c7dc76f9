// The bytes of files, in the data folder: one folder a meeting, one file for the same bytes. A file stands whole under its name or not at all,
// and the log beside it always has room on the disk.
import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdir, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';

/** So much (bytes) is left to what else is written there: a log goes on when no file is kept any more. */
const RESERVE = 64 * 1024 * 1024;
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

const isCode = (error: unknown, codes: ReadonlySet<string>): boolean =>
  error instanceof Error && 'code' in error && codes.has(String(error.code));
const NOT_THERE = new Set(['ENOENT']);

export interface FileBodies {
  /** False: there is no room for it. */
  keep(meetingId: string, sha256: string, body: Uint8Array): Promise<boolean>;
  read(meetingId: string, sha256: string): Promise<Uint8Array | undefined>;
  /** All that belongs to a meeting. */
  removeOf(meetingId: string): Promise<void>;
  /** What belongs to no row: left by a process that ended between the two. */
  sweep(known: readonly { meetingId: string; sha256: string }[]): Promise<void>;
  /** All of them, into a folder that is made. */
  copyTo(target: string): Promise<void>;
}

/** As sync-path.ts, beside everything else that goes on. */
async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, and keeps its list of files by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Two ids that a file system takes for one, and “..”, stay apart. */
const folderOf = (meetingId: string): string => createHash('sha256').update(meetingId).digest('hex').slice(0, 32);

/** @param reserve bytes that stay free */
export function makeFileBodies(root: string, reserve = RESERVE): FileBodies {
  const placeOf = (meetingId: string, sha256: string): string => path.join(root, folderOf(meetingId), sha256);

  async function write(file: string, body: Uint8Array): Promise<void> {
    const folder = path.dirname(file);
    // No other user of the machine reads what was handed in.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const next = `${file}.${randomBytes(6).toString('hex')}.next`;
    try {
      const handle = await open(next, 'wx', 0o600);
      try {
        await handle.writeFile(body);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(next, file);
      await syncFolder(folder);
      await syncFolder(root);
    } catch (error) {
      await rm(next, { force: true });
      throw error;
    }
  }

  return {
    async keep(meetingId, sha256, body) {
      const file = placeOf(meetingId, sha256);
      try {
        const there = await stat(file);
        if (there.size === body.length) return true;
      } catch (error) {
        if (!isCode(error, NOT_THERE)) throw error;
      }
      try {
        await mkdir(root, { recursive: true, mode: 0o700 });
        const { bavail, bsize } = await statfs(root);
        if (bavail * bsize < body.length + reserve) return false;
        await write(file, body);
        return true;
      } catch (error) {
        if (isCode(error, NO_ROOM)) return false;
        throw error;
      }
    },
    async read(meetingId, sha256) {
      try {
        return await readFile(placeOf(meetingId, sha256));
      } catch (error) {
        if (isCode(error, NOT_THERE)) return undefined;
        throw error;
      }
    },
    async removeOf(meetingId) {
      await rm(path.join(root, folderOf(meetingId)), { recursive: true, force: true });
    },
    async sweep(known) {
      const belonging = new Set(known.map(({ meetingId, sha256 }) => `${folderOf(meetingId)}/${sha256}`));
      for (const folder of await namesIn(root))
        for (const name of await namesIn(path.join(root, folder)))
          if (!belonging.has(`${folder}/${name}`)) await rm(path.join(root, folder, name), { force: true });
    },
    async copyTo(target) {
      if ((await namesIn(root)).length > 0) await cp(root, target, { recursive: true });
    },
  };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isCode(error, NOT_THERE)) return [];
    throw error;
  }
}
