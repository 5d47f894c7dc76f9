// One socket's conversation: welcome or resume, commands and their answers, the clock. The steps of a command are here in order.
// Knows its socket and the people of its meeting; who may come in was decided before.
import type { Socket } from 'socket.io';
import * as z from 'zod/mini';

import { isOfficer } from '#shared/meeting/who-may.ts';
import type { Bye, ClientToServerEvents, ServerToClientEvents, Since } from '#shared/protocol.ts';

import type { Access } from '../access/access.ts';
import type { Identity } from '../access/identity.ts';
import { PUBLIC_DEVICE } from '../access/identity.ts';
import type { Clock } from '../clock.ts';
import type { TakeMachineTime } from '../commands/reset-server-clock.ts';
import { rateLimited } from '../rooms/server-refusals.ts';
import type { Feed } from '../views/feeds.ts';
import type { Connection } from '../fan-out/backlog.ts';
import { isGreetingUnderWay, sendGreeting } from '../fan-out/backlog.ts';
import type { Carrier, CommandObserver } from '../commands/carry-out.ts';
import { makeCarrier } from '../commands/carry-out.ts';
import { latenessOf } from '../commands/press-time.ts';
import type { Peer } from '../fan-out/fan-out.ts';
import { ackFrame, packetText } from '../fan-out/frame.ts';
import type { GreetingParts } from '../views/greeting.ts';
import { resumeJson, welcomeJson } from '../views/greeting.ts';
import type { ConnectedPeople, Member } from './connected-people.ts';
import type { Arrival } from './handshake.ts';
import type { Bucket, Limits } from '../commands/rate-limits.ts';
import { COST_OF_INVALID, COST_OF_SYNC } from '../commands/rate-limits.ts';
import type { ReceivedMessage } from '../fan-out/ack-ids.ts';
import { askedBy } from '../fan-out/ack-ids.ts';
import type { FeedKind } from './presence-feed.ts';
import type { Attendance } from './presence.ts';
import { viewOf, youOf } from '../views/you.ts';

export type ServerSocket = Socket<ClientToServerEvents, ServerToClientEvents>;

export interface Session extends Member {
  /** The device was admitted, or has become another reader otherwise: it sees another view of the meeting, so all of that is sent anew. */
  become(who: Identity): void;
  /** The socket has ended. */
  left(): void;
}

export interface SessionParts extends GreetingParts {
  access: Access;
  clock: Clock;
  limits: Limits;
  takeMachineTime: TakeMachineTime;
  observer: CommandObserver;
  /** Whether access may have changed without this node being told. */
  inDoubt(): boolean;
  /** Ends a connection that does not end itself. */
  cut(connection: Connection): void;
}

/** After a `bye` a socket has this long to take it; then it is cut. */
const BYE_GRACE_MS = 300;
/** Messages beyond the limit that are still answered; then the socket is cut. */
const MOST_IGNORED = 2_000;

const syncSchema = z.object({ seq: z.int().check(z.nonnegative()) });

/** A session is somewhere until it has left: in a feed, and on the board of those present. */
interface Seated {
  who: Identity;
  feed: Feed;
  peer: Peer;
  attendance: Attendance | undefined;
  /** Server time in ms. */
  cameAt: number;
  /** Of an officer, who is told who is there. */
  unfollow?: () => void;
  /** Made at the first command. */
  carry?: Carrier;
}

/** Opens the conversation: greets, and from then on tells everything that this device may see. */
export function openSession(
  parts: SessionParts,
  socket: ServerSocket,
  people: ConnectedPeople,
  arrival: Arrival,
): Session {
  return new SocketSession(parts, socket, people, arrival);
}

/** A class, not a closure: there are thousands, and each function of a closure is one more object of each. */
class SocketSession implements Session {
  readonly #parts: SessionParts;
  readonly #socket: ServerSocket;
  readonly #people: ConnectedPeople;
  readonly #messages: Bucket;
  readonly #questions: Bucket;
  readonly #presenceKind: FeedKind;
  /** Whether it fetches the items' scripts by their hash. */
  readonly #fetchesScripts: boolean;
  #lastWho: Identity;
  #ignored = 0;
  /** The last greeting tells all that happened after this. */
  #greetedFrom = 0;
  #present: Seated | undefined;

