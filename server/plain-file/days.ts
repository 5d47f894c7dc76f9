// Days as people write them, in digits or in words of the six languages; one that may be two days is told so. Knows no sitting.
import { isDay } from '#shared/meeting/fields.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import { folded } from '#shared/names/words.ts';
import { plainDigits } from '#shared/typed-input.ts';

import { shown } from '../fault-words.ts';

/** The day, as 2027-03-12; the days that it may be; or nothing that is a day. */
export type WrittenDay = { day: string } | { either: readonly [string, string] } | { none: 'no-day' | 'no-year' };

const YEAR_FIRST = /^(\d{4})\s*([-/.年])\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:T00:00(?::00(?:\.0+)?)?Z?)?$/u;
const YEAR_LAST = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})$/u;
const NO_YEAR = /^\d{1,2}\s*[-/.]\s*\d{1,2}\.?$/u;
/** Between the day, the month and the year: "12 de marzo de 2027", "12 марта 2027 г.", "the 12th of March 2027". */
const BETWEEN = new Set(['the', 'of', 'de', 'del', 'le', 'el', 'г', 'года', 'من']);

let words: { months: Map<string, number>; weekdays: Set<string> } | undefined;

/** Names of months and of days of the week, whole and short, as they stand alone and within a date. */
function known(): NonNullable<typeof words> {
  if (words) return words;
  const [months, weekdays] = [new Map<string, number>(), new Set<string>()];
  for (const language of [...LANGUAGES, 'ar-MA', 'ar-SY'])
    for (const style of ['long', 'short'] as const) {
      const forms = [{ month: style }, { month: style, day: 'numeric' }, { weekday: style }] as const;
      for (const form of forms) {
        const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
        // Every 28 days and one, so that twelve of them have each month and each day of the week.
        for (let nth = 0; nth < 12; nth += 1) {
          const parts = format.formatToParts(Date.UTC(2027, 0, 1 + 29 * nth));
          for (const { type, value } of parts) {
            if (type === 'month' && !/\d/u.test(value))
              months.set(folded(value), new Date(Date.UTC(2027, 0, 1 + 29 * nth)).getUTCMonth() + 1);
            if (type === 'weekday') weekdays.add(folded(value));
          }
        }
      }
    }
  words = { months, weekdays };
  return words;
}

const two = (number: number): string => String(number).padStart(2, '0');

function ofNumbers(year: number, month: number, day: number): string | undefined {
  const written = `${year}-${two(month)}-${two(day)}`;
  return isDay(written) ? written : undefined;
}

/** "（星期五）", "(Fri.)" behind a day. */
const IN_BRACKETS = /\s*[(（]([^()（）]{1,20})[)）]$/u;
const CHINESE_WEEKDAY = /(?<=日)\s*(?:周|週|星期)[一二三四五六日天]$/u;

/** A day without the day of the week behind it. */
function withoutWeekday(typed: string): string {
  const [whole = '', inside = ''] = IN_BRACKETS.exec(typed) ?? [];
  const word = folded(inside);
  const isWeekday = known().weekdays.has(word) || SHORT.test(word) || SHORTEST.has(word);
  return (isWeekday ? typed.slice(0, typed.length - whole.length) : typed).replace(CHINESE_WEEKDAY, '');
}

/** "12 March 2027", "2027-03-12", "12.3.2027", "2027年3月12日"; "3/12/2027" may be either of two days. */
export function writtenDay(text: string): WrittenDay {
  const typed = withoutWeekday(plainDigits(text).trim());
  const [, year, , month, day] = YEAR_FIRST.exec(typed) ?? [];
  if (year !== undefined) return found(ofNumbers(Number(year), Number(month), Number(day)));
  const [, first, sign, second, last] = YEAR_LAST.exec(typed) ?? [];
  if (first !== undefined) {
    const dayFirst = ofNumbers(Number(last), Number(second), Number(first));
    const monthFirst = sign === '.' ? undefined : ofNumbers(Number(last), Number(first), Number(second));
    if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst)
      return found(dayFirst ?? monthFirst);
    return { either: [dayFirst, monthFirst] };
  }
  if (NO_YEAR.test(typed)) return { none: 'no-year' };
  return inWords(typed);
}

const found = (day: string | undefined): WrittenDay => (day === undefined ? { none: 'no-day' } : { day });

/** Between the parts of a day in words; "12-Mar-2027" has dashes, "12-го" is one part. */
const PARTS = /[\s,，،.]+|[-/](?=\p{L}{3})|(?<=\p{L}{3})[-/]/u;

function inWords(typed: string): WrittenDay {
  const { months, weekdays } = known();
  let month: number | undefined;
  const numbers: string[] = [];
  for (const part of typed.split(PARTS).filter((one) => one !== '')) {
    const [, number] = /^(\d{1,4})(?:st|nd|rd|th|er|re|º|°|-?го|-?е)?$/iu.exec(part) ?? [];
    const word = folded(part);
    if (number !== undefined) numbers.push(number);
    // Arabic writes both names of a month: "آذار/مارس".
    else if (months.has(word) && (month ?? months.get(word)) === months.get(word)) month = months.get(word);
    else if (!weekdays.has(word) && !BETWEEN.has(word)) return { none: 'no-day' };
  }
  if (month === undefined || numbers.length === 0 || numbers.length > 2) return { none: 'no-day' };
  const year = numbers.find((one) => one.length === 4);
  const day = numbers.find((one) => one.length < 3);
  if (year === undefined) return { none: day === undefined ? 'no-day' : 'no-year' };
  return day === undefined ? { none: 'no-day' } : found(ofNumbers(Number(year), month, Number(day)));
}

/** Short forms besides those that calendars print. */
const SHORT = /^(?:tues|weds|thur|thurs|sept|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天])$/u;
/** Of two letters a day only where they stand alone: "Me", "Do" and "We" are words besides. */
const SHORTEST = new Set('mo tu we th fr sa su lu ma me je ve di mi ju vi do пн вт ср чт пт сб вс'.split(' '));
const AND = /^(?:and|et|y|и|و|和|to)$/u;

/**
 * Whether a text is a day, a day of the week or a month and nothing else ("Fri", "lun.", "Sat. and Sun."), says one among other words, or
 * nothing of any. A short form counts at either end of a text; within it, it may be any word: "mar", "sun".
 */
export function saysOfDay(text: string): 'only' | 'among' | 'nothing' {
  const read = writtenDay(text);
  if (!('none' in read) || read.none === 'no-year') return 'only';
  const { months, weekdays } = known();
  const isOfDay = (word: string) => months.has(word) || weekdays.has(word) || SHORT.test(word);
  const said = folded(text).split(' ');
  if (SHORTEST.has(said.join(' '))) return 'only';
  const days = said.filter((word) => isOfDay(word));
  if (days.length > 0 && said.every((word) => isOfDay(word) || AND.test(word))) return 'only';
  return days.some((word) => word.length > 3 || word === said[0] || word === said.at(-1)) ? 'among' : 'nothing';
}

/** What is wrong with a day that could not be read as one. */
export function dayFault(value: unknown): string {
  const read = typeof value === 'string' ? writtenDay(value) : { none: 'no-day' as const };
  if ('either' in read)
    return `expected ${read.either.map((day) => `“${day}”`).join(' or ')}: ${shown(value)} may be either day`;
  const year = 'none' in read && read.none === 'no-year' ? ', with its year' : '';
  return `expected a day of the calendar such as “2027-03-12” or “12 March 2027”${year}, found ${shown(value)}`;
}
