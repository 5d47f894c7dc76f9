// When somebody asked, as a list of speakers has it: a day and a time in the meeting's own zone, unless it names another.
import { plainDigits } from '#shared/typed-input.ts';

import { instantOf } from '../local-time.ts';

const TIME = String.raw`(?:[T,\s]+(\d{1,2})[:.hH]([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?)?`;
const ZONE = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?${TIME}${ZONE}`, 'u');
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([./-])(\d{1,2})\2(\d{4})${TIME}${ZONE}`, 'u');
/** "12 March 2027 09:00", "March 12, 2027": the words that a program knows. */
const IN_WORDS = /^(?=.*\p{Script=Latin}{3})(?=.*\b\d{4}\b)/u;

const two = (text: string | number): string => String(text).padStart(2, '0');

/** In ms since 1970; undefined: no such day, or one that may be read in two ways, as 03/04/2027 may. */
export function instantIn(written: string, timeZone: string): number | undefined {
  const text = plainDigits(written).trim();
  const [, year, month, day, ...rest] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return instant([year, month!, day!], rest, timeZone);
  const [, first, sign, second, ofYear, ...others] = DAY_FIRST.exec(text) ?? [];
  if (first !== undefined) {
    if (sign === '/' && Number(first) <= 12 && Number(second) <= 12 && first !== second) return undefined;
    const isMonthFirst = Number(second) > 12;
    return instant([ofYear!, isMonthFirst ? first : second!, isMonthFirst ? second! : first], others, timeZone);
  }
  if (!IN_WORDS.test(text)) return undefined;
  const read = Date.parse(`${text} UTC`);
  if (!Number.isFinite(read)) return undefined;
  const clock = new Date(read).toISOString();
  return instantOf(clock.slice(0, 10), clock.slice(11, 16), timeZone);
}

type Parts = readonly (string | undefined)[];

function instant([year, month, day]: readonly [string, string, string], time: Parts, timeZone: string) {
  const [hours = '0', minutes = '0', seconds = '0', zone] = time;
  const date = `${year}-${two(month)}-${two(day)}`;
  const asUtc = Date.parse(`${date}T${two(hours)}:${two(minutes)}:${two(seconds)}Z`);
  // The thirty-first of June is none.
  if (!Number.isFinite(asUtc) || new Date(asUtc).toISOString().slice(0, 10) !== date) return undefined;
  if (zone === undefined) return instantOf(date, `${two(hours)}:${two(minutes)}`, timeZone) + Number(seconds) * 1_000;
  const [, sign, ahead = '0', rest = '0'] = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone) ?? [];
  return asUtc - (sign === '-' ? -1 : 1) * (Number(ahead) * 60 + Number(rest)) * 60_000;
}
