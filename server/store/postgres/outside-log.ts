// What is kept beside the logs, in PostgreSQL.
import { withoutNulls } from '../access-rows.ts';
import type { BesideStore, Showing } from '../outside-log.ts';
import { SHOWINGS_KEPT } from '../outside-log.ts';
import type { Database } from './database.ts';

export function postgresBeside({ query }: Database): BesideStore {
  return {
    async beside(meetingId, name) {
      const [row] = await query<{ body: string }>('SELECT body FROM beside WHERE meeting_id = $1 AND name = $2', [
        meetingId,
        name,
      ]);
      return row?.body;
    },
    async setBeside(meetingId, name, body) {
      const [there] =
        body === null
          ? await query(
              'WITH erased AS (DELETE FROM beside WHERE meeting_id = $1 AND name = $2) SELECT FROM meetings WHERE id = $1',
              [meetingId, name],
            )
          : await query(
              `INSERT INTO beside (meeting_id, name, body) SELECT id, $2, $3 FROM meetings WHERE id = $1
               ON CONFLICT (meeting_id, name) DO UPDATE SET body = excluded.body RETURNING name`,
              [meetingId, name, body],
            );
      return there !== undefined;
    },

    async noteShowing({ meetingId, at, by, what }) {
      await query('INSERT INTO showings (meeting_id, at, by, what) VALUES ($1, $2, $3, $4)', [
        meetingId ?? null,
        at,
        by,
        what,
      ]);
      await query(
        `DELETE FROM showings WHERE meeting_id IS NOT DISTINCT FROM $1 AND id <= (
           SELECT id FROM showings WHERE meeting_id IS NOT DISTINCT FROM $1 ORDER BY id DESC LIMIT 1 OFFSET ${SHOWINGS_KEPT})`,
        [meetingId ?? null],
      );
    },
    async showings(meetingId) {
      const rows = await query(
        'SELECT meeting_id AS "meetingId", at, by, what FROM showings WHERE meeting_id = $1 ORDER BY id',
        [meetingId],
      );
      return rows.map((row) => withoutNulls<Showing>(row));
    },

    async beginSignIn(state, body, expiresAt, now) {
      await query('DELETE FROM sign_ins WHERE expires_at <= $1', [now]);
      await query('INSERT INTO sign_ins (state, body, expires_at) VALUES ($1, $2, $3)', [state, body, expiresAt]);
    },
    async takeSignIn(state, now) {
      const [taken] = await query<{ body: string; expiresAt: number }>(
        'DELETE FROM sign_ins WHERE state = $1 RETURNING body, expires_at AS "expiresAt"',
        [state],
      );
      return taken && taken.expiresAt > now ? taken.body : undefined;
    },
  };
}
