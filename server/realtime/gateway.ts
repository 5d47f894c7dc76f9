// The Socket.IO server: lets people in, brings each to its meeting's connected people, and sends them away when the server ends.
// Settings of the transport are here; a socket's conversation is in session.ts.
import type { Server as HttpServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Server } from 'socket.io';

import { MOST_MESSAGE_BYTES } from '#shared/message-size.ts';
import type { Bye, ClientToServerEvents, ConnectErrorCode, ServerToClientEvents } from '#shared/protocol.ts';

import type { Failures } from '../access/failures.ts';
import type { ClientAddress } from '../client-address.ts';
import type { Connections } from './connections.ts';
import type { Room } from '../rooms/room.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { watchAccess } from './access-watch.ts';
import { makeFeeds } from '../views/feeds.ts';
import type { Connection } from '../fan-out/backlog.ts';
import { isFarBehind } from '../fan-out/backlog.ts';
import type { CommandObserver } from '../commands/carry-out.ts';
import type { TransportGuardParts } from './transport-guard.ts';
import { guardTransport } from './transport-guard.ts';
import { makeFanOut } from '../fan-out/fan-out.ts';
import { firstRequests } from './forget-first-request.ts';
import type { ConnectedPeople } from './connected-people.ts';
import { makeConnectedPeople } from './connected-people.ts';
import type { Arrival } from './handshake.ts';
import { makeLastSeen } from './last-seen.ts';
import { admit, RETRY_UNAVAILABLE_MS } from './handshake.ts';
import { parser } from '../fan-out/ack-ids.ts';
import { makeConnectionQuota } from './connection-quota.ts';
import type { Board } from './presence.ts';
import type { ServerSocket, Session, SessionParts } from './session.ts';
import { openSession } from './session.ts';
import { tcpSockets } from '../fan-out/tcp-sockets.ts';
import type { KeptJson } from '../views/kept-json.ts';

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
  connections: Pick<Connections, 'most' | 'seat'>;
}

const RETRY_TOO_MANY_MS = 10_000;

/** What sockets have to take a goodbye when the server ends. */
const GOODBYE_MS = 600;
const GOODBYE_STEP_MS = 20;

type SocketData = { arrival: Arrival; epoch: number };

