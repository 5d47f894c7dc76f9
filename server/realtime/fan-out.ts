// Sends one message to many connections: encoded once, in slices, each connection in order.
// A connection that is a plain open WebSocket gets the ready frame straight on its TCP socket; every other one (polling,
// upgrading, with a backlog) gets it through Engine.IO, which keeps the order. Knows nothing of meetings.
import type { Socket as TcpSocket } from 'node:net';
import type { Socket } from 'socket.io';

import type { Frame } from './frame.ts';

/** The Engine.IO connection under a Socket.IO socket. */
export type Connection = Socket['conn'];

/** One connection's place in a channel: which messages it was sent. */
export interface Peer {
  readonly connection: Connection;
  /** Number of the first message that it was not yet sent. */
  next: number;
  /** Where the frame may go straight to, and for which transport; null where it may not. */
  direct: DirectLine | null;
}

interface DirectLine {
  tcp: TcpSocket;
  transport: Connection['transport'];
}

export interface Channel {
  readonly size: number;
  /** A connection that gets what is published from now on. */
  add(connection: Connection): Peer;
  remove(peer: Peer): void;
  publish(frame: Frame): void;
  /** Sends to one peer, now, what was published and has not reached it: before something that must come after. */
  catchUp(peer: Peer): void;
}

/** Peers written to in one turn of the event loop; then others' commands have their turn. */
const SLICE = 500;
/** A reader that is further behind than this is too slow: bytes in the TCP socket, or packets in Engine.IO. */
const MOST_WAITING_BYTES = 1_048_576;
const MOST_WAITING_PACKETS = 512;

export interface FanOutOptions {
  /** Called once for a peer that does not keep up. */
  onTooSlow(peer: Peer): void;
  /** The TCP socket of a connection that began with polling, as the HTTP server saw its upgrade. */
  tcpSocketOf(connection: Connection): TcpSocket | undefined;
}

export function makeChannel({ onTooSlow, tcpSocketOf }: FanOutOptions): Channel {
  const peers = new Set<Peer>();
  /** Messages that some peer has not been sent, the first with the number `first`. */
  let frames: Frame[] = [];
  let first = 0;
  let sweeping = false;

  const end = () => first + frames.length;

  function publish(frame: Frame): void {
    if (peers.size === 0) return;
    frames.push(frame);
    if (!sweeping) sweep(peers.values(), end());
  }

  /** Goes through all peers, a slice a turn, and again where something was published after it had passed somebody. */
  function sweep(rest: Iterator<Peer>, goal: number): void {
    sweeping = true;
    for (let sent = 0; sent < SLICE; sent += 1) {
      const { done, value: peer } = rest.next();
      if (done) {
        frames = frames.slice(goal - first);
        first = goal;
        sweeping = false;
        if (frames.length > 0) setImmediate(() => sweep(peers.values(), end()));
        return;
      }
      catchUp(peer);
    }
    setImmediate(() => sweep(rest, goal));
  }

  function catchUp(peer: Peer): void {
    const goal = end();
    while (peer.next < goal) {
      const frame = frames[peer.next - first];
      peer.next += 1;
      if (frame) send(peer, frame);
    }
  }

  function send(peer: Peer, frame: Frame): void {
    const { connection, direct } = peer;
    const { transport, writeBuffer } = connection as unknown as EngineParts;
    if (direct && direct.transport === connection.transport && transport.writable && writeBuffer.length === 0 && connection.readyState === 'open' && direct.tcp.writable) {
      direct.tcp.write(frame.ready);
      if (direct.tcp.writableLength > MOST_WAITING_BYTES) onTooSlow(peer);
    } else {
      connection.write(frame.text);
      if (writeBuffer.length > MOST_WAITING_PACKETS) onTooSlow(peer);
    }
  }

  return {
    get size() {
      return peers.size;
    },
    add(connection) {
      const peer: Peer = { connection, next: end(), direct: directLine(connection, tcpSocketOf(connection)) };
      peers.add(peer);
      if (connection.transport.name !== 'websocket') {
        connection.once('upgrade', () => {
          peer.direct = directLine(connection, tcpSocketOf(connection));
        });
      }
      return peer;
    },
    remove(peer) {
      peers.delete(peer);
    },
    publish,
    catchUp,
  };
}

/** What this module leans on and the library's types call private; tests/integration/fan-out.test.ts guards it. */
interface EngineParts {
  transport: { writable: boolean };
  writeBuffer: unknown[];
}

/** Only where everything is as expected; a library that changed is served through Engine.IO. */
function directLine(connection: Connection, tcp: TcpSocket | undefined): DirectLine | null {
  const { transport, writeBuffer } = connection as unknown as EngineParts;
  const asExpected = connection.transport?.name === 'websocket' && typeof transport.writable === 'boolean' && Array.isArray(writeBuffer);
  return asExpected && tcp && typeof tcp.write === 'function' && !('perMessageDeflate' in transport && transport.perMessageDeflate) ? { tcp, transport: connection.transport } : null;
}
