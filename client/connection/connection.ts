// One socket to one meeting: handshake, reconnecting, watching that it is alive, the clock's samples.
// It hands messages on as they come and knows nothing of what is in them; the replica folds them.
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

export class Connection {
  readonly #options: ConnectionOptions;
  readonly #socket: ContactSocket;
  #sampling: Sampling | null = null;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #watch: ReturnType<typeof setInterval>;
  readonly #sleepOn: () => void;
  /** Monotonic time of the last thing heard. */
  #heardAt: number | null = null;
  /** Monotonic and wall time of the last thing heard or tried: a machine that slept may have stopped the former. */
  #aliveAt = { monotonic: 0, wall: 0 };
  #isLost = false;
  /** What the server asked for in its `bye`, until the socket closes. */
  #bye: Bye | null = null;
  /** We end the socket ourselves: its `disconnect` starts no loop. */
  #ending = false;
  /** Refused for good: only the person, not the network, makes it try again. */
  #resting = false;
  #stopped = false;

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
    this.#retry = setTimeout(() => this.#connect());
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
    if (this.#stopped) return;
    clearTimeout(this.#retry);
    this.#bye = null;
    this.#resting = false;
    this.#end();
    this.#connect();
  }

  /** Ends for good. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
    clearInterval(this.#watch);
    this.#sleepOn();
    this.#end();
    this.#socket.off();
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
    const { clock, environment, handlers } = this.#options;
    const socket = this.#socket;
    const onTime = (now: number): void => {
      if (clock.heard(now)) this.#sampling?.hurry();
    };
    const contact = (now: number): void => {
      this.#attempt = 0;
      this.#isLost = false;
      onTime(now);
      this.#sampling ??= startSampling(
        (sentAt, answer) => socket.emit('clock', sentAt, answer),
        clock,
        environment.monotonic,
      );
    };
    socket.on('welcome', (message) => {
      contact(message.now);
      handlers.welcome(message);
    });
    socket.on('resume', (message) => {
      contact(message.now);
      handlers.resume(message);
    });
    socket.on('events', (message) => {
      onTime(message.now);
      handlers.events(message);
    });
    socket.on('presence', (message) => handlers.presence(message));
    socket.on('presenceChanges', (message) => handlers.presenceChanges(message));
    socket.on('joins', (message) => handlers.joins(message));
    socket.on('bye', (message) => {
      this.#bye = message;
    });
    socket.on('connect_error', (error) => this.#failed(error));
    socket.on('disconnect', () => this.#disconnected());
  }

  /** What the handshake was refused with, or a network that is not there. */
  #failed(error: Error): void {
    const data = (error as Error & { data?: { code?: ConnectErrorCode; retryAfterMs?: number } }).data;
    const code = data?.code;
    if (code !== undefined && FINAL.includes(code)) {
      this.#end();
      this.#rest(code);
      return;
    }
    if (code === 'TOO_MANY_CONNECTIONS') this.#options.handlers.refused(code);
    else this.#lose();
    this.#later(data?.retryAfterMs);
  }

  #disconnected(): void {
    this.#ended();
    if (this.#ending) return;
    const bye = this.#bye;
    this.#bye = null;
    if (bye?.code === 'REVOKED' || bye?.code === 'OUTDATED_CLIENT') {
      this.#rest(bye.code);
      return;
    }
    this.#lose();
    this.#later(bye?.retryAfterMs);
  }

  #rest(code: ConnectErrorCode): void {
    this.#resting = true;
    this.#options.handlers.refused(code);
  }

  #later(retryAfterMs: number | undefined): void {
    clearTimeout(this.#retry);
    const delayMs = reconnectDelayMs(this.#attempt, retryAfterMs, this.#options.environment.random());
    this.#attempt += 1;
    this.#retry = setTimeout(() => this.#connect(), delayMs);
  }

  #connect(): void {
    this.#alive();
    this.#socket.connect();
  }

  #end(): void {
    this.#ending = true;
    this.#socket.disconnect();
    this.#ending = false;
  }

  #ended(): void {
    this.#sampling?.stop();
    this.#sampling = null;
    this.#options.handlers.ended();
  }

  #heard(): void {
    this.#heardAt = this.#alive();
    if (!this.#isLost || this.#sampling === null) return;
    this.#isLost = false;
    this.#options.handlers.back();
  }

  #silentMs(): number | null {
    return this.#heardAt === null ? null : this.#options.environment.monotonic() - this.#heardAt;
  }

  #lose(): void {
    if (this.#isLost) return;
    this.#isLost = true;
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
    if (environment.isHidden() || this.#stopped || this.#resting) return;
    const { monotonic, wall } = this.#aliveAt;
    if (Math.max(environment.monotonic() - monotonic, environment.wall() - wall) > WAKE_SILENCE_MS) {
      this.#attempt = 0;
      // Until it is up to date again, pages say of when is what they show.
      this.#lose();
      this.reconnect();
    } else this.#sampling?.hurry();
  }
}
