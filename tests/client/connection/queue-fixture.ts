// A queue of commands before a server that remembers what it has accepted, behind a network that the test cuts.
import type { CommandAnswer, CommandMessage } from '#shared/protocol.ts';

import { openQueue } from '../../../client/connection/queue.ts';
import type { QueueEnvironment } from '../../../client/connection/queue.ts';
import type { KeyValue } from '../../../client/connection/storage.ts';

export const request = { type: 'RequestFloor', itemId: '5(b)' } as const;

export function memory(): KeyValue & { map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    map,
    get: (key) => map.get(key) ?? null,
    set: (key, value) => void map.set(key, value),
    remove: (key) => void map.delete(key),
    keys: () => [...map.keys()],
  };
}

/** A server that remembers what it has accepted by id, behind a network that the test cuts. */
export function house(storage = memory()) {
  let ids = 0;
  const accepted = new Map<string, number>();
  const onTheWay: { message: CommandMessage; answer: (answer: CommandAnswer) => void }[] = [];
  const rejected: string[] = [];
  const environment: QueueEnvironment = {
    transmit: (message, answer) => void onTheWay.push({ message, answer }),
    now: () => Date.now(),
    newId: () => `id-${ids++}`,
    storage,
    storagePrefix: 'q.',
    changed: () => undefined,
    rejected: ({ id }) => void rejected.push(id),
    random: () => 0,
  };
  const queue = openQueue(environment);
  return {
    queue,
    storage,
    onTheWay,
    accepted,
    rejected,
    /** The server takes what is first on the way; its answer may be lost. */
    serve(lost = false) {
      const next = onTheWay.shift();
      if (next === undefined) return;
      if (!accepted.has(next.message.id)) accepted.set(next.message.id, accepted.size + 1);
      if (!lost) next.answer({ ok: true, seq: accepted.get(next.message.id) ?? 0 });
    },
    cut() {
      onTheWay.length = 0;
      queue.closed();
    },
  };
}
