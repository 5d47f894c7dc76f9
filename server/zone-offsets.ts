// By how much the clocks of a time zone are ahead of UTC in the years about a meeting, for browsers that do not know the zone, or know
// it by rules that have been changed. Intl knows here; browsers of before a zone was made (America/Coyhaique, 2025) do not.
import type { ZoneOffset } from '#shared/meeting/state.ts';

const MINUTE_MS = 60_000;
/** No zone has changed its clocks twice within so short a time. */
const STEP_MS = 7 * 86_400_000;
/** Sittings may be years from the meeting's day, and a meeting need not say its day: all of these years, unless its day is in none. */
const ANY_YEARS = [2020, 2045] as const;

const known = new Map<string, readonly ZoneOffset[]>();

/**
 * The offsets of the years in which meetings are held, or, for a day outside them, from the year before it to the second after it. Oldest
 * first; the last one is where they end. The same for the same zone and day, since a catalogue's hash is over them.
 * @param date YYYY-MM-DD
 */
export function offsetsOf(timeZone: string, date: string | undefined): readonly ZoneOffset[] {
  const year = date === undefined ? undefined : Number(date.slice(0, 4));
  const isUsual = year === undefined || (year >= ANY_YEARS[0] && year <= ANY_YEARS[1]);
  const [first, last] = isUsual ? ANY_YEARS : [year - 1, year + 2];
  const key = `${timeZone} ${first} ${last}`;
  const found = known.get(key) ?? changesBetween(timeZone, Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1));
  known.set(key, found);
  return found;
}

function changesBetween(timeZone: string, start: number, end: number): ZoneOffset[] {
  const aheadAt = aheadIn(timeZone);
  let ahead = aheadAt(start);
  const changes = [{ from: start, aheadMs: ahead }];
  for (let before = start; before < end; before += STEP_MS) {
    if (aheadAt(before + STEP_MS) === ahead) continue;
    let [same, other] = [before, before + STEP_MS];
    while (other - same > MINUTE_MS) {
      const middle = same + Math.floor((other - same) / 2 / MINUTE_MS) * MINUTE_MS;
      if (aheadAt(middle) === ahead) same = middle;
      else other = middle;
    }
    ahead = aheadAt(other);
    changes.push({ from: other, aheadMs: ahead });
  }
  changes.push({ from: end, aheadMs: aheadAt(end) });
  return changes;
}

function aheadIn(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (at) => {
    const parts = format.formatToParts(at);
    const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) - at;
  };
}

/** Whether there is such a time zone. */
export function knowsZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
