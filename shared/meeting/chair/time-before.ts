// How long what stands before a statement takes: speeches and the changes between them, added up with their uncertainty.
import type { Entry, Floor } from '../state.ts';
import { elapsedMs } from '../timer.ts';
import { restAfter } from './gamma.ts';
import type { Spread } from './gamma.ts';
import type { Pace } from './pace.ts';

/** A statement still to be made: how long it takes, and the standard deviation of that, in ms. */
export interface Statement {
  mean: number;
  deviation: number;
}

/** Of what is expected, the deviation is at most so much: else a shorter limit could bring a later end. */
const MOST_DEVIATION = 0.6;

/** @param limitMs null: without a limit */
export function statementUnder(pace: Pace, entry: Entry | undefined, limitMs: number | null): Statement {
  if (entry?.mode === 'video' && entry.videoMs !== undefined) return { mean: entry.videoMs, deviation: 0 };
  const share = limitMs === null ? 1 : entry === undefined ? pace.meeting : pace.of(entry);
  const full = limitMs ?? pace.unlimitedMs(entry);
  return {
    mean: Math.round(share * full),
    deviation: Math.round(Math.min(pace.deviation, MOST_DEVIATION * share) * full),
  };
}

/** Who is past the limit goes on for so long on average, however long that has been already. */
const OVER_SHARE = 0.15;
const OVER_MS = 20_000;
/** From this share of the limit on the speaker is taken more and more for one who goes past it, so that nothing jumps at the limit. */
const NEAR_LIMIT = 0.8;

/** What is left of the speech under way. */
export function restOfSpeech(pace: Pace, { entry, timer }: Floor, now: number): Spread {
  const used = elapsedMs(timer, now);
  const { mean, deviation } = statementUnder(pace, entry, timer.limitMs);
  const variance = deviation * deviation * (1 + pace.doubt);
  if (deviation === 0) return restAfter({ mean, variance }, used);
  const limitMs = timer.limitMs ?? pace.unlimitedMs(entry);
  const over = Math.max(OVER_MS, OVER_SHARE * limitMs);
  const near = limitMs === 0 ? 1 : Math.min(1, Math.max(0, (used / limitMs - NEAR_LIMIT) / (1 - NEAR_LIMIT)));
  const within = near < 1 ? restAfter({ mean, variance }, used) : { mean: 0, variance: 0 };
  const mixed = Math.round((1 - near) * within.mean + near * over);
  const squares = (1 - near) * (within.variance + within.mean * within.mean) + near * 2 * over * over;
  return { mean: mixed, variance: Math.max(0, Math.round(squares - mixed * mixed)) };
}

/** A pace does not stay as it is: for what lies an hour ahead it may be off by a little more than a hundredth, for a day by one twentieth at most. */
const DRIFT_SHARE = 0.05;
const DRIFT_HALF_MS = 10_800_000;

export class TimeAhead {
  readonly #pace: Pace;
  #mean = 0;
  #variance = 0;
  /** Of that what goes by this meeting's pace. */
  #paced = 0;
  /** Of all statements: they share what is not known of the meeting's pace. */
  #deviations = 0;
  #changes = 0;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** From one speaker to the next. */
  change(times = 1): void {
    this.#changes += times;
  }

  addRest({ mean, variance }: Spread): void {
    this.#mean += mean;
    this.#variance += variance;
  }

  /** @param times how many of this kind, and the variance of their number */
  add({ mean, deviation }: Statement, times: Spread = { mean: 1, variance: 0 }): void {
    this.#mean += times.mean * mean;
    this.#variance += times.mean * deviation * deviation + times.variance * mean * mean;
    this.#deviations += times.mean * deviation;
    if (deviation > 0) this.#paced += times.mean * mean;
  }

  /** Of all that was added, and of so many more changes. */
  time(more = 0): Spread {
    const { doubt, change, changeDoubt } = this.#pace;
    const changes = this.#changes + more;
    return {
      mean: this.#mean + changes * change.mean,
      variance:
        this.#variance +
        this.#drift() +
        doubt * this.#deviations * this.#deviations +
        changes * change.variance * (1 + changes * changeDoubt),
    };
  }

  #drift(): number {
    const off = (DRIFT_SHARE * this.#paced * this.#paced) / (this.#paced + DRIFT_HALF_MS);
    return off * off;
  }
}
