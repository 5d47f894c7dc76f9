// What is kept beside the logs, in SQLite: plain functions over one connection, for the writer's thread and the reader's.
import type { DatabaseSync } from 'node:sqlite';

import { withoutNulls } from '../access-rows.ts';
import type { Showing } from '../outside-log.ts';
import { SHOWINGS_KEPT } from '../outside-log.ts';

export function besideReads(db: DatabaseSync) {
  const beside = db.prepare('SELECT body FROM beside WHERE meeting_id = ? AND name = ?');
  const showings = db.prepare(
    'SELECT meeting_id AS meetingId, at, by, what FROM showings WHERE meeting_id = ? ORDER BY id',
  );
  return {
    beside: (meetingId: string, name: string) => (beside.get(meetingId, name) as { body: string } | undefined)?.body,
    showings: (meetingId: string) => showings.all(meetingId).map((row) => withoutNulls<Showing>(row)),
  };
}

export function besideWrites(db: DatabaseSync) {
  const upsert = db.prepare(
    `INSERT INTO beside (meeting_id, name, body) SELECT id, ?2, ?3 FROM meetings WHERE id = ?1
     ON CONFLICT (meeting_id, name) DO UPDATE SET body = excluded.body`,
  );
  const erase = db.prepare('DELETE FROM beside WHERE meeting_id = ? AND name = ?');
  const meeting = db.prepare('SELECT 1 FROM meetings WHERE id = ?');
  const note = db.prepare('INSERT INTO showings (meeting_id, at, by, what) VALUES (?, ?, ?, ?)');
  const forget = db.prepare(
    `DELETE FROM showings WHERE meeting_id IS ?1 AND id <= (
       SELECT id FROM showings WHERE meeting_id IS ?1 ORDER BY id DESC LIMIT 1 OFFSET ${SHOWINGS_KEPT})`,
  );
  const begin = db.prepare('INSERT INTO sign_ins (state, body, expires_at) VALUES (?, ?, ?)');
  const forgetSignIns = db.prepare('DELETE FROM sign_ins WHERE expires_at <= ?');
  const take = db.prepare('DELETE FROM sign_ins WHERE state = ? RETURNING body, expires_at AS expiresAt');
  return {
    setBeside(meetingId: string, name: string, body: string | null): boolean {
      if (body !== null) return upsert.run(meetingId, name, body).changes === 1;
      erase.run(meetingId, name);
      return meeting.get(meetingId) !== undefined;
    },
    noteShowing({ meetingId, at, by, what }: Showing): void {
      note.run(meetingId ?? null, at, by, what);
      forget.run(meetingId ?? null);
    },
    beginSignIn(state: string, body: string, expiresAt: number, now: number): void {
      forgetSignIns.run(now);
      begin.run(state, body, expiresAt);
    },
    takeSignIn(state: string, now: number): string | undefined {
      const taken = take.get(state) as { body: string; expiresAt: number } | undefined;
      return taken && taken.expiresAt > now ? taken.body : undefined;
    },
  };
}
