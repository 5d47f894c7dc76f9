// One live meeting: decides commands in the order of their arrival, has written what they brought (write-batch.ts), and tells its subscribers.
// `durable` is what is acknowledged, sent and queried; `head` is durable and what is being written. Knows no socket.
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { CommandAnswer } from '#shared/protocol.ts';

import { rateLimited, refused, unavailable } from './server-refusals.ts';
import type { Eventless, PendingBatch, Pending } from './pending-batch.ts';
import { pendingBatchOn, join } from './pending-batch.ts';
import { decideSafely, fold } from './head.ts';
import { recordedAnswer, rememberedAnswers } from './remembered.ts';
import type { Room } from './room.ts';
import type { RoomParts } from './room-parts.ts';
import { onceForItsId } from './once.ts';
import { fromStored } from './stored-events.ts';
import type { Submission } from './submission.ts';
import { makeSubscribers } from './subscribers.ts';
import type { Deciding } from './write-batch.ts';
import { writeBatch } from './write-batch.ts';

export function makeRoom({ meetingId, log, durable: first, recent, store, clock, observer, seed }: RoomParts): Room {
  const answers = rememberedAnswers();
  const { subscribe, publish } = makeSubscribers(recent, (seq, error) =>
    observer.failed(`telling of event ${seq} of meeting ${meetingId}`, error),
  );
  let durable = first;
  let pendingBatch = pendingBatchOn(durable);
  /** One thing at a time is done to the log: a batch is written, or others' events are read. What arrives meanwhile waits. */
  let working: Promise<void> | undefined;
  let flushScheduled = false;
  let othersSeq = 0;
  let closed = false;
  const kept = { meetingId, log, store, clock, observer };
  const deciding: Deciding = { durableSeq: () => durable.seq, takeIn, catchUp, decideAgain };

  function submit(submission: Submission, takeToken = () => 0): Promise<CommandAnswer> {
    const known = answers.find(submission);
    if (known) return known;
    if (closed) return Promise.resolve(refused(unavailable()));
    const retryAfterMs = takeToken();
    if (retryAfterMs > 0) return Promise.resolve(refused(rateLimited(retryAfterMs)));
    const { given, give } = answers.open(submission);
    decideNext({ submission, answer: give });
    return given;
  }

  /** Decides on the head. What brings no event is answered at once where nothing is being written that it could rest on. */
  function decideNext(pending: Pending): void {
    const outcome = decideSafely(pendingBatch.head, pending.submission, clock.now(), observer, seed);
    if (outcome.kind !== 'events' && !working && pendingBatch.events.length === 0)
      return void answerWithoutEvents(pending, outcome);
    join(pendingBatch, pending, outcome);
    scheduleFlush();
  }

  /** Commands that arrive in the same turn of the event loop share a write. */
  function scheduleFlush(): void {
    if (flushScheduled || working) return;
    flushScheduled = true;
    setImmediate(() => {
      flushScheduled = false;
      flush();
    });
  }

  function flush(): void {
    if (working) return;
    if (othersSeq > durable.seq) working = readOthers();
    else if (pendingBatch.decided.length > 0) working = writePendingBatch();
  }

  function writePendingBatch(): Promise<void> {
    const batch = pendingBatch;
    pendingBatch = pendingBatchOn(batch.head);
    return writeBatch(kept, deciding, batch).then(
      ({ outcome, batch: attempt }) => {
        working = undefined;
        if (outcome === 'gone') closed = true;
        if (outcome === 'written') durable = attempt.head;
        else giveUp(attempt);
        // What arrived meanwhile goes to the disk first, so that it is written while this batch is told.
        flush();
        if (outcome === 'written') tell(attempt);
      },
      (error: unknown) => {
        working = undefined;
        observer.failed(`writing to meeting ${meetingId}`, error);
        giveUp(batch);
        flush();
      },
    );
  }

  /** What was decided here on the state before is decided again on the one after. */
  async function readOthers(): Promise<void> {
    try {
      await catchUp();
      decideAgain([]);
    } catch (error) {
      observer.failed(`reading on in meeting ${meetingId}`, error);
    }
    // Also where the log does not go so far, or cannot be read now: the caller asks again.
    othersSeq = durable.seq;
    working = undefined;
    flush();
  }

  /** The batch is on disk: show it, then answer. */
  function tell(batch: PendingBatch): void {
    publish(batch.events);
    for (const { pending, verdict } of batch.decided) {
      if (verdict.kind === 'events') pending.answer({ ok: true, seq: verdict.seq });
      else void answerWithoutEvents(pending, verdict);
    }
  }

  /**
   * A refusal, or an effect that holds: final for its id once it is durable. Unless the store remembers this very id, whose first answer
   * then stands, or others have appended meanwhile: what they opened a moment ago is not refused here.
   */
  async function answerWithoutEvents(pending: Pending, outcome: Eventless): Promise<void> {
    const { submission, answer } = pending;
    const { id: commandId, actorKey, bodyHash } = submission;
    const given: CommandAnswer = outcome.kind === 'holds' ? { ok: true, seq: outcome.seq } : refused(outcome.error);
    // Events that this room is writing are no reason to decide again: they come after this command.
    const expectedSeq = pendingBatch.from.seq;
    try {
      const settled = await store.settle(
        { meetingId, log, ...(!pending.current && { expectedSeq }) },
        { commandId, actorKey, bodyHash, seq: durable.seq, answer: JSON.stringify(given), at: clock.now() },
      );
      if (settled.ok) return answer(given);
      switch (settled.reason) {
        case 'known':
          return answer(recordedAnswer(settled.first, submission));
        case 'conflict':
          await follow(settled.head);
          return decideNext({ ...pending, current: true });
        case 'unknown-meeting':
          closed = true;
          return answer(refused(unavailable()));
        default:
          settled satisfies never;
      }
    } catch (error) {
      observer.failed(`keeping the answer to command ${commandId} of meeting ${meetingId}`, error);
      answer(refused(unavailable()));
    }
  }

  /** Decides on the durable state, in the order of arrival, what could not be written; then what arrived meanwhile. */
  function decideAgain(pendings: readonly Pending[]): PendingBatch {
    const waiting = pendingBatch.decided.map(({ pending }) => pending);
    pendingBatch = pendingBatchOn(durable);
    for (const pending of pendings) decideNext(pending);
    const attempt = pendingBatch;
    pendingBatch = pendingBatchOn(attempt.head);
    for (const pending of waiting) decideNext(pending);
    return attempt;
  }

  /** Reads what others appended. */
  async function catchUp(): Promise<void> {
    for (;;) {
      const events = fromStored(await store.read(meetingId, durable.seq, 1_000));
      if (events.length === 0) return;
      takeIn(events);
    }
  }

  /** Others' events, which follow the durable state, become it. */
  function takeIn(events: readonly MeetingEvent[]): void {
    durable = fold(durable, events);
    // This node may have refused a command that another node has accepted since: the refusal is forgotten, so that whoever sends the command
    // again is answered by the log. A command that is still on its way finds the event in the log by itself.
    for (const { commandId } of events) if (commandId !== undefined) answers.forgetGiven(commandId);
    publish(events);
  }

  async function follow(seq: number): Promise<void> {
    if (seq <= durable.seq || closed) return;
    othersSeq = Math.max(othersSeq, seq);
    const toldAt = performance.now();
    flush();
    while (working && othersSeq > durable.seq) await working;
    if (seq <= durable.seq) observer.followed(performance.now() - toldAt);
  }

  async function followClaim(seq: number): Promise<void> {
    if (seq <= durable.seq || closed) return;
    try {
      const row = await store.findMeeting(meetingId);
      if (row?.log === log) await follow(Math.min(seq, row.head));
    } catch (error) {
      // The reader is shown the state that is here, as everybody is while the store cannot be asked.
      observer.failed(`asking how far meeting ${meetingId} is`, error);
    }
  }

  /** Nothing of it is known to be on disk: the head falls back, and all that rested on it may be sent again. */
  function giveUp(batch: PendingBatch): void {
    const late = pendingBatch.decided;
    pendingBatch = pendingBatchOn(durable);
    for (const { pending } of [...batch.decided, ...late]) pending.answer(refused(unavailable()));
  }

  return {
    meetingId,
    log,
    get meeting() {
      return durable.meeting;
    },
    get next() {
      return pendingBatch.head.meeting;
    },
    get seq() {
      return durable.seq;
    },
    get at() {
      return durable.at;
    },
    submit,
    once: onceForItsId(kept, answers, () => (closed ? null : durable.seq)),
    follow,
    followClaim,
    get behind() {
      return Math.max(0, othersSeq - durable.seq);
    },
    fileOf: (fileId) => store.files.findFile(meetingId, fileId),
    eventsAfter: (seq) => recent.after(seq),
    subscribe,
    async close() {
      closed = true;
      flush();
      while (working) await working;
    },
  };
}
