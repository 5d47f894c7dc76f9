// Events on their way into a store and out of it: checked, and turned into text and back. The same for every store.

import type { AppendBatch, CommandRecord, StoredEvent } from './store.ts';

/** An append as it is handed over: a list of texts is the cheapest thing to send. */
export type PackedAppend = {
  readonly meetingId: string;
  readonly log: string | undefined;
  readonly expectedSeq: number;
  readonly commands: readonly CommandRecord[];
  /** The events of all commands, in order, each as JSON text. */
  readonly bodies: readonly string[];
};

/** A command's row, in which an accepted one has no answer of its own. */
export function recordOf({
  answer,
  ...record
}: Omit<CommandRecord, 'answer'> & { answer: string | null }): CommandRecord {
  return answer === null ? record : { ...record, answer };
}

/** Throws a RangeError where the batch is not one append (a bug of the caller). */
export function pack({ meetingId, log, expectedSeq, commands }: AppendBatch): PackedAppend {
  const events = commands.flatMap((command) => command.events);
  requireSequence(events, expectedSeq);
  const ids = new Set(commands.map(({ commandId }) => commandId));
  if (events.length === 0 || ids.size < commands.length) {
    throw new RangeError(`An append to ${meetingId} needs an event, and each command once.`);
  }
  return {
    meetingId,
    log,
    expectedSeq,
    commands: commands.map(({ commandId, actorKey, bodyHash, ackSeq }) => ({
      commandId,
      actorKey,
      bodyHash,
      seq: ackSeq,
    })),
    bodies: events.map((event) => JSON.stringify(event)),
  };
}

/** Throws a RangeError where the events do not follow `after` without gaps. */
export function requireSequence(events: readonly StoredEvent[], after: number): void {
  events.forEach(({ seq }, index) => {
    if (seq !== after + index + 1)
      throw new RangeError(`Event ${seq} stands where event ${after + index + 1} belongs.`);
  });
}
