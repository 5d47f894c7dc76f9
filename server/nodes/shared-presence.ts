// Who is present at which meeting, as nodes of one database show it to each other: a board of each node for each meeting.
// Knows boards and rows; not who listens, nor when to look again.
import type { Board } from '../realtime/presence.ts';
import { CHANNEL, writeNotice } from '../store/notices.ts';
import type { Database } from '../store/postgres/database.ts';
import { makePace } from './send-rate.ts';

/** A node that was not heard for so long has gone, and those who were present there. */
export const SILENT = `interval '5 s'`;
/** Of a board, which is whole each time: a hall of a thousand devices (95 KB) is shown once in five seconds. */
const BYTES_PER_SECOND = 18_000;

const BOARDS = `
SELECT node_id AS "nodeId", board FROM boards JOIN nodes ON nodes.id = node_id
WHERE meeting_id = $1 AND node_id <> $2 AND ($3::text[] IS NULL OR node_id = ANY ($3))
  AND heard_at > clock_timestamp() - ${SILENT} ORDER BY node_id`;

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
  /** Shows to the others who is present at a meeting here: the latest, as soon as its length allows. */
  show(meetingId: string, board: Board): void;
  /** The same of all meetings, where the others may not have it. */
  showAgain(): void;
  /** Reads who is present at these others: only of meetings that somebody attends here. */
  read(meetingId: string, of: 'all' | readonly string[]): Promise<void>;
  /** The same of all meetings at which somebody was present at a node that has gone; of every meeting where the nodes `changed`. */
  readAgain(nodeIds: readonly string[], changed: boolean): void;
  /** Ids of the meetings that somebody attends at other nodes. */
  attendedElsewhere(): Promise<string[]>;
  /** Shows nothing more. */
  close(): void;
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
  /** Who is present at other nodes, by meeting and node, as it was read last. */
  const boardsOf = new Map<string, Map<string, Board>>();
  /** Whose boards are to be read once those that are being read are there. */
  const reading = new Map<string, 'all' | readonly string[]>();
  const pace = makePace(BYTES_PER_SECOND, (meetingId) => {
    const board = JSON.stringify(shown.get(meetingId));
    void tell(meetingId, board);
    return Buffer.byteLength(board);
  });

  /** What changes while it is being read is read again. */
  async function read(meetingId: string, of: 'all' | readonly string[]): Promise<void> {
    if (!shown.has(meetingId)) return;
    const waits = reading.get(meetingId);
    if (waits) return void reading.set(meetingId, of === 'all' || waits === 'all' ? 'all' : [...waits, ...of]);
    let next = of;
    while (next.length > 0) {
      reading.set(meetingId, []);
      try {
        const only = next === 'all' ? null : next;
        const rows = await query<{ nodeId: string; board: string }>(BOARDS, [meetingId, id, only]);
        const boards = new Map(only && boardsOf.get(meetingId));
        for (const nodeId of only ?? []) boards.delete(nodeId);
        for (const { nodeId, board } of rows) boards.set(nodeId, JSON.parse(board) as Board);
        boardsOf.set(meetingId, boards);
        seen(meetingId, [...boards.values()]);
      } catch (error) {
        failed('reading who is present at other nodes', error);
      }
      next = reading.get(meetingId) ?? [];
    }
    reading.delete(meetingId);
  }

  async function tell(meetingId: string, board: string): Promise<void> {
    try {
      await query(SHOW_BOARD, [meetingId, id, board, CHANNEL, writeNotice(['presence', meetingId, id])]);
      if (!boardsOf.has(meetingId)) await read(meetingId, 'all');
    } catch (error) {
      failed('showing who is present here', error);
    }
  }

  return {
    show(meetingId, board) {
      shown.set(meetingId, board);
      pace.ask(meetingId);
    },
    showAgain() {
      for (const meetingId of shown.keys()) {
        pace.ask(meetingId);
        void read(meetingId, 'all');
      }
    },
    read,
    readAgain(nodeIds, changed) {
      // Also where a node came and went between two looks, and was seen by its notice alone.
      for (const [meetingId, boards] of boardsOf)
        if (changed || [...boards.keys()].some((nodeId) => !nodeIds.includes(nodeId))) void read(meetingId, 'all');
    },
    async attendedElsewhere() {
      const rows = await query<{ meetingId: string }>(ATTENDED, [id]);
      return rows.map(({ meetingId }) => meetingId);
    },
    close: () => pace.close(),
  };
}
