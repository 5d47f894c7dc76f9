// One socket to one meeting: handshake, reconnecting, watching that it is alive, the clock's samples.
// It hands messages on as they come and knows nothing of what is in them; the replica folds them.
import type { Socket } from 'socket.io-client';

import type {
  Bye,
  CommandAnswer,
  CommandMessage,
  ConnectErrorCode,
  EventsMessage,
  Handshake,
  Joins,
  Presence,
  PresenceChanges,
  Resume,
  Since,
  Welcome,
} from '#shared/protocol.ts';

import { reconnectDelayMs } from './backoff.ts';
import type { ConnectionEnvironment } from './browser.ts';
import type { ServerClock } from './clock.ts';
import { startSampling } from './sampling.ts';
import type { Sampling } from './sampling.ts';

/** Nothing heard for this long (the server pings every 10 s): the connection counts as lost, whatever the socket says. */
const SILENCE_MS = 15_000;
/** On waking up, silence for this long is reason enough to connect anew. */
const WAKE_SILENCE_MS = 5_000;
/** These do not change by trying again. */
const FINAL: readonly ConnectErrorCode[] = ['UNKNOWN_MEETING', 'BAD_TOKEN', 'EXPIRED', 'REVOKED', 'OUTDATED_CLIENT'];

export interface ConnectionHandlers {
  /** What the replica holds, for the handshake; undefined asks for everything. */
  since(): Since | undefined;
  /** Whether the catalogue must come inside `welcome`, because it could not be fetched. */
  whole(): boolean;
  welcome(message: Welcome): void;
  resume(message: Resume): void;
  events(message: EventsMessage): void;
  presence(message: Presence): void;
  presenceChanges(message: PresenceChanges): void;
  joins(message: Joins): void;
  /** The socket ended: what was on its way has no answer. */
  ended(): void;
  /** Contact is lost; `silentMs` since anything was heard, null if nothing ever was. */
  lost(silentMs: number | null): void;
  /** Something was heard after contact had been lost, over the same socket. */
  back(): void;
  /** Trying again makes no sense (or not soon). */
  refused(code: ConnectErrorCode): void;
}

export interface ConnectionOptions {
  meetingId: string;
  token: string;
  build?: string;
  clock: ServerClock;
  environment: ConnectionEnvironment;
  handlers: ConnectionHandlers;
}

/** How often it was tried since the last contact, and whether contact is lost by what the handlers were told. */
interface Tried {
  attempt: number;
  lost: boolean;
}

/** Where the contact stands; what can be so in one phase only stands in that phase. */
type Phase =
  /** There is no socket; the timer opens the next. */
  | ({ is: 'waiting'; timer: ReturnType<typeof setTimeout> } & Tried)
  /** A socket connects, or is connected and waits for the welcome. */
  | ({ is: 'opening' } & Tried)
  /** The server's welcome came; `lost` where it has been silent for too long since. */
  | { is: 'open'; sampling: Sampling; attempt: 0; lost: boolean }
  /** The server said that it ends the socket. */
  | ({ is: 'leaving'; bye: Bye } & Tried)
  /** Refused for good: only the person, not the network, makes it try again. */
  | ({ is: 'resting' } & Tried)
  | { is: 'stopped' };

/** The way to one meeting’s server, held open until it is closed. */
export interface Connection {
  /** Sends a command; `answer` is called at most once, and not at all where the socket ends first. Only between `welcome` or `resume` and `ended`. */
  transmit(message: CommandMessage, answer: (answer: CommandAnswer) => void): void;
  /** A hole was seen: asks for what came after `seq`. */
  sync(seq: number): void;
  /** Ends the socket, if there is one, and connects at once. */
  reconnect(): void;
  /** Ends for good. */
  stop(): void;
}

const tried = ({ attempt, lost }: Tried): Tried => ({ attempt, lost });

/**
 * Opens a connection. A function and not a class: private members of a class are lowered for the browsers of 2021, and every phone
 * would carry that.
 */
