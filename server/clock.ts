// Server time: the wall clock at start plus the time since, the machine's sleep counted. A wall clock that jumps moves no timer.
// Knows no meeting; a room sees to it that no event is dated before the event in front of it.

import { uptime } from 'node:os';

export interface Clock {
  /** Server time in whole ms since 1970; never goes back. */
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

/** What the clocks of one machine may differ by without one of them having stood still. */
const NOTABLE_MS = 1_000;

/** @param notBefore instant of the last stored event: a wall clock set back since then does not take time back. */
export function startClock(notBefore = 0, sources: ClockSources = SYSTEM): Clock {
  let origin = Math.max(sources.wall(), notBefore) - sources.monotonic();
  const asleepMs = (): number => (sources.sinceBoot ? sources.sinceBoot() - sources.monotonic() : 0);
  let countedMs = asleepMs();
  let lookedAt = sources.wall() - sources.monotonic();
  /** A machine that slept moves its wall clock on against the monotonic one, as a clock that was set does: only the first is time. */
  function countSleep(): void {
    const apart = sources.wall() - sources.monotonic();
    if (Math.abs(apart - lookedAt) < NOTABLE_MS) return;
    lookedAt = apart;
    const slept = asleepMs() - countedMs;
    if (slept < NOTABLE_MS) return;
    countedMs += slept;
    origin += slept;
  }
  const now = (): number => {
    countSleep();
    return Math.floor(origin + sources.monotonic());
  };
  return { now, wallDriftMs: () => Math.round(sources.wall() - now()) };
}
