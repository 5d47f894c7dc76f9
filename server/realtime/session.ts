// One socket's conversation: welcome or resume, commands and their answers, the clock. The steps of a command are here in order.
// Knows its hall and its socket; who may come in was decided before.
import type { Socket } from 'socket.io';
import * as z from 'zod/mini';

import { isOfficer } from '#shared/meeting/roles.ts';
import type { ClientToServerEvents, ServerToClientEvents, Since } from '#shared/protocol.ts';
import { PROTOCOL } from '#shared/protocol.ts';

import type { Access } from '../access/access.ts';
import type { Identity } from '../access/identity.ts';
import { PUBLIC_DEVICE } from '../access/identity.ts';
import type { Clock } from '../clock.ts';
import { rateLimited } from '../rooms/answers.ts';
import type { Catalogues } from '../rooms/catalogues.ts';
import type { Audience } from './audiences.ts';
import { carryOut } from './carry-out.ts';
import type { Connection, Peer } from './fan-out.ts';
import { eventText } from './frame.ts';
import type { Hall, Member } from './hall.ts';
import type { Arrival } from './handshake.ts';
import { viewOf, youOf } from './handshake.ts';
import type { Limits } from './limits.ts';
import { COST_OF_INVALID } from './limits.ts';
import type { Attendance } from './presence.ts';

export type ServerSocket = Socket<ClientToServerEvents, ServerToClientEvents>;

export interface Session extends Member {
  /** Admitted, or otherwise somebody else now: a new view, so everything anew. */
  become(who: Identity): void;
  /** The socket has ended. */
  left(): void;
}

export interface SessionParts {
  access: Access;
  catalogues: Catalogues;
  clock: Clock;
  limits: Limits;
  build: string;
  /** Names the program in the view: how it folds. */
  programKey: string;
  observer: SessionObserver;
  /** Ends a connection that does not end itself. */
  cut(connection: Connection): void;
}

export interface SessionObserver {
  /** A command was answered; type as given, code 'ok' or an error's. */
  answered(type: string, code: string, durationMs: number): void;
  failed(what: string, error: unknown): void;
}

/** After a `bye` a socket has this long to take it; then it is cut. */
const BYE_GRACE_MS = 300;
/** Messages beyond the limit that are still answered; then the socket is cut. */
const MOST_IGNORED = 2_000;

const syncSchema = z.object({ seq: z.int().check(z.nonnegative()) });

