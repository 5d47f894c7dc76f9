// Commands that the server has not answered yet: one queue, resent with the same id after each contact, never doubled.
// Knows nothing of the socket: `transmit` is given; nor of React. Kept commands survive a reload of the page.
import type { Command } from '#shared/meeting/commands.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { AccessCommand, CommandAnswer, CommandError, CommandMessage } from '#shared/protocol.ts';

import { DROPPED, isTooLarge, TOO_LARGE, UNSENT } from './queue-refusals.ts';
import { readJson } from './storage.ts';
import type { KeyValue } from './storage.ts';

/** A command of a person that waited longer than this is asked about before it is sent. */
const STALE_MS = 60_000;
/** A command that nobody keeps and no person is asked about is given up after this: never sent, or the server could not take it all that time. */
const GIVE_UP_MS = 60_000;
/** Without an answer by then it is sent again, over the same connection. */
const ANSWER_WITHIN_MS = 10_000;
const RETRY_MS = 1_000;

/** One command of the queue. Data only, so that it can be stored. */
export interface Queued {
  id: string;
  command: Command | AccessCommand;
  /** Server time when it was given. */
  at: number;
  keep: boolean;
  /** Server time of the press, where `at` has become that of the answer to a question about it. */
  pressedAt?: number;
  /** The person who gave it is asked about it where it waited too long, as about all that is kept; else it is given up. */
  asks?: boolean;
  /** What the item looked like when it was given: another answer later means "ask again". */
  basis: string;
  /** It was handed to a connection at least once, so its fate may be decided already. */
  everSent: boolean;
  /** Its events were seen: it was accepted, whatever becomes of the acknowledgement. */
  seenSeq?: number;
  state: 'waiting' | 'sent' | 'needs-confirmation';
}

export interface QueueEnvironment {
  /** Hands a message to the connection; `answer` is called at most once, and never after the connection has ended. */
  transmit(message: CommandMessage, answer: (answer: CommandAnswer) => void): void;
  /** Server time in ms. */
  now(): number;
  newId(): string;
  storage: KeyValue;
  /** Each kept command has a key of its own under it, so that two tabs of a device do not overwrite each other's. */
  storagePrefix: string;
  /** Something in the queue changed. */
  changed(): void;
  /** A command was refused and nobody waits for the answer any more. */
  rejected(queued: Queued, error: CommandError): void;
  random(): number;
}

/** What a decision on this command rests on: the item on the floor, the state of its item and of its list. */
export function basisOf(meeting: Meeting | null, command: Command | AccessCommand): string {
  if (meeting === null || !('itemId' in command) || typeof command.itemId !== 'string') return '';
  const item = meeting.items[command.itemId];
  const list = meeting.lists[command.itemId];
  return [item?.status ?? 'gone', list?.status ?? 'not-open'].join('/');
}

const isStored = (value: unknown): value is Queued =>
  typeof value === 'object' && value !== null && 'id' in value && 'command' in value && 'at' in value;

/** What was kept on the device, oldest first. */
function readKept(storage: KeyValue, prefix: string): Queued[] {
  return storage
    .keys()
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => readJson(storage, key, isStored) ?? [])
    .map((queued) => (queued.state === 'sent' ? { ...queued, state: 'waiting' as const } : queued))
    .sort((left, right) => left.at - right.at);
}

/** Commands that were given and are not answered yet. */
export interface CommandQueue {
  queued(): readonly Queued[];
  /**
   * Puts a command in the queue; resolves with the server's answer, UNAVAILABLE where it was never sent, or INVALID where it is longer
   * than the server reads. Never rejects.
   */
  send(
    command: Command | AccessCommand,
    options: { keep: boolean; asks?: boolean; basis: string },
  ): Promise<CommandAnswer>;
  /**
   * The replica is up to date over a new connection: sends what waits, in order.
   * @param meeting the state as it is now, to see what has changed under a kept command
   */
  opened(meeting: Meeting | null): void;
  /** The connection ended: nothing is on its way any more. */
  closed(): void;
  /** The server's own event shows that this command was accepted: it is answered, whatever becomes of the acknowledgement. */
  seen(id: string, seq: number): void;
  /** Sends a command that was to be asked again. */
  confirm(id: string): void;
  /** Drops a command that is not on its way. */
  discard(id: string): void;
  /** The page goes away: no timer is left behind, what is kept stays on the device. */
  stop(): void;
}

