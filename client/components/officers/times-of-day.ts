// Times of day as people type them, in the meeting's own time zone, and days as they are written. No clock of its own.

import { plainDigits } from '#shared/typed-input.ts';
import { typedMinutes } from '#shared/typed-times.ts';

import { inZone } from '../../i18n/zone-offsets.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** "4 September 2020", in the reader's language; Arabic with the digits that the program uses everywhere. */
export function dayWords(at: number, timeZone: string, language: string): string {
  return inZone(at, timeZone, (zone, instant) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      dateStyle: 'long',
      timeZone: zone,
      numberingSystem: 'latn',
    }).format(instant),
  );
}

/** Of a field for days: one's own calendar ends with it, and Chromium takes more figures of a year without. */
export const LAST_DAY = '9999-12-31';

/** Whether a field's text is a day: "2027-03-12". */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T12:00Z`));

/**
 * A field's day in the reader's words, to stand below it: the browser writes a day as its own language does, and 3/12 may be two days.
 * undefined: there is none.
 */
export const dayInWords = (day: string | undefined, language: string): string | undefined =>
  day === undefined || !isDay(day) ? undefined : dayWords(Date.parse(`${day}T12:00Z`), 'UTC', language);

/** What the clocks on the walls of this time zone show, as if it were UTC: ms since 1970, whole minutes. */
function wallAt(at: number, timeZone: string): number {
  const parts = inZone(at, timeZone, (zone, instant) =>
    new Intl.DateTimeFormat('en-GB', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
    }).formatToParts(instant),
  );
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}

/** "HH:MM" in the meeting's time zone, for a field. */
export function fieldTime(at: number, timeZone: string): string {
  const minutes = (wallAt(at, timeZone) % DAY_MS) / MINUTE_MS;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Whether two instants are on one day by the clocks of the zone. */
export const isSameDay = (left: number, right: number, timeZone: string): boolean =>
  Math.floor(wallAt(left, timeZone) / DAY_MS) === Math.floor(wallAt(right, timeZone) / DAY_MS);

/** Why there is no instant: it is no time of day, or one that the clocks skip when they go forward. */
export type NoInstant = 'unreadable' | 'skipped';

/** The typed time of day on one day. */
interface OnDay {
  /** Its instants: one, two when the clocks go back over it, none when they skip it. */
  instants: number[];
  /** Where it is, or would be. */
  about: number;
  /** By the clocks on the walls, as if it were UTC. */
  wall: number;
}

function onDay(wall: number, timeZone: string): OnDay {
  const offsets = [wall - DAY_MS, wall + DAY_MS].map((near) => wallAt(near, timeZone) - near);
  const instants = [...new Set(offsets.map((offset) => wall - offset))]
    .filter((at) => wallAt(at, timeZone) === wall)
    .toSorted((left, right) => left - right);
  return { instants, about: wall - offsets[0]!, wall };
}

/** The typed time of day on the day before that of `near`, on that day, and on the two days after it. */
function daysAround(typed: string, near: number, timeZone: string): OnDay[] | undefined {
  const minutes = typedMinutes(typed);
  if (minutes === undefined) return undefined;
  const wall = wallAt(near, timeZone);
  const today = wall - (wall % DAY_MS) + minutes * MINUTE_MS;
  return [-1, 0, 1, 2].map((days) => onDay(today + days * DAY_MS, timeZone));
}

/** The first instant after this one at which the typed time of day comes, on whichever day: an end after its start. */
export function firstAfter(typed: string, after: number, timeZone: string): number | NoInstant {
  for (const { instants, wall } of daysAround(typed, after, timeZone) ?? []) {
    const found = instants.find((at) => at > after);
    if (found !== undefined) return found;
    // The day after the one that skips it is not what was meant, while the clocks have not come so far.
    if (instants.length === 0 && wall > wallAt(after, timeZone)) return 'skipped';
  }
  return 'unreadable';
}

/** The day of an instant by the clocks of the zone, "2027-03-12", as fields for days have it. */
export const fieldDay = (at: number, timeZone: string): string =>
  new Date(wallAt(at, timeZone)).toISOString().slice(0, 10);

/** The typed time of day on this day ("2027-03-12") in the zone. */
export function timeOnDay(day: string, typed: string, timeZone: string): number | NoInstant {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const minutes = typedMinutes(typed);
  if (minutes === undefined || Number.isNaN(midnight)) return 'unreadable';
  return onDay(midnight + minutes * MINUTE_MS, timeZone).instants[0] ?? 'skipped';
}

/** The instant so many days later (or earlier) at the same time of day, whatever the clocks do in between. */
export function onOtherDay(at: number, day: string, timeZone: string): number | NoInstant {
  return timeOnDay(day, fieldTime(at, timeZone), timeZone);
}

/** A time of day that came within this time is a slip, not a time of tomorrow. */
const SLIP_MS = 60 * MINUTE_MS;

/** The instant of something to come: the next at which the typed time of day comes, unless it has just passed. */
export function comingTime(typed: string, now: number, timeZone: string): number | NoInstant | 'past' {
  const at = firstAfter(typed, now - SLIP_MS, timeZone);
  return typeof at === 'number' && at <= now ? 'past' : at;
}

/**
 * The instant of a typed time of day in place of the one that was planned: on the same day, or on the day beside it where that is much
 * nearer, as 00:10 is to 23:50.
 */
export function movedTime(typed: string, planned: number, timeZone: string): number | NoInstant {
  let best: { at: number | 'skipped'; farMs: number } | undefined;
  for (const { instants, about } of daysAround(typed, planned, timeZone) ?? []) {
    for (const at of instants.length > 0 ? instants : [about]) {
      const farMs = Math.abs(at - planned) - (isSameDay(at, planned, timeZone) ? DAY_MS / 2 : 0);
      if (!best || farMs < best.farMs) best = { at: instants.length > 0 ? at : 'skipped', farMs };
    }
  }
  return best?.at ?? 'unreadable';
}

const CLOCK = /^\s*(\d{1,4})\s*[:;∶꞉ː\p{Pd}'’′]\s*([0-5]\d)\s*(?:["”″]|''|′′)?\s*$/u;
const MINUTES =
  /^\s*(\d{1,4}(?:[.,]\d{1,2})?)\s*(?:['’′]|m(?:in(?:s|utes?|utos?)?)?\.?|мин(?:ут[аы]?)?\.?|د(?:قيقة|قائق)?|分钟?)?\s*$/iu;

/** "5", "2:30", "2.5", "5 min", "2′30″" as ms; undefined where it is no length, or longer than a day. */
export function parseLength(typed: string): number | undefined {
  const plain = plainDigits(typed.replaceAll('،', ',').replaceAll('″', '"'));
  const [, minutes, seconds] = CLOCK.exec(plain) ?? [];
  const [, decimal] = MINUTES.exec(plain) ?? [];
  const ms =
    minutes !== undefined
      ? (Number(minutes) * 60 + Number(seconds)) * 1000
      : decimal !== undefined
        ? Math.round(Number(decimal.replace(',', '.')) * MINUTE_MS)
        : undefined;
  return ms === undefined || ms > 86_400_000 ? undefined : ms;
}

/** A length for a field that asks for minutes: "3", "2:30". */
export function minutesWritten(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds % 60 === 0 ? String(seconds / 60) : fieldLength(ms);
}

/** A length for a field: "5:00". */
export function fieldLength(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
