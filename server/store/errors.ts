// What can go wrong with the data, each with a sentence for the person who runs the program.
// Expected outcomes (a conflict, an id that exists) are values in store.ts, not errors.

export type StoreErrorCode =
  /** This call failed now; the next may succeed. */
  | 'UNAVAILABLE'
  /** Another process serves this folder. */
  | 'IN_USE'
  /** A newer program wrote this data. */
  | 'NEWER_DATA'
  /** The files are not what was written. */
  | 'DAMAGED'
  /** The folder cannot be made or written. */
  | 'NOT_WRITABLE'
  /** There is nothing here to read. */
  | 'NO_DATA'
  /** This database cannot do what is needed of it. */
  | 'UNSUPPORTED';

/** Tell kinds apart by `code`; `message` is meant for the operator. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}

/** A call that failed now (disk full, I/O error, store closed). A write is not known to be durable: send it again. */
export class StoreUnavailable extends StoreError {
  constructor(message: string, options?: { cause?: unknown }) {
    super('UNAVAILABLE', message, options);
    this.name = 'StoreUnavailable';
  }
}

/** Another process serves the data folder. */
export class DataDirInUse extends StoreError {
  readonly pid: number | undefined;
  readonly url: string | undefined;

  constructor(dataDir: string, pid: number | undefined, url: string | undefined) {
    const who = pid === undefined ? 'another process' : `process ${pid}`;
    const where = url === undefined ? '' : ` at ${url}`;
    super(
      'IN_USE',
      `The data folder ${dataDir} is already served by ${who}${where}. Use that one, stop it first, or choose another folder with DATA_DIR.`,
    );
    this.name = 'DataDirInUse';
    this.pid = pid;
    this.url = url;
  }
}