/** A function and not a class, as the connection is: private members would be lowered on every phone. */
export function openQueue(environment: QueueEnvironment): CommandQueue {
  const { now, newId, storage, storagePrefix, changed } = environment;
  const waiters = new Map<string, (answer: CommandAnswer) => void>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let all = readKept(storage, storagePrefix);
  /** Counts connections, so that an answer of an ended one is not taken for the present one's. */
  let contact = 0;
  let isOpen = false;

  return {
    queued: () => all,
    send(command, options) {
      if (isTooLarge(command)) return Promise.resolve(TOO_LARGE);
      const queued: Queued = {
        id: newId(),
        command,
        at: now(),
        keep: options.keep,
        asks: options.keep || options.asks === true,
        basis: options.basis,
        everSent: false,
        state: 'waiting',
      };
      all = [...all, queued];
      keep(queued);
      return new Promise((resolve) => {
        waiters.set(queued.id, resolve);
        if (isOpen) transmit(queued);
        else if (!queued.asks) after(queued.id, GIVE_UP_MS, () => giveUp(queued.id));
        changed();
      });
    },
    opened(meeting) {
      isOpen = true;
      contact += 1;
      /** What was pressed after a press that is asked about was pressed on what that one would have brought. */
      let isAsked = false;
      for (const queued of all) {
        const isPress = queued.asks === true && !queued.keep;
        if (queued.state !== 'needs-confirmation' && !(isPress && isAsked) && !mustBeAskedAgain(queued, meeting)) {
          transmit(queued);
          continue;
        }
        change(queued.id, { state: 'needs-confirmation' });
        isAsked ||= isPress;
      }
      changed();
    },
    closed,
    seen(id, seq) {
      const queued = find(id);
      if (queued === undefined) return;
      // While the connection lives its acknowledgement follows; what waits would otherwise be sent, or asked, again.
      if (queued.state === 'sent') change(id, { seenSeq: seq });
      else settle(id, { ok: true, seq });
    },
    confirm(id) {
      const queued = find(id);
      if (queued?.state !== 'needs-confirmation') return;
      change(id, { state: 'waiting', at: now(), pressedAt: queued.pressedAt ?? queued.at, basis: '' });
      const again = find(id);
      if (isOpen && again !== undefined) transmit(again);
      changed();
    },
    discard(id) {
      const queued = find(id);
      if (queued !== undefined && queued.state !== 'sent') settle(id, DROPPED);
    },
    stop() {
      closed();
      for (const id of timers.keys()) clear(id);
    },
  };

  function find(id: string): Queued | undefined {
    return all.find((queued) => queued.id === id);
  }

  function closed(): void {
    if (!isOpen) return;
    isOpen = false;
    contact += 1;
    for (const queued of all) {
      clear(queued.id);
      if (queued.seenSeq !== undefined) settle(queued.id, { ok: true, seq: queued.seenSeq });
      else if (queued.state === 'sent') change(queued.id, { state: 'waiting' });
      if (!queued.keep && !queued.asks && !queued.everSent) after(queued.id, GIVE_UP_MS, () => giveUp(queued.id));
    }
    changed();
  }

  function mustBeAskedAgain(queued: Queued, meeting: Meeting | null): boolean {
    if (queued.asks !== true && !queued.keep) return false;
    if (now() - queued.at > STALE_MS) return true;
    // What an officer presses rests on what stands on the console, not on its item's stage alone: the server looks at it.
    if (!queued.keep) return false;
    return queued.basis !== '' && queued.basis !== basisOf(meeting, queued.command);
  }

  function transmit(queued: Queued): void {
    const mine = contact;
    change(queued.id, { state: 'sent', everSent: true });
    after(queued.id, ANSWER_WITHIN_MS, () => again(queued.id));
    const { id, command, at, pressedAt = at } = queued;
    environment.transmit({ id, command, pressedAt: Math.round(pressedAt) }, (answer) => {
      if (mine === contact) answered(queued.id, answer);
    });
  }

  function again(id: string): void {
    const queued = find(id);
    if (queued !== undefined && isOpen && queued.state === 'sent') transmit(queued);
  }

  function answered(id: string, answer: CommandAnswer): void {
    const queued = find(id);
    const patient = queued !== undefined && (queued.keep || now() - queued.at < GIVE_UP_MS);
    if (patient && !answer.ok && (answer.error.code === 'RATE_LIMITED' || answer.error.code === 'UNAVAILABLE')) {
      const afterMs = answer.error.details?.retryAfterMs ?? RETRY_MS;
      after(id, afterMs * (1 + environment.random() / 4), () => again(id));
      return;
    }
    settle(id, answer);
  }

  function giveUp(id: string): void {
    const queued = find(id);
    if (queued !== undefined && !queued.everSent) settle(id, UNSENT);
  }

  function settle(id: string, answer: CommandAnswer): void {
    const queued = find(id);
    if (queued === undefined) return;
    // No page offers a command that cannot be read: this is our own fault, and whoever mends it needs to know which field.
    if (!answer.ok && answer.error.code === 'INVALID')
      // oxlint-disable-next-line no-console -- the browser's log is where a technician looks for it
      console.error(`a ${queued.command.type} of this program came back INVALID`, answer.error.details);
    clear(id);
    all = all.filter((other) => other.id !== id);
    if (queued.keep) storage.remove(storagePrefix + id);
    const waiter = waiters.get(id);
    waiters.delete(id);
    if (waiter !== undefined) waiter(answer);
    else if (!answer.ok && answer !== UNSENT && answer !== DROPPED) environment.rejected(queued, answer.error);
    changed();
  }

  function change(id: string, changes: Partial<Queued>): void {
    all = all.map((queued) => (queued.id === id ? { ...queued, ...changes } : queued));
    const queued = find(id);
    if (queued !== undefined) keep(queued);
  }

  function after(id: string, ms: number, act: () => void): void {
    clear(id);
    timers.set(id, setTimeout(act, ms));
  }

  function clear(id: string): void {
    clearTimeout(timers.get(id));
    timers.delete(id);
  }

  function keep(queued: Queued): void {
    if (queued.keep) storage.set(storagePrefix + queued.id, JSON.stringify(queued));
  }
}
