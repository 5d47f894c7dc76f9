// A connection goes from phase to phase: waiting, opening, open, leaving, resting, stopped. Each transition, over a socket that the test plays.
import { EventEmitter } from 'node:events';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Bye, ConnectErrorCode, Handshake } from '#shared/protocol.ts';

import type { ConnectionEnvironment, ContactSocket } from '../../client/connection/browser.ts';
import { serverClock } from '../../client/connection/clock.ts';
import { openConnection } from '../../client/connection/connection.ts';

const SECOND = 1_000;
/** Before the first wait: half of 400 ms, where chance gives nothing. */
const FIRST_WAIT = 200;
const FINAL = ['UNKNOWN_MEETING', 'BAD_TOKEN', 'EXPIRED', 'REVOKED', 'OUTDATED_CLIENT'] as const;

/** Does what socket.io's socket does, at the word of the test. */
class PlayedSocket {
  connected = false;
  /** How often it was asked to connect. */
  attempts = 0;
  /** Names of what the client sent. */
  readonly sent: string[] = [];
  readonly #listeners = new EventEmitter();
  readonly #handshake: () => Handshake;
  readonly #heard: () => void;
  #isConnecting = false;

  constructor(handshake: () => Handshake, heard: () => void) {
    this.#handshake = handshake;
    this.#heard = heard;
  }

  on(name: string, listener: (...args: unknown[]) => void): void {
    this.#listeners.on(name, listener);
  }

  off(): void {
    this.#listeners.removeAllListeners();
  }

  emit(name: string): void {
    this.sent.push(name);
  }

  connect(): void {
    if (this.connected || this.#isConnecting) throw new Error('two sockets at once');
    this.attempts += 1;
    this.#isConnecting = true;
    this.#handshake();
  }

  disconnect(): void {
    this.#isConnecting = false;
    if (this.connected) this.#close('io client disconnect');
  }

  #close(reason: string): void {
    this.connected = false;
    this.#listeners.emit('disconnect', reason);
  }

  pings(): void {
    if (this.connected) this.#heard();
  }

  says(name: string, message: object): void {
    if (!this.connected) return;
    this.#heard();
    this.#listeners.emit(name, message);
  }

