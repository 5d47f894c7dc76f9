// Who is present at which meeting, as nodes of one database show it to each other: a board of each node for each meeting.
// Knows boards and rows; not who listens, nor when to look again.
import type { Board } from '../realtime/presence.ts';
import { CHANNEL, writeNotice } from '../store/notices.ts';
import type { Database } from '../store/postgres/database.ts';

/** A node that was not heard for so long has gone, and those who were present there. */
export const SILENT = `interval '5 s'`;

const BOARDS = `
SELECT node_id AS "nodeId", board FROM boards JOIN nodes ON nodes.id = node_id
WHERE meeting_id = $1 AND node_id <> $2 AND heard_at > clock_timestamp() - ${SILENT} ORDER BY node_id`;

const SHOW_BOARD = `
WITH shown AS (
  INSERT INTO boards (meeting_id, node_id, board) VALUES ($1, $2, $3)
  ON CONFLICT (meeting_id, node_id) DO UPDATE SET board = excluded.board RETURNING node_id
) SELECT pg_notify($4, $5) FROM shown`;

/** Where somebody is: those who have gone stand on a board too. */
const ATTENDED = `
SELECT DISTINCT meeting_id AS "meetingId" FROM boards JOIN nodes ON nodes.id = node_id
WHERE node_id <> $1 AND heard_at > clock_timestamp() - ${SILENT}
  AND (board::json #>> '{screens,0,name}' IS NOT NULL OR board::jsonb @> '{"devices":[{"online":true}]}')`;

export interface SharedPresence {
  /** Shows to the others who is present at a meeting here. */
  show(meetingId: string, board: Board): void;
  /** The same of all meetings, where the others may not have it. */
  showAgain(): void;
  /** Reads who is present at the others: only of meetings that somebody attends here. */
  read(meetingId: string): Promise<void>;
  /** The same of all meetings at which somebody was present at a node that has gone; of every meeting where the nodes `changed`. */
  readAgain(nodeIds: readonly string[], changed: boolean): void;
  /** Ids of the meetings that somebody attends at other nodes. */
  attendedElsewhere(): Promise<string[]>;
}

export interface SharedPresenceParts {
  query: Database['query'];
  /** Of this node. */
  id: string;
  seen(meetingId: string, boards: readonly Board[]): void;
  failed(what: string, error: unknown): void;
}

export function sharedPresence({ query, id, seen, failed }: SharedPresenceParts): SharedPresence {
  /** Who is present here, by meeting, as it was shown last. */
  const shown = new Map<string, Board>();
  /** At which nodes somebody is present, by meeting. */
  const seenAt = new Map<string, string[]>();
  const reading = new Map<string, 'once' | 'again'>();

  /** Only of meetings that somebody attends here. What changes while it is being read is read again. */
  async function read(meetingId: string): Promise<void> {
    if (!shown.has(meetingId)) return;
    if (reading.has(meetingId)) return void reading.set(meetingId, 'again');
    do {
      reading.set(meetingId, 'once');
      try {
        const rows = await query<{ nodeId: string; board: string }>(BOARDS, [meetingId, id]);
        seenAt.set(
          meetingId,
          rows.map(({ nodeId }) => nodeId),
        );
        seen(
          meetingId,
          rows.map(({ board }) => JSON.parse(board) as Board),
        );
      } catch (error) {
        failed('reading who is present at other nodes', error);
      }
    } while (reading.get(meetingId) === 'again');
    reading.delete(meetingId);
  }

  async function tell(meetingId: string): Promise<void> {
    try {
      await query(SHOW_BOARD, [
        meetingId,
        id,
        JSON.stringify(shown.get(meetingId)),
        CHANNEL,
        writeNotice(['presence', meetingId, id]),
      ]);
      await read(meetingId);
    } catch (error) {
      failed('showing who is present here', error);
    }
  }

  return {
    show(meetingId, board) {
      shown.set(meetingId, board);
      void tell(meetingId);
    },
    showAgain() {
      for (const meetingId of shown.keys()) void tell(meetingId);
    },
    read,
    readAgain(nodeIds, changed) {
      // Also where a node came and went between two looks, and was seen by its notice alone.
      for (const [meetingId, at] of seenAt)
        if (changed || at.some((nodeId) => !nodeIds.includes(nodeId))) void read(meetingId);
    },
    async attendedElsewhere() {
      const rows = await query<{ meetingId: string }>(ATTENDED, [id]);
      return rows.map(({ meetingId }) => meetingId);
    },
  };
}
