// A page of ours without a browser: the replica, queue and connection that the pages use, at one server, in this process.
// Tells the checker every command that it gives, every answer, and every confirmed state that it holds.
import { NodeXHR } from 'socket.io-client';

import type { Command } from '#shared/meeting/commands.ts';
import type { Actor, Meeting } from '#shared/meeting/state.ts';
import type { CommandAnswer } from '#shared/protocol.ts';

import { TRANSPORTS } from '../../client/connection/browser.ts';
import { wholeFold } from '../../client/replica/optimistic.ts';
import type { Replica } from '../../client/replica/replica.ts';
import { openReplica } from '../../client/replica/replica.ts';
import type { Pending } from '../../client/replica/store.ts';
import type { Checker, Held } from './checker.ts';

/** What the client's code asks of a browser. One origin for all pages of the process: `visit` sets it. */
const browser = {
  location: { origin: '' },
  document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
  addEventListener: () => {},
  removeEventListener: () => {},
};
const fetchOfNode = globalThis.fetch;
// A browser makes requests by itself; here the library's own maker of requests stands in for it.
TRANSPORTS[1] = NodeXHR;

/** All pages are at this address from now on. */
export function visit(origin: string): void {
  browser.location.origin = origin;
  Object.assign(globalThis, browser, {
    fetch: (where: string | URL, init?: RequestInit) => fetchOfNode(new URL(where, origin), init),
  });
}

/** Who goes by this name: the chair, or a delegation. */
export function actorOf(name: string): Actor {
  return name === 'chair' ? { role: 'chair' } : { role: 'delegation', delegationId: name };
}

export class Page {
  readonly name: string;
  readonly actor: Actor;
  readonly token: string;
  readonly replica: Replica;
  readonly #checker: Checker;

  constructor(checker: Checker, name: string, token: string) {
    this.name = name;
    this.actor = actorOf(name);
    this.token = token;
    this.#checker = checker;
    this.replica = openReplica({
      meetingId: 'small',
      seat: name,
      token,
      keepQueue: false,
      snapshot: false,
      fold: wholeFold,
    });
    this.replica.store.subscribe(({ seq, confirmed }, before) => {
      if (confirmed && confirmed !== before.confirmed) checker.sawState(name, this.actor, seq, confirmed);
    });
    this.replica.store.subscribe(({ pending }) => queueMicrotask(() => this.#sayYes(pending)));
  }

  /** What it shows: confirmed, with its own commands on top. */
  get meeting(): Meeting | null {
    return this.replica.store.getState().meeting;
  }

  get seq(): number {
    return this.replica.store.getState().seq;
  }

  held(): Held {
    const { confirmed, seq } = this.replica.store.getState();
    if (!confirmed) throw new Error(`${this.name} was never greeted`);
    return { reader: this.actor, seq, meeting: confirmed };
  }

  /** Gives a command; answered when the server has, however often it has to be sent. */
  async give(command: Command): Promise<CommandAnswer> {
    const answered = this.replica.send(command);
    const { id } = this.replica.store.getState().pending.at(-1)!;
    this.#checker.sent(id, this.actor, command);
    const answer = await answered;
    this.#checker.answered(id, answer);
    return answer;
  }

  /** The page asks its person before it sends what waited long: on a busy machine a server may be away for over a minute. */
  #sayYes(pending: readonly Pending[]): void {
    for (const { id, state } of pending) if (state === 'needs-confirmation') this.replica.confirm(id);
  }

  /** Waits until it holds of the page; looked at after each change. */
  until(holds: (page: this) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!holds(this)) return;
        stop();
        resolve();
      };
      const stop = this.replica.store.subscribe(look);
      look();
    });
  }

  close(): void {
    this.replica.close();
  }
}
