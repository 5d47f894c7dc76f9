// What is known of the files of meetings: rows, while their bytes lie in the data folder (file-bodies.ts).
import type { DatabaseSync } from 'node:sqlite';

import { withoutNulls } from '../access-rows.ts';
import type { FileQuota, FileSums, KeptFile, StoredFile } from '../files.ts';
import { overQuota } from '../files.ts';

const COLUMNS = 'id, meeting_id AS meetingId, delegation_id AS delegationId, type, bytes, sha256, at';

/** What there is to say of a file that is to be kept; undefined: it may be. */
function saidOf(db: DatabaseSync): (file: StoredFile, quota: FileQuota) => KeptFile | undefined {
  const meeting = db.prepare('SELECT 1 FROM meetings WHERE id = ?');
  const same = db.prepare(`SELECT ${COLUMNS} FROM files WHERE meeting_id = ? AND delegation_id IS ? AND sha256 = ?`);
  const sums = db.prepare(
    `SELECT coalesce(sum(bytes), 0) AS ofMeeting, coalesce(sum(bytes) FILTER (WHERE delegation_id IS ?2), 0) AS ofSender,
       count(*) FILTER (WHERE delegation_id IS ?2) AS filesOfSender FROM files WHERE meeting_id = ?1`,
  );
  return (file, quota) => {
    const { meetingId, delegationId = null, sha256 } = file;
    if (meeting.get(meetingId) === undefined) return { ok: false, reason: 'unknown-meeting' };
    const there = same.get(meetingId, delegationId, sha256);
    if (there) return { ok: true, file: withoutNulls<StoredFile>(there) };
    const full = overQuota(file, sums.get(meetingId, delegationId) as FileSums, quota);
    return full && { ok: false, reason: full };
  };
}

export function fileReads(db: DatabaseSync) {
  const find = db.prepare(`SELECT ${COLUMNS} FROM files WHERE meeting_id = ? AND id = ?`);
  const bodies = db.prepare('SELECT DISTINCT meeting_id AS meetingId, sha256 FROM files');
  return {
    findFile(meetingId: string, id: string): StoredFile | undefined {
      const row = find.get(meetingId, id);
      return row && withoutNulls<StoredFile>(row);
    },
    saidOfFile: saidOf(db),
    /** Of every meeting the bytes that belong to it. */
    fileBodies: () => bodies.all() as { meetingId: string; sha256: string }[],
  };
}

export function fileWrites(db: DatabaseSync) {
  const said = saidOf(db);
  const insert = db.prepare(
    'INSERT INTO files (id, meeting_id, delegation_id, type, bytes, sha256, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  return {
    /** Its bytes are there already. */
    keepFile(file: StoredFile, quota: FileQuota): KeptFile {
      const refused = said(file, quota);
      if (refused) return refused;
      const { id, meetingId, delegationId = null, type, bytes, sha256, at } = file;
      insert.run(id, meetingId, delegationId, type, bytes, sha256, at);
      return { ok: true, file };
    },
  };
}
