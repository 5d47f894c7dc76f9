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

export class ServerClock {
  readonly #monotonic: () => number;
  #samples: Sample[] = [];
  /** What is added to monotonic time now, and where that is slewed to. */
  #offsetMs: number;
  #targetMs: number;
  #slewedAt: number;
  /** False until the server was heard: then the time is the device's own guess. */
  #heard = false;

  /** @param guess server time as well as this device knows it before the first contact */
  constructor(monotonic: () => number, guess: number) {
    this.#monotonic = monotonic;
    this.#slewedAt = monotonic();
    this.#offsetMs = guess - this.#slewedAt;
    this.#targetMs = this.#offsetMs;
  }

  /** Server time in ms. Runs on between samples; two calls never go back, save when the clock is set by more than a second. */
  now(): number {
    const monotonicNow = this.#monotonic();
    this.#slew(monotonicNow);
    return monotonicNow + this.#offsetMs;
  }

  /** A round trip: sent at `sentAt`, received at `receivedAt` (monotonic), answered by the server at `serverAt`. */
  sample(sentAt: number, serverAt: number, receivedAt: number): void {
    const sample: Sample = {
      offsetMs: serverAt - (sentAt + receivedAt) / 2,
      roundTripMs: receivedAt - sentAt,
      takenAt: receivedAt,
    };
    // Samples that cannot be true together with this one were taken before a sleep or a step.
    this.#samples = this.#samples.filter(
      (other) =>
        Math.abs(other.offsetMs - sample.offsetMs) <=
        uncertaintyMs(other, receivedAt) + uncertaintyMs(sample, receivedAt) + 50,
    );
    this.#samples = [...this.#samples, sample].slice(-KEPT);
    const best = this.#samples.reduce((left, right) =>
      uncertaintyMs(right, receivedAt) < uncertaintyMs(left, receivedAt) ? right : left,
    );
    this.#aim(best.offsetMs, receivedAt);
  }

  /**
   * A message that says the server's time when it was sent: no round trip, so it only corrects a clock that it proves wrong.
   * @returns whether the clock was so far off that new samples should be taken at once
   */
  heard(serverAt: number): boolean {
    const monotonicNow = this.#monotonic();
    const aheadMs = this.now() - serverAt;
    if (!this.#heard || aheadMs < -STEP_MS || aheadMs > 15_000) {
      this.#samples = [];
      this.#aim(serverAt - monotonicNow, monotonicNow);
      return true;
    }
    return aheadMs < -100;
  }

  #aim(targetMs: number, monotonicNow: number): void {
    this.#slew(monotonicNow);
    this.#targetMs = targetMs;
    if (!this.#heard || Math.abs(targetMs - this.#offsetMs) > STEP_MS) this.#offsetMs = targetMs;
    this.#heard = true;
  }

  #slew(monotonicNow: number): void {
    const mostMs = Math.max(0, monotonicNow - this.#slewedAt) * SLEW;
    const leftMs = this.#targetMs - this.#offsetMs;
    this.#offsetMs += Math.sign(leftMs) * Math.min(Math.abs(leftMs), mostMs);
    this.#slewedAt = monotonicNow;
  }
}
