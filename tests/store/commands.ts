// Events and commands for the tests of the store, which knows nothing of their meaning.

import { randomUUID } from 'node:crypto';
import type { AppendedCommand, StoredEvent } from '../../server/store/store.ts';

export const event = (seq: number, fields: Record<string, unknown> = {}): StoredEvent => ({
  seq,
  type: 'FloorRequested',
  at: 1_600_000_000_000 + seq,
  ...fields,
});

/** One command that brought `count` events after `after`. */
export function command(after: number, count = 1, commandId: string = randomUUID()): AppendedCommand {
  const events = Array.from({ length: count }, (_, index) => event(after + index + 1, { commandId }));
  return { commandId, actorKey: 'device-1', bodyHash: `hash of ${commandId}`, events, ackSeq: after + count };
}
