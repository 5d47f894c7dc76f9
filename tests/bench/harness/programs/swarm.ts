// Thousands of clients in one process: they sit down, and note when what one of them does reaches each.
import { answerWith } from '../program-ipc.ts';
import { Client } from '../client.ts';
import { instant } from '../instant.ts';

/** So many clients with the same handshake. */
export interface Seats {
  auth: object;
  count: number;
}

/** Instants are on the clock that all processes share, in ms. */
export interface Heard {
  /** When each client had it. */
  at: Float64Array;
  /** The packet as the first client got it. */
  packet: string;
  /** Of all clients together. */
  bytes: number;
}

export interface Sent {
  sentAt: number;
  answeredAt: number;
  answer: unknown;
}

/** Handshakes under way at once. */
const AT_ONCE = 100;

const clients: Client[] = [];
let closed = 0;
/** Called at each `events` packet of each client. */
let hear: (packet: Buffer) => void = () => {};
let hearing = Promise.withResolvers<Heard>().promise;
let probes: number[] | undefined;

const api = {
  /** Sits all of them down; answered when each was greeted. */
  async connect({ url, seats }: { url: string; seats: Seats[] }): Promise<{ ms: number; bytes: number }> {
    const startedAt = performance.now();
    const auths = seats.flatMap(({ auth, count }) => Array<object>(count).fill(auth));
    const before = clients.length;
    let next = 0;
    const seat = async () => {
      while (next < auths.length) {
        const client = new Client({ url, auth: auths[next]!, heard, closed: () => (closed += 1) });
        clients[before + next] = client;
        next += 1;
        await client.greeted;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, seat));
    return {
      ms: performance.now() - startedAt,
      bytes: clients.slice(before).reduce((sum, client) => sum + client.bytes, 0),
    };
  },

  /** From now on each client's next `events` packet counts: `heard` tells. */
  arm(): void {
    if (closed > 0) throw new Error(`${closed} clients were closed`);
    const at = new Float64Array(clients.length);
    const { promise, resolve } = Promise.withResolvers<Heard>();
    let count = 0;
    let bytes = 0;
    let text = '';
    hearing = promise;
    hear = (packet) => {
      if (count === 0) text = packet.toString();
      bytes += packet.length;
      at[count] = instant();
      count += 1;
      if (count === clients.length) resolve({ at, packet: text, bytes });
    };
  },
  /** Answered when every client has heard one packet since `arm`. */
  heard: (): Promise<Heard> => hearing,

  /** The first client sends an event and waits for its answer. */
  async send({ event, argument }: { event: string; argument: unknown }): Promise<Sent> {
    const sentAt = instant();
    const answer = await clients[0]!.ask(event, argument);
    return { sentAt, answeredAt: instant(), answer };
  },

  /** The second client asks for the time, again and again: how long anybody waits for the server meanwhile. */
  async probe(): Promise<void> {
    probes = [];
    while (probes) {
      const askedAt = instant();
      await clients[1]!.ask('clock', askedAt);
      probes?.push(instant() - askedAt);
    }
  },
  /** Ends it; answers each time waited, in ms. */
  probed(): number[] {
    const waits = probes ?? [];
    probes = undefined;
    return waits;
  },

  /** What all of them have received so far. */
  received: () =>
    clients.reduce((sum, client) => ({ messages: sum.messages + client.messages, bytes: sum.bytes + client.bytes }), {
      messages: 0,
      bytes: 0,
    }),
  clients: () => ({ open: clients.length - closed, closed }),
  close() {
    for (const client of clients) client.close();
    clients.length = 0;
  },
};

function heard(event: string, packet: Buffer): void {
  if (event === 'events') hear(packet);
}

export type Swarm = typeof api;
answerWith(api);