export function openConnection(options: ConnectionOptions): Connection {
  const { meetingId, token, build, clock, environment, handlers } = options;
  // Opening a socket takes a slow phone forty milliseconds: what is there to be drawn is drawn first.
  let phase: Phase = { is: 'waiting', attempt: 0, lost: false, timer: setTimeout(connect) };
  /** Monotonic time of the last thing heard. */
  let heardAt: number | null = null;
  /** Monotonic and wall time of the last thing heard or tried: a machine that slept may have stopped the former. */
  let aliveAt = { monotonic: 0, wall: 0 };
  const socket = environment.socket(handshake, heard);
  const watch = setInterval(lookForSilence, 1_000);
  const sleepOn = environment.onWake(wake);

  socket.on('welcome', (message) => {
    onTime(message.now);
    welcomed();
    handlers.welcome(message);
  });
  socket.on('resume', (message) => {
    onTime(message.now);
    welcomed();
    handlers.resume(message);
  });
  socket.on('events', (message) => {
    onTime(message.now);
    handlers.events(message);
  });
  socket.on('presence', (message) => handlers.presence(message));
  socket.on('presenceChanges', (message) => handlers.presenceChanges(message));
  socket.on('joins', (message) => handlers.joins(message));
  socket.on('bye', (bye) => {
    if (phase.is !== 'stopped') enter({ is: 'leaving', bye, ...tried(phase) });
  });
  socket.on('connect_error', failed);
  socket.on('disconnect', disconnected);

  return {
    transmit(message, answer) {
      if (socket.connected) socket.emit('command', message, answer);
    },
    sync(seq) {
      if (socket.connected) socket.emit('sync', { seq });
    },
    reconnect,
    stop() {
      enter({ is: 'stopped' });
      clearInterval(watch);
      sleepOn();
      socket.disconnect();
      socket.off();
    },
  };

  function reconnect(): void {
    if (phase.is === 'stopped') return;
    socket.disconnect();
    connect();
  }

  /** The one way from phase to phase: what ran for the last one only ends with it. */
  function enter(next: Phase): void {
    if (phase.is === 'waiting') clearTimeout(phase.timer);
    if (phase.is === 'open') phase.sampling.stop();
    phase = next;
  }

  function handshake(): Handshake {
    const since = handlers.since();
    return {
      token,
      meeting: meetingId,
      protocol: 1,
      presence: 'changes',
      scripts: 'apart',
      ...(build === undefined ? {} : { build }),
      ...(since === undefined ? {} : { since }),
      ...(handlers.whole() ? { whole: true } : {}),
    };
  }

  function onTime(now: number): void {
    if (clock.heard(now) && phase.is === 'open') phase.sampling.hurry();
  }

  function welcomed(): void {
    if (phase.is !== 'opening') return;
    const sampling = startSampling(
      (sentAt, answer) => socket.emit('clock', sentAt, answer),
      clock,
      environment.monotonic,
    );
    enter({ is: 'open', sampling, attempt: 0, lost: false });
  }

  /** What the handshake was refused with, or a network that is not there. */
  function failed(error: Error): void {
    const data = (error as Error & { data?: { code?: ConnectErrorCode; retryAfterMs?: number } }).data;
    const code = data?.code;
    if (code !== undefined && FINAL.includes(code)) {
      rest(code);
      return;
    }
    if (code === 'TOO_MANY_CONNECTIONS') handlers.refused(code);
    else lose();
    later(data?.retryAfterMs);
  }

  function disconnected(reason: Socket.DisconnectReason): void {
    const bye = phase.is === 'leaving' ? phase.bye : undefined;
    handlers.ended();
    // We ended it ourselves: whoever did so says what comes next.
    if (reason === 'io client disconnect') return;
    if (bye?.code === 'REVOKED' || bye?.code === 'OUTDATED_CLIENT') {
      rest(bye.code);
      return;
    }
    if (bye?.code === 'DELETED') {
      rest('UNKNOWN_MEETING');
      return;
    }
    lose();
    later(bye?.retryAfterMs);
  }

  function rest(code: ConnectErrorCode): void {
    if (phase.is !== 'stopped') enter({ is: 'resting', ...tried(phase) });
    handlers.refused(code);
  }

  function later(retryAfterMs: number | undefined): void {
    if (phase.is === 'stopped') return;
    const { attempt, lost } = phase;
    const timer = setTimeout(connect, reconnectDelayMs(attempt, retryAfterMs, environment.random()));
    enter({ is: 'waiting', attempt: attempt + 1, lost, timer });
  }

  function connect(): void {
    if (phase.is === 'stopped') return;
    enter({ is: 'opening', ...tried(phase) });
    alive();
    socket.connect();
  }

  function alive(): number {
    aliveAt = { monotonic: environment.monotonic(), wall: environment.wall() };
    return aliveAt.monotonic;
  }

  function heard(): void {
    heardAt = alive();
    if (phase.is !== 'open' || !phase.lost) return;
    phase.lost = false;
    handlers.back();
  }

  function silentMs(): number | null {
    return heardAt === null ? null : environment.monotonic() - heardAt;
  }

  function lose(): void {
    if (phase.is === 'stopped' || phase.lost) return;
    phase.lost = true;
    handlers.lost(silentMs());
  }

  function lookForSilence(): void {
    if ((silentMs() ?? 0) > SILENCE_MS && socket.connected) lose();
  }

  function wake(): void {
    if (environment.isHidden() || phase.is === 'stopped' || phase.is === 'resting') return;
    const { monotonic, wall } = aliveAt;
    if (Math.max(environment.monotonic() - monotonic, environment.wall() - wall) > WAKE_SILENCE_MS) {
      phase.attempt = 0;
      // Until it is up to date again, pages say of when is what they show.
      lose();
      reconnect();
    } else if (phase.is === 'open') phase.sampling.hurry();
  }
}
