// Sittings as they are written down: "10:00-13:00", on a day, in the meeting's time zone.
import { noSuchField } from '#shared/names/distance.ts';

import { shown } from '../fault-words.ts';
import { clockOf, instantOf, timeIn } from '../local-time.ts';
import { dayFault, writtenDay } from './days.ts';
import { behindDay, inFront, minutesOf } from './hours.ts';
import { sittingInOneLine } from './one-line-sitting.ts';
import type { Fields, Placed, Reading } from './reading.ts';
import { below, freeId, idsIn, isFields, without } from './reading.ts';
import { usualTitle } from './defaults.ts';

const DAY_MS = 86_400_000;
const LONGEST_NIGHT_MS = DAY_MS / 2;

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u;

/** The names of a sitting's fields: the program's own, those that people say, those of the set-up page. */
const CALLED = {
  day: ['date', 'day'],
  from: ['startsAt', 'from', 'start', 'starts', 'opens', 'open', 'begins'],
  until: ['endsAt', 'to', 'until', 'till', 'end', 'ends', 'closes', 'close'],
  interpretation: ['interpretationEndsAt', 'interpretation', 'interpretation ends', 'interpretationEnds'],
};
const OF_THE_PROGRAM = ['startsAt', 'endsAt', 'interpretationEndsAt'];
const CALLS = Object.values(CALLED).flat();
const NAMES_SHOWN = ['title', 'date', 'from', 'to', 'interpretation', 'room'];

export interface SittingsParts {
  /** An IANA name that was found good. */
  timeZone: string;
  /** The meeting's day, for sittings that say none. */
  day: string | undefined;
}

export interface ReadSittings {
  sittings: unknown;
  /** The day of the first sitting that says one. */
  day: string | undefined;
}

