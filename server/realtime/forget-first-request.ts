// The request with which a connection began holds four KiB for as long as the connection lasts: its headers, their raw form, its
// query. Nobody needs it once its sender is seated. Knows where Engine.IO keeps it, nothing else.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'socket.io';

import type { Connection } from '../fan-out/backlog.ts';

export interface FirstRequests {
  /** Lets go of it, for good: `connection.request` is undefined from then on. */
  release(connection: Connection): void;
}

export function firstRequests(engine: Server['engine']): FirstRequests {
  // Of an upgrade, which is no HTTP response, the library keeps its stand-in, and that keeps the request.
  const standIns = new WeakMap<IncomingMessage, { req?: unknown }>();
  engine.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
    if (request.headers.upgrade !== undefined) standIns.set(request, response);
    next();
  });
  return {
    release(connection) {
      const { request } = connection;
      if (!request) return;
      const standIn = standIns.get(request);
      if (standIn) standIn.req = undefined;
      (connection as { request: IncomingMessage | undefined }).request = undefined;
    },
  };
}
