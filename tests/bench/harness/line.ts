// A line between clients and a server: a TCP proxy with a rate that all share, a round trip, and lost segments. What it models:
//   - Segments of at most 1,460 bytes, each with 40 bytes of headers, leave one after the other at the line's rate, in each direction;
//     who comes first goes first, and nothing is thrown away for want of room.
//   - Half the round trip after it left, a segment arrives. A connection's first bytes go a whole round trip later (SYN, SYN-ACK).
//   - A sender has ten segments on their way at first, and one more for each that was acknowledged (slow start, without an end).
//   - A lost segment takes the line twice and arrives a retransmission timeout later (200 ms and the round trip, the least that Linux
//     waits); what the connection sent after it waits for it.
// Not modelled: duplicates, reordering, a window that shrinks, a loss that is noticed sooner, the acknowledgements' own bytes.
import type { AddressInfo, Socket } from 'node:net';
import net from 'node:net';

export interface LineOptions {
  /** Where the server listens. */
  port: number;
  /** Towards the clients; absent: as fast as the machine. */
  downMbit?: number;
  upMbit?: number;
  roundTripMs?: number;
  /** Of the segments in both directions, 0 to 1. */
  lostShare?: number;
}

export interface Line {
  readonly port: number;
  /** Bytes that clients sent and received since the line was opened, without headers of TCP and IP. */
  readonly bytes: { up: number; down: number };
  /** Connections of this moment go silent, and neither end is told: as those of a phone that sleeps. New ones work. */
  silence(): void;
  close(): void;
}

const SEGMENT_BYTES = 1_460;
const HEADER_BYTES = 40;
const FIRST_WINDOW = 10;
const LEAST_TIMEOUT_MS = 200;
/** What a sender may have handed over and the line has not taken; then it is not read from. */
const MOST_WAITING_BYTES = 262_144;

export async function openLine(options: LineOptions): Promise<Line> {
  const { port, downMbit = Number.POSITIVE_INFINITY, upMbit = downMbit } = options;
  const bytes = { up: 0, down: 0 };
  const directions = { up: rate(upMbit), down: rate(downMbit) };
  const lost = lottery(options.lostShare ?? 0);
  const open = new Set<Pipe>();

  const server = net.createServer((near) => {
    const far = net.connect({ port, host: '127.0.0.1', noDelay: true });
    near.setNoDelay(true);
    const openedAt = performance.now() + (options.roundTripMs ?? 0);
    const pipe = (from: Socket, to: Socket, way: 'up' | 'down') =>
      makePipe({
        from,
        to,
        leaves: directions[way],
        lost,
        oneWayMs: (options.roundTripMs ?? 0) / 2,
        openedAt,
        count: (length) => (bytes[way] += length),
      });
    for (const one of [pipe(near, far, 'up'), pipe(far, near, 'down')]) open.add(one);
  });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    bytes,
    silence() {
      for (const pipe of open) pipe.silence();
      open.clear();
    },
    close() {
      server.close();
      for (const pipe of open) pipe.cut();
    },
  };
}

/** The one queue before the line: says when the last bit of so many bytes has left. */
function rate(mbit: number): (length: number, now: number) => number {
  const bytesPerMs = (mbit * 1e6) / 8 / 1_000;
  let freeAt = 0;
  return (length, now) => (freeAt = Math.max(now, freeAt) + (length + HEADER_BYTES) / bytesPerMs);
}

/** Draws that are the same in each run (a linear congruential generator; Numerical Recipes). */
function lottery(share: number): () => boolean {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 < share;
  };
}

interface Pipe {
  silence(): void;
  cut(): void;
}

interface PipeParts {
  from: Socket;
  to: Socket;
  leaves(length: number, now: number): number;
  lost(): boolean;
  oneWayMs: number;
  openedAt: number;
  count(length: number): void;
}

/** One direction of one connection. */
function makePipe({ from, to, leaves, lost, oneWayMs, openedAt, count }: PipeParts): Pipe {
  const waiting: Buffer[] = [];
  const travelling: Buffer[] = [];
  let waitingBytes = 0;
  let window = FIRST_WINDOW;
  let unacknowledged = 0;
  let lastAt = 0;
  let ended = false;
  let silent = false;

  function pump(): void {
    while (unacknowledged < window) {
      const segment = next();
      if (!segment) break;
      const now = Math.max(performance.now(), openedAt);
      let arrivesAt = leaves(segment.length, now) + oneWayMs;
      if (lost()) arrivesAt = Math.max(arrivesAt, leaves(segment.length, now)) + LEAST_TIMEOUT_MS + 2 * oneWayMs;
      lastAt = Math.max(lastAt, arrivesAt);
      unacknowledged += 1;
      travelling.push(segment);
      // Whichever timer fires: what arrives is the one that left first.
      setTimeout(arrive, Math.max(0, lastAt - performance.now()));
    }
    if (waitingBytes < MOST_WAITING_BYTES && from.isPaused()) from.resume();
    if (ended && waiting.length === 0 && travelling.length === 0) to.end();
  }

  function next(): Buffer | undefined {
    const [first] = waiting;
    if (!first) return undefined;
    const segment = first.subarray(0, SEGMENT_BYTES);
    if (segment.length === first.length) waiting.shift();
    else waiting[0] = first.subarray(SEGMENT_BYTES);
    waitingBytes -= segment.length;
    return segment;
  }

  function arrive(): void {
    const segment = travelling.shift();
    if (!segment || silent) return;
    count(segment.length);
    if (to.writable) to.write(segment);
    setTimeout(() => {
      unacknowledged -= 1;
      window += 1;
      pump();
    }, oneWayMs);
  }

  from.on('data', (chunk: Buffer) => {
    if (silent) return;
    waiting.push(chunk);
    waitingBytes += chunk.length;
    if (waitingBytes > MOST_WAITING_BYTES) from.pause();
    pump();
  });
  from.on('end', () => {
    ended = true;
    if (!silent) pump();
  });
  from.on('error', () => to.destroy());
  from.on('close', () => {
    if (!silent && !ended) to.destroy();
  });
  return {
    silence: () => void (silent = true),
    cut: () => void from.destroy(),
  };
}
