// Numbers and times as the reader writes them. Only form: what a timer says, and its rounding, is shared/meeting/timer.ts.
import type { InterfaceLanguage } from './areas.ts';
import { LOCALES } from './translate.ts';
import type { Translate } from './translate.ts';
import { inZone } from './zone-offsets.ts';

export interface Format {
  /** Time of day, "11:24", in the meeting's time zone. `at` in ms since 1970. */
  time: (at: number, timeZone: string) => string;
  /** Time of day with seconds, "11:24:07". */
  timeWithSeconds: (at: number, timeZone: string) => string;
  /** "Friday, 4 September 2020". */
  date: (at: number, timeZone: string) => string;
  /** "Friday 4 December", without the year: of a day that is near. */
  day: (at: number, timeZone: string) => string;
  /** Figures of a timer from whole seconds: "3:12", "1:02:30"; never signed. */
  figures: (seconds: number) => string;
  /** A duration in words, "5 minutes", "1 minute 30 seconds", "2 hours 5 minutes"; to the second, from two hours on to the minute; from ms. */
  duration: (ms: number) => string;
  /** A duration for tight places, "5 min", "1 min 30 s", "2 h 05". */
  shortDuration: (ms: number) => string;
  number: (value: number) => string;
  /** "Switzerland, Austria and Chile". */
  list: (names: string[]) => string;
  /** Beside each other, with no word between the last two: "Ms. Mirkina, Ambassador". */
  listed: (parts: readonly string[]) => string;
}

/** Makes something at the first call, and gives it from then on. */
export function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined;
  return () => (made ??= { it: make() }).it;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl format costs far more than using one, and clocks use one each second. */
function dateTimeFormat(
  language: InterfaceLanguage,
  timeZone: string,
  kind: 'time' | 'seconds' | 'date' | 'day',
): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${kind}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const options: Intl.DateTimeFormatOptions =
    kind === 'date' || kind === 'day'
      ? { weekday: 'long', day: 'numeric', month: 'long', ...(kind === 'date' && { year: 'numeric' }) }
      : { hour: '2-digit', minute: '2-digit', ...(kind === 'seconds' && { second: '2-digit' }), hourCycle: 'h23' };
  const format = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone });
  formats.set(key, format);
  return format;
}

/** "11:24", in a language and a time zone. `at` in ms since 1970. */
export function timeOfDay(language: InterfaceLanguage, at: number, timeZone: string): string {
  return inZone(at, timeZone, (zone, instant) => dateTimeFormat(language, zone, 'time').format(instant));
}

/** Between parts that stand beside each other, a blank after it where the language has one. */
export const commaOf = (language: string): string => (language === 'ar' ? '، ' : language === 'zh' ? '，' : ', ');

export function createFormat(language: InterfaceLanguage, t: Translate): Format {
  // Each costs a slow phone milliseconds: made when a page first writes such a thing.
  const numbers = once(() => new Intl.NumberFormat(LOCALES[language]));
  const lists = once(() => new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }));
  const words = (key: 'hours' | 'minutes' | 'seconds', count: number): string => t(`common.${key}`, { count });
  const both = (minutes: string, seconds: string): string => t('common.minutesAndSeconds', { minutes, seconds });
  const duration = (ms: number): string => {
    const { hours, minutes, seconds } = parted(ms);
    if (hours > 0)
      return minutes === 0 ? words('hours', hours) : both(words('hours', hours), words('minutes', minutes));
    if (minutes === 0) return words('seconds', seconds);
    return seconds === 0 ? words('minutes', minutes) : both(words('minutes', minutes), words('seconds', seconds));
  };
  const shortDuration = (ms: number): string => {
    const { hours, minutes, seconds } = parted(ms);
    if (hours > 0)
      return minutes === 0
        ? t('common.hoursShort', { count: hours })
        : t('common.hoursAndMinutesShort', { hours, minutes: String(minutes).padStart(2, '0') });
    const short = t('common.secondsShort', { count: seconds });
    if (minutes === 0) return short;
    const whole = t('common.minutesShort', { count: minutes });
    return seconds === 0 ? whole : both(whole, short);
  };
  const inZoneAs = (kind: 'seconds' | 'date' | 'day') => (at: number, timeZone: string) =>
    inZone(at, timeZone, (zone, instant) => dateTimeFormat(language, zone, kind).format(instant));
  return {
    time: (at, timeZone) => timeOfDay(language, at, timeZone),
    timeWithSeconds: inZoneAs('seconds'),
    date: inZoneAs('date'),
    day: inZoneAs('day'),
    figures,
    duration,
    shortDuration,
    number: (value) => numbers().format(value),
    list: (names) => lists().format(names),
    listed: (parts) => parts.join(commaOf(language)),
  };
}

/** From so many minutes on a length is told in hours, and its seconds are left out. */
export const HOURS_FROM_MINUTES = 120;

function parted(ms: number): { hours: number; minutes: number; seconds: number } {
  const total = Math.round(ms / 1000);
  const minutes = Math.floor(total / 60);
  return minutes < HOURS_FROM_MINUTES
    ? { hours: 0, minutes, seconds: total % 60 }
    : { hours: Math.floor(minutes / 60), minutes: minutes % 60, seconds: 0 };
}

function figures(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