  constructor(parts: SessionParts, socket: ServerSocket, people: ConnectedPeople, { who, handshake }: Arrival) {
    this.#parts = parts;
    this.#socket = socket;
    this.#people = people;
    this.#messages = parts.limits.messages();
    this.#questions = parts.limits.questions();
    this.#lastWho = who;
    this.#presenceKind = handshake.presence ?? 'whole';
    this.#fetchesScripts = handshake.scripts === 'apart';
    socket.on('command', (...args: unknown[]) => this.#command(askedBy(args)));
    socket.on('sync', (...args: unknown[]) => this.#sync(askedBy(args)));
    socket.on('clock', (...args: unknown[]) => this.#clock(askedBy(args)));
    socket.conn.on('heartbeat', () => this.#present?.attendance?.heard());
    this.#enter(who, handshake.since, handshake.whole);
    // Nobody needs the token any more, nor what else the handshake carried, nor a room: thousands of sockets keep it otherwise.
    socket.handshake.auth = {};
    socket.handshake.headers = {};
    socket.handshake.query = {};
    socket.nsp.adapter.delAll(socket.id);
  }

  get who(): Identity {
    return this.#lastWho;
  }

  tell(event: 'presence' | 'presenceChanges' | 'joins', payload: string): void {
    if (this.#present) this.#send(event, payload);
  }

  tellTime(): void {
    if (!this.#present) return;
    const { feed, peer } = this.#present;
    feed.channel.catchUp(peer);
    const { seq } = feed;
    this.#send('events', JSON.stringify({ from: seq, seq, now: this.#now(), events: [] }));
  }

  become(who: Identity): void {
    this.left();
    this.#enter(who);
  }

  bye(bye: Bye): void {
    const { conn, connected } = this.#socket;
    if (!connected) return;
    if (this.#present) this.#present.feed.channel.catchUp(this.#present.peer);
    this.left();
    this.#send('bye', JSON.stringify(bye));
    this.#socket.disconnect(true);
    setTimeout(() => this.#parts.cut(conn), BYE_GRACE_MS).unref();
  }

  left(): void {
    this.#present?.feed.channel.remove(this.#present.peer);
    this.#present?.attendance?.leave();
    this.#present?.unfollow?.();
    this.#present = undefined;
  }

  #enter(who: Identity, since?: Since, whole?: boolean): void {
    this.#lastWho = who;
    const { feeds, presence } = this.#people;
    const feed = feeds.of(who);
    this.#greet(who, feed, since, whole);
    this.#present = {
      who,
      feed,
      peer: feed.channel.add(this.#socket.conn, feed.name),
      attendance: who.deviceId === PUBLIC_DEVICE ? undefined : presence.enter(who.deviceId, who),
      cameAt: this.#now(),
    };
    if (isOfficer(who.role))
      this.#present.unfollow = presence.follow(this.#presenceKind, (event, payload) => this.tell(event, payload));
    if (isOfficer(who.role) || who.role === 'delegation') this.#people.tellJoins(this);
  }

  /** What came since where that is possible, else the meeting whole. Its large parts are text already, made once a feed. */
  #greet(who: Identity, feed: Feed, since?: Since, whole = false): void {
    const { catalogues, build, programKey } = this.#parts;
    const { room } = this.#people;
    const now = this.#now();
    const fits =
      since !== undefined &&
      since.log === room.log &&
      since.view === viewOf(youOf(who), programKey) &&
      since.seq <= room.seq;
    const events = fits ? feed.eventsJson(since.seq) : undefined;
    if (fits && events !== undefined) {
      this.#greetedFrom = since.seq;
      sendGreeting(
        this.#socket.conn,
        packetText(
          'resume',
          resumeJson(build, who, { from: since.seq, seq: Math.max(since.seq, feed.seq), now, events }),
        ),
      );
      return;
    }
    const apart = this.#fetchesScripts && !whole && isOfficer(who.role) ? room.meeting.scripts : undefined;
    const live = feed.meetingJson(apart !== undefined);
    const meeting = whole
      ? `{"catalogue":${catalogues.of(room.meetingId, room.meeting.catalogue).text},${live.slice(1)}`
      : live;
    this.#greetedFrom = 0;
    sendGreeting(
      this.#socket.conn,
      packetText(
        'welcome',
        welcomeJson(this.#parts, who, room, { seq: feed.seq, now, meeting, ...(apart && { apart }) }),
      ),
    );
  }

  #command({ message, to }: ReceivedMessage): void {
    const startedAt = performance.now();
    const waitMs = this.#tooMany();
    if (waitMs > 0 || !this.#present) return to?.answer({ ok: false, error: rateLimited(waitMs) });
    const { observer } = this.#parts;
    this.#present.carry ??= this.#makeCarrier(this.#present);
    const { type, answer } = this.#present.carry(message);
    const { attendance } = this.#present;
    void answer.then((result) => {
      if (result.ok) attendance?.acted();
      // The command's events come before its answer on this socket, however long the round to all others takes.
      if (this.#present)
        this.#present.feed.channel.catchUp(this.#present.peer, to && ackFrame(to.id, JSON.stringify(result)));
      else to?.answer(result);
      observer.answered(type, result.ok ? 'ok' : result.error.code, performance.now() - startedAt);
    });
  }

  #makeCarrier({ who, attendance, cameAt }: Seated): Carrier {
    const { access, limits, takeMachineTime, observer, inDoubt } = this.#parts;
    const malformed = () => void this.#messages.take(COST_OF_INVALID);
    return makeCarrier(
      {
        room: this.#people.room,
        access,
        limits,
        attendance,
        takeMachineTime,
        lateness: (pressedAt) =>
          latenessOf(pressedAt, this.#now(), { since: cameAt, heardAt: attendance?.heardBefore }),
        inDoubt,
        malformed,
        failed: observer.failed,
      },
      who,
    );
  }

  #sync({ message, to }: ReceivedMessage): void {
    const asked = syncSchema.safeParse(message);
    if (this.#tooMany() > 0 || !this.#present || !asked.success || !this.#mayAsk(this.#present.who, COST_OF_SYNC))
      return;
    const { programKey } = this.#parts;
    const { who, feed, peer } = this.#present;
    // A connection that does not read has its answer in the queue already, and after it all that happens.
    if (asked.data.seq < this.#greetedFrom || !isGreetingUnderWay(this.#socket.conn)) {
      feed.channel.catchUp(peer);
      this.#greet(who, feed, {
        log: this.#people.room.log,
        view: viewOf(youOf(who), programKey),
        seq: asked.data.seq,
      });
    }
    to?.answer();
  }

  #clock({ message: t0, to }: ReceivedMessage): void {
    if (this.#tooMany() > 0 || !this.#present || !to || typeof t0 !== 'number' || !this.#mayAsk(this.#present.who))
      return;
    to.answer({ t0, t1: this.#now() });
  }

  /** Counts a message; answers how many ms its sender should have waited. A sender that goes on and on is cut. */
  #tooMany(): number {
    const waitMs = this.#messages.take();
    if (waitMs > 0 && (this.#ignored += 1) > MOST_IGNORED) this.#parts.cut(this.#socket.conn);
    return waitMs;
  }

  /** Counts a question for this socket, and for its device, which may have others. */
  #mayAsk(who: Identity, cost?: number): boolean {
    return this.#questions.take(cost) === 0 && this.#parts.limits.question(who) === 0;
  }

  #send(event: string, payload: string): void {
    this.#socket.conn.write(packetText(event, payload));
  }

  /** No event is dated after this, also where a log that was brought here runs ahead of the clock. */
  #now(): number {
    return Math.max(this.#parts.clock.now(), this.#people.room.at);
  }
}
