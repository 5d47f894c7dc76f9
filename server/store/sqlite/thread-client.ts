// The main thread's side of one thread of the store: gathers the calls of a turn, keeps one message under way,
// and starts the thread again should it ever end. Knows no SQL and no meeting.

import { Worker } from 'node:worker_threads';
import { THREAD_ENV } from '../../thread-env.ts';
import { StoreError, StoreUnavailable } from '../errors.ts';
import type { Call, CallOutcome, PlainStoreError, ThreadData, ThreadMessage, ThreadRequest } from './messages.ts';

// More than this waits for the message after: a transaction stays short enough for those who wait for it.
const MAX_CALLS = 2_000;

type Functions<F> = { [Name in keyof F]: (...args: never[]) => unknown };

type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
};

type Pending = { readonly call: Call; readonly waiting: Waiting };

/** `F` is the type of the functions that the thread serves under this role. */
export class StoreThread<F extends Functions<F>> {
  readonly #data: ThreadData;
  #worker: Worker | undefined;
  #opening: PromiseWithResolvers<void> | undefined;
  #waiting: Pending[] = [];
  #underWay: Waiting[] = [];
  #scheduled = false;
  #drained: Promise<void> | undefined;
  #whenIdle: (() => void) | undefined;

  /** Starts the thread, which touches nothing before `open`. */
  constructor(data: ThreadData) {
    this.#data = data;
    this.#worker = this.#start();
  }

  /** Fulfilled when the file is open; rejected with a StoreError, and the thread has ended then. */
  open(): Promise<void> {
    this.#opening = Promise.withResolvers<void>();
    this.#post({ kind: 'open' });
    return this.#opening.promise;
  }

  call<Name extends keyof F & string>(name: Name, ...args: Parameters<F[Name]>): Promise<ReturnType<F[Name]>> {
    if (this.#drained !== undefined) return Promise.reject(new StoreUnavailable('The store is closed.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ call: [name, args], waiting: { resolve: resolve as (value: unknown) => void, reject } });
      this.#schedule();
    });
  }

  /** Takes no more calls; fulfilled when those made before are answered. */
  drain(): Promise<void> {
    const busy = this.#waiting.length + this.#underWay.length > 0;
    return (this.#drained ??= busy ? new Promise((resolve) => (this.#whenIdle = resolve)) : Promise.resolve());
  }

  /** Drains, then ends the thread. */
  async close(): Promise<void> {
    await this.drain();
    const worker = this.#worker;
    if (worker === undefined) return;
    const exited = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage({ kind: 'close' } satisfies ThreadRequest);
    await exited;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: this.#data,
      env: THREAD_ENV,
    });
    worker.on('message', (message: ThreadMessage) => this.#receive(message));
    // An error that the thread did not catch ends it: 'exit' follows and says so to those who wait.
    let cause: unknown;
    worker.on('error', (error) => (cause = error));
    worker.on('exit', () => {
      this.#worker = undefined;
      const error = new StoreUnavailable('The thread that keeps the data ended unexpectedly; it is started again.', {
        cause,
      });
      this.#opening?.reject(error);
      this.#settle(({ reject }) => reject(error));
    });
    return worker;
  }

  // At the end of the turn: what all sockets brought in one turn of the loop is one transaction.
  #schedule(): void {
    if (this.#scheduled || this.#underWay.length > 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#send();
    });
  }

  #send(): void {
    if (this.#underWay.length > 0 || this.#waiting.length === 0) return;
    const next = this.#waiting.splice(0, MAX_CALLS);
    const calls = next.map(({ call }) => call);
    // Without the calls, whose texts need not stay in memory while the thread writes them.
    this.#underWay = next.map(({ waiting }) => waiting);
    try {
      this.#post({ kind: 'calls', calls });
    } catch (error) {
      // A value that cannot be handed over is a bug of a caller; nothing of this message was sent.
      this.#settle(({ reject }) => reject(error));
    }
  }

  #post(request: ThreadRequest): void {
    if (this.#worker === undefined) {
      this.#worker = this.#start();
      this.#worker.postMessage({ kind: 'open' } satisfies ThreadRequest);
    }
    this.#worker.postMessage(request);
  }

  #receive(message: ThreadMessage): void {
    switch (message.kind) {
      case 'opened':
        return this.#opening?.resolve();
      case 'outcomes':
        return this.#settle((waiting, index) => settle(waiting, message.outcomes[index]!));
      case 'failed':
        return this.#settle(({ reject }) => reject(revive(message.error)));
      case 'unopened':
        this.#opening?.reject(revive(message.error));
        return this.#settle(({ reject }) => reject(new StoreUnavailable(message.error.message)));
      default:
        message satisfies never;
    }
  }

  /** Answers what was under way; the next message leaves first, so that the disk works while the answers are handled. */
  #settle(answer: (waiting: Waiting, index: number) => void): void {
    const answered = this.#underWay;
    this.#underWay = [];
    this.#send();
    answered.forEach(answer);
    if (this.#underWay.length === 0) this.#whenIdle?.();
  }
}

function settle({ resolve, reject }: Waiting, outcome: CallOutcome): void {
  switch (outcome.kind) {
    case 'done':
      return resolve(outcome.value);
    case 'fault':
      return reject(outcome.error);
    case 'failed':
      return reject(revive(outcome.error));
    default:
      outcome satisfies never;
  }
}

function revive({ code, message }: PlainStoreError): StoreError {
  return code === 'UNAVAILABLE' ? new StoreUnavailable(message) : new StoreError(code, message);
}
