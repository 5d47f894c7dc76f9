// Takes the server's messages in order: waits for the catalogue of a `welcome`, folds what came meanwhile after it, mends holes.
// Knows the connection only by the few things that it may ask of it.
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Catalogue } from '#shared/meeting/state.ts';
import type { EventsMessage, Resume, Since, Welcome, You } from '#shared/protocol.ts';

import { foldMessage, fromWelcome } from './confirmed.ts';
import type { Confirmed } from './confirmed.ts';

const FETCH_TRIES = 3;
/** A network that is half open answers nothing, and says nothing either; the next try is over another connection. */
const FETCH_WITHIN_MS = 8_000;
/** A hole is asked for once in this time, and a new `welcome` for an unknown event too. */
const ASK_AGAIN_MS = 5_000;

export interface IntakeEnvironment {
  /** To be given up when the signal says so. */
  fetchCatalogue(hash: string, signal: AbortSignal): Promise<Catalogue>;
  sync(seq: number): void;
  /** Connects anew; what `since` and `whole` say then goes into the handshake. */
  reconnect(): void;
  /** A new confirmed state, with the events that brought it (none after `welcome`). */
  confirmed(confirmed: Confirmed, events: readonly MeetingEvent[]): void;
  /** Who this device is, as the server sees it now. */
  you(you: You): void;
  /** The replica is up to date over a new connection: said once for each. */
  ready(): void;
  /** What came could not be folded: what is shown is not confirmed from now on. True where everything is to be asked for anew; false: give up. */
  troubled(error: unknown): boolean;
  monotonic(): number;
}

export class Intake {
  readonly #environment: IntakeEnvironment;
  #confirmed: Confirmed | null;
  /** Messages that wait for the catalogue of a `welcome`; null while none is awaited. */
  #behind: EventsMessage[] | null = null;
  /** Counts connections: what was begun on an ended one is not finished on the next. */
  #contact = 0;
  #isReady = false;
  #syncedAt = -Infinity;
  #renewedAt = -Infinity;
  #needsWelcome = false;
  #needsWhole = false;

  constructor(environment: IntakeEnvironment, start: Confirmed | null) {
    this.#environment = environment;
    this.#confirmed = start;
  }

  since(): Since | undefined {
    if (this.#confirmed === null || this.#needsWelcome) return undefined;
    const { log, view, seq } = this.#confirmed;
    return { log, view, seq };
  }

  whole(): boolean {
    return this.#needsWhole;
  }

  /** What HTTP brought before the socket did; nothing where the socket, or this device, was faster. It is ready when the socket says so. */
  begin(message: Welcome, catalogue: Catalogue): boolean {
    if (this.#confirmed !== null || this.#behind !== null) return false;
    return this.safely(() => {
      this.#environment.you(message.you);
      this.#take(fromWelcome(message, catalogue), []);
      return true;
    });
  }

  async welcome(message: Welcome): Promise<void> {
    this.#contact += 1;
    const contact = this.#contact;
    this.#behind = [];
    const catalogue = message.meeting.catalogue ?? (await this.#catalogue(message.catalogue, contact));
    if (contact !== this.#contact || catalogue === null) return;
    const behind = this.#behind ?? [];
    this.#behind = null;
    const isTaken = this.safely(() => {
      this.#needsWelcome = false;
      this.#needsWhole = false;
      this.#take(fromWelcome(message, catalogue), []);
      return true;
    });
    if (isTaken && behind.every((later) => this.#fold(later))) this.#ready(message.you);
  }

  resume(message: Resume): void {
    this.#behind = null;
    if (this.#fold(message)) this.#ready(message.you);
  }

  events(message: EventsMessage): void {
    if (this.#behind !== null) {
      this.#behind.push(message);
      return;
    }
    this.#fold(message);
  }

  /** The connection ended. */
  ended(): void {
    this.#contact += 1;
    this.#behind = null;
    this.#isReady = false;
    this.#syncedAt = -Infinity;
  }

  /**
   * Does what brings the replica up to date; what it answers, or false where it throws: a bug of ours, or a browser that lacks what it
   * uses. The server's own state is taken instead.
   */
  safely(work: () => boolean): boolean {
    try {
      return work();
    } catch (error) {
      this.#needsWelcome = true;
      if (this.#environment.troubled(error)) this.#environment.reconnect();
      return false;
    }
  }

  /** False where what is held cannot be brought up to date over this connection. */
  #fold(message: EventsMessage): boolean {
    const confirmed = this.#confirmed;
    return confirmed === null || this.safely(() => this.#foldOnto(confirmed, message));
  }

  #foldOnto(confirmed: Confirmed, message: EventsMessage): boolean {
    const folded = foldMessage(confirmed, message);
    switch (folded.outcome) {
      case 'folded':
        this.#take(folded.confirmed, folded.events);
        return true;
      case 'hole':
        this.#sync(confirmed.seq);
        return true;
      case 'unknown':
        this.#renew();
        return false;
      default:
        return folded satisfies never;
    }
  }

  #ready(you: You): void {
    this.safely(() => {
      this.#environment.you(you);
      if (this.#isReady) return true;
      this.#isReady = true;
      this.#environment.ready();
      return true;
    });
  }

  #take(confirmed: Confirmed, events: readonly MeetingEvent[]): void {
    this.#confirmed = confirmed;
    this.#environment.confirmed(confirmed, events);
  }

  /** The catalogue, tried a few times; then everything is asked for over the socket instead. */
  async #catalogue(hash: string, contact: number): Promise<Catalogue | null> {
    for (let attempt = 0; attempt < FETCH_TRIES; attempt += 1) {
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), FETCH_WITHIN_MS);
      try {
        return await this.#environment.fetchCatalogue(hash, late.signal);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 300 * 2 ** attempt));
        if (contact !== this.#contact) return null;
      } finally {
        clearTimeout(timer);
      }
    }
    this.#needsWelcome = true;
    this.#needsWhole = true;
    this.#environment.reconnect();
    return null;
  }

  #sync(seq: number): void {
    const now = this.#environment.monotonic();
    if (now - this.#syncedAt < ASK_AGAIN_MS) return;
    this.#syncedAt = now;
    this.#environment.sync(seq);
  }

  /** Asks for `welcome`, which comes over a new connection that says that it holds nothing. */
  #renew(): void {
    this.#needsWelcome = true;
    const now = this.#environment.monotonic();
    const left = this.#renewedAt + ASK_AGAIN_MS - now;
    if (left > 0) {
      const contact = this.#contact;
      setTimeout(() => {
        if (contact === this.#contact) this.#renew();
      }, left);
      return;
    }
    this.#renewedAt = now;
    this.#environment.reconnect();
  }
}
