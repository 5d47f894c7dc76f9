// The tables of the SQLite file, how an old file becomes today's, and which files are refused.

import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../errors.ts';

/**
 * Step n takes a file from user_version n to n + 1. A released step is never edited: files made by it exist.
 * The event is one JSON text: no program but its writer's knows its fields. `checksum` is the CRC-32 of that text, since
 * SQLite does not notice a flipped bit inside a row.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meetings (
    id          TEXT PRIMARY KEY,
    log         TEXT NOT NULL,
    head        INTEGER NOT NULL,
    created_at  INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE events (
    meeting_id  TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    seq         INTEGER NOT NULL,
    body        TEXT NOT NULL,
    checksum    INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE commands (
    meeting_id  TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    command_id  TEXT NOT NULL,
    actor_key   TEXT NOT NULL,
    body_hash   TEXT NOT NULL,
    seq         INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, command_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE snapshots (
    meeting_id  TEXT PRIMARY KEY REFERENCES meetings (id) ON DELETE CASCADE,
    key         TEXT NOT NULL,
    seq         INTEGER NOT NULL,
    state       TEXT NOT NULL
  ) STRICT;

  CREATE TABLE links (
    id             TEXT PRIMARY KEY,
    meeting_id     TEXT REFERENCES meetings (id) ON DELETE CASCADE,
    role           TEXT NOT NULL,
    delegation_id  TEXT,
    label          TEXT,
    created_at     INTEGER NOT NULL,
    revoked_at     INTEGER
  ) STRICT;
  CREATE INDEX links_of_meeting ON links (meeting_id);

  CREATE TABLE devices (
    id             TEXT PRIMARY KEY,
    token_hash     TEXT NOT NULL UNIQUE,
    link_id        TEXT REFERENCES links (id) ON DELETE CASCADE,
    meeting_id     TEXT REFERENCES meetings (id) ON DELETE CASCADE,
    role           TEXT NOT NULL,
    delegation_id  TEXT,
    state          TEXT NOT NULL CHECK (state IN ('waiting', 'admitted', 'revoked')),
    words          TEXT,
    label          TEXT,
    created_at     INTEGER NOT NULL,
    admitted_at    INTEGER,
    revoked_at     INTEGER,
    seen_at        INTEGER
  ) STRICT;
  CREATE INDEX devices_of_meeting ON devices (meeting_id);
  CREATE INDEX devices_of_link ON devices (link_id);

  CREATE TABLE join_codes (
    meeting_id  TEXT PRIMARY KEY REFERENCES meetings (id) ON DELETE CASCADE,
    code        TEXT NOT NULL UNIQUE,
    active      INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  `,
  // What was answered to a command that brought no event, which is kept for a while.
  `
  ALTER TABLE commands ADD COLUMN answer TEXT;
  ALTER TABLE commands ADD COLUMN answered_at INTEGER;
  CREATE INDEX answers_by_age ON commands (answered_at) WHERE answered_at IS NOT NULL;
  `,
  // Who made a meeting; until when a link or a device lets somebody in, and whose a device is that no link enrolled; what belongs to a
  // meeting and is not in its log, since a log is not erased; to whom secrets were shown.
  `
  ALTER TABLE meetings ADD COLUMN owner TEXT;
  CREATE INDEX meetings_of_owner ON meetings (owner) WHERE owner IS NOT NULL;
  ALTER TABLE links ADD COLUMN expires_at INTEGER;
  ALTER TABLE devices ADD COLUMN expires_at INTEGER;
  ALTER TABLE devices ADD COLUMN person TEXT;
  CREATE INDEX devices_of_person ON devices (person) WHERE person IS NOT NULL;

  CREATE TABLE beside (
    meeting_id  TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    body        TEXT NOT NULL,
    PRIMARY KEY (meeting_id, name)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE showings (
    id          INTEGER PRIMARY KEY,
    meeting_id  TEXT REFERENCES meetings (id) ON DELETE CASCADE,
    at          INTEGER NOT NULL,
    by          TEXT NOT NULL,
    what        TEXT NOT NULL
  ) STRICT;
  CREATE INDEX showings_of_meeting ON showings (meeting_id);

  CREATE TABLE sign_ins (
    state       TEXT PRIMARY KEY,
    body        TEXT NOT NULL,
    expires_at  INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // Files of meetings, which stand in no log.
  `
  CREATE TABLE files (
    id             TEXT NOT NULL,
    meeting_id     TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    delegation_id  TEXT,
    type           TEXT NOT NULL,
    bytes          INTEGER NOT NULL,
    sha256         TEXT NOT NULL,
    at             INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, id)
  ) STRICT, WITHOUT ROWID;
  `,
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Brings the file to today's tables. Throws StoreError NEWER_DATA for a newer program's file. */
export function migrate(db: DatabaseSync, file: string): void {
  const version = checkSchemaVersion(db, file);
  if (version === SCHEMA_VERSION) return;
  db.exec('BEGIN IMMEDIATE');
  for (const step of MIGRATIONS.slice(version)) db.exec(step);
  db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
}

/** The file's version, if this program can do with it: throws StoreError NEWER_DATA otherwise. */
function checkSchemaVersion(db: DatabaseSync, file: string): number {
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > SCHEMA_VERSION) {
    throw new StoreError(
      'NEWER_DATA',
      `${file} was written by a newer Rostrum (data version ${version}; this program knows ${SCHEMA_VERSION}). Install that version or a later one; this one leaves the file as it is.`,
    );
  }
  return version;
}

/** For a connection that may not write: throws unless the file has today's tables already. */
export function requireCurrentSchema(db: DatabaseSync, file: string): void {
  const version = checkSchemaVersion(db, file);
  if (version < SCHEMA_VERSION) {
    throw new StoreError('NO_DATA', `${file} has to be brought up to date first: start the server on it once.`);
  }
}

/** Marks a backup's file, so that it is known as a restored one when it is served. */
export function markAsBackup(db: DatabaseSync): void {
  db.exec(`INSERT OR REPLACE INTO facts (name, value) VALUES ('backup', 'true')`);
}

/**
 * A restored backup lacks what came after it: its logs get new names, so that no client that saw more folds onto them.
 */
export function renewLogsOfBackup(db: DatabaseSync): void {
  if (db.prepare(`SELECT 1 FROM facts WHERE name = 'backup'`).get() === undefined) return;
  db.exec('BEGIN IMMEDIATE');
  const rename = db.prepare('UPDATE meetings SET log = ? WHERE id = ?');
  for (const { id } of db.prepare('SELECT id FROM meetings').all() as { id: string }[]) {
    rename.run(randomBytes(12).toString('base64url'), id);
  }
  db.exec(`DELETE FROM facts WHERE name = 'backup'; COMMIT`);
}
