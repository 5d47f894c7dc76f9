// Files of meetings, in PostgreSQL: a row each, its bytes in it, so that they go with their meeting.
import { withoutNulls } from '../access-rows.ts';
import type { FileStore, FileSums, StoredFile } from '../files.ts';
import { overQuota } from '../files.ts';
import type { Database } from './database.ts';
import { LONG_TIMEOUT_MS } from './database.ts';
import { FILES_LOCK } from './schema.ts';

const COLUMNS = 'id, meeting_id AS "meetingId", delegation_id AS "delegationId", type, bytes, sha256, at';
const LONG = { timeoutMs: LONG_TIMEOUT_MS };

export function postgresFiles({ query, transaction }: Database): FileStore {
  return {
    keepFile: (file, body, quota) =>
      transaction(async (inside) => {
        const { id, meetingId, delegationId = null, type, bytes, sha256, at } = file;
        // The lock lets one file of a meeting be kept at a time, at all nodes: the quota counts the one before.
        await inside('SELECT pg_advisory_xact_lock($1, hashtext($2))', [FILES_LOCK, meetingId]);
        const [meeting] = await inside('SELECT FROM meetings WHERE id = $1 FOR KEY SHARE', [meetingId]);
        if (!meeting) return { ok: false, reason: 'unknown-meeting' };
        const [there] = await inside(
          `SELECT ${COLUMNS} FROM files WHERE meeting_id = $1 AND delegation_id IS NOT DISTINCT FROM $2 AND sha256 = $3`,
          [meetingId, delegationId, sha256],
        );
        if (there) return { ok: true, file: withoutNulls<StoredFile>(there) };
        const [sums] = await inside<FileSums>(
          `SELECT coalesce(sum(bytes), 0)::bigint AS "ofMeeting",
             coalesce(sum(bytes) FILTER (WHERE delegation_id IS NOT DISTINCT FROM $2), 0)::bigint AS "ofSender",
             count(*) FILTER (WHERE delegation_id IS NOT DISTINCT FROM $2) AS "filesOfSender"
           FROM files WHERE meeting_id = $1`,
          [meetingId, delegationId],
        );
        const full = overQuota(file, sums!, quota);
        if (full) return { ok: false, reason: full };
        await inside('SET LOCAL statement_timeout = 0');
        await inside(
          'INSERT INTO files (id, meeting_id, delegation_id, type, bytes, sha256, at, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
          [id, meetingId, delegationId, type, bytes, sha256, at, Buffer.from(body)],
          LONG,
        );
        return { ok: true, file };
      }),
    async findFile(meetingId, id) {
      const [row] = await query(`SELECT ${COLUMNS} FROM files WHERE meeting_id = $1 AND id = $2`, [meetingId, id]);
      return row && withoutNulls<StoredFile>(row);
    },
    async fileBody({ meetingId, id }) {
      const [row] = await query<{ body: Buffer }>(
        'SELECT body FROM files WHERE meeting_id = $1 AND id = $2',
        [meetingId, id],
        LONG,
      );
      return row?.body;
    },
  };
}