/** Takes sockets in, and lets them go. */
export function openGateway(parts: GatewayParts): Gateway {
  const {
    http,
    rooms,
    keptJson,
    access,
    clock,
    limits,
    observer,
    showPresence,
    addressOf,
    failures,
    allowsOrigin,
    handshakeMs,
    connectionsPerDevice,
    connections,
  } = parts;
  const tcp = tcpSockets(http);
  const fanOut = makeFanOut({
    onTooSlow: ({ connection }) => tooSlow(connection),
    tcpSocketOf: tcp.of,
    delivered: observer.fannedOut,
  });
  const connected = new Map<string, ConnectedPeople>();
  const sessions = new Map<string, Set<Session>>();
  const sessionOf = new WeakMap<Connection, Session>();
  const quota = makeConnectionQuota({ mostPerDevice: connectionsPerDevice, most: connections.most });
  const inHandshake = new WeakSet<Connection>();
  const watch = watchAccess({ access, connected, sessions, clock, failed: observer.failed });
  const lastSeen = makeLastSeen({ clock, mark: (ids, at) => access.markSeen(ids, at) });
  let closing = false;

  const io = new Server<ClientToServerEvents, ServerToClientEvents, Record<string, never>, Partial<SocketData>>(http, {
    serveClient: false,
    parser,
    pingInterval: 10_000,
    pingTimeout: 5_000,
    connectTimeout: handshakeMs,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: MOST_MESSAGE_BYTES,
  });
  const requests = firstRequests(io.engine);
  guardTransport(io.engine, { allowsOrigin, packets: limits.packets, cut });

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

  const sessionParts: SessionParts = { ...parts, cut };

  function peopleAt(room: Room): ConnectedPeople {
    const known = connected.get(room.meetingId);
    if (known?.room === room) return known;
    known?.close();
    const feeds = makeFeeds({
      room,
      keptJson,
      now: () => Math.max(clock.now(), room.at),
      makeChannel: fanOut.channel,
      makeDelivery: fanOut.delivery,
    });
    const { meetingId } = room;
    const people = makeConnectedPeople({
      room,
      feeds,
      clock,
      waiting: () => access.waiting(meetingId),
      showPresence: (here) => showPresence(meetingId, here),
      failed: observer.failed,
    });
    connected.set(room.meetingId, people);
    return people;
  }

  function tooSlow(connection: Connection): void {
    // Not within the round in which it was noticed.
    setImmediate(() => sessionOf.get(connection)?.bye({ code: 'TOO_SLOW', retryAfterMs: 1_000 }));
  }

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
    if (closing) return refuse('UNAVAILABLE', RETRY_UNAVAILABLE_MS);
    socket.data.epoch = watch.epoch;
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

  io.on('connection', (socket) => {
    const { arrival, epoch: arrivedIn } = socket.data;
    socket.data = {};
    // The library runs no handler of a socket that `letIn` refused.
    if (!arrival) return;
    const { who, room } = arrival;
    // Dropped while this one was at the door: it comes again, to the room that stands now.
    if (!rooms.isLive(room)) {
      socket.emit('bye', { code: 'RESTARTING', retryAfterMs: 0 });
      socket.disconnect(true);
      return;
    }
    const people = peopleAt(room);
    const session = openSession(sessionParts, socket, people, arrival);
    tcp.keep(socket.conn);
    keepsItsPlace.call(socket.conn);
    socket.conn.once('upgrade', keepsItsPlace);
    requests.release(socket.conn);
    const ofDevice = sessions.get(who.deviceId) ?? new Set();
    sessions.set(who.deviceId, ofDevice.add(session));
    sessionOf.set(socket.conn, session);
    people.members.add(session);
    observer.connected(who.role);
    lastSeen.note(who.deviceId);
    // Answers too wait in the buffers of a connection that does not read.
    socket.conn.on('packetCreate', dropWhereFarBehind);
    socket.once('disconnect', (reason) => {
      session.left();
      ofDevice.delete(session);
      if (ofDevice.size === 0) sessions.delete(who.deviceId);
      people.members.delete(session);
      observer.disconnected(reason);
      lastSeen.note(who.deviceId);
      // One session a connection: a client that leaves its session connects again.
      socket.conn.close();
    });
    if (closing) session.bye({ code: 'RESTARTING', retryAfterMs: RETRY_UNAVAILABLE_MS });
    // Something changed in access while this one was at the door: look again.
    else if (arrivedIn !== watch.epoch) void watch.lookAgain(session, arrival);
  });

  rooms.onDropped((meetingId) => {
    const people = connected.get(meetingId);
    connected.delete(meetingId);
    people?.close();
    for (const member of people?.members ?? []) member.bye({ code: 'RESTARTING', retryAfterMs: 0 });
  });

  return {
    attended: () => [...connected.values()].filter(({ members }) => members.size > 0).map(({ room }) => room),
    tellTime() {
      for (const people of connected.values()) {
        for (const member of people.members) member.tellTime();
        people.presence.clockMoved();
      }
    },
    sendAway(bye) {
      for (const people of connected.values()) for (const member of people.members) member.bye(bye);
    },
    presentElsewhere: (meetingId, boards) => connected.get(meetingId)?.presence.elsewhere(boards),
    async close(bye) {
      closing = true;
      watch.close();
      for (const people of connected.values()) {
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

function refusalOf(code: ConnectErrorCode, retryAfterMs?: number): Error {
  return Object.assign(new Error(code), { data: { code, ...(retryAfterMs !== undefined && { retryAfterMs }) } });
}
