// Long polling holds one request of each session until there is something to say: the connection that carries it is the session's own, and
// keeps its place meanwhile, as a WebSocket does. Knows requests and their connections; not who anybody is.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Server } from 'socket.io';

export interface HeldPolls {
  /** The session of this Engine.IO connection is seated: what carries its held requests keeps its place, until it ends. */
  seat(connection: { once(event: 'close', listener: () => void): unknown }): void;
}

export interface Places {
  seat(socket: Socket): void;
  stand(socket: Socket): void;
}

/** The id of a connection, which is private in the library's types; the test of places covers it. */
const idOf = (connection: unknown): string => (connection as { id: string }).id;

export function keepPlacesOfPolls(engine: Server['engine'], places: Places): HeldPolls {
  const seated = new Set<string>();
  /** The connection that carries the held request of each id; a session has one such request at a time, or it is ended. */
  const held = new Map<string, Socket>();

  engine.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const sid = request.method === 'GET' && request.headers.upgrade === undefined ? sidOf(request) : null;
    // Of what is not held now, and of ids that were made up, nothing is kept.
    if (sid === null || held.has(sid)) return next();
    const { socket } = request;
    held.set(sid, socket);
    if (seated.has(sid)) places.seat(socket);
    response.once('close', () => {
      held.delete(sid);
      places.stand(socket);
    });
    next();
  });

  return {
    seat(connection) {
      const id = idOf(connection);
      seated.add(id);
      connection.once('close', () => seated.delete(id));
      const socket = held.get(id);
      if (socket) places.seat(socket);
    },
  };
}

function sidOf({ url = '' }: IncomingMessage): string | null {
  return new URL(url, 'http://door').searchParams.get('sid');
}
