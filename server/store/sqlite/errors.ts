// Turns what SQLite and the file system say into the store's errors and the operator's words.
// Knows result codes, not tables. https://www.sqlite.org/rescode.html

import { StoreError, StoreUnavailable } from '../errors.ts';

const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;

// Faults of one call (a constraint, a value that cannot be bound, a text too long): the others of its turn go on.
const FAULTS_OF_THE_CALL = new Set([18, 19, 20, 21, 25]);

/** The primary result code of an error that SQLite made; undefined for any other. */
function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  return error.errcode & 0xff;
}

export function isBusy(error: unknown): boolean {
  return resultCode(error) === SQLITE_BUSY;
}

/** True where the call itself is wrong, so that the rest of its transaction may be tried without it. */
export function isFaultOfTheCall(error: unknown): boolean {
  const code = resultCode(error);
  return code === undefined ? !(error instanceof StoreError) : FAULTS_OF_THE_CALL.has(code);
}

/** What opening or reading `place` met, in words. */
export function asStoreError(error: unknown, place: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = resultCode(error);
  if (code === SQLITE_CORRUPT || code === SQLITE_NOTADB) {
    return new StoreError(
      'DAMAGED',
      `The data in ${place} is damaged (${text(error)}). Keep the files aside and put the last backup in their place.`,
      { cause: error },
    );
  }
  const system = systemCode(error);
  if (system === 'ENOTDIR' || system === 'EEXIST') {
    return new StoreError(
      'NOT_WRITABLE',
      `${place} cannot be the data folder: there is a file of that name. Choose another with DATA_DIR.`,
      {
        cause: error,
      },
    );
  }
  if (
    code === SQLITE_READONLY ||
    code === SQLITE_CANTOPEN ||
    ['EACCES', 'EPERM', 'EROFS', 'ENOENT'].includes(system ?? '')
  ) {
    return new StoreError(
      'NOT_WRITABLE',
      `${place} cannot be written by this user (${text(error)}). Change the owner or the permissions, or choose another data folder with DATA_DIR.`,
      { cause: error },
    );
  }
  return asUnavailable(error, place);
}

/** What a write met, in words: whatever it was, it may be tried again. */
export function asUnavailable(error: unknown, place: string): StoreUnavailable {
  if (error instanceof StoreUnavailable) return error;
  const full = resultCode(error) === SQLITE_FULL || systemCode(error) === 'ENOSPC';
  return new StoreUnavailable(
    full
      ? `The disk that holds ${place} is full. Nothing is lost; make room, and what was refused can be sent again.`
      : `The data in ${place} cannot be reached at the moment (${text(error)}).`,
    { cause: error },
  );
}

function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
