// What waits for a connection that does not read, or not fast enough: packets in Engine.IO, and bytes in the TCP socket, where
// Engine.IO puts all its packets at once as soon as one has left. Knows when that is too much; not what is in it.
import type { Socket as TcpSocket } from 'node:net';
import type { Socket } from 'socket.io';

/** The Engine.IO connection under a Socket.IO socket. */
export type Connection = Socket['conn'];

/** What this program leans on and the library's types call private; tests/integration/fan-out.test.ts guards it. */
export interface EngineParts {
  transport: { writable: boolean };
  writeBuffer: { data?: unknown }[];
}

/** A reader that is further behind than this is too slow. */
export const MOST_WAITING_BYTES = 1_048_576;
const MOST_WAITING_PACKETS = 512;

/** Greetings that have not left, by connection: the length of the longest. */
const underWay = new WeakMap<Connection, { bytes: number }>();

/**
 * Sends the meeting, or what was missed of it, as one packet, which may be longer than what may wait for a connection. Until it has left it is not
 * counted: on a slow network its reader would otherwise be cut off each time, and never come in.
 */
export function sendGreeting(connection: Connection, packet: string): void {
  const greeting = { bytes: Math.max(Buffer.byteLength(packet), underWay.get(connection)?.bytes ?? 0) };
  underWay.set(connection, greeting);
  connection.write(packet, {}, () => {
    if (underWay.get(connection) === greeting) underWay.delete(connection);
  });
}

/** The last greeting has not left yet. */
export function isGreetingUnderWay(connection: Connection): boolean {
  return underWay.has(connection);
}

/** @param tcp undefined while the connection is polling. */
export function isFarBehind(connection: Connection, tcp: TcpSocket | undefined): boolean {
  const { writeBuffer } = connection as unknown as EngineParts;
  if (writeBuffer.length > MOST_WAITING_PACKETS) return true;
  const most = MOST_WAITING_BYTES + (underWay.get(connection)?.bytes ?? 0);
  let waiting = tcp?.writableLength ?? 0;
  for (const { data } of writeBuffer) {
    if (waiting > most) break;
    if (typeof data === 'string' || Buffer.isBuffer(data)) waiting += data.length;
  }
  return waiting > most;
}
