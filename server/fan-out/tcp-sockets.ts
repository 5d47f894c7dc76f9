// Finds the TCP socket under an Engine.IO connection that speaks WebSocket: that of its first request, or, where it began with
// polling, the one that the HTTP server saw upgrade. Knows ids of connections, nothing of what is sent.
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Socket as TcpSocket } from 'node:net';

import type { Connection } from './backlog.ts';

export interface TcpSockets {
  /** Undefined while the connection is polling. */
  of(connection: Connection): TcpSocket | undefined;
  /** Remembers it apart from the connection's first request, which may be let go then. */
  keep(connection: Connection): void;
}

/** The TCP connections of a server, for what is asked of them all. */
export function tcpSockets(http: HttpServer): TcpSockets {
  const upgraded = new Map<string, TcpSocket>();
  const kept = new WeakMap<Connection, TcpSocket>();

  http.on('upgrade', (request: IncomingMessage, socket: TcpSocket) => {
    const sid = /[?&]sid=([^&]+)/.exec(request.url ?? '')?.[1];
    if (sid === undefined) return;
    upgraded.set(sid, socket);
    socket.once('close', () => {
      if (upgraded.get(sid) === socket) upgraded.delete(sid);
    });
  });

  return {
    of(connection) {
      if (connection.transport?.name !== 'websocket') return undefined;
      // The id is private in the library's types; the guard of fan-out.ts covers it.
      return connection.upgraded
        ? upgraded.get((connection as unknown as { id: string }).id)
        : (kept.get(connection) ?? connection.request.socket);
    },
    keep(connection) {
      kept.set(connection, connection.request.socket);
    },
  };
}
