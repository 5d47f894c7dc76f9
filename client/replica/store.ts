// What a page knows of its meeting: one small zustand store per connection, read by narrow selectors.
// It holds state and nothing else: the socket is in client/connection, the folding in confirmed.ts and optimistic.ts.
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';

import type { Command } from '#shared/meeting/commands.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { AccessCommand, CommandError, ConnectErrorCode, Joins, Presence, You } from '#shared/protocol.ts';

/** A command on its way: in the queue until the server has answered it. */
export interface Pending {
  id: string;
  command: Command | AccessCommand;
  /** Server time when it was given. */
  at: number;
  /** Handed to the present connection; false while it waits for the network (drawn in hatch). */
  sent: boolean;
  /** Kept on the device over a reload. */
  keep: boolean;
  /** `needs-confirmation`: it waited too long or its item has changed; `confirm(id)` sends it, `discard(id)` drops it. */
  state: 'waiting' | 'sent' | 'needs-confirmation';
}

/** A kept command that was refused after nobody waited for its answer any more (the page was reloaded meanwhile). */
export interface Rejected {
  id: string;
  command: Command | AccessCommand;
  error: CommandError;
}

/** Whether the server is heard: `connecting` before the first contact, `lost` once contact was lost, `refused` when trying again makes no sense. */
type Contact =
  | { status: 'connecting' | 'online'; lostSince: null; refused: null }
  /** `lostSince`: server time (ms) of the last thing heard. */
  | { status: 'lost'; lostSince: number; refused: null }
  /** `refused`: why; `lostSince` null: it had never been heard. */
  | { status: 'refused'; lostSince: number | null; refused: ConnectErrorCode };

export type ReplicaState = Contact & Known;

interface Known {
  /** What broke twice, so that nothing drawn could be trusted: the page's boundary says so. */
  broken?: Error;
  you: You | null;
  /** The confirmed state with the commands on their way folded on top. */
  meeting: Meeting | null;
  /** The state that the server has confirmed. */
  confirmed: Meeting | null;
  seq: number;
  log: string | null;
  view: string | null;
  /** Server time of the state shown, where it was read from this device and the server has not been heard yet. */
  asOf: number | null;
  presence: Presence | null;
  joins: Joins['waiting'];
  pending: Pending[];
  /** Ids of the commands given in this tab, so that its undo is of its own acts. */
  own: ReadonlySet<string>;
  rejected: Rejected[];
  /** Two words that the secretary sees too, while this device waits to be admitted. */
  words: string | null;
}

export type ReplicaStore = StoreApi<ReplicaState>;

export function createReplicaStore(): ReplicaStore {
  return createStore<ReplicaState>()(() => ({
    status: 'connecting',
    lostSince: null,
    refused: null,
    you: null,
    meeting: null,
    confirmed: null,
    seq: 0,
    log: null,
    view: null,
    asOf: null,
    presence: null,
    joins: [],
    pending: [],
    own: new Set(),
    rejected: [],
    words: null,
  }));
}
