// Takes the server's messages in order: what came behind one that has to wait, for its catalogue or for the folds of what it brings,
// is taken in after it; holes are mended. Knows the connection only by the few things that it may ask of it.
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Catalogue } from '#shared/meeting/state.ts';
import type { EventsMessage, Resume, Since, Welcome, You } from '#shared/protocol.ts';

import type { Apart } from '../connection/fetch-by-hash.ts';
import { foldMessage, fromWelcome } from './confirmed.ts';
import type { Confirmed } from './confirmed.ts';
import type { PageFolds } from './folds.ts';

const FETCH_TRIES = 3;
/** A network that is half open answers nothing, and says nothing either; the next try is over another connection. */
const FETCH_WITHIN_MS = 8_000;
/** A hole is asked for once in this time until it is filled, and a new `welcome` for an unknown event too. */
const ASK_AGAIN_MS = 5_000;

export interface IntakeEnvironment {
  folds: PageFolds;
  /** What a `welcome` names by its hash. To be given up when the signal says so. */
  fetchApart(message: Welcome, signal: AbortSignal): Promise<Apart>;
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

export interface Intake {
  since(): Since | undefined;
  whole(): boolean;
  /** What HTTP brought before the socket did; nothing where the socket, or this device, was faster. It is ready when the socket says so. */
  begin(message: Welcome, catalogue: Catalogue): boolean;
  welcome(message: Welcome): Promise<void>;
  resume(message: Resume): void;
  events(message: EventsMessage): void;
  /** The connection ended. */
  ended(): void;
  /**
   * Does what brings the replica up to date; what it answers, or false where it throws: a bug of ours, or a browser that lacks what it
   * uses. The server's own state is taken instead.
   */
  safely(work: () => boolean): boolean;
}

/** One thing to be done in its turn; false where what is held cannot be brought up to date over this connection. */
type Step = () => boolean;

/** @param start what this device has kept */
export function openIntake(environment: IntakeEnvironment, start: Confirmed | null): Intake {
  let held = start;
  /** What came behind something that is awaited; null while nothing is. */
  let behind: Step[] | null = null;
  /** Counts connections: what was begun on an ended one is not finished on the next. */
  let contact = 0;
  let isReady = false;
  /** Runs while a hole is asked for. */
  let asking: ReturnType<typeof setInterval> | undefined;
  let renewedAt = -Infinity;
  let needsWelcome = false;
  let needsWhole = false;

  return {
    since() {
      if (held === null || needsWelcome) return undefined;
      const { log, view, seq } = held;
      return { log, view, seq };
    },
    whole: () => needsWhole,
    begin(message, catalogue) {
      if (held !== null || behind !== null) return false;
      return safely(() => {
        environment.you(message.you);
        take(fromWelcome(message, { catalogue }), []);
        return true;
      });
    },
    async welcome(message) {
      contact += 1;
      const mine = contact;
      behind = [];
      const { catalogue } = message.meeting;
      const apart = catalogue ? { catalogue } : await fetched(message, mine);
      if (mine !== contact || apart === null) return;
      const welcomed = (): boolean => {
        needsWelcome = false;
        needsWhole = false;
        take(fromWelcome(message, apart), []);
        return true;
      };
      inOrder([() => safely(welcomed), ...(behind ?? []), () => ready(message.you)]);
    },
    resume(message) {
      inTurn(
        () => fold(message),
        () => ready(message.you),
      );
    },
    events: (message) => inTurn(() => fold(message)),
    ended() {
      contact += 1;
      behind = null;
      isReady = false;
      stopAsking();
    },
    safely,
  };

  function inTurn(...steps: Step[]): void {
    if (behind === null) inOrder(steps);
    else behind.push(...steps);
  }

  /** Does the steps one after the other. Behind a step that cannot be done none is done, and behind one that has to wait all wait. */
  function inOrder(steps: readonly Step[]): void {
    behind = null;
    for (const [at, step] of steps.entries()) {
      if (!step()) return;
      // A step may have set `behind`, which the compiler does not see.
      const awaited = behind as Step[] | null;
      if (awaited !== null) {
        awaited.push(...steps.slice(at + 1));
        return;
      }
    }
  }

  function safely(work: () => boolean): boolean {
    try {
      return work();
    } catch (error) {
      needsWelcome = true;
      if (environment.troubled(error)) environment.reconnect();
      return false;
    }
  }

  /** @param last whether all folds are there: an event that is still unknown is of a later program */
  function fold(message: EventsMessage, last = false): boolean {
    return safely(() => {
      if (held === null) return true;
      const folded = foldMessage(held, message, environment.folds.now());
      switch (folded.outcome) {
        case 'folded': {
          const { timeZone } = held.meeting.catalogue;
          take(folded.confirmed, folded.events);
          // How the clocks of another zone go only a greeting says.
          if (folded.confirmed.meeting.catalogue.timeZone !== timeZone) renew();
          return true;
        }
        case 'hole':
          sync(held.seq);
          return true;
        case 'unfolded':
          if (last) renew();
          else {
            behind = [() => fold(message, true)];
            void afterFolds(contact);
          }
          return !last;
        default:
          return folded satisfies never;
      }
    });
  }

  /** What waits is taken in once the other folds are there; where they do not come, the server's own state is, which needs none. */
  async function afterFolds(mine: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise((_, reject) => {
      timer = setTimeout(reject, FETCH_WITHIN_MS);
    });
    try {
      await Promise.race([environment.folds.whole(), late]);
    } catch {
      if (mine === contact) renew();
      return;
    } finally {
      clearTimeout(timer);
    }
    if (mine === contact) inOrder(behind ?? []);
  }

  function ready(you: You): boolean {
    return safely(() => {
      environment.you(you);
      if (isReady) return true;
      isReady = true;
      environment.ready();
      return true;
    });
  }

  function take(confirmed: Confirmed, events: readonly MeetingEvent[]): void {
    held = confirmed;
    stopAsking();
    environment.confirmed(confirmed, events);
  }

  /** What the greeting leaves out, tried a few times; then everything is asked for over the socket instead. */
  async function fetched(message: Welcome, mine: number): Promise<Apart | null> {
    for (let attempt = 0; attempt < FETCH_TRIES; attempt += 1) {
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), FETCH_WITHIN_MS);
      try {
        return await environment.fetchApart(message, late.signal);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 300 * 2 ** attempt));
        if (mine !== contact) return null;
      } finally {
        clearTimeout(timer);
      }
    }
    needsWelcome = true;
    needsWhole = true;
    environment.reconnect();
    return null;
  }

  /** The server may pass over a question (too many at once): it is asked again, whether anything else happens or not. */
  function sync(seq: number): void {
    if (asking !== undefined) return;
    environment.sync(seq);
    asking = setInterval(environment.sync, ASK_AGAIN_MS, seq);
  }

  function stopAsking(): void {
    clearInterval(asking);
    asking = undefined;
  }

  /** Asks for `welcome`, which comes over a new connection that says that it holds nothing. */
  function renew(): void {
    needsWelcome = true;
    const now = environment.monotonic();
    const left = renewedAt + ASK_AGAIN_MS - now;
    if (left > 0) {
      const mine = contact;
      setTimeout(() => {
        if (mine === contact) renew();
      }, left);
      return;
    }
    renewedAt = now;
    environment.reconnect();
  }
}
