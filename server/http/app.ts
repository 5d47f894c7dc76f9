// The Express application: headers, health, metrics, the schemas, the routers of the parts, and the pages last.
// Wires; each route's work is in its router.
import { gzipSync } from 'node:zlib';
import type { ErrorRequestHandler, Express, RequestHandler, Router } from 'express';
import express from 'express';

import { bearerOf, requireReadableToken, sendError } from '../access/bearer-and-errors.ts';
import type { HoldFailure } from '../access/failures.ts';
import { sameText } from '../access/tokens.ts';
import { isFromThisMachine } from '../client-address.ts';
import { isAmbiguous } from '../ambiguous-request.ts';
import { encodingFor } from './encodings.ts';
import type { Metrics } from './metrics.ts';
import { knownQuery } from './known-query.ts';
import { openApiPaths, openApiText } from './openapi.ts';
import { securityHeaders } from './security.ts';
import type { SecurityOptions } from './security.ts';

export interface AppParts {
  security: SecurityOptions;
  metrics: Metrics;
  /** Opens /metrics to those who are not on this machine. */
  metricsToken?: string | undefined;
  holdFailure: HoldFailure;
  version: string;
  /** Whether commands are taken, and what an operator should know of it. */
  readiness(): { ready: boolean } & Record<string, unknown>;
  /** Routers of /api, in this order. */
  api: Router[];
  /** Answers pages and assets; the last to be asked. */
  pages: RequestHandler;
}

/** After a fault that was the server's own. */
const RETRY_AFTER_FAULT_MS = 5_000;

/** The description of the API and its compressed form. Made with the first server of the process: nobody's first request waits for it, and a second server does not make it again. */
const openApiOf = once((version: string) => {
  const text = openApiText(version);
  // The text is compressed once: a stranger may ask for it as often as they like, and an answer costs the server no work but sending.
  return { text, packed: gzipSync(text) };
});

/** All that is answered over HTTP, put together. */
export function makeApp({
  security,
  metrics,
  metricsToken,
  holdFailure,
  version,
  readiness,
  api,
  pages,
}: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders(security));
  app.use((request, response, next) => {
    if (!isAmbiguous(request)) return next();
    response.set('Connection', 'close');
    sendError(response, {
      code: 'INVALID',
      message: 'A request names one host and shows one token.',
      details: { reason: 'malformed' },
    });
  });
  // At every address, also where no token is needed: a header that was meant as a token and cannot be read as one is refused, not ignored.
  app.use(requireReadableToken);

  const mayReadMetrics = (token: string) => metricsToken !== undefined && sameText(token, metricsToken);

  app.get('/healthz', (_request, response) => void response.json({ ok: true }));
  app.get('/readyz', (_request, response) => {
    const state = readiness();
    response.status(state.ready ? 200 : 503).json(state);
  });
  // How often who asks for what is not for everybody in the hall.
  app.get('/metrics', async (request, response) => {
    response.set('Cache-Control', 'no-store');
    if (!isFromThisMachine(request) && !mayReadMetrics(bearerOf(request))) {
      await holdFailure(request, response);
      return sendError(response, {
        code: 'BAD_TOKEN',
        message: 'Metrics are for programs on the server’s own machine, and for those that have METRICS_TOKEN.',
        details: { reason: 'bad-token' },
      });
    }
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  const openApi = openApiOf(version);
  app.get('/openapi.json', (request, response) => {
    response.type('json').vary('Accept-Encoding');
    if (encodingFor(request, ['gzip'])) response.set('Content-Encoding', 'gzip').send(openApi.packed);
    else response.send(openApi.text);
  });

  app.use(knownQuery(openApiPaths()));
  for (const router of api) app.use(router);
  app.use('/api', (_request, response) =>
    sendError(response, {
      code: 'NOT_FOUND',
      message: 'There is no such address.',
      details: { reason: 'unknown-address' },
    }),
  );
  app.use(pages);

  const lastResort: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    // What the request itself has wrong, such as an address that does not decode, is no fault of ours.
    if (isSenders(error))
      return sendError(response, {
        code: 'INVALID',
        message: 'The request is not well formed.',
        details: { reason: 'malformed' },
      });
    metrics.failed(`answering ${request.method} ${request.path}`, error);
    const message = 'The server could not answer this. The fault has been noted.';
    // Programs are told to come again, as on the socket; a damaged meeting stays so until somebody has put its backup in place.
    if (request.path.startsWith('/api/'))
      sendError(response, {
        code: 'UNAVAILABLE',
        message,
        details: { reason: 'unavailable', retryAfterMs: RETRY_AFTER_FAULT_MS },
      });
    else response.status(500).type('text').send(message);
  };
  app.use(lastResort);
  return app;
}

function isSenders(error: unknown): boolean {
  return (
    error instanceof Error &&
    'status' in error &&
    typeof error.status === 'number' &&
    error.status >= 400 &&
    error.status < 500
  );
}

function once<T>(make: (of: string) => T): (of: string) => T {
  const made = new Map<string, T>();
  return (of) => {
    const one = made.get(of) ?? make(of);
    made.set(of, one);
    return one;
  };
}
