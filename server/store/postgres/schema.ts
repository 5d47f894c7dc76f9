// The tables in PostgreSQL, how an old database becomes today's, and which databases are refused.
// Several nodes may start at once: one makes the tables, the others wait for it.

import { randomBytes } from 'node:crypto';
import { StoreError } from '../errors.ts';
import type { Database, Query } from './database.ts';
import { LONG_TIMEOUT_MS, SCHEMA } from './database.ts';

const OLDEST_VERSION = 16;

/** Advisory locks are numbers that all programs in a database share: these begin with "ROS" in ASCII. */
const SCHEMA_LOCK = 0x524f5301;
export const FIRST_START_LOCK = 0x524f5302;
/** With a number made of who makes meetings. */
export const OWNER_LOCK = 0x524f5303;
/** With a number made of the meeting. */
export const LINKS_LOCK = 0x524f5304;
/** With a number made of the meeting. */
export const FILES_LOCK = 0x524f5305;

/**
 * Step n takes a database from version n to n + 1. A released step is never edited: databases made by it exist.
 * The event is one JSON text, not jsonb: that would refuse what JavaScript's strings may hold (a lone surrogate, U+0000) and give
 * fields back in another order. `checksum` is the CRC-32 of the text. Ids compare byte by byte, whatever the database's language.
 * Events and commands have no foreign key: whoever appends holds the meeting's row, and so does whoever deletes it.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meetings (
    id          text COLLATE "C" PRIMARY KEY,
    log         text NOT NULL,
    head        integer NOT NULL,
    created_at  bigint NOT NULL
  );

  CREATE TABLE events (
    meeting_id  text COLLATE "C" NOT NULL,
    seq         integer NOT NULL,
    body        text NOT NULL,
    checksum    integer NOT NULL,
    PRIMARY KEY (meeting_id, seq)
  );

  CREATE TABLE commands (
    meeting_id  text COLLATE "C" NOT NULL,
    command_id  text COLLATE "C" NOT NULL,
    actor_key   text NOT NULL,
    body_hash   text NOT NULL,
    seq         integer NOT NULL,
    PRIMARY KEY (meeting_id, command_id)
  );

  CREATE TABLE snapshots (
    meeting_id  text COLLATE "C" PRIMARY KEY REFERENCES meetings (id) ON DELETE CASCADE,
    key         text NOT NULL,
    seq         integer NOT NULL,
    state       text NOT NULL
  );

  CREATE TABLE links (
    place          bigint GENERATED ALWAYS AS IDENTITY,
    id             text COLLATE "C" PRIMARY KEY,
    meeting_id     text COLLATE "C" REFERENCES meetings (id) ON DELETE CASCADE,
    role           text NOT NULL,
    delegation_id  text,
    label          text,
    created_at     bigint NOT NULL,
    revoked_at     bigint
  );
  CREATE INDEX links_of_meeting ON links (meeting_id);

  CREATE TABLE devices (
    place          bigint GENERATED ALWAYS AS IDENTITY,
    id             text COLLATE "C" PRIMARY KEY,
    token_hash     text COLLATE "C" NOT NULL UNIQUE,
    link_id        text COLLATE "C" REFERENCES links (id) ON DELETE CASCADE,
    meeting_id     text COLLATE "C" REFERENCES meetings (id) ON DELETE CASCADE,
    role           text NOT NULL,
    delegation_id  text,
    state          text NOT NULL CHECK (state IN ('waiting', 'admitted', 'revoked')),
    words          text,
    label          text,
    created_at     bigint NOT NULL,
    admitted_at    bigint,
    revoked_at     bigint,
    seen_at        bigint
  );
  CREATE INDEX devices_of_meeting ON devices (meeting_id);
  CREATE INDEX devices_of_link ON devices (link_id);

  CREATE TABLE join_codes (
    meeting_id  text COLLATE "C" PRIMARY KEY REFERENCES meetings (id) ON DELETE CASCADE,
    code        text COLLATE "C" NOT NULL CONSTRAINT one_meeting_a_code UNIQUE,
    active      boolean NOT NULL
  );

  -- What is true for seconds or minutes is not worth a sync: a crash of the database empties these.
  CREATE UNLOGGED TABLE nodes (
    id        text COLLATE "C" PRIMARY KEY,
    heard_at  timestamptz NOT NULL
  );

  CREATE UNLOGGED TABLE boards (
    meeting_id  text COLLATE "C" NOT NULL,
    node_id     text COLLATE "C" NOT NULL REFERENCES nodes (id) ON DELETE CASCADE,
    board       text NOT NULL,
    PRIMARY KEY (meeting_id, node_id)
  );

  CREATE UNLOGGED TABLE pairings (
    code         text COLLATE "C" PRIMARY KEY,
    secret_hash  text NOT NULL,
    heard_at     timestamptz NOT NULL
  );
  `,
  // What was answered to a command that brought no event, which is kept for a while.
  `
  ALTER TABLE commands ADD COLUMN answer text, ADD COLUMN answered_at bigint;
  CREATE INDEX answers_by_age ON commands (answered_at) WHERE answered_at IS NOT NULL;
  `,
  // Who made a meeting; until when a link or a device lets somebody in, and whose a device is that no link enrolled; what belongs to a
  // meeting and is not in its log, since a log is not erased; to whom secrets were shown.
  `
  ALTER TABLE meetings ADD COLUMN owner text COLLATE "C";
  CREATE INDEX meetings_of_owner ON meetings (owner) WHERE owner IS NOT NULL;
  ALTER TABLE links ADD COLUMN expires_at bigint;
  ALTER TABLE devices ADD COLUMN expires_at bigint, ADD COLUMN person text COLLATE "C";
  CREATE INDEX devices_of_person ON devices (person) WHERE person IS NOT NULL;

  CREATE TABLE beside (
    meeting_id  text COLLATE "C" NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    name        text COLLATE "C" NOT NULL,
    body        text NOT NULL,
    PRIMARY KEY (meeting_id, name)
  );

  CREATE TABLE showings (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    meeting_id  text COLLATE "C" REFERENCES meetings (id) ON DELETE CASCADE,
    at          bigint NOT NULL,
    by          text NOT NULL,
    what        text NOT NULL
  );
  CREATE INDEX showings_of_meeting ON showings (meeting_id);

  CREATE TABLE sign_ins (
    state       text COLLATE "C" PRIMARY KEY,
    body        text NOT NULL,
    expires_at  bigint NOT NULL
  );
  `,
  // Files of meetings, which stand in no log. Their bytes are packed already: the database need not try.
  `
  CREATE TABLE files (
    id             text COLLATE "C" NOT NULL,
    meeting_id     text COLLATE "C" NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    delegation_id  text COLLATE "C",
    type           text NOT NULL,
    bytes          integer NOT NULL,
    sha256         text NOT NULL,
    at             bigint NOT NULL,
    body           bytea NOT NULL,
    PRIMARY KEY (meeting_id, id)
  );
  ALTER TABLE files ALTER COLUMN body SET STORAGE EXTERNAL;
  `,
];

const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Checks the server, makes the tables or brings them to today's, and gives restored logs new names.
 * Throws StoreError UNSUPPORTED, NEWER_DATA or NOT_WRITABLE.
 */
