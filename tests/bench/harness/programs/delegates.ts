// Delegations at their devices, in a process of their own: they ask for the floor and withdraw, and note how long each answer took.
// With no seat that asks, it is who watches: when which delegation's request reached a screen.
import { setTimeout as sleep } from 'node:timers/promises';

import type { Command } from '#shared/meeting/commands.ts';
import type { Choice } from '#shared/meeting/state.ts';

import { answerWith } from '../program-ipc.ts';
import { Client } from '../client.ts';
import type { IdKind } from '../ids.ts';
import { idsOf } from '../ids.ts';
import { instant } from '../instant.ts';
import { ITEM } from '../meetings.ts';

export interface DelegateSeat {
  meeting: string;
  token: string;
}

export interface Asked {
  /** Of each delegation, in the order of the seats, on the clock that all processes share. */
  tappedAt: Float64Array;
  answeredAt: Float64Array;
}

export interface Loop {
  commands: number;
  seconds: number;
  latenciesMs: Float64Array;
}

export interface Sighting {
  delegationId: string;
  at: number;
}

const AT_ONCE = 100;
const CHOICES = ['yes', 'no', 'abstain'] as const;
const ENTRY_ID = '"entryId":"';
const REQUESTED = '"type":"FloorRequested"';

class Delegate {
  readonly client: Client;
  /** Its own entry, as the events told. */
  entryId = '';
  #commandId = '';

  constructor(url: string, { meeting, token }: DelegateSeat) {
    this.client = new Client({ url, auth: { meeting, token }, heard: (event, packet) => this.#heard(event, packet) });
  }

  request(newId: () => string): Promise<void> {
    return this.#give({ type: 'RequestFloor', itemId: ITEM }, newId());
  }

  withdraw(newId: () => string): Promise<void> {
    return this.#give({ type: 'WithdrawRequest', entryId: this.entryId }, newId());
  }

  vote(voteId: string, choice: Choice, newId: () => string): Promise<void> {
    return this.#give({ type: 'CastVote', voteId, choice }, newId());
  }

  async #give(command: Command, id: string): Promise<void> {
    this.#commandId = id;
    const answer = (await this.client.ask('command', { id, command })) as { ok: boolean };
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
  }

  /** The own command's event is the one with its id, which stands behind the entry's: found without parsing the rest. */
  #heard(event: string, packet: Buffer): void {
    if (event !== 'events') return;
    const at = packet.indexOf(this.#commandId);
    if (at < 0) return;
    const from = packet.lastIndexOf(ENTRY_ID, at) + ENTRY_ID.length;
    this.entryId = packet.toString('latin1', from, packet.indexOf('"', from));
  }
}

const delegates: Delegate[] = [];
const watchers: Client[] = [];
const sightings: Sighting[] = [];

async function greetAll(clients: Client[]): Promise<void> {
  await Promise.all(clients.map((client) => client.greeted));
}

const api = {
  async connect({ url, seats }: { url: string; seats: DelegateSeat[] }): Promise<void> {
    for (let from = 0; from < seats.length; from += AT_ONCE) {
      const some = seats.slice(from, from + AT_ONCE).map((seat) => new Delegate(url, seat));
      await greetAll(some.map(({ client }) => client));
      delegates.push(...some);
    }
  },

  /** Screens that note each request that they are told of. */
  async watch({ url, seat, count }: { url: string; seat: DelegateSeat; count: number }): Promise<void> {
    const heard = (event: string, packet: Buffer) => {
      if (event !== 'events' || !packet.includes(REQUESTED)) return;
      const at = instant();
      const [, { events }] = JSON.parse(packet.toString('utf8', 2)) as [
        string,
        { events: { type: string; delegationId: string }[] },
      ];
      for (const { type, delegationId } of events) if (type === 'FloorRequested') sightings.push({ delegationId, at });
    };
    watchers.push(
      ...Array.from(
        { length: count },
        () => new Client({ url, auth: { meeting: seat.meeting, token: seat.token }, heard }),
      ),
    );
    await greetAll(watchers);
  },
  /** What the screens saw since the last time. */
  seen: (): Sighting[] => sightings.splice(0),

  /** Each asks for the floor once, at a random moment of this time. */
  async rush({ withinMs, ids }: { withinMs: number; ids: IdKind }): Promise<Asked> {
    const newId = idsOf(ids);
    const asked: Asked = {
      tappedAt: new Float64Array(delegates.length),
      answeredAt: new Float64Array(delegates.length),
    };
    await Promise.all(
      delegates.map(async (delegate, index) => {
        await sleep(Math.random() * withinMs);
        asked.tappedAt[index] = instant();
        await delegate.request(newId);
        asked.answeredAt[index] = instant();
      }),
    );
    return asked;
  },
  /** Each votes once, at a random moment of this time. */
  async vote({ withinMs, voteId }: { withinMs: number; voteId: string }): Promise<Asked> {
    const newId = idsOf('random');
    const asked: Asked = {
      tappedAt: new Float64Array(delegates.length),
      answeredAt: new Float64Array(delegates.length),
    };
    await Promise.all(
      delegates.map(async (delegate, index) => {
        await sleep(Math.random() * withinMs);
        asked.tappedAt[index] = instant();
        await delegate.vote(voteId, CHOICES[index % CHOICES.length]!, newId);
        asked.answeredAt[index] = instant();
      }),
    );
    return asked;
  },
  async withdraw(): Promise<void> {
    const newId = idsOf('random');
    await Promise.all(delegates.map((delegate) => delegate.withdraw(newId)));
  },

  /** One after the other asks for the floor and withdraws, so many commands in all, one under way at a time. */
  async turns({ commands, ids }: { commands: number; ids: IdKind }): Promise<Float64Array> {
    const newId = idsOf(ids);
    const latencies = new Float64Array(commands);
    for (let given = 0; given < commands; given += 1) {
      const delegate = delegates[Math.floor(given / 2) % delegates.length]!;
      const sentAt = performance.now();
      await (given % 2 === 0 ? delegate.request(newId) : delegate.withdraw(newId));
      latencies[given] = performance.now() - sentAt;
    }
    return latencies;
  },

  /** A closed loop: each has one command under way, request and withdraw in turn. */
  async loop({ seconds, ids }: { seconds: number; ids: IdKind }): Promise<Loop> {
    const newId = idsOf(ids);
    const latencies: number[] = [];
    const startedAt = performance.now();
    const until = startedAt + seconds * 1_000;
    await Promise.all(
      delegates.map(async (delegate) => {
        while (performance.now() < until) {
          for (const give of [delegate.request, delegate.withdraw]) {
            const sentAt = performance.now();
            await give.call(delegate, newId);
            latencies.push(performance.now() - sentAt);
          }
        }
      }),
    );
    return {
      commands: latencies.length,
      seconds: (performance.now() - startedAt) / 1_000,
      latenciesMs: Float64Array.from(latencies),
    };
  },
};
export type Delegates = typeof api;
answerWith(api);
