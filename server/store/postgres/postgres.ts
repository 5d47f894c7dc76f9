// The store of several nodes: the same logs, in a PostgreSQL database that all of them write to.
// Two nodes that append at once are safe: a meeting's row is locked, and whoever comes second meets another head.

import { inSlices } from '../../slices.ts';
import type { AppendResult, CommandRecord, EventStore, MeetingRow, Snapshot, StoredEvent } from '../store.ts';
import { ANSWERS_KEPT_MS } from '../store.ts';
import { MOST_BEFORE_NEXT } from '../append-next.ts';
import { StoreError, StoreUnavailable } from '../errors.ts';
import { writeNotice, CHANNEL } from '../notices.ts';
import { pack, recordOf, requireSequence } from '../serialize-events.ts';
import { withoutNulls } from '../access-rows.ts';
import { postgresAccess } from './access.ts';
import { AppendQueue, appendWithin, checksumOf } from './append.ts';
import type { Database, Query } from './database.ts';
import { postgresFiles } from './files.ts';
import { LONG_TIMEOUT_MS, requireSessions } from './database.ts';
import { asOpeningError } from './errors.ts';
import { migrate, OWNER_LOCK, requireCurrentSchema } from './schema.ts';
import type { Upcast } from '../upcast.ts';

export type PostgresStoreOptions = {
  readonly database: Database;
  /** False: only looks whether the tables are there and of today. */
  readonly writable: boolean;
  /** Lifts events when they are read; by default they are given as they lie there. */
  readonly upcast?: Upcast;
};

/** Rows of a new log that are written by one statement. */
const PAGE = 5_000;

type CommandRow = Parameters<typeof recordOf>[0];

const MEETING = 'SELECT id, log, head, created_at AS "createdAt", owner FROM meetings';
const COMMAND =
  'SELECT command_id AS "commandId", actor_key AS "actorKey", body_hash AS "bodyHash", seq, answer FROM commands WHERE meeting_id = $1';
/** Held against its removal alone: those who append are not waited for, and do not wait. */
const SETTLE = `
WITH place AS MATERIALIZED (
  SELECT id, log, head FROM meetings WHERE id = $1 FOR KEY SHARE
), kept AS (
  INSERT INTO commands (meeting_id, command_id, actor_key, body_hash, seq, answer, answered_at)
  SELECT id, $4, $5, $6, $7, $8, $9 FROM place WHERE log = $2 AND head <= coalesce($3, head)
  ON CONFLICT DO NOTHING RETURNING command_id
)
SELECT log, head, (SELECT count(*) FROM kept)::int AS kept FROM place`;
/** What is kept for a while is looked through as often, in ms. */
const FORGET_EVERY_MS = 60_000;
const LONG = { timeoutMs: LONG_TIMEOUT_MS };

/**
 * Makes the tables on the first start. Closing the store closes the database.
 * Throws StoreError: UNAVAILABLE, UNSUPPORTED, NO_DATA, NEWER_DATA or NOT_WRITABLE, with a sentence for the operator.
 */
