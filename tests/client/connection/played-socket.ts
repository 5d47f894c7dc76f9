// A device whose socket, clock and network a test plays.
import { EventEmitter } from 'node:events';
import { expect, vi } from 'vitest';

import type { Bye, ConnectErrorCode, Handshake } from '#shared/protocol.ts';

import type { ConnectionEnvironment, ContactSocket } from '../../../client/connection/browser.ts';
import { serverClock } from '../../../client/connection/clock.ts';
import { openConnection } from '../../../client/connection/connection.ts';

export const SECOND = 1_000;
/** Before the first wait: half of 400 ms, where chance gives nothing. */
export const FIRST_WAIT = 200;

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
export function device() {
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
export function expectAttemptAfter(socket: PlayedSocket, ms: number): void {
  const before = socket.attempts;
  vi.advanceTimersByTime(ms - 1);
  expect(socket.attempts).toBe(before);
  vi.advanceTimersByTime(1);
  expect(socket.attempts).toBe(before + 1);
}

export function expectNoAttempt(socket: PlayedSocket): void {
  const before = socket.attempts;
  vi.advanceTimersByTime(3_600 * SECOND);
  expect(socket.attempts).toBe(before);
}
