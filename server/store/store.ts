// The event store as the rooms see it: an append-only log for each meeting, snapshots, and the rows of access.
// Every implementation passes the same suite (tests/store/contract.ts). A store knows nothing of what an event means.

import type { AccessStore } from './access.ts';
import type { FileStore } from './files.ts';

/** One event as it lies in the log: opaque but for the fields named here, and representable in JSON. */
export type StoredEvent = {
  /** Its place in the meeting's sequence: 1, 2, 3 ... without gaps. */
  readonly seq: number;
  readonly type: string;
  /** Server time in milliseconds since 1970. */
  readonly at: number;
  /** Version of the shape of this type; absent means 1. */
  readonly v?: number;
  /** The command that made it. */
  readonly commandId?: string;
  readonly [field: string]: unknown;
};

/** A command that was answered: an accepted one is remembered as long as its events are, any other for a while. */
export type CommandRecord = {
  readonly commandId: string;
  /** Who sent it, as the caller names actors. */
  readonly actorKey: string;
  /** Hash of the command's body: the same id with another body is not the same command. */
  readonly bodyHash: string;
  /** The sequence number of its first acknowledgement. */
  readonly seq: number;
  /** What was answered, as text, where it brought no event. */
  readonly answer?: string;
};

/** The answer to a command that brought no event. */
export type SettledAnswer = CommandRecord & {
  readonly answer: string;
  /** Server time in ms. */
  readonly at: number;
};

/** How long such an answer is final for its id, in ms: longer than any packet is under way and any client tries again. */
export const ANSWERS_KEPT_MS = 20 * 60_000;

/** A meeting as the store lists it. */
export type MeetingRow = {
  readonly id: string;
  /** Random; made with the meeting, renewed when a backup is restored: replicas are stored under it. */
  readonly log: string;
  /** Sequence number of the last durable event; 0 for an empty log. */
  readonly head: number;
  readonly createdAt: number;
  /** Who made it, as the caller names those who make meetings; absent: nobody in particular. */
  readonly owner?: string;
};

export type NewMeeting = {
  readonly id: string;
  readonly log: string;
  readonly createdAt: number;
  /** From seq 1 on, without gaps. */
  readonly events: readonly StoredEvent[];
  /** What an imported log remembers of its commands. */
  readonly commands?: readonly CommandRecord[];
  readonly owner?: string;
  /** With `owner`: refused where that one has so many already. */
  readonly most?: number;
};

export type CreateResult = { readonly ok: true } | { readonly ok: false; readonly reason: 'exists' | 'too-many' };

/** One accepted command and what it did. A command that made no event is not appended. */
export type AppendedCommand = {
  readonly commandId: string;
  readonly actorKey: string;
  readonly bodyHash: string;
  readonly events: readonly StoredEvent[];
  /** The seq to acknowledge, now and whenever the command is sent again. */
  readonly ackSeq: number;
};

/** What one room writes at once: all of it becomes durable, or nothing. */
export type AppendBatch = {
  readonly meetingId: string;
  /** The log on which these commands were decided: where the meeting has another one by now, it is unknown. Absent: any. */
  readonly log?: string;
  /** The head on which these commands were decided; their events follow it without gaps. */
  readonly expectedSeq: number;
  readonly commands: readonly AppendedCommand[];
};

/** Where the next append belongs: behind the last event of this log, of which the caller knows all up to `after`. */
export type NextAppend = {
  readonly meetingId: string;
  readonly log: string;
  readonly after: number;
};

/** What came of appending: the last seq, or why nothing was written. */
export type AppendResult =
  | { readonly ok: true; readonly seq: number }
  /** Somebody else appended first: read on from expectedSeq, decide again. Looked at before duplicates. */
  | { readonly ok: false; readonly reason: 'conflict'; readonly head: number }
  /** A command of the batch was answered before: nothing was written. */
  | { readonly ok: false; readonly reason: 'duplicate'; readonly first: CommandRecord }
  | { readonly ok: false; readonly reason: 'unknown-meeting' };

export type SettleResult =
  | { readonly ok: true }
  /** The id has its answer already: that one stands. */
  | { readonly ok: false; readonly reason: 'known'; readonly first: CommandRecord }
  /** Others have appended since it was decided on. */
  | { readonly ok: false; readonly reason: 'conflict'; readonly head: number }
  | { readonly ok: false; readonly reason: 'unknown-meeting' };

/** A state that was folded before, so that not all is folded anew. */
export type Snapshot = {
  /** Names the program that can read the state; another program's snapshot is not found. */
  readonly key: string;
  /** The state is that after this event. */
  readonly seq: number;
  readonly state: string;
};

/**
 * Every promise of a write is fulfilled when it is durable. It is rejected with StoreUnavailable when it is not known to be:
 * nothing of it can then be relied on, and the same commands may be sent again. A promise of a read is rejected with
 * StoreError DAMAGED when the log is not whole, and NEWER_DATA when a newer program wrote it.
 */
export interface EventStore {
  readonly access: AccessStore;
  readonly files: FileStore;

  createMeeting(meeting: NewMeeting): Promise<CreateResult>;
  /** All meetings, the oldest first. */
  listMeetings(): Promise<MeetingRow[]>;
  findMeeting(meetingId: string): Promise<MeetingRow | undefined>;
  /** Removes the meeting with its log, commands, snapshot, links, devices, code and files. False: there was none. */
  deleteMeeting(meetingId: string): Promise<boolean>;

  /** Throws a RangeError when the events do not follow expectedSeq without gaps (a bug of the caller). */
  append(batch: AppendBatch): Promise<AppendResult>;
  /**
   * For whoever met a conflict: while nobody else appends, `decide` is given the events after `after`, and answers the commands to append
   * behind them. None: nothing is written. A conflict all the same, where too much has happened since, or this store cannot hold others off:
   * read on, then again. What `decide` throws is passed on, and nothing is written.
   */
  appendNext(
    place: NextAppend,
    decide: (events: readonly StoredEvent[]) => readonly AppendedCommand[],
  ): Promise<AppendResult>;
  /**
   * Keeps what is answered to a command that brought no event, for ANSWERS_KEPT_MS at least: an append with its id is a duplicate
   * from then on. With `expectedSeq`: unless the head has moved on from there.
   */
  settle(
    place: { readonly meetingId: string; readonly log: string; readonly expectedSeq?: number },
    answer: SettledAnswer,
  ): Promise<SettleResult>;
  findCommand(meetingId: string, commandId: string): Promise<CommandRecord | undefined>;
  /** Accepted commands in the order of their ids, after `afterId` ('' for the first): what an export carries. */
  readCommands(meetingId: string, afterId: string, limit: number): Promise<CommandRecord[]>;
  /** Events with seq above `after`, lifted to today's shapes; fewer than `limit` only at the end of the log. */
  read(meetingId: string, after: number, limit: number): Promise<StoredEvent[]>;

  loadSnapshot(meetingId: string, key: string): Promise<Snapshot | undefined>;
  /** Keeps one snapshot a meeting; an older one of the same key does not replace a newer. With `log`: only of that log. */
  saveSnapshot(meetingId: string, snapshot: Snapshot, log?: string): Promise<void>;

  /**
   * A whole, consistent copy in one new file, made beside the running work; files of meetings in a folder beside it, of its name and
   * “.files”. Opened again, its logs get new names.
   * Rejected with StoreError UNSUPPORTED, which says what to use, where the data is not the program's to copy.
   */
  backup(file: string): Promise<void>;
  /** Waits for what is under way, then frees the data. Later calls are rejected with StoreUnavailable. */
  close(): Promise<void>;
}
