// Everything that changes the log: plain functions over one SQLite connection, run by the writer thread inside a transaction.
// A function answers, or throws for a fault of its call; it opens no transaction and waits for nothing.

import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import type { PackedAppend } from '../serialize-events.ts';
import { recordOf } from '../serialize-events.ts';
import { accessWrites } from './access.ts';
import { besideWrites } from './outside-log.ts';
import { fileWrites } from './files.ts';
import type { AppendResult, CommandRecord, CreateResult, SettledAnswer, SettleResult, Snapshot } from '../store.ts';
import { ANSWERS_KEPT_MS } from '../store.ts';

export type PackedMeeting = {
  readonly id: string;
  readonly log: string;
  readonly createdAt: number;
  readonly bodies: readonly string[];
  readonly commands: readonly CommandRecord[];
  readonly owner?: string | undefined;
  readonly most?: number | undefined;
};

export type Writes = ReturnType<typeof prepareWrites>;

export function prepareWrites(db: DatabaseSync) {
  const selectHead = db.prepare('SELECT head, log FROM meetings WHERE id = ?');
  const updateHead = db.prepare('UPDATE meetings SET head = ? WHERE id = ?');
  const insertMeeting = db.prepare(
    'INSERT INTO meetings (id, log, head, created_at, owner) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const countOwned = db.prepare('SELECT count(*) AS owned FROM meetings WHERE owner = ?');
  const deleteMeeting = db.prepare('DELETE FROM meetings WHERE id = ?');
  const insertEvent = db.prepare('INSERT INTO events (meeting_id, seq, body, checksum) VALUES (?, ?, ?, ?)');
  const selectCommand = db.prepare(
    'SELECT command_id AS commandId, actor_key AS actorKey, body_hash AS bodyHash, seq, answer FROM commands WHERE meeting_id = ? AND command_id = ?',
  );
  const insertCommand = db.prepare(
    'INSERT INTO commands (meeting_id, command_id, actor_key, body_hash, seq) VALUES (?, ?, ?, ?, ?)',
  );
  const insertAnswer = db.prepare(
    'INSERT INTO commands (meeting_id, command_id, actor_key, body_hash, seq, answer, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const forgetAnswers = db.prepare('DELETE FROM commands WHERE answered_at < ?');
  const commandOf = (meetingId: string, commandId: string): CommandRecord | undefined => {
    const row = selectCommand.get(meetingId, commandId) as Parameters<typeof recordOf>[0] | undefined;
    return row && recordOf(row);
  };
  const upsertSnapshot = db.prepare(
    `INSERT INTO snapshots (meeting_id, key, seq, state) SELECT id, ?2, ?3, ?4 FROM meetings WHERE id = ?1 AND log = coalesce(?5, log)
     ON CONFLICT (meeting_id) DO UPDATE SET key = excluded.key, seq = excluded.seq, state = excluded.state
     WHERE excluded.key <> snapshots.key OR excluded.seq >= snapshots.seq`,
  );

  const insertLog = (
    meetingId: string,
    after: number,
    bodies: readonly string[],
    commands: readonly CommandRecord[],
  ) => {
    for (const { commandId, actorKey, bodyHash, seq } of commands)
      insertCommand.run(meetingId, commandId, actorKey, bodyHash, seq);
    let seq = after;
    for (const body of bodies) insertEvent.run(meetingId, ++seq, body, crc32(body));
    return seq;
  };

  return {
    ...accessWrites(db),
    ...besideWrites(db),
    ...fileWrites(db),

    createMeeting({ id, log, createdAt, bodies, commands, owner, most }: PackedMeeting): CreateResult {
      if (most !== undefined && (countOwned.get(owner ?? null) as { owned: number }).owned >= most)
        return { ok: false, reason: 'too-many' };
      const created = insertMeeting.run(id, log, bodies.length, createdAt, owner ?? null).changes === 1;
      if (!created) return { ok: false, reason: 'exists' };
      insertLog(id, 0, bodies, commands);
      return { ok: true };
    },

    deleteMeeting(meetingId: string): boolean {
      return deleteMeeting.run(meetingId).changes === 1;
    },

    append({ meetingId, log, expectedSeq, commands, bodies }: PackedAppend): AppendResult {
      const meeting = selectHead.get(meetingId) as { head: number; log: string } | undefined;
      if (meeting === undefined || (log !== undefined && log !== meeting.log))
        return { ok: false, reason: 'unknown-meeting' };
      if (meeting.head !== expectedSeq) return { ok: false, reason: 'conflict', head: meeting.head };
      // All checks come before the first row: a refused append leaves nothing for the transaction to take back.
      for (const { commandId } of commands) {
        const first = commandOf(meetingId, commandId);
        if (first !== undefined) return { ok: false, reason: 'duplicate', first };
      }
      const seq = insertLog(meetingId, expectedSeq, bodies, commands);
      updateHead.run(seq, meetingId);
      return { ok: true, seq };
    },

    settle(meetingId: string, log: string, expectedSeq: number | undefined, settled: SettledAnswer): SettleResult {
      const { commandId, actorKey, bodyHash, seq, answer, at } = settled;
      const meeting = selectHead.get(meetingId) as { head: number; log: string } | undefined;
      if (meeting?.log !== log) return { ok: false, reason: 'unknown-meeting' };
      forgetAnswers.run(at - ANSWERS_KEPT_MS);
      const first = commandOf(meetingId, commandId);
      if (first !== undefined) return { ok: false, reason: 'known', first };
      if (expectedSeq !== undefined && meeting.head > expectedSeq)
        return { ok: false, reason: 'conflict', head: meeting.head };
      insertAnswer.run(meetingId, commandId, actorKey, bodyHash, seq, answer, at);
      return { ok: true };
    },

    saveSnapshot(meetingId: string, { key, seq, state }: Snapshot, log?: string): void {
      upsertSnapshot.run(meetingId, key, seq, state, log ?? null);
    },
  };
}
