// Failures by address: each wrong code or link is answered later than the one before, and nobody is ever shut out.
// One count for the socket and HTTP. A hall is one address, so what is right is never delayed. Knows addresses and time, not what failed.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Request, Response } from 'express';

import type { ClientAddress } from '../client-address.ts';

/** So many wrong tries cost nothing: people mistype. */
const FREE = 5;
const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 10_000;
/** After so long without a failure an address starts anew. */
const FORGOTTEN_AFTER_MS = 10 * 60_000;
const MOST_ADDRESSES = 10_000;
/** Answers held back at a time, whosever: each keeps its request and its connection. A hall that mistypes has a dozen. */
export const MOST_HELD = 500;

export interface Failures {
  /** Counts one more failure of this address; answers how long its answer is to be held back, in ms. */
  failed(address: string): number;
  /**
   * The same, and fulfilled when it may be answered: after that time, or once the one who waits for it has gone.
   * False, at once: too many are held already, and its connection is to be ended.
   * @param onGone calls back when that one has gone.
   */
  hold(address: string, onGone: (gone: () => void) => void): Promise<boolean>;
}

/** @param now a clock in ms that never goes back. */
export function countFailures(now: () => number): Failures {
  const byAddress = new Map<string, { count: number; at: number }>();
  let held = 0;
  const failures: Failures = {
    failed(address) {
      const known = byAddress.get(address);
      const count = known && now() - known.at < FORGOTTEN_AFTER_MS ? known.count + 1 : 1;
      // Set anew, so that the map stays in the order of the last failure and the oldest goes first.
      byAddress.delete(address);
      byAddress.set(address, { count, at: now() });
      if (byAddress.size > MOST_ADDRESSES) byAddress.delete(byAddress.keys().next().value ?? address);
      return count <= FREE ? 0 : Math.min(FIRST_DELAY_MS * 2 ** (count - FREE - 1), LONGEST_DELAY_MS);
    },
    async hold(address, onGone) {
      const delayMs = failures.failed(address);
      if (delayMs === 0) return true;
      if (held >= MOST_HELD) return false;
      held += 1;
      await holdBack(delayMs, onGone);
      held -= 1;
      return true;
    },
  };
  return failures;
}

/** For measuring what the program itself can do. */
export const UNCOUNTED: Failures = { failed: () => 0, hold: async () => true };

/** Counts a failure over HTTP, and is fulfilled when it may be answered. */
export type HoldFailure = (request: Request, response: Response) => Promise<void>;

/** @param hold says that the connection of this request waits: nothing more is read from it. */
export function holdFailures(
  failures: Failures,
  addressOf: ClientAddress,
  hold: (request: Request) => void,
): HoldFailure {
  return async (request, response) => {
    if (response.closed) return void failures.failed(addressOf(request));
    hold(request);
    if (!(await failures.hold(addressOf(request), (gone) => response.once('close', gone)))) request.socket.destroy();
  };
}

async function holdBack(delayMs: number, onGone: (gone: () => void) => void): Promise<void> {
  const waiting = new AbortController();
  onGone(() => waiting.abort());
  await sleep(delayMs, undefined, { ref: false, signal: waiting.signal }).catch(() => {});
}