export async function migrate(database: Database): Promise<void> {
  await checkServer(database);
  await database.locked(SCHEMA_LOCK, () =>
    database.transaction(async (query) => {
      const version = await schemaVersion(query, database.place);
      if (version < SCHEMA_VERSION) await lift(query, version);
      await renewRestoredLogs(query);
    }),
  );
}

/** For whoever only reads: throws StoreError unless the database has today's tables already. */
export async function requireCurrentSchema(database: Database): Promise<void> {
  await checkServer(database);
  const version = await schemaVersion(database.query, database.place);
  if (version < SCHEMA_VERSION) {
    throw new StoreError(
      'NO_DATA',
      `There is no meeting data in the database ${database.place}, or it has to be brought up to date: start the server on it once.`,
    );
  }
}

async function checkServer({ query, place }: Database): Promise<void> {
  const [server] = await query<{ version: string; number: number; commit: string }>(
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number, current_setting('synchronous_commit') AS commit`,
  );
  const { version = '', number = 0, commit = '' } = server ?? {};
  if (number < OLDEST_VERSION * 10_000) {
    throw new StoreError(
      'UNSUPPORTED',
      `PostgreSQL at ${place} has version ${version}; Rostrum needs ${OLDEST_VERSION} or newer.`,
    );
  }
  if (commit === 'off') {
    throw new StoreError(
      'UNSUPPORTED',
      `PostgreSQL at ${place} answers before what it was given is on disk (synchronous_commit is off). Turn it on for this user or database.`,
    );
  }
}

/** 0: there are no tables yet. Throws StoreError NEWER_DATA for a newer program's database. */
async function schemaVersion(query: Query, place: string): Promise<number> {
  const [found] = await query<{ facts: string | null }>(`SELECT to_regclass('${SCHEMA}.facts')::text AS facts`);
  if (found?.facts == null) return 0;
  const version = Number(await factOf(query, 'version'));
  if (version > SCHEMA_VERSION) {
    throw new StoreError(
      'NEWER_DATA',
      `The database ${place} was written by a newer Rostrum (data version ${version}; this program knows ${SCHEMA_VERSION}). Install that version or a later one; this one leaves the data as it is.`,
    );
  }
  return version;
}

async function lift(query: Query, version: number): Promise<void> {
  if (version === 0) {
    // Asked for first: a user who may not make schemas may still use one that was made for it.
    const [present] = await query('SELECT FROM pg_namespace WHERE nspname = $1', [SCHEMA]);
    if (!present) await query(`CREATE SCHEMA ${SCHEMA}`);
    await query('CREATE TABLE facts (name text PRIMARY KEY, value text NOT NULL)');
  }
  await query('SET LOCAL statement_timeout = 0');
  for (const step of MIGRATIONS.slice(version)) await query(step, [], { timeoutMs: LONG_TIMEOUT_MS });
  await setFact(query, 'version', String(SCHEMA_VERSION));
}

/**
 * What was restored lacks what came after it: its logs get new names, so that no client that saw more folds onto them. A dump is known by
 * the number that PostgreSQL gave the table when it was made anew, a cluster that was put back or promoted by its timeline.
 */
async function renewRestoredLogs(query: Query): Promise<void> {
  const [found] = await query<{ origin: string }>(
    `SELECT 'meetings'::regclass::oid || '/' || timeline_id AS origin FROM pg_control_checkpoint()`,
  );
  const origin = found?.origin ?? '';
  const known = await factOf(query, 'origin');
  if (known === origin) return;
  if (known !== undefined) {
    for (const { id } of await query<{ id: string }>('SELECT id FROM meetings')) {
      await query('UPDATE meetings SET log = $2 WHERE id = $1', [id, randomBytes(12).toString('base64url')]);
    }
  }
  await setFact(query, 'origin', origin);
}

async function factOf(query: Query, name: string): Promise<string | undefined> {
  const [fact] = await query<{ value: string }>('SELECT value FROM facts WHERE name = $1', [name]);
  return fact?.value;
}

async function setFact(query: Query, name: string, value: string): Promise<void> {
  await query(
    'INSERT INTO facts (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, value],
  );
}
