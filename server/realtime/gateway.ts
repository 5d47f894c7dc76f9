// The Socket.IO server: brings each socket that may come in (let-in.ts) to its meeting's connected people, and sends all away when the server ends.
// Settings of the transport are here; a socket's conversation is in session.ts.
import type { Server as HttpServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerOptions } from 'socket.io';
import { Server } from 'socket.io';

import { MOST_MESSAGE_BYTES } from '#shared/message-size.ts';
import type { Bye, ConnectErrorCode } from '#shared/protocol.ts';

import type { Failures } from '../access/failures.ts';
import type { ClientAddress } from '../client-address.ts';
import type { CommandObserver } from '../commands/carry-out.ts';
import { parser } from '../fan-out/ack-ids.ts';
import type { Connection } from '../fan-out/backlog.ts';
import { isFarBehind } from '../fan-out/backlog.ts';
import { makeFanOut } from '../fan-out/fan-out.ts';
import { tcpSockets } from '../fan-out/tcp-sockets.ts';
import type { Room } from '../rooms/room.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { KeptJson } from '../views/kept-json.ts';
import { watchAccess } from './access-watch.ts';
import { makeAttendedMeetings } from './attended-meetings.ts';
import { makeConnectionQuota } from './connection-quota.ts';
import type { Connections } from './connections.ts';
import { firstRequests } from './forget-first-request.ts';
import { keepPlacesOfPolls } from './held-polls.ts';
import { RETRY_UNAVAILABLE_MS } from './handshake.ts';
import { makeLastSeen } from './last-seen.ts';
import type { SocketData, SocketServer } from './let-in.ts';
import { letSocketsIn } from './let-in.ts';
import type { Board } from './presence.ts';
import type { ServerSocket, SessionParts } from './session.ts';
import { openSession } from './session.ts';
import { makeSessions } from './sessions.ts';
import type { TransportGuardParts } from './transport-guard.ts';
import { guardTransport } from './transport-guard.ts';

export interface Gateway {
  /** Who is present at a meeting at other nodes. */
  presentElsewhere(meetingId: string, boards: readonly Board[]): void;
  /** Rooms of the meetings that somebody attends here. */
  attended(): Room[];
  /** Tells everybody who is here what time it is now. */
  tellTime(): void;
  /** Says goodbye to everybody who is here; whoever comes is let in as before. */
  sendAway(bye: Bye): void;
  /** Says goodbye to everybody and ends all sockets; new ones are refused. */
  close(bye: Bye): Promise<void>;
}

export interface GatewayObserver extends CommandObserver {
  connected(role: string): void;
  disconnected(reason: string): void;
  refused(code: ConnectErrorCode): void;
  fannedOut(durationMs: number): void;
}

export interface GatewayParts
  extends Omit<SessionParts, 'cut' | 'observer'>, Pick<TransportGuardParts, 'allowsOrigin'> {
  http: HttpServer;
  rooms: Rooms;
  keptJson: KeptJson;
  observer: GatewayObserver;
  /** Shows to other nodes who is present at a meeting here. */
  showPresence(meetingId: string, here: Board): void;
  addressOf: ClientAddress;
  failures: Failures;
  /** A connection that has not said by then which meeting it wants, and who it is, is ended. */
  handshakeMs: number;
  /** Connections that one device, or one link's own device, may hold at once. */
  connectionsPerDevice: number;
  connections: Pick<Connections, 'most' | 'seat' | 'stand'>;
}

/** What sockets have to take a goodbye when the server ends. */
const GOODBYE_MS = 600;
const GOODBYE_STEP_MS = 20;

const TRANSPORT = {
  serveClient: false,
  parser,
  pingInterval: 10_000,
  pingTimeout: 5_000,
  perMessageDeflate: false,
  httpCompression: false,
  maxHttpBufferSize: MOST_MESSAGE_BYTES,
} satisfies Partial<ServerOptions>;

