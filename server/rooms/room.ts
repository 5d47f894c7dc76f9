// A live meeting as the rest of the server sees it, and what it tells of its work. live-room.ts is how it is done.
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { CommandAnswer } from '#shared/protocol.ts';

import type { StoredFile } from '../store/files.ts';
import type { CommandIdentity, Submission } from './submission.ts';
import type { Batch } from './subscribers.ts';

/** One live meeting on this node: its state, and the way to change it. */
export interface Room {
  readonly meetingId: string;
  /** Random name of this log; another one means another past. */
  readonly log: string;
  /** The state that is on disk. */
  readonly meeting: Meeting;
  /** The state once all that was accepted is on disk. */
  readonly next: Meeting;
  readonly seq: number;
  /** When the last event happened. */
  readonly at: number;
  /**
   * Decides a command and, where it brought events, answers once they are durable and the subscribers were told.
   * @param takeToken called where this id was not answered a moment ago, whether its command will be accepted or not: ms to wait
   * where its sender is over the limit, else 0.
   */
  submit(submission: Submission, takeToken?: () => number): Promise<CommandAnswer>;
  /** Carries out what is no part of the log, once for its id: what was answered is answered again, as for any command. */
  once(asked: CommandIdentity, carryOut: () => Promise<CommandAnswer>): Promise<CommandAnswer>;
  /**
   * Others' events up to `seq` are in the log: reads and tells them once nothing is being written. Fulfilled when the room has
   * come so far, or cannot; asking again is harmless.
   */
  follow(seq: number): Promise<void>;
  /** The same on a client's word, which says that it has seen so much: only what the store has is followed. */
  followClaim(seq: number): Promise<void>;
  /** Events that others appended and this room was told of, but does not show yet. */
  readonly behind: number;
  /** A file that was sent to the meeting. Rejected where the store cannot say now. */
  fileOf(fileId: string): Promise<StoredFile | undefined>;
  /** Events after `seq` up to now; undefined where they are no longer in memory. */
  eventsAfter(seq: number): MeetingEvent[] | undefined;
  /** Called with each batch as it becomes durable, before its commands are answered. Answers how to stop it. */
  subscribe(listener: (batch: Batch) => void): () => void;
  /** Takes no more commands and waits for what is being written. */
  close(): Promise<void>;
}

/** What the room tells of its work; durations in ms. */
export interface RoomObserver {
  appended(durationMs: number, commands: number, events: number): void;
  /** From the news of another's append to its being told here. */
  followed(durationMs: number): void;
  /** A fault of the machine or a bug: never the sender's. */
  failed(what: string, error: unknown): void;
}