  /** The handshake goes through; the welcome is on its way. */
  accepts(): void {
    if (!this.#isConnecting) return;
    this.#isConnecting = false;
    this.connected = true;
    this.#heard();
  }

  /** No network, or a server that answers with a code. */
  fails(data?: { code: ConnectErrorCode; retryAfterMs?: number }): void {
    if (!this.#isConnecting) return;
    this.#isConnecting = false;
    if (data !== undefined) this.#heard();
    this.#listeners.emit('connect_error', Object.assign(new Error('no'), data && { data }));
  }

  drops(): void {
    if (this.connected) this.#close('transport close');
  }

  leaves(bye: Bye): void {
    this.says('bye', bye);
    if (this.connected) this.#close('io server disconnect');
  }
}

/** A connection on a device whose clock, chance and person are the test's. */
function device() {
  const sockets: PlayedSocket[] = [];
  let sleptMs = 0;
  let isHidden = false;
  let woken: (() => void) | undefined;
  const told: string[] = [];
  const environment: ConnectionEnvironment = {
    socket(handshake, heard) {
      sockets.push(new PlayedSocket(handshake, heard));
      return sockets[0] as unknown as ContactSocket;
    },
    monotonic: () => Date.now(),
    wall: () => Date.now() + sleptMs,
    random: () => 0,
    isHidden: () => isHidden,
    onWake(listener) {
      woken = listener;
      return () => (woken = undefined);
    },
  };
  const tell = (name: string) => () => void told.push(name);
  const connection = openConnection({
    meetingId: 'm',
    token: 't',
    clock: serverClock(environment.monotonic, Date.now()),
    environment,
    handlers: {
      since: () => undefined,
      whole: () => false,
      welcome: tell('welcome'),
      resume: tell('resume'),
      events: tell('events'),
      presence: tell('presence'),
      presenceChanges: tell('presenceChanges'),
      joins: tell('joins'),
      ended: tell('ended'),
      lost: (silentMs) => void told.push(`lost ${silentMs}`),
      back: tell('back'),
      refused: (code) => void told.push(`refused ${code}`),
    },
  });
  const [socket] = sockets;
  if (socket === undefined) throw new Error('no socket was made');
  return {
    connection,
    socket,
    told,
    /** What was told since this was asked last. */
    heard: () => told.splice(0),
    /** The wall clock runs on, the monotonic one stands still. */
    sleep: (ms: number) => (sleptMs += ms),
    wake: () => woken?.(),
    hide: (hidden: boolean) => (isHidden = hidden),
    /** Up to the welcome. */
    open() {
      vi.advanceTimersByTime(0);
      socket.accepts();
      socket.says('welcome', { now: Date.now() });
      told.length = 0;
      return this;
    },
  };
}

/** The next attempt comes after so long, and not a millisecond before. */
function expectAttemptAfter(socket: PlayedSocket, ms: number): void {
  const before = socket.attempts;
  vi.advanceTimersByTime(ms - 1);
  expect(socket.attempts).toBe(before);
  vi.advanceTimersByTime(1);
  expect(socket.attempts).toBe(before + 1);
}

function expectNoAttempt(socket: PlayedSocket): void {
  const before = socket.attempts;
  vi.advanceTimersByTime(3_600 * SECOND);
  expect(socket.attempts).toBe(before);
}

beforeEach(() => void vi.useFakeTimers({ now: 1_600_000_000_000 }));
afterEach(() => void vi.useRealTimers());

describe('opening', () => {
  test('begins after what is there to be drawn was drawn', () => {
    const { socket } = device();
    expect(socket.attempts).toBe(0);
    vi.advanceTimersByTime(0);
    expect(socket.attempts).toBe(1);
  });

  test.each(['welcome', 'resume'])('is over with %s: the clock is sampled, and contact is not lost', (name) => {
    const { socket, heard } = device();
    vi.advanceTimersByTime(0);
    socket.accepts();
    expect(socket.sent).toEqual([]);
    socket.says(name, { now: Date.now() });
    expect(socket.sent).toEqual(['clock']);
    expect(heard()).toEqual([name]);
  });

  test('that fails waits longer each time; that contact is lost is told once', () => {
    const { socket, heard } = device();
    vi.advanceTimersByTime(0);
    for (const ms of [200, 400, 800, 1_500, 1_500]) {
      socket.fails();
      expectAttemptAfter(socket, ms);
    }
    expect(heard()).toEqual(['lost null']);
  });

  test('after a contact begins to count anew', () => {
    const { socket, open } = device();
    vi.advanceTimersByTime(0);
    socket.fails();
    vi.advanceTimersByTime(FIRST_WAIT);
    socket.fails();
    vi.advanceTimersByTime(2 * FIRST_WAIT);
    open();
    socket.drops();
    expectAttemptAfter(socket, FIRST_WAIT);
  });

  test('where the house is full is told, tried again, and loses nothing', () => {
    const { socket, heard } = device();
    vi.advanceTimersByTime(0);
    socket.fails({ code: 'TOO_MANY_CONNECTIONS', retryAfterMs: 5 * SECOND });
    expect(heard()).toEqual(['refused TOO_MANY_CONNECTIONS']);
    expectAttemptAfter(socket, 5 * SECOND + FIRST_WAIT);
    socket.fails();
    expect(heard()).toEqual([expect.stringMatching(/^lost \d+$/)]);
  });

  test('that breaks off before the welcome is tried again', () => {
    const { socket, heard } = device();
    vi.advanceTimersByTime(0);
    socket.fails();
    vi.advanceTimersByTime(FIRST_WAIT);
    socket.accepts();
    socket.drops();
    expect(heard()).toEqual(['lost null', 'ended']);
    expectAttemptAfter(socket, 2 * FIRST_WAIT);
  });

  test('that is silent before the welcome counts as lost; a ping alone brings nothing back', () => {
    const { socket, heard } = device();
    vi.advanceTimersByTime(0);
    socket.accepts();
    vi.advanceTimersByTime(16 * SECOND);
    expect(heard()).toEqual(['lost 16000']);
    socket.pings();
    expect(heard()).toEqual([]);
    socket.says('welcome', { now: Date.now() });
    expect(heard()).toEqual(['welcome']);
  });
});

describe('open', () => {
  test('hands on what the server says, and what the client says', () => {
    const { connection, socket, heard, open } = device();
    connection.sync(1);
    open();
    socket.says('events', { now: Date.now() });
    for (const name of ['presence', 'presenceChanges', 'joins']) socket.says(name, {});
    connection.sync(1);
    connection.transmit({ id: 'c', command: { type: 'AskSlower' } }, () => undefined);
    expect(heard()).toEqual(['events', 'presence', 'presenceChanges', 'joins']);
    expect(socket.sent).toEqual(['clock', 'sync', 'command']);
  });

  test('a second welcome, for another part in the meeting, is the same contact', () => {
    const { socket, heard, open } = device();
    open();
    socket.says('welcome', { now: Date.now() });
    expect(heard()).toEqual(['welcome']);
    expect(socket.sent).toEqual(['clock']);
  });

  test('that breaks off is lost, with the time of silence, and no clock is asked any more', () => {
    const { socket, heard, open } = device();
    open();
    vi.advanceTimersByTime(3 * SECOND);
    const asked = socket.sent.length;
    socket.drops();
    expect(heard()).toEqual(['ended', 'lost 3000']);
    expectAttemptAfter(socket, FIRST_WAIT);
    vi.advanceTimersByTime(60 * SECOND);
    expect(socket.sent).toHaveLength(asked);
  });

  test('and silent is lost, and back with the next thing heard, as often as that happens', () => {
    const { socket, heard, open } = device();
    open();
    for (let times = 0; times < 2; times += 1) {
      vi.advanceTimersByTime(15 * SECOND);
      expect(heard()).toEqual([]);
      vi.advanceTimersByTime(30 * SECOND);
      expect(heard()).toEqual(['lost 16000']);
      socket.pings();
      expect(heard()).toEqual(['back']);
    }
    expect(socket.attempts).toBe(1);
  });

  test('and silent, then broken off: lost is told once', () => {
    const { socket, heard, open } = device();
    open();
    vi.advanceTimersByTime(16 * SECOND);
    socket.drops();
    expect(heard()).toEqual(['lost 16000', 'ended']);
  });

  test('is opened anew at once where that is asked, without being lost; a failure then is', () => {
    const { connection, socket, heard, open } = device();
    open();
    connection.reconnect();
    expect(heard()).toEqual(['ended']);
    expect(socket.attempts).toBe(2);
    socket.fails();
    expect(heard()).toEqual(['lost 0']);
  });
});

describe('leaving', () => {
  test('the server says how long it will be away', () => {
    const { socket, heard, open } = device();
    open();
    socket.leaves({ code: 'RESTARTING', retryAfterMs: 2 * SECOND });
    expect(heard()).toEqual(['ended', 'lost 0']);
    expectAttemptAfter(socket, 2 * SECOND + FIRST_WAIT);
    open();
    socket.drops();
    expectAttemptAfter(socket, FIRST_WAIT);
  });

  test.each(['REVOKED', 'OUTDATED_CLIENT'] as const)('%s is for good', (code) => {
    const { socket, heard, open } = device();
    open();
    socket.leaves({ code });
    expect(heard()).toEqual(['ended', `refused ${code}`]);
    expectNoAttempt(socket);
  });
});

describe('resting', () => {
  test.each(FINAL)('%s is not tried again by the network, only by a person', (code) => {
    const { connection, socket, heard, wake } = device();
    vi.advanceTimersByTime(0);
    socket.fails({ code });
    expect(heard()).toEqual([`refused ${code}`]);
    expectNoAttempt(socket);
    wake();
    expectNoAttempt(socket);
    connection.reconnect();
    expect(socket.attempts).toBe(2);
    socket.fails({ code });
    expect(heard()).toEqual([`refused ${code}`]);
  });
});

describe('waking up', () => {
  test('soon after something was heard only takes the time again', () => {
    const { socket, heard, open, wake } = device();
    open();
    vi.advanceTimersByTime(3 * SECOND);
    const asked = socket.sent.length;
    wake();
    expect(socket.sent).toHaveLength(asked + 1);
    expect(socket.attempts).toBe(1);
    expect(heard()).toEqual([]);
  });

  test('after a silence connects anew, and nothing that is shown counts as of now', () => {
    const { socket, heard, open, wake } = device();
    open();
    vi.advanceTimersByTime(6 * SECOND);
    wake();
    expect(heard()).toEqual(['lost 6000', 'ended']);
    expect(socket.attempts).toBe(2);
  });

  test('after a sleep in which only the wall clock ran does so too', () => {
    const { socket, heard, open, sleep, wake } = device();
    open();
    sleep(6 * SECOND);
    wake();
    expect(heard()).toEqual(['lost 0', 'ended']);
    expect(socket.attempts).toBe(2);
  });

  test('while it waits cuts the wait short, and the waits after it', () => {
    const { socket, wake } = device();
    vi.advanceTimersByTime(0);
    socket.fails();
    vi.advanceTimersByTime(FIRST_WAIT);
    socket.fails({ code: 'UNAVAILABLE', retryAfterMs: 60 * SECOND });
    vi.advanceTimersByTime(6 * SECOND);
    wake();
    expect(socket.attempts).toBe(3);
    socket.fails();
    expectAttemptAfter(socket, FIRST_WAIT);
    socket.accepts();
    socket.says('welcome', { now: Date.now() });
    expectNoAttempt(socket);
  });

  test('is nothing where nobody looks', () => {
    const { socket, open, hide, wake } = device();
    open();
    vi.advanceTimersByTime(6 * SECOND);
    hide(true);
    wake();
    expect(socket.attempts).toBe(1);
    hide(false);
    wake();
    expect(socket.attempts).toBe(2);
  });
});

describe('stopped', () => {
  type Device = ReturnType<typeof device>;
  test.each<[string, (one: Device) => void]>([
    ['waiting', () => undefined],
    ['opening', () => void vi.advanceTimersByTime(0)],
    ['open', (one) => void one.open()],
    [
      'leaving',
      (one) => {
        one.open();
        one.socket.says('bye', { code: 'RESTARTING' });
      },
    ],
    [
      'resting',
      (one) => {
        vi.advanceTimersByTime(0);
        one.socket.fails({ code: 'EXPIRED' });
      },
    ],
  ])('while %s, it stays so, whatever comes', (_, bring) => {
    const one = device();
    bring(one);
    one.connection.stop();
    expect(one.socket.connected).toBe(false);
    one.heard();
    one.connection.reconnect();
    one.wake();
    one.socket.accepts();
    one.socket.says('welcome', { now: Date.now() });
    one.socket.fails();
    expectNoAttempt(one.socket);
    expect(one.heard()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('whatever happens in whatever order: one socket, one wait, and lost and back in turn', () => {
  const acts = {
    accepts: ({ socket }) => socket.accepts(),
    welcome: ({ socket }) => socket.says('welcome', { now: Date.now() }),
    pings: ({ socket }) => socket.pings(),
    fails: ({ socket }) => socket.fails(),
    full: ({ socket }) => socket.fails({ code: 'TOO_MANY_CONNECTIONS', retryAfterMs: SECOND }),
    refuses: ({ socket }) => socket.fails({ code: 'EXPIRED' }),
    drops: ({ socket }) => socket.drops(),
    bye: ({ socket }) => socket.says('bye', { code: 'RESTARTING' }),
    revokes: ({ socket }) => socket.leaves({ code: 'REVOKED' }),
    reconnect: ({ connection }) => connection.reconnect(),
    wake: ({ wake }) => wake(),
    sleep: ({ sleep }) => sleep(10 * SECOND),
    soon: () => vi.advanceTimersByTime(300),
    later: () => vi.advanceTimersByTime(20 * SECOND),
  } satisfies Record<string, (one: ReturnType<typeof device>) => void>;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.values(acts)), { maxLength: 40 }), (steps) => {
      const one = device();
      let isLost = false;
      let isWelcome = false;
      for (const step of steps) {
        const before = one.socket.sent.length;
        step(one);
        for (const word of one.heard()) {
          if (word.startsWith('lost')) {
            expect(isLost).toBe(false);
            isLost = true;
          }
          if (word === 'back') expect(isLost && isWelcome).toBe(true);
          if (word === 'back' || word === 'welcome') isLost = false;
          if (word === 'welcome') isWelcome = true;
          if (word === 'ended') isWelcome = false;
        }
        if (!isWelcome) expect(one.socket.sent.length).toBe(before);
      }
      one.connection.stop();
      expect(vi.getTimerCount()).toBe(0);
    }),
  );
});
