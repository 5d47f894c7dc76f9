// What the nodes of one database are to each other: they follow what the others write, see who is present there, and keep one time.
// The seam only: a server on a folder of its own has no others (alone.ts); several share a PostgreSQL (shared.ts).
import type { AccessChange } from '../access/identity.ts';
import type { Pairings } from '../access/pairing-codes.ts';
import type { Clock } from '../clock.ts';
import type { Board } from '../realtime/presence.ts';
import type { MeetingRow } from '../store/store.ts';

/** The other nodes of this server, as this one knows them. */
export interface Nodes {
  /** The time that all nodes keep. */
  readonly clock: Clock;
  /** Screens that wait to be paired, at whichever node. */
  readonly pairings: Pairings;
  /** How many nodes there are, this one included; 0 while their database does not answer: nothing can be written or followed here. */
  count(): number;
  /**
   * Whether others may have changed something of which this node was not told: it stood still, or heard nothing of its database, and has
   * not long been back. Who may act is then looked at anew.
   */
  inDoubt(): boolean;
  /** Begins to tell this node what happens at the others. Fulfilled when nothing can be missed any more. */
  listen(listener: NodeListener): Promise<void>;
  /** Tells the others who is present at a meeting here. Called where it changed; never fails. */
  showPresence(meetingId: string, board: Board): void;
  /**
   * The wall clock, which somebody has set, is the time of all nodes from now on; where it was set back, only as far as this instant.
   * Each is told of it as a listener, this one before it is fulfilled. Rejects where the database does not answer.
   */
  takeWall(notBefore: number): Promise<void>;
  /** Ids of the meetings that somebody attends at other nodes. Rejects where the database does not answer. */
  attendedElsewhere(): Promise<string[]>;
  /** Runs the work while no other node runs its own: what is made on the first start is made once. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Leaves the others, before the store is closed. */
  close(): Promise<void>;
}

export interface NodeListener {
  /** Ids of the meetings that are live here. */
  liveMeetings(): string[];
  /** The meeting's row as it is now; undefined: it is gone. Told when it changed, and of each live meeting every second. */
  meetingStands(meetingId: string, row: Pick<MeetingRow, 'log' | 'head'> | undefined): void;
  /** Access changed, here or elsewhere: it is harmless to hear of one's own changes. */
  accessChanged(change: AccessChange): void;
  /** Who is present at a meeting at the other nodes: one board each. */
  presentElsewhere(meetingId: string, boards: readonly Board[]): void;
  /** The time is another one from now on. */
  timeTaken(): void;
  /** The database has not answered for so long that people are better off at another node. Told once each time. */
  cutOff(): void;
}
