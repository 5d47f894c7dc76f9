// The door of the sockets, before anybody has said who they are: which requests come to it at all, what its answers carry, and how much
// comes through one connection whatever it is. Knows the transport; no meeting, no token.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'socket.io';

import type { Connection } from '../fan-out/backlog.ts';
import { isAmbiguous } from '../ambiguous-request.ts';
import type { Bucket } from '../commands/rate-limits.ts';

export interface TransportGuardParts {
  /** Whether a page of this origin may come here; programs send none. */
  allowsOrigin(origin: string, request: IncomingMessage): boolean;
  /** For one connection: counts whatever it sends. */
  packets(): Bucket;
  /** Ends a connection. */
  cut(connection: Connection): void;
}

/** Long polling answers with what others wrote: never a page, a script or a frame, whoever includes it. */
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

/** A ping is answered by the library itself, and is no packet: of those a connection may send a tenth. Browsers send none, other programs three a minute. */
const COST_OF_PING = 10;

/** A WebSocket as the library under Engine.IO has it, as far as it is known here. */
interface Frames {
  on(event: 'ping' | 'pong', listener: (this: Frames) => void): void;
  terminate(): void;
}
type Opened = (request: IncomingMessage, socket: unknown, frames: Frames) => void;

/** Counts pings and pongs of each WebSocket from its first moment on, whether it says anything else or not. */
function countPings(engine: Server['engine'], packets: () => Bucket): void {
  const buckets = new WeakMap<Frames, Bucket>();
  function counted(this: Frames): void {
    const bucket = buckets.get(this) ?? packets();
    buckets.set(this, bucket);
    if (bucket.take(COST_OF_PING) > 0) this.terminate();
  }
  // Private in the library's types; a test that floods it covers it.
  const library = engine as unknown as { onWebSocket: Opened };
  const opened = library.onWebSocket.bind(library);
  library.onWebSocket = (request, socket, frames) => {
    frames.on('ping', counted);
    frames.on('pong', counted);
    opened(request, socket, frames);
  };
}

export function guardTransport(engine: Server['engine'], { allowsOrigin, packets, cut }: TransportGuardParts): void {
  engine.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const status = refusalOf(request);
    if (status === undefined && request.headers.upgrade !== undefined) return next();
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (status === undefined) return next();
    response.writeHead(status);
    response.end();
  });

  countPings(engine, packets);

  /** The status with which a request is refused; undefined: it may come. */
  function refusalOf(request: IncomingMessage): number | undefined {
    if (isAmbiguous(request)) return 400;
    const { origin } = request.headers;
    if (origin !== undefined && !allowsOrigin(origin, request)) return 403;
    if (request.method !== 'GET' && request.method !== 'POST') return 405;
    // Polling by script elements goes round the origin: a browser sends none with them.
    return new URL(request.url ?? '', 'http://door').searchParams.has('j') ? 400 : undefined;
  }

  engine.on('connection', (connection: Connection) => {
    const bucket = packets();
    connection.on('packet', () => {
      if (bucket.take() > 0) cut(connection);
    });
  });
}
