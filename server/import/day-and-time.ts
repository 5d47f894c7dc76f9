// When somebody asked, as a list of speakers has it: a day and a time in the meeting's own zone, unless it names another.
import { plainDigits } from '#shared/typed-input.ts';
import { typedMinutes } from '#shared/typed-times.ts';

import { clockOf, instantOf } from '../local-time.ts';

const TIME = String.raw`(?:[T,\s]+(\d{1,2})(?:[:.hH]([0-5]\d))?(?::([0-5]\d)(?:\.\d+)?)?(?:\s*([ap])\.?\s?m\.?|\s*[hH])?)?`;
const ZONE = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?${TIME}${ZONE}`, 'iu');
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([./-])(\d{1,2})\2(\d{4})${TIME}${ZONE}`, 'iu');
/** "12 March 2027 09:00", "March 12, 2027": the words that a program knows. */
const IN_WORDS = /^(?=.*\p{Script=Latin}{3})(?=.*\b\d{4}\b)/u;

/** "12 March 2027, 3 p.m.": the time behind such a day, as no program knows it. */
const BEHIND =
  /^(.*\d{4})[,\s]+(?:at\s+)?(\d{1,2}\s*(?:[.hH]\s*[0-5]\d\s*|[:.][0-5]\d\s*(?=[ap])|(?=[ap]))(?:[ap]\.?\s?m\.?)?|\d{1,2}\s*[hH])$/iu;
/** A day as Excel counts them, from the end of 1899, with the time as a part of one: from 1982 to 2119, so that it is no other number. */
const SERIAL = /^([3-7]\d{4})(?:[.,](\d{1,12}))?$/u;
const DAY_MS = 86_400_000;
const DAY_OF_1970 = 25_569;

const two = (text: string | number): string => String(text).padStart(2, '0');

/** In ms since 1970; undefined: no such day, or one that may be read in two ways, as 03/04/2027 may. */
export function instantIn(written: string, timeZone: string): number | undefined {
  const text = plainDigits(written).trim();
  const [, days, part = '0'] = SERIAL.exec(text) ?? [];
  if (days !== undefined) return ofSerial(Number(`${days}.${part}`), timeZone);
  const [, year, month, day, ...rest] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return instant([year, month!, day!], rest, timeZone);
  const [, first, sign, second, ofYear, ...others] = DAY_FIRST.exec(text) ?? [];
  if (first !== undefined) {
    if (sign === '/' && Number(first) <= 12 && Number(second) <= 12 && first !== second) return undefined;
    const isMonthFirst = Number(second) > 12;
    return instant([ofYear!, isMonthFirst ? first : second!, isMonthFirst ? second! : first], others, timeZone);
  }
  if (!IN_WORDS.test(text)) return undefined;
  const [, ofDay, time] = BEHIND.exec(text) ?? [];
  const minutes = time === undefined ? undefined : typedMinutes(time);
  if (ofDay !== undefined && minutes !== undefined) {
    const midnight = instantIn(ofDay, 'UTC');
    if (midnight !== undefined) return instantOf(dayOf(midnight), clockOf(minutes), timeZone);
  }
  const read = Date.parse(`${text} UTC`);
  if (!Number.isFinite(read)) return undefined;
  const clock = new Date(read).toISOString();
  return instantOf(clock.slice(0, 10), clock.slice(11, 16), timeZone);
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** To the minute: a part of a day is never quite exact. */
function ofSerial(days: number, timeZone: string): number {
  const at = Math.round(((days - DAY_OF_1970) * DAY_MS) / 60_000) * 60_000;
  return instantOf(dayOf(at), new Date(at).toISOString().slice(11, 16), timeZone);
}

/** A day and a time, however they are written, as "2027-03-12 15:00" in the meeting's zone; undefined: it is none. */
export function dayAndTimeIn(written: string, timeZone: string): string | undefined {
  const at = instantIn(written, timeZone);
  if (at === undefined) return undefined;
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone })
    .format(at)
    .replace(/ 00:00$/u, '');
}

type Parts = readonly (string | undefined)[];

function instant([year, month, day]: readonly [string, string, string], time: Parts, timeZone: string) {
  const [hour = '0', minutes = '0', seconds = '0', half, zone] = time;
  if (half !== undefined && (Number(hour) > 12 || Number(hour) === 0)) return undefined;
  const hours = half === undefined ? hour : String((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0));
  const date = `${year}-${two(month)}-${two(day)}`;
  const asUtc = Date.parse(`${date}T${two(hours)}:${two(minutes)}:${two(seconds)}Z`);
  // The thirty-first of June is none.
  if (!Number.isFinite(asUtc) || new Date(asUtc).toISOString().slice(0, 10) !== date) return undefined;
  if (zone === undefined) return instantOf(date, `${two(hours)}:${two(minutes)}`, timeZone) + Number(seconds) * 1_000;
  const [, sign, ahead = '0', rest = '0'] = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone) ?? [];
  return asUtc - (sign === '-' ? -1 : 1) * (Number(ahead) * 60 + Number(rest)) * 60_000;
}