export async function openPostgresStore({
  database,
  writable,
  upcast = (event) => event,
}: PostgresStoreOptions): Promise<EventStore> {
  try {
    await requireSessions(() => database.connect(), database.place);
    await (writable ? migrate(database) : requireCurrentSchema(database));
  } catch (error) {
    await database.close();
    throw asOpeningError(error, database.place);
  }
  const { query, transaction, place } = database;
  const appends = new AppendQueue(query);
  let closing: Promise<void> | undefined;

  const readEvents = async (on: Query, meetingId: string, after: number, limit: number): Promise<string[]> => {
    const rows = await on<{ seq: number; body: string; checksum: number }>(
      'SELECT seq, body, checksum FROM events WHERE meeting_id = $1 AND seq > $2 ORDER BY seq LIMIT $3',
      [meetingId, after, limit],
      { name: 'events' },
    );
    return rows.map(({ seq, body, checksum }, index) => {
      const expected = after + index + 1;
      if (seq !== expected || checksumOf(body) !== checksum) {
        throw new StoreError(
          'DAMAGED',
          `The log of meeting ${meetingId} in ${place} is damaged at event ${expected}. Keep the database aside and restore the last dump into a new one.`,
        );
      }
      return body;
    });
  };

  const findCommand = async (meetingId: string, commandId: string): Promise<CommandRecord | undefined> => {
    const [row] = await query<CommandRow>(`${COMMAND} AND command_id = $2`, [meetingId, commandId], {
      name: 'command',
    });
    return row && recordOf(row);
  };

  let forgottenAt = Number.NEGATIVE_INFINITY;
  const forgetAnswers = async (now: number): Promise<void> => {
    if (now - forgottenAt < FORGET_EVERY_MS) return;
    forgottenAt = now;
    // Another node may be removing answers too: rows that it holds are left to it.
    await query(
      `DELETE FROM commands WHERE (meeting_id, command_id) IN (
         SELECT meeting_id, command_id FROM commands WHERE answered_at < $1 FOR UPDATE SKIP LOCKED)`,
      [now - ANSWERS_KEPT_MS],
    );
  };

  return {
    access: postgresAccess(database),
    files: postgresFiles(database),

    async createMeeting({ id, log, createdAt, events, commands = [], owner, most }) {
      requireSequence(events, 0);
      const bodies = await inSlices(events, (event) => JSON.stringify(event));
      return transaction(async (inside) => {
        if (owner !== undefined && most !== undefined) {
          // Held to the end: of two that one person makes at once, at whatever nodes, the second finds the first.
          await inside('SELECT pg_advisory_xact_lock($1, hashtext($2))', [OWNER_LOCK, owner]);
          const [held] = await inside<{ owned: number }>(
            'SELECT count(*)::int AS owned FROM meetings WHERE owner = $1',
            [owner],
          );
          if (held!.owned >= most) return { ok: false, reason: 'too-many' };
        }
        const [made] = await inside(
          'INSERT INTO meetings (id, log, head, created_at, owner) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id',
          [id, log, bodies.length, createdAt, owner ?? null],
        );
        if (!made) return { ok: false, reason: 'exists' };
        await insertLog(inside, id, bodies, commands);
        return { ok: true };
      });
    },
    async listMeetings() {
      const rows = await query(`${MEETING} ORDER BY created_at, id`);
      return rows.map((row) => withoutNulls<MeetingRow>(row));
    },
    async findMeeting(meetingId) {
      const [row] = await query(`${MEETING} WHERE id = $1`, [meetingId], { name: 'meeting' });
      return row && withoutNulls<MeetingRow>(row);
    },
    deleteMeeting: (meetingId) =>
      transaction(async (inside) => {
        await inside('SET LOCAL statement_timeout = 0');
        // The meeting's row first: an append that holds it is waited for, and its rows are seen by the statements after.
        const [removed] = await inside('DELETE FROM meetings WHERE id = $1 RETURNING id', [meetingId], LONG);
        if (!removed) return false;
        await inside('DELETE FROM events WHERE meeting_id = $1', [meetingId], LONG);
        await inside('DELETE FROM commands WHERE meeting_id = $1', [meetingId], LONG);
        await inside('SELECT pg_notify($1, $2)', [CHANNEL, writeNotice(['removed', meetingId])]);
        return true;
      }),

    async append(batch): Promise<AppendResult> {
      const packed = pack(batch);
      if (closing) throw new StoreUnavailable('The store is closed.');
      return appends.append(packed);
    },
    appendNext: ({ meetingId, log, after }, decide) =>
      transaction(async (inside) => {
        // Held to the end: those who come meanwhile wait their turn, and meet a conflict then.
        const [row] = await inside<{ log: string; head: number }>(
          'SELECT log, head FROM meetings WHERE id = $1 FOR NO KEY UPDATE',
          [meetingId],
          { name: 'next' },
        );
        if (row?.log !== log) return { ok: false, reason: 'unknown-meeting' };
        const bodies = await readEvents(inside, meetingId, after, MOST_BEFORE_NEXT);
        if (after + bodies.length < row.head) return { ok: false, reason: 'conflict', head: row.head };
        const commands = decide(bodies.map((body) => upcast(JSON.parse(body) as StoredEvent)));
        return commands.length === 0
          ? { ok: true, seq: row.head }
          : appendWithin(inside, pack({ meetingId, log, expectedSeq: row.head, commands }));
      }),
    findCommand,
    async settle({ meetingId, log, expectedSeq }, { commandId, actorKey, bodyHash, seq, answer, at }) {
      await forgetAnswers(at);
      const [place] = await query<{ log: string; head: number; kept: number }>(
        SETTLE,
        [meetingId, log, expectedSeq ?? null, commandId, actorKey, bodyHash, seq, answer, at],
        { name: 'settle' },
      );
      if (place?.log !== log) return { ok: false, reason: 'unknown-meeting' };
      if (place.kept === 1) return { ok: true };
      const first = await findCommand(meetingId, commandId);
      return first ? { ok: false, reason: 'known', first } : { ok: false, reason: 'conflict', head: place.head };
    },
    async readCommands(meetingId, afterId, limit) {
      const rows = await query<CommandRow>(
        `${COMMAND} AND answer IS NULL AND command_id > $2 ORDER BY command_id LIMIT $3`,
        [meetingId, afterId, limit],
      );
      return rows.map(recordOf);
    },
    async read(meetingId, after, limit) {
      return inSlices(await readEvents(query, meetingId, after, limit), (body) =>
        upcast(JSON.parse(body) as StoredEvent),
      );
    },

    async loadSnapshot(meetingId, key) {
      const [snapshot] = await query<Snapshot>(
        'SELECT key, seq, state FROM snapshots WHERE meeting_id = $1 AND key = $2',
        [meetingId, key],
      );
      return snapshot;
    },
    async saveSnapshot(meetingId, { key, seq, state }, log) {
      await query(
        `INSERT INTO snapshots (meeting_id, key, seq, state) SELECT id, $2, $3, $4 FROM meetings WHERE id = $1 AND log = coalesce($5, log)
         ON CONFLICT (meeting_id) DO UPDATE SET key = excluded.key, seq = excluded.seq, state = excluded.state
         WHERE excluded.key <> snapshots.key OR excluded.seq >= snapshots.seq`,
        [meetingId, key, seq, state, log ?? null],
      );
    },

    async backup() {
      throw new StoreError(
        'UNSUPPORTED',
        `The database ${place} is PostgreSQL’s to copy: pg_dump --format=custom --file=FILE "$DATABASE_URL" makes a backup while the nodes run, pg_restore puts it into a new database.`,
      );
    },
    close() {
      return (closing ??= database.close(appends.drain()));
    },
  };
}

async function insertLog(
  query: Query,
  meetingId: string,
  bodies: readonly string[],
  commands: readonly CommandRecord[],
): Promise<void> {
  for (let first = 0; first < bodies.length; first += PAGE) {
    const page = bodies.slice(first, first + PAGE);
    await query(
      `INSERT INTO events (meeting_id, seq, body, checksum)
       SELECT $1, $2::int + place, body, checksum FROM unnest($3::text[], $4::int[]) WITH ORDINALITY AS event (body, checksum, place)`,
      [meetingId, first, page, page.map(checksumOf)],
    );
  }
  for (let first = 0; first < commands.length; first += PAGE) {
    const page = commands.slice(first, first + PAGE);
    await query(
      'INSERT INTO commands (meeting_id, command_id, actor_key, body_hash, seq) SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::int[])',
      [
        meetingId,
        page.map(({ commandId }) => commandId),
        page.map(({ actorKey }) => actorKey),
        page.map(({ bodyHash }) => bodyHash),
        page.map(({ seq }) => seq),
      ],
    );
  }
}
