// Turns what PostgreSQL, its driver and the network say into the store's errors and the operator's words.
// Knows SQLSTATE codes, not tables. https://www.postgresql.org/docs/current/errcodes-appendix.html

import pg from 'pg';
import { StoreError, StoreUnavailable } from '../errors.ts';

/** Classes of errors in the call itself: data, integrity, syntax. Another try would end alike. */
const FAULTS_OF_THE_CALL = new Set(['21', '22', '23', '42']);

export function isFaultOfTheCall(error: unknown): boolean {
  return error instanceof pg.DatabaseError && FAULTS_OF_THE_CALL.has(error.code?.slice(0, 2) ?? '');
}

/** The constraint that a row broke; undefined for any other error. */
export function brokenConstraint(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError && error.code === '23505' ? error.constraint : undefined;
}

/** A statement failed: its own error where the call is at fault, else StoreUnavailable. */
export function asStoreFailure(error: unknown, place: string): unknown {
  if (error instanceof StoreError || isFaultOfTheCall(error)) return error;
  const full = error instanceof pg.DatabaseError && error.code === '53100';
  return new StoreUnavailable(
    full
      ? `The disk of the database ${place} is full. Nothing is lost; make room, and what was refused can be sent again.`
      : `The database ${place} cannot serve at the moment (${text(error)}).`,
    { cause: error },
  );
}

/** A connection could not be made, in words that say what to mend. */
export function asOpeningError(error: unknown, place: string): StoreError {
  if (error instanceof StoreError) return error;
  switch (error instanceof pg.DatabaseError ? error.code : undefined) {
    case '08P01':
      // PostgreSQL itself takes every setting that we begin a session with.
      return poolerBetween(place, text(error), error);
    case '3D000':
      return new StoreError('NO_DATA', `There is no database ${place}. Make it (createdb), or mend DATABASE_URL.`, {
        cause: error,
      });
    case '28000':
    case '28P01':
      return new StoreError(
        'NOT_WRITABLE',
        `The database ${place} does not let this user in (${text(error)}). Mend the user or the password in DATABASE_URL.`,
        { cause: error },
      );
    case '42501':
      return new StoreError(
        'NOT_WRITABLE',
        `The user of DATABASE_URL may not make or use the tables in ${place} (${text(error)}). Make it the owner of the database.`,
        { cause: error },
      );
    default:
      return new StoreUnavailable(
        `The database ${place} cannot be reached (${text(error)}). Is PostgreSQL running there, and DATABASE_URL right?`,
        { cause: error },
      );
  }
}

/** A pooler such as PgBouncer stands before the database. @param sign by which it was known. */
export function poolerBetween(place: string, sign: string, cause?: unknown): StoreError {
  return new StoreError(
    'UNSUPPORTED',
    `DATABASE_URL leads to a pooler of connections, such as PgBouncer, and not to PostgreSQL itself: ${place} (${sign}). The nodes listen for one another's notices and hold locks in sessions of their own, which a pooler takes away. Give the host and port of PostgreSQL; a node makes few connections.`,
    { cause },
  );
}

function text(error: unknown): string {
  // Node gathers the failures of several addresses (::1 and 127.0.0.1) in one error without words.
  if (error instanceof AggregateError) return error.errors.map(text).join(', ');
  return error instanceof Error ? error.message : String(error);
}
