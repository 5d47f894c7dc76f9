// A state of the meeting with its place in the log, and how commands are decided on it.
// Pure but for the ids that it draws: what is durable, answered or sent is for the room.
import { randomBytes } from 'node:crypto';

import type { EventBody, MeetingEvent } from '#shared/meeting/events.ts';
import { decide, evolve } from '#shared/meeting/meeting.ts';
import type { Context } from '#shared/meeting/decider.ts';
import type { Meeting, StatementFile } from '#shared/meeting/state.ts';
import { versionOf } from '#shared/meeting/versions.ts';
import type { CommandError } from '#shared/protocol.ts';

import { knownDelegation as known } from '../names/known-delegation.ts';
import { onClocks } from '../local-time.ts';
import { knowsZone } from '../zone-offsets.ts';
import type { StoredFile } from '../store/files.ts';
import { serverFault } from './server-refusals.ts';
import { changeIn } from '#shared/meeting/undo/field-change.ts';
import { ranksAmong } from './alphabetical-ranks.ts';
import type { RoomObserver } from './room.ts';
import type { Submission } from './submission.ts';

export interface Head {
  meeting: Meeting;
  /** The event that brought this state. */
  seq: number;
  /** When that event happened; no later one is dated before it. */
  at: number;
}

export type Outcome =
  /** New events; the state after them. */
  | { kind: 'events'; events: MeetingEvent[]; head: Head }
  /** The effect holds already, since this event. */
  | { kind: 'holds'; seq: number }
  | { kind: 'refused'; error: CommandError };

/** Decides a command on a state and, where it is accepted, stamps its events. Throws only for a bug of the core. */
export function decideOn(
  head: Head,
  { id, command, by, lateMs, file }: Submission,
  now: number,
  seed?: (label: string) => string,
): Outcome {
  const at = Math.max(now, head.at);
  const decision = decide(head.meeting, command, {
    now: at,
    by,
    commandId: id,
    newId,
    ranksAmong,
    changeIn,
    knowsZone,
    onClocks,
    known,
    ...(seed && { secret: seed }),
    file: (fileId) => (file?.id === fileId ? describedFile(file) : undefined),
  });
  if (!decision.ok) return { kind: 'refused', error: decision.refusal };
  if (decision.holdsSince !== undefined) return { kind: 'holds', seq: decision.holdsSince };
  const events = decision.events.map((body, index) =>
    stamp(body, { seq: head.seq + 1 + index, at, by, commandId: id, ...(lateMs !== undefined && { lateMs }) }),
  );
  return { kind: 'events', events, head: fold(head, events) };
}

/** A stored file as rules read it. */
function describedFile({
  id,
  type,
  bytes,
  sha256,
  delegationId,
}: StoredFile): ReturnType<NonNullable<Context['file']>> {
  const described = { fileId: id, type: type as StatementFile['type'], bytes, sha256 };
  return delegationId === undefined ? described : { ...described, delegationId };
}

/** As `decideOn`, but never throws: where the core has a bug the command is refused, and `observer` is told of it. */
export function decideSafely(
  head: Head,
  submission: Submission,
  now: number,
  observer: Pick<RoomObserver, 'failed'>,
  seed?: (label: string) => string,
): Outcome {
  try {
    return decideOn(head, submission, now, seed);
  } catch (error) {
    observer.failed(`deciding ${submission.command.type} in meeting ${head.meeting.id} at ${head.seq}`, error);
    return { kind: 'refused', error: serverFault() };
  }
}

/** The state after these events, which directly follow it. */
export function fold(head: Head, events: readonly MeetingEvent[]): Head {
  let { meeting, seq, at } = head;
  for (const event of events) {
    meeting = evolve(meeting, event);
    ({ seq, at } = event);
  }
  return { meeting, seq, at };
}

function stamp(
  body: EventBody,
  envelope: Pick<MeetingEvent, 'seq' | 'at' | 'by' | 'commandId' | 'lateMs'>,
): MeetingEvent {
  const version = versionOf(body.type);
  return { ...body, ...envelope, ...(version > 1 && { v: version }) } as MeetingEvent;
}

const ID_BYTES = 9;
let pool = Buffer.alloc(0);
let used = 0;

/** Asking the system for a few bytes at a time is what would cost most in a request for the floor. */
function newId(): string {
  if (used >= pool.length) {
    pool = randomBytes(ID_BYTES * 500);
    used = 0;
  }
  const id = pool.toString('base64url', used, used + ID_BYTES);
  used += ID_BYTES;
  return id.replaceAll('_', '.');
}
