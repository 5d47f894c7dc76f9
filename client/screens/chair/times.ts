// Times of day as people type them, in the meeting's own time zone, and days as they are written. No clock of its own.

import { plainDigits } from '#shared/typed.ts';

const MINUTE_MS = 60_000;

/** "4 September 2020", in the reader's language; Arabic with the digits that the program uses everywhere. */
export function dayWords(at: number, timeZone: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone,
    numberingSystem: 'latn',
  }).format(at);
}

/** Minutes since midnight in a time zone. */
function minuteOfDay(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return part('hour') * 60 + part('minute');
}

/** "HH:MM" in the meeting's time zone, for a field. */
export function fieldTime(at: number, timeZone: string): string {
  const minutes = minuteOfDay(at, timeZone);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * The instant of a typed time of day ("9:45", "09.45", "0945") on the day of `near`, in the time zone.
 * @returns undefined where it is no time of day
 */
export function parseTimeOfDay(typed: string, near: number, timeZone: string): number | undefined {
  const plain = plainDigits(typed);
  const match = /^\s*(\d{1,2})\s*[:.h]?\s*(\d{2})\s*$/iu.exec(plain) ?? /^\s*(\d{1,2})\s*h?\s*$/iu.exec(plain);
  if (!match) return undefined;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  if (hours > 23 || minutes > 59) return undefined;
  const wanted = hours * 60 + minutes;
  const floor = Math.floor(near / MINUTE_MS) * MINUTE_MS;
  const at = floor + (wanted - minuteOfDay(floor, timeZone)) * MINUTE_MS;
  // On the two days of the year when the clocks change, the way there may cross the change.
  return at + (wanted - minuteOfDay(at, timeZone)) * MINUTE_MS;
}

/** "5", "2:30", "2.5" as ms; undefined where it is no length, or longer than a day. */
export function parseLength(typed: string): number | undefined {
  const plain = plainDigits(typed);
  const clock = /^\s*(\d{1,4}):([0-5]\d)\s*$/u.exec(plain);
  const ms = clock
    ? (Number(clock[1]) * 60 + Number(clock[2])) * 1000
    : /^\s*\d{1,4}([.,]\d{1,2})?\s*$/u.test(plain)
      ? Math.round(Number(plain.replace(',', '.')) * MINUTE_MS)
      : undefined;
  return ms === undefined || ms > 86_400_000 ? undefined : ms;
}

/** A length for a field: "5:00". */
export function fieldLength(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
