// What is wrong with a meeting file that somebody wrote, beyond its shape: misspelt fields, names given twice, limits of what is not
// there, days that no calendar has, seconds for milliseconds. Only for files that a meeting is made of: a log may have led to any of it.
import { meetingFileSchema } from './meeting-file.ts';
import { hasFlag } from './flags.ts';
import type { FileFault, MeetingFile } from './meeting-file.ts';
import { distance } from '../../names/distance.ts';
import { calledName } from '../clean-text.ts';

/** A schema as zod keeps it, as far as it is walked here. */
interface Node {
  def: {
    type: string;
    innerType?: Node;
    element?: Node;
    shape?: Record<string, Node>;
  };
}

/** Fields that the file does not have a meaning for, each with the nearest that it has. An export has its log besides. */
export function unknownFields(input: unknown): FileFault[] {
  const faults = unknownIn(meetingFileSchema as unknown as Node, input, []);
  return faults.filter(({ path }) => path !== 'log');
}

function unknownIn({ def }: Node, value: unknown, path: string[]): FileFault[] {
  if (def.innerType) return unknownIn(def.innerType, value, path);
  const { element, shape } = def;
  if (element && Array.isArray(value))
    return value.flatMap((one, index) => unknownIn(element, one, [...path, String(index)]));
  if (!shape || typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const known = Object.keys(shape);
  return Object.entries(value).flatMap(([key, within]) => {
    const node = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (node) return unknownIn(node, within, [...path, key]);
    const near = nearest(key, known);
    return [
      {
        path: [...path, key].join('.'),
        message: `there is no such field; expected ${near === undefined ? known.join(', ') : `“${near}”`}`,
      },
    ];
  });
}

/** The field that was meant: at most two letters away. */
function nearest(key: string, known: readonly string[]): string | undefined {
  if (key.length > 40) return undefined;
  const ranked = known
    .map((one) => ({ one, apart: distance(key.toLowerCase(), one.toLowerCase()) }))
    .filter(({ apart }) => apart <= 2);
  return ranked.sort((left, right) => left.apart - right.apart)[0]?.one;
}

/** What would be a year from 1985 on in seconds is the beginning of 1970 in ms: no meeting was then. Lengths under a second are seconds, too. */
const SECONDS_FROM = 500_000_000;
const SECONDS_TO = 100_000_000_000;
const SHORTEST = 1_000;
const DAY_MS = 86_400_000;

/** What a well-formed file says that cannot be so. */
export function faultsOfPlan({ catalogue, settings, sittings }: MeetingFile): FileFault[] {
  const faults: FileFault[] = [];
  const named = (where: string, things: readonly { id: string; name: Record<string, string> }[]) => {
    const first = new Map<string, string>();
    for (const [index, { id, name }] of things.entries()) {
      for (const [language, text] of Object.entries(name)) {
        const key = calledName(text);
        const there = first.get(key);
        if (there === undefined) first.set(key, id);
        else if (there !== id)
          faults.push({
            path: `${where}.${index}.name.${language}`,
            message: `“${text}” is the name of “${there}” already; expected each name once`,
          });
      }
    }
  };
  named('catalogue.categories', catalogue.categories);
  named('catalogue.delegations', catalogue.delegations);
  named('catalogue.groups', catalogue.groups);

  const limited = (where: string, limits: object, known: readonly { id: string }[], what: string) => {
    for (const id of Object.keys(limits))
      if (!known.some((one) => one.id === id))
        faults.push({ path: `settings.${where}.${id}`, message: `expected the id of ${what}, found “${id}”` });
  };
  limited('categoryLimits', settings.categoryLimits, catalogue.categories, 'a category');
  limited('itemLimits', settings.itemLimits, catalogue.items, 'an item');

  if (catalogue.date !== undefined && !isDay(catalogue.date))
    faults.push({
      path: 'catalogue.date',
      message: `expected a day of the calendar such as 2020-09-04, found “${catalogue.date}”`,
    });
  const long = (path: string, ms: number | undefined) => {
    if (ms !== undefined && ms > 0 && ms < SHORTEST)
      faults.push({ path, message: `expected milliseconds, found ${ms}, which looks like seconds` });
  };
  long('settings.warningMs', settings.warningMs);
  for (const [index, { flag }] of catalogue.delegations.entries())
    if (flag !== undefined && !hasFlag(flag))
      faults.push({
        path: `catalogue.delegations.${index}.flag`,
        message: `expected the code of a country or territory such as ch, found “${flag}”`,
      });
  for (const [index, { plannedMs }] of catalogue.items.entries()) long(`catalogue.items.${index}.plannedMs`, plannedMs);
  for (const [index, sitting] of sittings.entries()) {
    for (const field of ['startsAt', 'endsAt', 'interpretationEndsAt'] as const) {
      const at = sitting[field];
      if (at !== undefined && at >= SECONDS_FROM && at < SECONDS_TO)
        faults.push({
          path: `sittings.${index}.${field}`,
          message: `expected milliseconds since 1970, found ${at}, which looks like seconds`,
        });
    }
    for (const field of ['endsAt', 'interpretationEndsAt'] as const) {
      const at = sitting[field];
      if (at !== undefined && sitting.startsAt >= SECONDS_TO && at - sitting.startsAt > DAY_MS)
        faults.push({ path: `sittings.${index}.${field}`, message: 'expected an end within a day of the start' });
    }
    if (sitting.interpretationEndsAt !== undefined && sitting.interpretationEndsAt <= sitting.startsAt)
      faults.push({ path: `sittings.${index}.interpretationEndsAt`, message: 'expected an end later than the start' });
  }
  return faults;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a date such as 2020-02-30 is a day at all. */
function isDay(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return day >= 1 && day <= (LENGTHS[month - 1] ?? 0) + leap;
}
