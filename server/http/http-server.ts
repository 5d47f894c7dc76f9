// The HTTP server under everything: plain or TLS, how long it waits for those who are slow or idle, and where it listens.
// Knows settings; not what is answered.
import { readFileSync } from 'node:fs';
import type { Server as HttpServer } from 'node:http';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';

import type { Config } from '../config.ts';

export interface Patience {
  /** For the head of a request. */
  headersMs: number;
  /** For a whole request. */
  requestMs: number;
  /** Between two looks at those who take long. */
  lookEveryMs: number;
  /** From a Socket.IO connection to the word at which meeting, and who. */
  handshakeMs: number;
}

/** The handshake's is longer than the longest answer that is held back. */
export const PATIENCE: Patience = { headersMs: 10_000, requestMs: 60_000, lookEveryMs: 5_000, handshakeMs: 15_000 };
/**
 * An idle connection is kept for longer than proxies keep theirs (nginx a minute; deploy/Caddyfile says so too), so that none sends a request over one
 * that is just being ended; and for longer than a hall's thin line takes to bring a page to all phones.
 */
const IDLE_MS = 75_000;

/** The HTTP or HTTPS server, which does not wait for ever for a slow client. */
export function makeHttpServer({ tls }: Config, { headersMs, requestMs, lookEveryMs }: Patience): HttpServer {
  const limits = {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: IDLE_MS,
    connectionsCheckingInterval: lookEveryMs,
  };
  if (!tls) return createHttpServer(limits);
  return createHttpsServer({ ...limits, cert: readFileSync(tls.cert), key: readFileSync(tls.key) });
}

/** Resolves once it listens; rejects where the address cannot be had. */
export function listen(http: HttpServer, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen({ host, port, backlog: 4_096 }, () => {
      http.off('error', reject);
      resolve();
    });
  });
}