export function readSittings(reading: Reading, { value, at }: Placed, parts: SittingsParts): ReadSittings {
  if (!Array.isArray(value)) return { sittings: value, day: undefined };
  const taken = idsIn(value);
  let day = parts.day;
  let first: string | undefined;

  function instant(of: Placed | undefined, onDay: string | undefined): unknown {
    if (!of || typeof of.value === 'number') return of?.value;
    if (typeof of.value !== 'string') {
      reading.fault(of.at, `expected a time such as “10:00”, found ${shown(of.value)}`);
      return 0;
    }
    if (WITH_OFFSET.test(of.value)) return Date.parse(of.value);
    const { day: ownDay = onDay, minutes, either } = timeOnDay(of.value);
    if (either !== undefined) {
      reading.fault(of.at, dayFault(either));
      return 0;
    }
    if (minutes === undefined) {
      reading.fault(of.at, `expected a time such as “10:00”, found ${shown(of.value)}`);
      return 0;
    }
    if (ownDay === undefined) {
      reading.fault(of.at, 'expected the day too: a “date” such as 2027-03-12, of the meeting or of this sitting');
      return 0;
    }
    if (Number.isNaN(Date.parse(`${ownDay}T00:00:00Z`))) return minutes * 60_000;
    const at = instantOf(ownDay, clockOf(minutes), parts.timeZone);
    if (timeIn(parts.timeZone, at) === clockOf(minutes)) return at;
    reading.fault(of.at, `expected a time that the clocks show: on ${ownDay} they go forward over ${clockOf(minutes)}`);
    return 0;
  }

  /** The instant of an end: the first after the start at which clocks show that time, so that 02:00 after 22:00 is on the next day. */
  function instantAfter(startsAt: unknown, of: Placed, onDay: string | undefined): unknown {
    const at = instant(of, onDay);
    const isOfADay =
      typeof of.value === 'string' && !WITH_OFFSET.test(of.value) && timeOnDay(of.value).day === undefined;
    if (!isOfADay || onDay === undefined || typeof startsAt !== 'number' || typeof at !== 'number') return at;
    if (startsAt === 0 || at === 0 || at > startsAt) return at;
    const nextDay = new Date(Date.parse(`${onDay}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
    const next = instant(of, nextDay);
    // No sitting lasts longer than that: start and end were written the wrong way round. Midnight at its end is that of its night.
    const isMidnight = timeOnDay(String(of.value)).minutes === 0;
    return typeof next === 'number' && (isMidnight || next - startsAt <= LONGEST_NIGHT_MS) ? next : at;
  }

  const sittings = value.map((one: unknown, index): unknown => {
    const here = below(at, index);
    const to = below('sittings', index);
    reading.moved(to, here);
    const given = typeof one === 'string' ? sittingInOneLine(reading, one, here) : one;
    if (!isFields(given)) return given;
    const fields: Fields = { ...given };
    // People name a sitting as they name everything.
    const named = typeof one === 'string' ? undefined : reading.take(given, here, ['title', 'name']);
    if (typeof one !== 'string') delete fields['name'];
    if (named) {
      fields['title'] = named.value;
      reading.moved(below(to, 'title'), named.at);
    }
    const ownDay = reading.take(fields, here, CALLED.day);
    if (ownDay) day = dayOf(reading, ownDay) ?? day;
    first ??= day;
    const [from, until, interpretation] = [CALLED.from, CALLED.until, CALLED.interpretation].map((names) =>
      hoursAlone(reading.take(fields, here, names)),
    );
    const rest = inWords(reading, fields, here);
    const startsAt = instant(from, day);
    const { day: startDay = day, minutes } = typeof from?.value === 'string' ? timeOnDay(from.value) : {};
    for (const [name, placed] of Object.entries({
      startsAt: from,
      endsAt: until,
      interpretationEndsAt: interpretation,
    }))
      if (placed) reading.moved(below(to, name), placed.at);
    return {
      ...rest,
      id: rest.id ?? freeId('', 's', taken),
      title:
        rest.title === undefined && from && typeof from.value !== 'number'
          ? usualTitle(minutes ?? 0)
          : reading.text(rest.title, named?.at ?? below(here, 'title')),
      ...(from && { startsAt }),
      ...(until && { endsAt: instantAfter(startsAt, until, startDay) }),
      ...(interpretation && { interpretationEndsAt: instantAfter(startsAt, interpretation, startDay) }),
    };
  });
  return { sittings, day: first };
}

/** The other fields of a sitting. Where the file uses people's words for them, faults are told in these words. */
function inWords(reading: Reading, fields: Fields, at: string): Fields {
  const rest = without(fields, CALLS);
  if (OF_THE_PROGRAM.some((name) => Object.hasOwn(fields, name))) return rest;
  const unknown = Object.keys(rest).filter((name) => !['id', 'title', 'room'].includes(name));
  for (const name of unknown) reading.fault(below(at, name), noSuchField(name, NAMES_SHOWN));
  const missing = ([name, calls, such]: readonly [string, readonly string[], string]): boolean => {
    if (calls.some((call) => Object.hasOwn(fields, call))) return false;
    reading.fault(below(at, name), `is missing; expected a time such as “${such}”`);
    return true;
  };
  const both = [['from', CALLED.from, '10:00'] as const, ['to', CALLED.until, '13:00'] as const].filter(missing);
  const stands = Object.fromEntries(both.map(([name]) => (name === 'from' ? ['startsAt', 0] : ['endsAt', 1])));
  return { ...without(rest, unknown), ...stands };
}

/** A time, with the day that stands in front of it; `either` is what may be one of two days. */
function timeOnDay(text: string): { day?: string; minutes?: number; either?: string } {
  const alone = minutesOf(text);
  if (alone !== undefined) return { minutes: alone };
  for (const { day, rest } of behindDay(text)) {
    const minutes = minutesOf(rest);
    if (minutes === undefined) continue;
    return 'day' in day ? { day: day.day, minutes } : { minutes, either: inFront(text, rest) };
  }
  return {};
}

/** The day that a field says; a fault where it says none. */
export function dayOf(reading: Reading, { value, at }: Placed): string | undefined {
  const read = typeof value === 'string' ? writtenDay(value) : undefined;
  if (read && 'day' in read) return read.day;
  reading.fault(at, dayFault(value));
  return undefined;
}

/** `10` is ten o'clock where it stands under a word of people's; the program's own fields have ms. */
function hoursAlone(placed: Placed | undefined): Placed | undefined {
  if (typeof placed?.value !== 'number' || !(placed.value >= 0 && placed.value <= 24)) return placed;
  return OF_THE_PROGRAM.some((name) => placed.at.endsWith(name)) ? placed : { ...placed, value: `${placed.value}:00` };
}
