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
  /** Time is another one from now on: a message without events says so. */
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

export function makeConnectedPeople({
  room,
  feeds,
  clock,
  waiting,
  showPresence,
  failed,
}: ConnectedPeopleParts): ConnectedPeople {
  const members = new Set<Member>();
  const told = new WeakMap<Member, string>();
  /** The members that the next reading is sent to: those that have just connected, or everybody. */
  let asking: Set<Member> | 'everybody' = new Set();
  let timer: NodeJS.Timeout | undefined;

  const presence = makePresenceBoard({ clock, show: showPresence });

  async function readAndTell(to: Iterable<Member>): Promise<void> {
    const all = await waiting();
    for (const member of to) {
      const { role, delegationId } = member.who;
      // A delegation's admitted device may admit another of its own: it sees those, and only those.
      const visible = isOfficer(role)
        ? all
        : role === 'delegation'
          ? all.filter((one) => one.delegationId === delegationId)
          : [];
      const payload = JSON.stringify({ waiting: visible });
      if (
        !members.has(member) ||
        (visible.length === 0 && !told.has(member) && !isOfficer(role)) ||
        told.get(member) === payload
      )
        continue;
      told.set(member, payload);
      member.tell('joins', payload);
    }
  }

  function tellJoins(to?: Member): void {
    if (to === undefined) asking = 'everybody';
    else if (asking !== 'everybody') asking.add(to);
    timer ??= setTimeout(() => {
      const whom = asking === 'everybody' ? members : asking;
      timer = undefined;
      asking = new Set();
      readAndTell(whom).catch((error: unknown) => failed('reading who waits', error));
    }, JOINS_AT_MOST_EVERY_MS);
  }

  return {
    room,
    feeds,
    presence,
    members,
    tellJoins,
    close() {
      clearTimeout(timer);
      presence.close();
      feeds.close();
    },
  };
}
