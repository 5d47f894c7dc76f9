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

export interface Failures {
  /** Counts one more failure of this address; answers how long its answer is to be held back, in ms. */
  failed(address: string): number;
}

/** @param now a clock in ms that never goes back. */
export function countFailures(now: () => number): Failures {
  const byAddress = new Map<string, { count: number; at: number }>();
  return {
    failed(address) {
      const known = byAddress.get(address);
      const count = known && now() - known.at < FORGOTTEN_AFTER_MS ? known.count + 1 : 1;
      // Set anew, so that the map stays in the order of the last failure and the oldest goes first.
      byAddress.delete(address);
      byAddress.set(address, { count, at: now() });
      if (byAddress.size > MOST_ADDRESSES) byAddress.delete(byAddress.keys().next().value ?? address);
      return count <= FREE ? 0 : Math.min(FIRST_DELAY_MS * 2 ** (count - FREE - 1), LONGEST_DELAY_MS);
    },
  };
}

/** For measuring what the program itself can do. */
export const UNCOUNTED: Failures = { failed: () => 0 };

/** Counts a failure over HTTP, and is fulfilled when it may be answered. */
export type HoldFailure = (request: Request, response: Response) => Promise<void>;

export function holdFailures(failures: Failures, addressOf: ClientAddress): HoldFailure {
  return async (request, response) => {
    const delayMs = failures.failed(addressOf(request));
    if (!response.closed) await holdBack(delayMs, (gone) => response.once('close', gone));
  };
}

/** Holds an answer back; no longer than the one who waits for it. @param onGone calls back when that one has gone. */
export async function holdBack(delayMs: number, onGone: (gone: () => void) => void): Promise<void> {
  if (delayMs === 0) return;
  const waiting = new AbortController();
  onGone(() => waiting.abort());
  await sleep(delayMs, undefined, { ref: false, signal: waiting.signal }).catch(() => {});
}
