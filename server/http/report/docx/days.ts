// Days and lengths as sentences need them: days of one month together. Knows no language but by what it is given.
import type { Day } from './words.ts';

/** Days in their order, put together where they are of one month: [[4, 5 of September], [1 of October]]. */
export function byMonth(days: readonly Day[]): Day[][] {
  const found: Day[][] = [];
  for (const day of days) {
    const last = found.at(-1);
    if (last?.[0]?.month === day.month && last[0].year === day.year) last.push(day);
    else found.push([day]);
  }
  return found;
}

export const monthName = (locale: string, { year, month }: Day): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, 1));

/** Joined as the language joins; by semicolons where a name has a comma of its own. */
export function joined(locale: string, and: string, names: readonly string[]): string {
  if (!names.some((name) => name.includes(',')))
    return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join('; ')}; ${and} ${names.at(-1)}`;
}

/** Minutes and what is left of seconds. */
export const minutesOf = (ms: number): { minutes: number; seconds: number } => ({
  minutes: Math.floor(ms / 60_000),
  seconds: Math.floor((ms % 60_000) / 1_000),
});
