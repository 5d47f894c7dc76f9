// Numbers and times as the reader writes them. Only form: what a timer says, and its rounding, is shared/meeting/timer.ts.
import type { InterfaceLanguage } from './areas.ts';
import { LOCALES } from './text.ts';
import type { Translate } from './text.ts';

export interface Format {
  /** Time of day, "11:24", in the meeting's time zone. `at` in ms since 1970. */
  time: (at: number, timeZone: string) => string;
  /** Time of day with seconds, "11:24:07". */
  timeWithSeconds: (at: number, timeZone: string) => string;
  /** "Friday, 4 September 2020". */
  date: (at: number, timeZone: string) => string;
  /** Figures of a timer from whole seconds: "3:12", "1:02:30"; never signed. */
  figures: (seconds: number) => string;
  /** A duration in words, "5 minutes", "1 minute 30 seconds"; to the second, from ms. */
  duration: (ms: number) => string;
  /** A duration for tight places, "5 min", "1 min 30 s". */
  shortDuration: (ms: number) => string;
  number: (value: number) => string;
  /** "Switzerland, Austria and Chile". */
  list: (names: string[]) => string;
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
  kind: 'time' | 'seconds' | 'date',
): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${kind}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const options: Intl.DateTimeFormatOptions =
    kind === 'date'
      ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
      : { hour: '2-digit', minute: '2-digit', ...(kind === 'seconds' && { second: '2-digit' }), hourCycle: 'h23' };
  const format = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone });
  formats.set(key, format);
  return format;
}

export function createFormat(language: InterfaceLanguage, t: Translate): Format {
  // Each costs a slow phone milliseconds: made when a page first writes such a thing.
  const numbers = once(() => new Intl.NumberFormat(LOCALES[language]));
  const lists = once(() => new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }));
  const duration = (
    ms: number,
    minuteKey: 'common.minutes' | 'common.minutesShort',
    secondKey: 'common.seconds' | 'common.secondsShort',
  ): string => {
    const total = Math.round(ms / 1000);
    const seconds = t(secondKey, { count: total % 60 });
    if (total < 60) return seconds;
    const minutes = t(minuteKey, { count: Math.floor(total / 60) });
    return total % 60 === 0 ? minutes : t('common.minutesAndSeconds', { minutes, seconds });
  };
  return {
    time: (at, timeZone) => dateTimeFormat(language, timeZone, 'time').format(at),
    timeWithSeconds: (at, timeZone) => dateTimeFormat(language, timeZone, 'seconds').format(at),
    date: (at, timeZone) => dateTimeFormat(language, timeZone, 'date').format(at),
    figures,
    duration: (ms) => duration(ms, 'common.minutes', 'common.seconds'),
    shortDuration: (ms) => duration(ms, 'common.minutesShort', 'common.secondsShort'),
    number: (value) => numbers().format(value),
    list: (names) => lists().format(names),
  };
}

function figures(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
