// Commands that were decided one after the other on the head and go to the disk together.
// Refusals wait with them: they rest on the same head.
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { CommandAnswer } from '#shared/protocol.ts';

import type { AppendedCommand } from '../store/store.ts';
import type { Head, Outcome } from './head.ts';
import { toStored } from './stored-events.ts';
import type { Submission } from './submission.ts';

/** A command on its way, with the one who waits for its answer. */
export interface Pending {
  submission: Submission;
  answer(answer: CommandAnswer): void;
  /** Decided on everything that was in the log when it came. */
  current?: true;
}

/** What brought no event. */
export type Eventless = Exclude<Outcome, { kind: 'events' }>;
/** The outcome of a command. The state after it is left out, so that it can be collected as soon as the next command is decided. */
export type Verdict = Eventless | { kind: 'events'; seq: number };

export interface PendingBatch {
  readonly from: Head;
  /** The state after all of it. */
  head: Head;
  readonly decided: { pending: Pending; verdict: Verdict }[];
  readonly commands: AppendedCommand[];
  readonly events: MeetingEvent[];
}

export function pendingBatchOn(head: Head): PendingBatch {
  return { from: head, head, decided: [], commands: [], events: [] };
}

/** Adds a command as it was decided on the head of these, which becomes the state after it. */
export function join(pendingBatch: PendingBatch, pending: Pending, outcome: Outcome): void {
  if (outcome.kind !== 'events') return void pendingBatch.decided.push({ pending, verdict: outcome });
  const { events, head } = outcome;
  const { id, actorKey, bodyHash } = pending.submission;
  pendingBatch.commands.push({ commandId: id, actorKey, bodyHash, events: toStored(events), ackSeq: head.seq });
  pendingBatch.events.push(...events);
  pendingBatch.head = head;
  pendingBatch.decided.push({ pending, verdict: { kind: 'events', seq: head.seq } });
}
