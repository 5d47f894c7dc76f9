// Lets sockets in: one handshake a connection, a place for each that may come, and for a wrong token an answer that comes later each time.
// Who comes and whether they may is handshake.ts's; what is said afterwards, session.ts's.
import type { Server } from 'socket.io';

import type { ClientToServerEvents, ConnectErrorCode, ServerToClientEvents } from '#shared/protocol.ts';

import type { Failures } from '../access/failures.ts';
import type { ClientAddress } from '../client-address.ts';
import type { Connection } from '../fan-out/backlog.ts';
import type { ConnectionQuota } from './connection-quota.ts';
import type { Arrival, HandshakeParts } from './handshake.ts';
import { admit, RETRY_UNAVAILABLE_MS } from './handshake.ts';
import type { ServerSocket } from './session.ts';

/** What the handshake leaves with a socket that may come in. */
export interface SocketData {
  arrival: Arrival;
  /** How often access had changed when the handshake began. */
  epoch: number;
}
export type SocketServer = Server<
  ClientToServerEvents,
  ServerToClientEvents,
  Record<string, never>,
  Partial<SocketData>
>;

export interface LetInParts extends HandshakeParts {
  quota: ConnectionQuota;
  failures: Pick<Failures, 'hold'>;
  addressOf: ClientAddress;
  /** How often access has changed. */
  epoch(): number;
  /** Nobody comes in any more: the server ends. */
  isClosing(): boolean;
  /** Ends a connection whatever state it is in. */
  cut(connection: Connection): void;
  observer: { refused(code: ConnectErrorCode): void; failed(what: string, error: unknown): void };
}

const RETRY_TOO_MANY_MS = 10_000;

const refusalOf = (code: ConnectErrorCode, retryAfterMs?: number): Error =>
  Object.assign(new Error(code), { data: { code, ...(retryAfterMs !== undefined && { retryAfterMs }) } });

export function letSocketsIn(io: SocketServer, parts: LetInParts): void {
  const { quota, failures, addressOf, epoch, isClosing, cut, observer } = parts;
  const inHandshake = new WeakSet<Connection>();

  io.use((socket, next) => {
    // One session per connection: a second CONNECT packet during the first handshake ends the connection.
    if (inHandshake.has(socket.conn)) return cut(socket.conn);
    inHandshake.add(socket.conn);
    letIn(socket).then(
      (refusal) => {
        inHandshake.delete(socket.conn);
        next(refusal);
      },
      (error: unknown) => {
        observer.failed('a handshake', error);
        next(refusalOf('UNAVAILABLE', RETRY_UNAVAILABLE_MS));
      },
    );
  });

  /** Undefined: may come in. */
  async function letIn(socket: ServerSocket & { data: Partial<SocketData> }): Promise<Error | undefined> {
    if (isClosing()) return refuse('UNAVAILABLE', RETRY_UNAVAILABLE_MS);
    socket.data.epoch = epoch();
    const admission = await admit(parts, socket.handshake.auth);
    if (!admission.ok) {
      const { code, retryAfterMs } = admission;
      if (
        code === 'BAD_TOKEN' &&
        !(await failures.hold(addressOf(socket.request), (gone) => socket.conn.once('close', gone)))
      )
        cut(socket.conn);
      return refuse(code, retryAfterMs);
    }
    const { arrival } = admission;
    if (!quota.take(arrival.who, socket.conn)) return refuse('TOO_MANY_CONNECTIONS', RETRY_TOO_MANY_MS);
    socket.data.arrival = arrival;
    return undefined;
  }

  function refuse(code: ConnectErrorCode, retryAfterMs?: number): Error {
    observer.refused(code);
    return refusalOf(code, retryAfterMs);
  }
}
