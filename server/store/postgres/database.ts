// Connections to the PostgreSQL database: how they are made, what every one of them is set to, and what a failure becomes.
// Knows no table. Nothing here, and no message, ever shows the password.

import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { asOpeningError, asStoreFailure, poolerBetween } from './errors.ts';
import { StoreUnavailable } from '../errors.ts';

/** Runs one statement. Rejected with the database's own error where the call is at fault, else with StoreUnavailable. */
export type Query = <Row extends pg.QueryResultRow = Record<never, never>>(
  text: string,
  values?: readonly unknown[],
  options?: QueryOptions,
) => Promise<Row[]>;

export type QueryOptions = {
  /** Prepared once on each connection under this name. */
  readonly name?: string;
  /** In ms; absent: as long as a meeting can wait. */
  readonly timeoutMs?: number;
  /** Was accepted before the store closed, so it is carried out still. */
  readonly accepted?: true;
};

export type Database = {
  /** Host, port and name, for messages. */
  readonly place: string;
  /** A transaction of its own, on any connection. */
  readonly query: Query;
  /** Several statements, all of them or none. Each sees what was committed when it began. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** Runs the work while nobody else, at any node, runs what is under the lock of this number. */
  locked<T>(lock: number, work: () => Promise<T>): Promise<T>;
  /** A connection for the caller alone, to be ended by it. Rejected with StoreError: its message is for the operator. */
  connect(): Promise<pg.Client>;
  /** Takes no more calls: they are rejected with StoreUnavailable. Waits for `accepted`, then for what is under way. */
  close(accepted?: Promise<void>): Promise<void>;
};

/** The schema (in PostgreSQL's sense) that holds our tables. */
export const SCHEMA = 'rostrum';

/** What takes longer than this has failed; whoever asked tries again. The database gives up a little before the client does. */
const STATEMENT_TIMEOUT_MS = 4_000;
const ANSWER_TIMEOUT_MS = 5_000;
/** For what is done seldom, with whole logs: nothing that a meeting waits for. */
export const LONG_TIMEOUT_MS = 600_000;
const LOCK_AGAIN_MS = 50;

/** A node that hangs, or has vanished, in the middle of a transaction holds a meeting up for no longer. */
const HELD_FOR_NOTHING_MS = 2_000;

const MOST_CONNECTIONS = 10;

/** Of a connection whose other end vanished from the network nothing is left after half a minute. */
const SESSION = {
  search_path: SCHEMA,
  default_transaction_isolation: 'read\\ committed',
  idle_in_transaction_session_timeout: String(HELD_FOR_NOTHING_MS),
  tcp_keepalives_idle: '10',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '3',
};

const INT8 = 20;
// Instants and counts fit a double; `pg` gives text by default.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format),
};

/** Makes no connection yet. */
export function makeDatabase(url: string): Database {
  const config: pg.PoolConfig = {
    connectionString: withSession(url),
    application_name: 'rostrum',
    // Also the wait for a connection that others hold.
    connectionTimeoutMillis: STATEMENT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    keepAlive: true,
    types,
  };
  const place = placeOf(url);
  const pool = new pg.Pool({ ...config, max: MOST_CONNECTIONS });
  // An idle connection that breaks is no fault of anybody's call: the pool makes another.
  pool.on('error', () => {});
  let closed = false;

  const run = async <Row extends pg.QueryResultRow>(
    on: pg.Pool | pg.ClientBase,
    text: string,
    values: readonly unknown[],
    { name, timeoutMs }: QueryOptions,
  ): Promise<Row[]> => {
    try {
      const query = {
        text,
        values: [...values],
        ...(name !== undefined && { name }),
        ...(timeoutMs !== undefined && { query_timeout: timeoutMs }),
      };
      return (await on.query<Row>(query)).rows;
    } catch (error) {
      throw asStoreFailure(error, place);
    }
  };

  const query: Query = async (text, values = [], options = {}) => {
    if (closed && !options.accepted) throw new StoreUnavailable('The store is closed.');
    return run(pool, text, values, options);
  };

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client(config);
    try {
      await client.connect();
      return client;
    } catch (error) {
      throw asOpeningError(error, place);
    }
  }

  return {
    place,
    query,

    async transaction(work) {
      if (closed) throw new StoreUnavailable('The store is closed.');
      const client = await pool.connect().catch((error: unknown) => {
        throw asStoreFailure(error, place);
      });
      let broken: Error | undefined;
      // Between two statements nobody else listens, and an error without a listener would end the process.
      const note = (error: Error) => (broken = error);
      client.on('error', note);
      const inside: Query = (text, values = [], options = {}) => run(client, text, values, options);
      try {
        await inside('BEGIN');
        const result = await work(inside);
        await inside('COMMIT');
        return result;
      } catch (error) {
        await inside('ROLLBACK').catch((fault: Error) => (broken = fault));
        throw error;
      } finally {
        client.off('error', note);
        client.release(broken);
      }
    },

    async locked(lock, work) {
      const client = await connect();
      client.on('error', () => {});
      try {
        // Asked for again and again rather than waited for: a question that is not answered at once is known to have failed.
        while (
          !(await run<{ taken: boolean }>(client, 'SELECT pg_try_advisory_lock($1) AS taken', [lock], {}))[0]?.taken
        )
          await sleep(LOCK_AGAIN_MS);
        return await work();
      } finally {
        await client.end();
      }
    },

    connect,

    async close(accepted) {
      if (closed) return;
      closed = true;
      await accepted;
      await pool.end();
    },
  };
}

/** Rejected with StoreError where connections do not have sessions of their own: something stands between. */
export async function requireSessions(connect: () => Promise<pg.Client>, place: string): Promise<void> {
  const one = await connect();
  const other = await connect();
  try {
    const [shown] = (await one.query<{ path: string }>("SELECT current_setting('search_path') AS path")).rows;
    if (shown?.path !== SCHEMA) throw poolerBetween(place, 'it drops the settings with which a session begins');
    // While the one is idle, its session may be lent to the other, or be another one afterwards.
    const first = await sessionOf(one);
    await other.query('BEGIN');
    const lent = await sessionOf(other);
    const second = await sessionOf(one);
    await other.query('ROLLBACK');
    if (lent === first || second !== first)
      throw poolerBetween(place, 'it gives the session of one connection to another');
  } finally {
    await Promise.all([one.end(), other.end()]);
  }
}

async function sessionOf(client: pg.Client): Promise<number | undefined> {
  return (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid;
}

/** Our settings of a session, behind those that the address may bring: ours hold. */
function withSession(url: string): string {
  const parsed = new URL(url);
  const ours = Object.entries(SESSION).map(([name, value]) => `-c ${name}=${value}`);
  parsed.searchParams.set('options', [parsed.searchParams.get('options') ?? '', ...ours].join(' ').trim());
  return parsed.href;
}

function placeOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = hostname === '' ? (searchParams.get('host') ?? 'localhost') : hostname;
  return `${host}:${port === '' ? '5432' : port}${pathname}`;
}
