// Thousands of clients in one process: they sit down, and note when what one of them does reaches each.
import { answerWith } from '../answering.ts';
import { Client } from '../client.ts';
import { instant } from '../instant.ts';

/** So many clients with the same handshake. */
export interface Seats {
  auth: object;
  count: number;
}

export interface Round {
  /** On the clock that all processes share, in ms. */
  sentAt: number;
  answeredAt: number | undefined;
  /** When each client had it. */
  heardAt: Float64Array;
  /** The packet as the first client got it, and as the last one did. */
  packet: string;
  bytes: number;
}

/** Handshakes under way at once. */
const AT_ONCE = 100;

const clients: Client[] = [];
let closed = 0;
/** Called at each `events` packet of each client. */
let hear: (packet: Buffer) => void = () => {};

const api = {
  /** Sits all of them down; answered when each was greeted. The first one is asked to send, later. */
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
    return { ms: performance.now() - startedAt, bytes: clients.slice(before).reduce((sum, client) => sum + client.bytes, 0) };
  },

  /** The first client sends this event; answered when every client has heard `events` packets up to `times`, and the answer if one is awaited. */
  async round({ event, argument, answered }: { event: string; argument?: unknown; answered: boolean }): Promise<Round> {
    if (closed > 0) throw new Error(`${closed} clients were closed`);
    const heardAt = new Float64Array(clients.length);
    const all = Promise.withResolvers<void>();
    let count = 0;
    let bytes = 0;
    let packet = '';
    hear = (one) => {
      if (count === 0) packet = one.toString();
      bytes += one.length;
      heardAt[count] = instant();
      count += 1;
      if (count === clients.length) all.resolve();
    };
    const sentAt = instant();
    let answeredAt: number | undefined;
    const first = clients[0]!;
    if (answered) {
      const answer = (await first.ask(event, argument)) as { ok?: boolean };
      answeredAt = instant();
      if (answer.ok === false) throw new Error(JSON.stringify(answer));
    } else {
      first.emit(event, argument);
    }
    await all.promise;
    return { sentAt, answeredAt, heardAt, packet, bytes };
  },

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
