// Timers as data: what a running or stopped sum of time says at an instant, and the one rounding for every view.
// No clock here: `now` is server time in ms, given by the caller.
import type { Stopwatch, Timer } from './state.ts';

/** A stopwatch that runs from `now` on, server time in ms. */
export const startedStopwatch = (now: number): Stopwatch => ({ startedAt: now, accumulatedMs: 0 });

/** Elapsed ms at `now`; never negative, also when `now` lies before the start by a skewed clock. */
export function elapsedMs(watch: Stopwatch, now: number): number {
  return watch.accumulatedMs + (watch.startedAt === null ? 0 : Math.max(0, now - watch.startedAt));
}

/** It stands still, with the time that ran until `now`. */
export function stopped<T extends Stopwatch>(watch: T, now: number): T {
  return { ...watch, startedAt: null, accumulatedMs: elapsedMs(watch, now) };
}

/** It runs on from `now`; one that runs already is left as it is. */
export function resumed<T extends Stopwatch>(watch: T, now: number): T {
  return watch.startedAt === null ? { ...watch, startedAt: now } : watch;
}

/** `within` the limit, in the `last-minute` (the warning stretch), or `over`; a timer without a limit is always within. */
export type TimePhase = 'within' | 'last-minute' | 'over';

export interface TimerReading {
  phase: TimePhase;
  usedMs: number;
  /** null without a limit; negative when over. */
  remainingMs: number | null;
  /** What the figures show, in whole seconds: time left, time over, or time used where there is no limit. */
  seconds: number;
  /** Share of the limit that is used, 0 to 1. */
  share: number;
  running: boolean;
}

/**
 * Whole seconds as drawn on every view. Time left is rounded up, so 5:00 stands for its whole first second and 0:00 is reached
 * exactly at the limit; time over and time used are rounded down, so both agree at each instant on every screen.
 */
export function wholeSeconds(ms: number): number {
  return ms > 0 ? Math.ceil(ms / 1000) : Math.floor(Math.abs(ms) / 1000);
}

/** What a timer shows at `now`, server time in ms: the one rounding to seconds of all pages. */
export function readTimer(timer: Timer, now: number): TimerReading {
  const usedMs = elapsedMs(timer, now);
  const running = timer.startedAt !== null;
  if (timer.limitMs === null) {
    return { phase: 'within', usedMs, remainingMs: null, seconds: Math.floor(usedMs / 1000), share: 0, running };
  }
  const remainingMs = timer.limitMs - usedMs;
  const phase = remainingMs <= 0 ? 'over' : remainingMs <= timer.warningMs ? 'last-minute' : 'within';
  return {
    phase,
    usedMs,
    remainingMs,
    seconds: wholeSeconds(remainingMs),
    share: Math.min(1, timer.limitMs === 0 ? 1 : usedMs / timer.limitMs),
    running,
  };
}
