// One meeting's connected people: its feeds, its sessions by device, who is present and who waits at the door.
// Sends to officers what only they see. Knows no handshake and no single socket's conversation.
import { isOfficer } from '#shared/meeting/who-may.ts';
import type { Bye, Joins } from '#shared/protocol.ts';

import type { Identity } from '../access/identity.ts';
import type { Clock } from '../clock.ts';
import type { Room } from '../rooms/room.ts';
import type { Feeds } from '../views/feeds.ts';
import type { Board, PresenceBoard } from './presence.ts';
import { makePresenceBoard } from './presence.ts';

/** A connected device, as its meeting's others see it. */
export interface Member {
  readonly who: Identity;
  tell(event: 'presence' | 'presenceChanges' | 'joins', payload: string): void;
  /** The server’s clock was set: a message without events tells everybody the time. */
  tellTime(): void;
  /** Says goodbye and ends the socket, also one that does not read. */
  bye(bye: Bye): void;
}

export interface ConnectedPeople {
  readonly room: Room;
  readonly feeds: Feeds;
  readonly presence: PresenceBoard;
  readonly members: Set<Member>;
  /** Devices that wait changed, or this member has just connected: sends the list, a moment later, to each member that it concerns. One reading serves all. */
  tellJoins(to?: Member): void;
  close(): void;
}

export interface ConnectedPeopleParts {
  room: Room;
  feeds: Feeds;
  clock: Clock;
  /** Devices that wait to be admitted. */
  waiting(): Promise<Joins['waiting']>;
  /** Shows to other nodes who is present here. */
  showPresence(here: Board): void;
  failed(what: string, error: unknown): void;
}

/** Many devices join at once when a meeting begins, and all come back at once after a restart: the list is read and sent at most this often. */
const JOINS_AT_MOST_EVERY_MS = 200;
/** The list is sent whole each time. Who has just been sent a long one waits longer for the next, so that lists take at most so many bytes a ms. */
export const JOINS_BYTES_PER_MS = 18;

export function makeConnectedPeople({
  room,
  feeds,
  clock,
  waiting,
  showPresence,
  failed,
}: ConnectedPeopleParts): ConnectedPeople {
  const members = new Set<Member>();
  const told = new WeakMap<Member, { payload: string; nextAt: number }>();
  /** The members that the next reading is sent to: those that have just connected, or everybody. */
  let asking: Set<Member> | 'everybody' = new Set();
  let timer: NodeJS.Timeout | undefined;
  let readsAt = Number.POSITIVE_INFINITY;

  const presence = makePresenceBoard({ clock, show: showPresence });

  /** A delegation's admitted device may admit another of its own: it sees those, and only those. */
  function visibleTo({ who: { role, delegationId } }: Member, all: Joins['waiting']): Joins['waiting'] {
    if (isOfficer(role)) return all;
    return role === 'delegation' ? all.filter((one) => one.delegationId === delegationId) : [];
  }

  async function readAndTell(to: Iterable<Member>): Promise<void> {
    const all = await waiting();
    for (const member of to) {
      const visible = visibleTo(member, all);
      const before = told.get(member);
      const isNothing = visible.length === 0 && !before && !isOfficer(member.who.role);
      const payload = JSON.stringify({ waiting: visible });
      if (!members.has(member) || isNothing || before?.payload === payload) continue;
      const now = performance.now();
      if (before && now < before.nextAt) {
        ask(member, before.nextAt - now);
        continue;
      }
      told.set(member, { payload, nextAt: now + Buffer.byteLength(payload) / JOINS_BYTES_PER_MS });
      member.tell('joins', payload);
    }
  }

  function ask(whom: Member | 'everybody', waitMs: number): void {
    if (whom === 'everybody') asking = 'everybody';
    else if (asking !== 'everybody') asking.add(whom);
    const at = performance.now() + waitMs;
    if (timer && readsAt <= at) return;
    clearTimeout(timer);
    readsAt = at;
    timer = setTimeout(() => {
      const toTell = asking === 'everybody' ? members : asking;
      timer = undefined;
      asking = new Set();
      readAndTell(toTell).catch((error: unknown) => failed('reading who waits', error));
    }, waitMs);
  }

  return {
    room,
    feeds,
    presence,
    members,
    tellJoins: (to) => ask(to ?? 'everybody', JOINS_AT_MOST_EVERY_MS),
    close() {
      clearTimeout(timer);
      presence.close();
      feeds.close();
    },
  };
}
