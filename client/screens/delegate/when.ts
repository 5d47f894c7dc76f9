// How exactly a delegation is told when it will speak: the nearer, the closer; and in words where it may not be heard in this sitting.
// Pure; the words are the caller's. Never a time that has passed.
import type { At, Expected } from '#shared/meeting/chair/forecast.ts';
import type { SittingId } from '#shared/meeting/state.ts';

import { inZone } from '../../i18n/zone-offsets.ts';

const MINUTE_MS = 60_000;
const NEAR_MS = 10 * MINUTE_MS;
const FAR_MS = 60 * MINUTE_MS;
const STEP_MS = 5 * MINUTE_MS;
/** Below these chances of being heard before interpretation ends it says so first, and then names the sitting in which it will be. */
const PERHAPS_NOT = 0.6;
const HARDLY = 0.15;

export interface Band {
  from: number;
  to: number;
}

export type When =
  /** About then; the band only where it says more. */
  | { says: 'about'; at: number; band: Band | null }
  | { says: 'between'; band: Band }
  | { says: 'perhaps-not'; before: number }
  | { says: 'in-sitting'; sittingId: SittingId; at: number };

const floorTo = (at: number, step: number): number => Math.floor(at / step) * step;
const ceilTo = (at: number, step: number): number => Math.ceil(at / step) * step;

/** @param stop when interpretation of the sitting under way, or next, ends; null without one */
export function whenOf(expected: Expected, now: number, stop: number | null): When {
  const { likelyAt, reached, sittingId } = expected;
  if (reached < HARDLY && sittingId !== undefined)
    return { says: 'in-sitting', sittingId, at: aboutTime(likelyAt, now) };
  if (reached < PERHAPS_NOT && stop !== null && stop > now) return { says: 'perhaps-not', before: stop };
  if (likelyAt - now >= FAR_MS) return { says: 'between', band: bandOf(expected, now, STEP_MS) };
  const band = bandOf(expected, now, MINUTE_MS);
  return { says: 'about', at: aboutTime(likelyAt, now, band), band: band.to - band.from > 2 * MINUTE_MS ? band : null };
}

/** To the minute under ten minutes, else to five; within the band where there is one. */
export function aboutTime(at: number, now: number, band?: Band): number {
  const minute = floorTo(at, MINUTE_MS);
  if (at - now < NEAR_MS) return minute;
  const rounded = floorTo(at + STEP_MS / 2, STEP_MS);
  return band && (rounded < band.from || rounded > band.to) ? minute : rounded;
}

/** In whole minutes or fives, outwards. */
const bandOf = ({ earliestAt, latestAt }: At, now: number, step: number): Band => ({
  from: Math.max(floorTo(now, MINUTE_MS), floorTo(earliestAt, step)),
  to: ceilTo(latestAt, step),
});

/** Day and hour by the clocks where the meeting is, both as one writes them. */
const thereAt = (timeZone: string, instant: number): { day: string; hour: number } =>
  inZone(instant, timeZone, (zone, at) => {
    const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' } as const;
    const [day, time] = new Intl.DateTimeFormat('en-GB', options).format(at).split(', ') as [string, string];
    return { day, hour: Number.parseInt(time, 10) };
  });

/** On the same day where the meeting is, after noon and before six. */
export function isThisAfternoon(timeZone: string, now: number, startsAt: number): boolean {
  const { day, hour } = thereAt(timeZone, startsAt);
  return thereAt(timeZone, now).day === day && hour >= 12 && hour < 18;
}
