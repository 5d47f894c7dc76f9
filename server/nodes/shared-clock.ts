// The time that all nodes keep: PostgreSQL's, known by samples as in NTP, and what has gone by on this machine between them, its sleep
// counted: one node that slept is not taken for a database whose clock was set. Pure but for the monotonic clock; what asks the database, and when, is elsewhere.
import type { Clock } from '../clock.ts';

/** What the database said of the time. */
export interface Sample {
  /** Its wall clock, ms since 1970. */
  wall: number;
  /** What all nodes add to it since it jumped, ms. */
  correction: number;
  /** How often officers had it be the wall clock again. */
  taken: number;
  /** By this machine's steady time: when it was asked, and when it had answered, ms. */
  sentAt: number;
  heardAt: number;
}

export interface SharedClock extends Clock {
  /**
   * Takes a sample. Answers by how much the database's wall clock has jumped, where it has: then the nodes correct for it together, and
   * time goes on everywhere as if nothing had happened. Where an officer has taken the wall clock's time since, that is the time.
   */
  take(sample: Sample): number | 'taken' | undefined;
}

/** Of so many samples the one with the shortest way counts: half of its way is the most that it can be wrong by. */
const KEPT = 8;
/** Quartz goes wrong by less than a tenth of this; what is more is taken back so slowly that no timer shows it. */
const MOST_SLEW_PER_MS = 0.001;
/** More than this no clock is wrong by after a second: somebody set it. */
const JUMP_MS = 1_000;

export function makeSharedClock(first: Sample, monotonic: () => number): SharedClock {
  const offsetOf = ({ wall, correction, sentAt, heardAt }: Sample) => wall + correction - (sentAt + heardAt) / 2;
  let samples = [first];
  let offset = offsetOf(first);
  let slewedAt = first.heardAt;
  let latest = 0;
  let { taken } = first;
  const now = () => (latest = Math.max(latest, Math.floor(monotonic() + offset)));
  return {
    now,
    wallDriftMs() {
      const last = samples.at(-1) ?? first;
      return Math.round(last.wall - (last.sentAt + last.heardAt) / 2 - offset);
    },
    take(sample) {
      // A correction that was made meanwhile, here or elsewhere: older samples know nothing of it.
      if (sample.correction !== samples.at(-1)?.correction) samples = [];
      if (sample.taken !== taken) {
        ({ taken } = sample);
        samples = [sample];
        offset = offsetOf(sample);
        slewedAt = sample.heardAt;
        latest = 0;
        return 'taken';
      }
      const off = offsetOf(sample) - offset;
      if (Math.abs(off) - (sample.heardAt - sample.sentAt) > JUMP_MS) return off;
      samples = [...samples, sample].slice(-KEPT);
      const best = samples.reduce((a, b) => (b.heardAt - b.sentAt <= a.heardAt - a.sentAt ? b : a));
      const slew = (sample.heardAt - slewedAt) * MOST_SLEW_PER_MS;
      offset += Math.max(-slew, Math.min(slew, offsetOf(best) - offset));
      slewedAt = sample.heardAt;
      return undefined;
    },
  };
}
