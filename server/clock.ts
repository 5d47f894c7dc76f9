// Server time: the wall clock at start plus the time since, the machine's sleep counted. A wall clock that jumps moves no timer.
// Knows no meeting; a room sees to it that no event is dated before the event in front of it.

import { uptime } from 'node:os';

/** The server’s clock, in ms. */
export interface Clock {
  /** Server time in whole ms since 1970; never goes back, save where an officer takes the time of a wall clock that was set back. */
  now(): number;
  /** By how much the machine's wall clock stands before (positive) or behind server time, in ms. */
  wallDriftMs(): number;
}

export interface ClockSources {
  wall(): number;
  monotonic(): number;
  /** Time since the machine started in ms, sleep counted, which the monotonic clock leaves out. */
  sinceBoot?(): number;
}

const SYSTEM: ClockSources = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  sinceBoot: () => uptime() * 1000,
};

/** Drift of the wall clock below this is what clocks do. */
export const NOTABLE_DRIFT_MS = 1_000;
/** What the clocks of one machine may differ by without one of them having stood still. */
const NOTABLE_MS = 1_000;

/**
 * Time that has gone by in ms, from an instant of its own: the monotonic clock's, the machine's sleep counted. A machine that slept moves
 * its wall clock on against the monotonic one, as a clock that was set does; only the first is time, and the time since its start tells.
 */
export function steadyTime(sources: ClockSources = SYSTEM): () => number {
  const asleepMs = (): number => (sources.sinceBoot ? sources.sinceBoot() - sources.monotonic() : 0);
  const asleepBefore = asleepMs();
  let countedMs = 0;
  let lookedAt = sources.wall() - sources.monotonic();
  function countSleep(): void {
    const apart = sources.wall() - sources.monotonic();
    if (Math.abs(apart - lookedAt) < NOTABLE_MS) return;
    lookedAt = apart;
    const slept = asleepMs() - asleepBefore;
    if (slept - countedMs >= NOTABLE_MS) countedMs = slept;
  }
  return () => {
    countSleep();
    return sources.monotonic() + countedMs;
  };
}

export interface OwnClock extends Clock {
  /** The wall clock, which somebody has set, is the time from now on; where it was set back, only as far as this instant. */
  takeWall(notBefore: number): void;
}

/** @param notBefore instant of the last stored event: a wall clock set back since then does not take time back. */
export function startClock(notBefore = 0, sources: ClockSources = SYSTEM): OwnClock {
  const steady = steadyTime(sources);
  let origin = Math.max(sources.wall(), notBefore) - steady();
  const now = (): number => Math.floor(origin + steady());
  return {
    now,
    wallDriftMs: () => Math.round(sources.wall() - now()),
    takeWall(earliest) {
      origin = Math.max(sources.wall(), Math.min(earliest, now())) - steady();
    },
  };
}
