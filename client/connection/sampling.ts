// Takes the clock's samples over a socket: a few quickly after each contact, then one now and then, for as long as it lives.
import type { ClockAnswer } from '#shared/protocol.ts';

import type { ServerClock } from './clock.ts';

const QUICK = 5;
const QUICK_MS = 150;
const STEADY_MS = 20_000;

/** Asks the server for its time; the answer may never come. */
export type AskClock = (sentAt: number, answer: (answer: ClockAnswer) => void) => void;

export interface Sampling {
  /** Takes a few samples quickly: the clock was seen to be off, or the device woke up. */
  hurry(): void;
  stop(): void;
}

export function startSampling(ask: AskClock, clock: ServerClock, monotonic: () => number): Sampling {
  let handle: ReturnType<typeof setTimeout> | undefined;
  let quickLeft = 0;
  const take = (): void => {
    const sentAt = monotonic();
    ask(sentAt, (answer) => {
      if (answer.t0 === sentAt) clock.sample(sentAt, answer.t1, monotonic());
    });
    quickLeft = Math.max(0, quickLeft - 1);
    handle = setTimeout(take, quickLeft > 0 ? QUICK_MS : STEADY_MS);
  };
  const hurry = (): void => {
    if (quickLeft > 0) return;
    clearTimeout(handle);
    quickLeft = QUICK;
    take();
  };
  hurry();
  return { hurry, stop: () => clearTimeout(handle) };
}
