// Commands that were decided one after the other on the head and go to the disk together.
// Refusals wait with them: they rest on the same head.
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { CommandAnswer } from '#shared/protocol.ts';

import type { AppendedCommand } from '../store/store.ts';
import type { Head, Outcome } from './head.ts';
import { toStored } from './stored.ts';
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
/** What a command came to, without the state after it: of the states between, none need outlive the next command. */
export type Verdict = Eventless | { kind: 'events'; seq: number };

export interface Forming {
  readonly from: Head;
  /** The state after all of it. */
  head: Head;
  readonly decided: { pending: Pending; verdict: Verdict }[];
  readonly commands: AppendedCommand[];
  readonly events: MeetingEvent[];
}

export function formingOn(head: Head): Forming {
  return { from: head, head, decided: [], commands: [], events: [] };
}

/** Adds a command as it was decided on the head of these, which becomes the state after it. */
export function join(forming: Forming, pending: Pending, outcome: Outcome): void {
  if (outcome.kind !== 'events') return void forming.decided.push({ pending, verdict: outcome });
  const { events, head } = outcome;
  const { id, actorKey, bodyHash } = pending.submission;
  forming.commands.push({ commandId: id, actorKey, bodyHash, events: toStored(events), ackSeq: head.seq });
  forming.events.push(...events);
  forming.head = head;
  forming.decided.push({ pending, verdict: { kind: 'events', seq: head.seq } });
}
