// Everything that is read: plain functions over one SQLite connection, run by a reader thread beside the writer.
// A function sees what was durable when it began. Texts of events go to the main thread as they are.

import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { StoreError } from '../errors.ts';
import { recordOf } from '../serialize-events.ts';
import { withoutNulls } from '../access-rows.ts';
import { accessReads } from './access.ts';
import { besideReads } from './outside-log.ts';
import { fileReads } from './files.ts';
import { markAsBackup } from './schema.ts';
import type { CommandRecord, MeetingRow, Snapshot } from '../store.ts';
import { syncPath } from '../sync-path.ts';

type CommandRow = Parameters<typeof recordOf>[0];

export type Reads = ReturnType<typeof prepareReads>;

export function prepareReads(db: DatabaseSync) {
  const meetingColumns = 'SELECT id, log, head, created_at AS createdAt, owner FROM meetings';
  const selectMeetings = db.prepare(`${meetingColumns} ORDER BY created_at, id`);
  const selectMeeting = db.prepare(`${meetingColumns} WHERE id = ?`);
  const commandColumns =
    'SELECT command_id AS commandId, actor_key AS actorKey, body_hash AS bodyHash, seq, answer FROM commands WHERE meeting_id = ?';
  const selectCommand = db.prepare(`${commandColumns} AND command_id = ?`);
  const selectCommands = db.prepare(
    `${commandColumns} AND answer IS NULL AND command_id > ? ORDER BY command_id LIMIT ?`,
  );
  const selectEvents = db.prepare(
    'SELECT seq, body, checksum FROM events WHERE meeting_id = ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  selectEvents.setReturnArrays(true);
  const selectSnapshot = db.prepare('SELECT key, seq, state FROM snapshots WHERE meeting_id = ? AND key = ?');

  return {
    ...accessReads(db),
    ...besideReads(db),
    ...fileReads(db),

    listMeetings: () => selectMeetings.all().map((row) => withoutNulls<MeetingRow>(row)),
    findMeeting(meetingId: string): MeetingRow | undefined {
      const row = selectMeeting.get(meetingId);
      return row && withoutNulls<MeetingRow>(row);
    },
    findCommand(meetingId: string, commandId: string): CommandRecord | undefined {
      const row = selectCommand.get(meetingId, commandId) as CommandRow | undefined;
      return row && recordOf(row);
    },
    readCommands: (meetingId: string, afterId: string, limit: number) =>
      (selectCommands.all(meetingId, afterId, limit) as CommandRow[]).map(recordOf),
    loadSnapshot: (meetingId: string, key: string) => selectSnapshot.get(meetingId, key) as Snapshot | undefined,

    /** The events' texts; throws StoreError DAMAGED where one is missing or is not what was written. */
    readBodies(meetingId: string, after: number, limit: number): string[] {
      let expected = after;
      return (selectEvents.all(meetingId, after, limit) as unknown as [number, string, number][]).map(
        ([seq, body, checksum]) => {
          expected += 1;
          if (seq !== expected || crc32(body) !== checksum) {
            throw new StoreError(
              'DAMAGED',
              `The log of meeting ${meetingId} is damaged at event ${expected}. Keep the data folder aside and put the last backup in its place.`,
            );
          }
          return body;
        },
      );
    },

    /** A consistent copy in a new file, from one read transaction: the writer goes on. The file appears when it is whole. */
    copyTo(file: string): void {
      const partial = `${file}.partial`;
      try {
        if (existsSync(file)) throw new Error('there is a file of that name already');
        rmSync(partial, { force: true });
        // For its owner alone from the first byte; SQLite writes into an empty file as into a new one.
        writeFileSync(partial, '', { mode: 0o600 });
        db.prepare('VACUUM INTO ?').run(partial);
        const copy = new DatabaseSync(partial);
        markAsBackup(copy);
        copy.close();
        // SQLite does not sync what VACUUM INTO writes.
        syncPath(partial);
        renameSync(partial, file);
        syncPath(dirname(resolve(file)));
      } catch (error) {
        rmSync(partial, { force: true });
        throw new StoreError(
          'NOT_WRITABLE',
          `The backup ${file} could not be written: ${error instanceof Error ? error.message : String(error)}.`,
        );
      }
    },
  };
}