/** Takes sockets in, and lets them go. */
export function openGateway(parts: GatewayParts): Gateway {
  const { http, rooms, access, clock, limits, observer, connections } = parts;
  const tcp = tcpSockets(http);
  const fanOut = makeFanOut({
    onTooSlow: ({ connection }) => tooSlow(connection),
    tcpSocketOf: tcp.of,
    delivered: observer.fannedOut,
  });
  const sessions = makeSessions();
  const meetings = makeAttendedMeetings({ ...parts, fanOut, failed: observer.failed });
  const watch = watchAccess({
    access,
    connected: meetings.byId,
    sessions: sessions.byDevice,
    clock,
    failed: observer.failed,
  });
  const lastSeen = makeLastSeen({ clock, mark: (ids, at) => access.markSeen(ids, at) });
  const sessionParts: SessionParts = { ...parts, cut };
  let closing = false;

  const io: SocketServer = new Server(http, { ...TRANSPORT, connectTimeout: parts.handshakeMs });
  const requests = firstRequests(io.engine);
  guardTransport(io.engine, { allowsOrigin: parts.allowsOrigin, packets: limits.packets, cut });
  const polls = keepPlacesOfPolls(io.engine, connections);
  letSocketsIn(io, {
    ...parts,
    quota: makeConnectionQuota({ mostPerDevice: parts.connectionsPerDevice, most: connections.most }),
    epoch: () => watch.epoch,
    isClosing: () => closing,
    cut,
  });
  io.on('connection', seat);

  /** Ends a connection whatever state it is in. */
  function cut(connection: Connection): void {
    connection.close(true);
    tcp.of(connection)?.destroy();
  }

  /** One function for all connections, of which there are thousands. */
  function dropWhereFarBehind(this: Connection): void {
    if (isFarBehind(this, tcp.of(this))) tooSlow(this);
  }

  function keepsItsPlace(this: Connection): void {
    const socket = tcp.of(this);
    if (socket) connections.seat(socket);
  }

  function tooSlow(connection: Connection): void {
    // Not within the round in which it was noticed.
    setImmediate(() => sessions.on(connection)?.bye({ code: 'TOO_SLOW', retryAfterMs: 1_000 }));
  }

  /** Brings a socket that may come in to its meeting's people. */
  function seat(socket: ServerSocket & { data: Partial<SocketData> }): void {
    const { arrival, epoch: arrivedIn } = socket.data;
    socket.data = {};
    // The library runs no handler of a socket that was refused.
    if (!arrival) return;
    const { who, room } = arrival;
    // Dropped while this one was at the door: it comes again, to the room that stands now.
    if (!rooms.isLive(room)) {
      socket.emit('bye', { code: 'RESTARTING', retryAfterMs: 0 });
      socket.disconnect(true);
      return;
    }
    const people = meetings.peopleAt(room);
    const session = openSession(sessionParts, socket, people, arrival);
    tcp.keep(socket.conn);
    keepsItsPlace.call(socket.conn);
    socket.conn.once('upgrade', keepsItsPlace);
    if (!tcp.of(socket.conn)) polls.seat(socket.conn);
    requests.release(socket.conn);
    const takeAway = sessions.add(session, who.deviceId, socket.conn);
    people.members.add(session);
    observer.connected(who.role);
    lastSeen.note(who.deviceId);
    // Answers too wait in the buffers of a connection that does not read.
    socket.conn.on('packetCreate', dropWhereFarBehind);
    socket.once('disconnect', (reason) => {
      session.left();
      takeAway();
      people.members.delete(session);
      observer.disconnected(reason);
      lastSeen.note(who.deviceId);
      // One session a connection: a client that leaves its session connects again.
      socket.conn.close();
    });
    if (closing) session.bye({ code: 'RESTARTING', retryAfterMs: RETRY_UNAVAILABLE_MS });
    // Something changed in access while this one was at the door: look again.
    else if (arrivedIn !== watch.epoch) void watch.lookAgain(session, arrival);
  }

  return {
    attended: () => [...meetings.byId.values()].filter(({ members }) => members.size > 0).map(({ room }) => room),
    tellTime() {
      for (const people of meetings.byId.values()) {
        for (const member of people.members) member.tellTime();
        people.presence.clockMoved();
      }
    },
    sendAway(bye) {
      for (const people of meetings.byId.values()) for (const member of people.members) member.bye(bye);
    },
    presentElsewhere: (meetingId, boards) => meetings.byId.get(meetingId)?.presence.elsewhere(boards),
    async close(bye) {
      closing = true;
      watch.close();
      for (const people of meetings.byId.values()) {
        for (const member of people.members) member.bye(bye);
        people.close();
      }
      // Ended at once, they would not hear it.
      for (let waitedMs = 0; io.engine.clientsCount > 0 && waitedMs < GOODBYE_MS; waitedMs += GOODBYE_STEP_MS)
        await sleep(GOODBYE_STEP_MS);
      await io.close();
      await lastSeen.close();
    },
  };
}
