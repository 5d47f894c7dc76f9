// Writes a batch of commands that was decided: what is done where somebody else appended first, or where one of its commands was answered in an
// earlier life of the room, or at another node. Knows the store; what it means for the state, the room knows.
import { setTimeout as sleep } from 'node:timers/promises';

import type { MeetingEvent } from '#shared/meeting/events.ts';

import type { AppendResult, CommandRecord } from '../store/store.ts';
import type { Pending, PendingBatch } from './pending-batch.ts';
import { recordedAnswer } from './remembered.ts';
import type { RoomParts } from './room-parts.ts';
import { fromStored } from './stored-events.ts';

/** Rounds of deciding again when somebody else appended first, before the senders are told to come back. */
const MOST_CONFLICTS = 5;

/** What the room does while one of its batches is written. */
export interface Deciding {
  /** The number of the last event that is known to be on disk. */
  durableSeq(): number;
  /** Others' events, which follow the durable state. */
  takeIn(events: readonly MeetingEvent[]): void;
  /** Reads what others appended. */
  catchUp(): Promise<void>;
  /** Decides these on the durable state. */
  decideAgain(pendings: readonly Pending[]): PendingBatch;
}

export type Written =
  /** What became durable: the batch, or what was left of it; of no command where all were answered on the way. */
  | { outcome: 'written'; batch: PendingBatch }
  /** Nothing of it is known to be on disk: others were first each time, or (`gone`) there is no such meeting any more. */
  | { outcome: 'not-written' | 'gone'; batch: PendingBatch };

/** One command of the batch has its answer already. Gives it, and leaves the others to be decided again. */
function answerDuplicate(batch: PendingBatch, record: CommandRecord): Pending[] {
  const others: Pending[] = [];
  for (const { pending } of batch.decided) {
    if (pending.submission.id === record.commandId) pending.answer(recordedAnswer(record, pending.submission));
    else others.push(pending);
  }
  return others;
}

/** Rejects where the store fails. */
export async function writeBatch(
  { meetingId, log, store, observer }: Pick<RoomParts, 'meetingId' | 'log' | 'store' | 'observer'>,
  { durableSeq, takeIn, catchUp, decideAgain }: Deciding,
  batch: PendingBatch,
): Promise<Written> {
  let attempt = batch;
  /** After a first conflict this node reads and decides again while the other nodes wait, so that it does not come too late again and again. */
  const appendNext = () =>
    store.appendNext({ meetingId, log, after: durableSeq() }, (events) => {
      takeIn(fromStored(events));
      attempt = decideAgain(attempt.decided.map(({ pending }) => pending));
      return attempt.commands;
    });
  for (let conflicts = 0; attempt.commands.length > 0;) {
    const startedAt = performance.now();
    const result: AppendResult = await (conflicts === 0
      ? store.append({ meetingId, log, expectedSeq: attempt.from.seq, commands: attempt.commands })
      : appendNext());
    if (result.ok) {
      if (attempt.commands.length > 0)
        observer.appended(performance.now() - startedAt, attempt.commands.length, attempt.events.length);
      break;
    }
    switch (result.reason) {
      case 'duplicate':
        attempt = decideAgain(answerDuplicate(attempt, result.first));
        break;
      case 'conflict':
        if ((conflicts += 1) > MOST_CONFLICTS) return { outcome: 'not-written', batch: attempt };
        if (conflicts === 1) break;
        // There was too much to read while others wait, or the store cannot make them wait.
        await sleep(Math.random() * 5 * conflicts);
        await catchUp();
        break;
      case 'unknown-meeting':
        return { outcome: 'gone', batch: attempt };
      default:
        result satisfies never;
    }
  }
  return { outcome: 'written', batch: attempt };
}
