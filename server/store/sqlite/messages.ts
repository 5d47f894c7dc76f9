// What the main thread and the store's threads say to each other. Types only, known to both sides.

import type { StoreErrorCode } from '../errors.ts';

/** The writer makes each message one durable transaction; a reader answers calls one by one, beside it. */
export type ThreadRole = 'writer' | 'reader';

export type ThreadData = {
  readonly role: ThreadRole;
  readonly file: string;
  /** The file lies where nothing can be written: SQLite needs no locks, and could make none. */
  readonly immutable: boolean;
};

/** A function's name and its arguments. */
export type Call = readonly [name: string, args: readonly unknown[]];

/** One message carries what was called in a turn of the main thread; the next one waits for its answer. */
export type ThreadRequest =
  /** The first message: threads load while the one before opens the file. */
  { readonly kind: 'open' } | { readonly kind: 'calls'; readonly calls: readonly Call[] } | { readonly kind: 'close' };

/** An error of the store as it crosses between threads, where classes are lost. */
export type PlainStoreError = { readonly code: StoreErrorCode; readonly message: string };

export type CallOutcome =
  | { readonly kind: 'done'; readonly value: unknown }
  /** The call itself was wrong: a bug of the caller. */
  | { readonly kind: 'fault'; readonly error: unknown }
  | { readonly kind: 'failed'; readonly error: PlainStoreError };

export type ThreadMessage =
  | { readonly kind: 'opened' }
  /** In the order of the calls. */
  | { readonly kind: 'outcomes'; readonly outcomes: readonly CallOutcome[] }
  /** A whole transaction failed: the thread goes on. */
  | { readonly kind: 'failed'; readonly error: PlainStoreError }
  /** The file could not be opened: the thread ends. */
  | { readonly kind: 'unopened'; readonly error: PlainStoreError };
