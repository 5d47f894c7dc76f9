// A replica without a connection: what the hooks see before the device has its token, and after it was refused.
import type { CommandAnswer } from '#shared/protocol.ts';

import type { Replica } from './replica.ts';
import { createReplicaStore } from './store.ts';
import type { ReplicaState } from './store.ts';

const ANSWER: CommandAnswer = {
  ok: false,
  error: { code: 'UNAVAILABLE', message: 'There is no connection.', details: { reason: 'not-sent' } },
};
const nothing = (): void => undefined;

/** A replica of what is given; what is sent by it is answered that there is no connection. */
export function closedReplica(state: Partial<ReplicaState> = {}): Replica {
  const store = createReplicaStore();
  store.setState(state);
  return {
    store,
    now: () => Date.now(),
    send: () => Promise.resolve(ANSWER),
    given: nothing,
    confirm: nothing,
    discard: nothing,
    dismissRejected: nothing,
    reconnect: nothing,
    close: nothing,
  };
}
