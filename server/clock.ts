// Server time: the wall clock at start plus the monotonic clock since. A wall clock that jumps moves no timer.
// Knows no meeting; a room sees to it that no event is dated before the event in front of it.

export interface Clock {
  /** Server time in whole ms since 1970; never goes back. */
  now(): number;
  /** By how much the machine's wall clock stands before (positive) or behind server time, in ms. */
  wallDriftMs(): number;
}

export interface ClockSources {
  wall(): number;
  monotonic(): number;
}

const SYSTEM: ClockSources = { wall: () => Date.now(), monotonic: () => performance.now() };

/** @param notBefore instant of the last stored event: a wall clock set back since then does not take time back. */
export function startClock(notBefore = 0, sources: ClockSources = SYSTEM): Clock {
  const origin = Math.max(sources.wall(), notBefore) - sources.monotonic();
  const now = () => Math.floor(origin + sources.monotonic());
  return { now, wallDriftMs: () => Math.round(sources.wall() - now()) };
}
