// The server's time on this device, from samples of round trips: never from the device's wall clock, which may be wrong or be set.
// Pure: `monotonic` (performance.now) is given. Between samples time runs with it; small corrections are slewed, so no drawn time jumps.

/** How fast a small correction is worked off: 5 % of the time that passes, so time never stands still and never runs back. */
const SLEW = 0.05;
/** Beyond this the device slept or the server's time moved: the new time is taken at once. */
const STEP_MS = 1_000;
/** How far a device's oscillator may drift (100 parts in a million), which is how samples age. */
const DRIFT = 100e-6;
const KEPT = 8;

interface Sample {
  /** Server time minus monotonic time. */
  offsetMs: number;
  roundTripMs: number;
  takenAt: number;
}

/** The bound on a sample's error now: half its round trip, and what the oscillator may have drifted since. */
const uncertaintyMs = (sample: Sample, monotonicNow: number): number =>
  sample.roundTripMs / 2 + (monotonicNow - sample.takenAt) * DRIFT;

/** The server’s time as this device knows it. */
export interface ServerClock {
  /** Server time in ms. Runs on between samples; two calls never go back, save when the clock is set by more than a second. */
  now(): number;
  /** A round trip: sent at `sentAt`, received at `receivedAt` (monotonic), answered by the server at `serverAt`. */
  sample(sentAt: number, serverAt: number, receivedAt: number): void;
  /**
   * A message that says the server's time when it was sent: no round trip, so it only corrects a clock that it proves wrong.
   * @returns whether the clock was so far off that new samples should be taken at once
   */
  heard(serverAt: number): boolean;
}

/** @param guess server time as well as this device knows it before the first contact */
export function serverClock(monotonic: () => number, guess: number): ServerClock {
  let samples: Sample[] = [];
  let slewedAt = monotonic();
  /** What is added to monotonic time now, and where that is slewed to. */
  let offsetMs = guess - slewedAt;
  let targetMs = offsetMs;
  /** False until the server was heard: then the time is the device's own guess. */
  let isHeard = false;

  const slew = (monotonicNow: number): void => {
    const mostMs = Math.max(0, monotonicNow - slewedAt) * SLEW;
    const leftMs = targetMs - offsetMs;
    offsetMs += Math.sign(leftMs) * Math.min(Math.abs(leftMs), mostMs);
    slewedAt = monotonicNow;
  };

  const now = (): number => {
    const monotonicNow = monotonic();
    slew(monotonicNow);
    return monotonicNow + offsetMs;
  };

  const aim = (aimedMs: number, monotonicNow: number): void => {
    slew(monotonicNow);
    targetMs = aimedMs;
    if (!isHeard || Math.abs(targetMs - offsetMs) > STEP_MS) offsetMs = targetMs;
    isHeard = true;
  };

  return {
    now,
    sample(sentAt, serverAt, receivedAt) {
      const sample: Sample = {
        offsetMs: serverAt - (sentAt + receivedAt) / 2,
        roundTripMs: receivedAt - sentAt,
        takenAt: receivedAt,
      };
      // Samples that cannot be true together with this one were taken before a sleep or a step.
      samples = samples.filter(
        (other) =>
          Math.abs(other.offsetMs - sample.offsetMs) <=
          uncertaintyMs(other, receivedAt) + uncertaintyMs(sample, receivedAt) + 50,
      );
      samples = [...samples, sample].slice(-KEPT);
      const best = samples.reduce((left, right) =>
        uncertaintyMs(right, receivedAt) < uncertaintyMs(left, receivedAt) ? right : left,
      );
      aim(best.offsetMs, receivedAt);
    },
    heard(serverAt) {
      const monotonicNow = monotonic();
      const aheadMs = now() - serverAt;
      if (!isHeard || aheadMs < -STEP_MS || aheadMs > 15_000) {
        samples = [];
        aim(serverAt - monotonicNow, monotonicNow);
        return true;
      }
      return aheadMs < -100;
    },
  };
}
