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
import type { ConnectionEnvironment, ContactSocket } from './browser.ts';
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

const tried = ({ attempt, lost }: Tried): Tried => ({ attempt, lost });

export class Connection {
  readonly #options: ConnectionOptions;
  readonly #socket: ContactSocket;
  #phase: Phase;
  readonly #watch: ReturnType<typeof setInterval>;
  readonly #sleepOn: () => void;
  /** Monotonic time of the last thing heard. */
  #heardAt: number | null = null;
  /** Monotonic and wall time of the last thing heard or tried: a machine that slept may have stopped the former. */
  #aliveAt = { monotonic: 0, wall: 0 };

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#socket = options.environment.socket(
      () => this.#handshake(),
      () => this.#heard(),
    );
    this.#listen();
    this.#watch = setInterval(() => this.#lookForSilence(), 1_000);
    this.#sleepOn = options.environment.onWake(() => this.#wake());
    // Opening a socket takes a slow phone forty milliseconds: what is there to be drawn is drawn first.
    this.#phase = { is: 'waiting', attempt: 0, lost: false, timer: setTimeout(() => this.#connect()) };
  }

  /** Sends a command; `answer` is called at most once, and not at all where the socket ends first. Only between `welcome` or `resume` and `ended`. */
  transmit(message: CommandMessage, answer: (answer: CommandAnswer) => void): void {
    if (this.#socket.connected) this.#socket.emit('command', message, answer);
  }

  /** A hole was seen: asks for what came after `seq`. */
  sync(seq: number): void {
    if (this.#socket.connected) this.#socket.emit('sync', { seq });
  }

  /** Ends the socket, if there is one, and connects at once. */
  reconnect(): void {
    if (this.#phase.is === 'stopped') return;
    this.#socket.disconnect();
    this.#connect();
  }

  /** Ends for good. */
  stop(): void {
    this.#enter({ is: 'stopped' });
    clearInterval(this.#watch);
    this.#sleepOn();
    this.#socket.disconnect();
    this.#socket.off();
  }

  /** The one way from phase to phase: what ran for the last one only ends with it. */
  #enter(phase: Phase): void {
    if (this.#phase.is === 'waiting') clearTimeout(this.#phase.timer);
    if (this.#phase.is === 'open') this.#phase.sampling.stop();
    this.#phase = phase;
  }

  #handshake(): Handshake {
    const { meetingId, token, build, handlers } = this.#options;
    const since = handlers.since();
    return {
      token,
      meeting: meetingId,
      protocol: 1,
      presence: 'changes',
      ...(build === undefined ? {} : { build }),
      ...(since === undefined ? {} : { since }),
      ...(handlers.whole() ? { whole: true } : {}),
    };
  }

  #listen(): void {
    const { clock, handlers } = this.#options;
    const socket = this.#socket;
    const onTime = (now: number): void => {
      if (clock.heard(now) && this.#phase.is === 'open') this.#phase.sampling.hurry();
    };
    socket.on('welcome', (message) => {
      onTime(message.now);
      this.#welcomed();
      handlers.welcome(message);
    });
    socket.on('resume', (message) => {
      onTime(message.now);
      this.#welcomed();
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
      if (this.#phase.is !== 'stopped') this.#enter({ is: 'leaving', bye, ...tried(this.#phase) });
    });
    socket.on('connect_error', (error) => this.#failed(error));
    socket.on('disconnect', (reason) => this.#disconnected(reason));
  }

  #welcomed(): void {
    if (this.#phase.is !== 'opening') return;
    const { clock, environment } = this.#options;
    const sampling = startSampling(
      (sentAt, answer) => this.#socket.emit('clock', sentAt, answer),
      clock,
      environment.monotonic,
    );
    this.#enter({ is: 'open', sampling, attempt: 0, lost: false });
  }

  /** What the handshake was refused with, or a network that is not there. */
  #failed(error: Error): void {
    const data = (error as Error & { data?: { code?: ConnectErrorCode; retryAfterMs?: number } }).data;
    const code = data?.code;
    if (code !== undefined && FINAL.includes(code)) {
      this.#rest(code);
      return;
    }
    if (code === 'TOO_MANY_CONNECTIONS') this.#options.handlers.refused(code);
    else this.#lose();
    this.#later(data?.retryAfterMs);
  }

  #disconnected(reason: Socket.DisconnectReason): void {
    const phase = this.#phase;
    this.#options.handlers.ended();
    // We ended it ourselves: whoever did so says what comes next.
    if (reason === 'io client disconnect') return;
    const bye = phase.is === 'leaving' ? phase.bye : undefined;
    if (bye?.code === 'REVOKED' || bye?.code === 'OUTDATED_CLIENT') {
      this.#rest(bye.code);
      return;
    }
    this.#lose();
    this.#later(bye?.retryAfterMs);
  }

  #rest(code: ConnectErrorCode): void {
    if (this.#phase.is !== 'stopped') this.#enter({ is: 'resting', ...tried(this.#phase) });
    this.#options.handlers.refused(code);
  }

  #later(retryAfterMs: number | undefined): void {
    if (this.#phase.is === 'stopped') return;
    const { attempt, lost } = this.#phase;
    const delayMs = reconnectDelayMs(attempt, retryAfterMs, this.#options.environment.random());
    const timer = setTimeout(() => this.#connect(), delayMs);
    this.#enter({ is: 'waiting', attempt: attempt + 1, lost, timer });
  }

  #connect(): void {
    if (this.#phase.is === 'stopped') return;
    this.#enter({ is: 'opening', ...tried(this.#phase) });
    this.#alive();
    this.#socket.connect();
  }

  #heard(): void {
    this.#heardAt = this.#alive();
    if (this.#phase.is !== 'open' || !this.#phase.lost) return;
    this.#phase.lost = false;
    this.#options.handlers.back();
  }

  #silentMs(): number | null {
    return this.#heardAt === null ? null : this.#options.environment.monotonic() - this.#heardAt;
  }

  #lose(): void {
    if (this.#phase.is === 'stopped' || this.#phase.lost) return;
    this.#phase.lost = true;
    this.#options.handlers.lost(this.#silentMs());
  }

  #lookForSilence(): void {
    const silentMs = this.#silentMs();
    if (silentMs !== null && silentMs > SILENCE_MS && this.#socket.connected) this.#lose();
  }

  #alive(): number {
    const { environment } = this.#options;
    this.#aliveAt = { monotonic: environment.monotonic(), wall: environment.wall() };
    return this.#aliveAt.monotonic;
  }

  #wake(): void {
    const { environment } = this.#options;
    const phase = this.#phase;
    if (environment.isHidden() || phase.is === 'stopped' || phase.is === 'resting') return;
    const { monotonic, wall } = this.#aliveAt;
    if (Math.max(environment.monotonic() - monotonic, environment.wall() - wall) > WAKE_SILENCE_MS) {
      phase.attempt = 0;
      // Until it is up to date again, pages say of when is what they show.
      this.#lose();
      this.reconnect();
    } else if (phase.is === 'open') phase.sampling.hurry();
  }
}