/** Opens the conversation: greets, and from then on tells everything that this device may see. */
export function openSession(parts: SessionParts, socket: ServerSocket, hall: Hall, arrival: Arrival): Session {
  const { access, catalogues, clock, limits, build, programKey, observer, cut } = parts;
  const { room } = hall;
  const messages = limits.messages();
  let { who: lastWho } = arrival;
  let ignored = 0;
  let present: Place | undefined;

  /** A session is somewhere until it has left: in an audience, and on the board of those present. */
  interface Place {
    who: Identity;
    audience: Audience;
    peer: Peer;
    attendance: Attendance | undefined;
  }

  // No event is dated after this, also where a log that was brought here runs ahead of the clock.
  const now = () => Math.max(clock.now(), room.at);

  const send = (event: string, payload: string) => void socket.conn.write(eventText(event, payload));

  function enter(who: Identity, since?: Since, whole?: boolean): void {
    lastWho = who;
    const audience = hall.audiences.of(who);
    greet(who, audience, since, whole);
    present = {
      who,
      audience,
      peer: audience.channel.add(socket.conn),
      attendance: who.deviceId === PUBLIC_DEVICE ? undefined : hall.presence.enter(who.deviceId, who),
    };
    if (isOfficer(who.role)) send('presence', JSON.stringify(hall.presence.now()));
    if (isOfficer(who.role) || who.role === 'delegation') hall.tellJoins(session);
  }

  function leave(): void {
    present?.audience.channel.remove(present.peer);
    present?.attendance?.leave();
    present = undefined;
  }

  /** What came since where that is possible, else the meeting whole. Its large parts are text already, made once an audience. */
  function greet(who: Identity, audience: Audience, since?: Since, whole = false): void {
    const you = youOf(who);
    const view = viewOf(you, programKey);
    const common = `"protocol":${PROTOCOL},"build":${JSON.stringify(build)},"you":${JSON.stringify(you)},"now":${now()}`;
    const fits = since !== undefined && since.log === room.log && since.view === view && since.seq <= room.seq;
    const missed = fits ? audience.eventsText(since.seq) : undefined;
    if (fits && missed !== undefined) {
      send('resume', `{${common},"from":${since.seq},"seq":${Math.max(since.seq, audience.seq)},"events":${missed}}`);
      return;
    }
    const catalogue = catalogues.of(room.meetingId, room.meeting.catalogue);
    const meeting = whole ? `{"catalogue":${catalogue.text},${audience.meetingText().slice(1)}` : audience.meetingText();
    const names = JSON.stringify({ log: room.log, view, meetingId: room.meetingId, seq: audience.seq, catalogue: catalogue.hash });
    send('welcome', `{${common},${names.slice(1, -1)},"meeting":${meeting}}`);
  }

  /** Counts a message; answers for how long its sender should have waited. One who goes on and on is cut. */
  function tooMany(): number {
    const waitMs = messages.take();
    if (waitMs > 0 && (ignored += 1) > MOST_IGNORED) cut(socket.conn);
    return waitMs;
  }

  const malformed = () => void messages.take(COST_OF_INVALID);

  socket.on('command', (message: unknown, answer: unknown) => {
    const startedAt = performance.now();
    const reply = typeof answer === 'function' ? (answer as (answer: unknown) => void) : () => {};
    const waitMs = tooMany();
    if (waitMs > 0 || !present) return reply({ ok: false, error: rateLimited(waitMs) });
    void carryOut({ room, access, limits, attendance: present.attendance, malformed, failed: observer.failed }, present.who, message).then(({ type, answer: result }) => {
      // The command's events come before its answer on this socket, however long the round to all others takes.
      if (present) present.audience.channel.catchUp(present.peer, () => reply(result));
      else reply(result);
      observer.answered(type, result.ok ? 'ok' : result.error.code, performance.now() - startedAt);
    });
  });

  socket.on('sync', (message: unknown, answer: unknown) => {
    const asked = syncSchema.safeParse(message);
    if (tooMany() > 0 || !present || !asked.success || limits.question(present.who) > 0) return;
    const { who, audience, peer } = present;
    audience.channel.catchUp(peer);
    greet(who, audience, { log: room.log, view: viewOf(youOf(who), programKey), seq: asked.data.seq });
    if (typeof answer === 'function') (answer as () => void)();
  });

  socket.on('clock', (t0: unknown, answer: unknown) => {
    if (tooMany() > 0 || !present || typeof answer !== 'function' || typeof t0 !== 'number' || limits.question(present.who) > 0) return;
    (answer as (answer: unknown) => void)({ t0, t1: now() });
  });

  socket.conn.on('heartbeat', () => present?.attendance?.heard());

  const session: Session = {
    get who() {
      return lastWho;
    },
    tell: (event, payload) => {
      if (present) send(event, payload);
    },
    become(who) {
      leave();
      enter(who);
    },
    bye(bye) {
      if (!socket.connected) return;
      if (present) present.audience.channel.catchUp(present.peer);
      leave();
      send('bye', JSON.stringify(bye));
      socket.disconnect(true);
      setTimeout(() => cut(socket.conn), BYE_GRACE_MS).unref();
    },
    left: leave,
  };

  enter(arrival.who, arrival.handshake.since, arrival.handshake.whole);
  // Nobody needs the token any more, nor what else the handshake carried, nor a room: thousands of sockets keep it otherwise.
  socket.handshake.auth = {};
  socket.handshake.headers = {};
  socket.handshake.query = {};
  socket.nsp.adapter.delAll(socket.id);
  return session;
}
