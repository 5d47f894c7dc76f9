// Waits until a file, or the list of files of a folder, is on the disk.
import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';

/** Returns once what was written to the file or folder is on the disk. */
export function syncPath(path: string): void {
  // Windows cannot open a folder, and keeps its list of files by itself.
  if (process.platform === 'win32' && statSync(path).isDirectory()) return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
