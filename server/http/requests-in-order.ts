// Requests of one connection are begun one after the other, as they are answered: what is sent behind one that is not answered yet has
// cost nothing so far. Node begins them all at once. Knows connections; not what is asked.
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface OneByOne {
  /** From now on, for all that listen to this server's requests by now. */
  guard(http: HttpServer): void;
  /** The answer of this request is held back: whoever has sent more behind it, or sends more, is ended. */
  hold(request: IncomingMessage): void;
}

/** Browsers and proxies send one and wait; a program that sends several ahead may have so many wait. */
const MOST_BEHIND = 8;
/**
 * Who has sent too much ahead, or more behind an answer that is held back, is ended a moment later, and read no more meanwhile: ended at once he would be
 * back at once, and each time cost a connection, what was parsed of it, and memory until the next collection.
 */
const LINGERS_MS = 1_000;
/** So many at a time; more are ended at once. */
const MOST_LINGERING = 200;

interface Line {
  busy: boolean;
  held: boolean;
  ending: boolean;
  /** Nothing more is to come out of it. */
  unread: boolean;
  behind: (() => void)[];
}

/** Keeps the order of each connection’s requests. */
export function oneByOne(): OneByOne {
  const lines = new WeakMap<Socket, Line>();

  function lineOf(socket: Socket): Line {
    const known = lines.get(socket);
    if (known) return known;
    const line = { busy: false, held: false, ending: false, unread: false, behind: [] };
    lines.set(socket, line);
    return line;
  }

  let lingering = 0;

  function endSoon(socket: Socket, line: Line): void {
    if (line.ending) return;
    if (lingering >= MOST_LINGERING) return void socket.destroy();
    Object.assign(line, { ending: true, behind: [] });
    lingering += 1;
    // Node reads on by itself after each request of the piece that has come.
    setImmediate(() => {
      socket.pause();
      line.unread = true;
    });
    const timer = setTimeout(() => socket.destroy(), LINGERS_MS).unref();
    socket.once('close', () => {
      clearTimeout(timer);
      lingering -= 1;
    });
  }

  return {
    guard(http) {
      const listeners = http.listeners('request');
      http.removeAllListeners('request');
      http.on('request', (request: IncomingMessage, response: ServerResponse) => {
        const { socket } = request;
        // Node reads all requests that came in one packet, even after the connection was ended: those are not answered.
        if (socket.destroyed) return;
        const line = lineOf(socket);
        if (line.unread) return void socket.destroy();
        if (line.held || line.ending || line.behind.length >= MOST_BEHIND) return endSoon(socket, line);
        const begin = () => {
          line.busy = true;
          response.once('close', () => {
            Object.assign(line, { busy: false, held: false });
            if (socket.destroyed || line.ending) line.behind = [];
            line.behind.shift()?.();
          });
          for (const listener of listeners) Reflect.apply(listener, http, [request, response]);
        };
        if (line.busy) line.behind.push(begin);
        else begin();
      });
    },
    hold({ socket }) {
      const line = lineOf(socket);
      line.held = true;
      if (line.behind.length > 0) endSoon(socket, line);
    },
  };
}
