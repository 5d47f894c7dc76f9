// What is wrong with a meeting file that somebody wrote, beyond its shape: misspelt fields, names given twice, limits of what is not
// there, days that no calendar has, seconds for milliseconds. Only for files that a meeting is made of: a log may have led to any of it.
import { meetingFileSchema } from './meeting-file.ts';
import { hasFlag } from './flags.ts';
import { keyOfSeat } from './seating.ts';
import { LANGUAGES } from '../languages-and-roles.ts';
import type { FileFault, MeetingFile } from './meeting-file.ts';
import { noSuchField } from '../../names/distance.ts';
import { foldedNumber } from '../agenda/written-number.ts';
import { calledName } from '../clean-text.ts';
import { FARTHEST_MS } from '../future-times.ts';
import { isDay, isInstantInSeconds, isItemNumber, isLengthInSeconds, NUMBER_EXPECTED, SHORTEST } from '../fields.ts';
import { MOST } from '../meeting-maxima.ts';

/** A schema as zod keeps it, as far as it is walked here. */
interface Node {
  def: {
    type: string;
    innerType?: Node;
    element?: Node;
    shape?: Record<string, Node>;
  };
}

/** What an export has besides the plan. */
const BESIDE_THE_PLAN = ['log', 'contacts', 'emblem'];
/** What exports once had in their plan and a plan has no use for: where in the log it came, and that it is gone. */
const OF_THE_LOG = /^catalogue\.(?:delegations|items)\.\d+\.(?:seq|retired)$/;

/** Fields that the file does not have a meaning for, each with the nearest that it has. An export has its log besides. */
export function unknownFields(input: unknown): FileFault[] {
  const faults = unknownIn(meetingFileSchema as unknown as Node, input, []);
  return faults.filter(({ path }) => !BESIDE_THE_PLAN.includes(path) && !OF_THE_LOG.test(path));
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
    // A language that there is not is no slip in the name of another.
    const near = known.every((name) => (LANGUAGES as readonly string[]).includes(name)) ? [] : known;
    return [{ path: [...path, key].join('.'), message: noSuchField(key, near, known) }];
  });
}

/** Without the fields that a meeting file has no meaning for: of a meeting as it stands, what its plan has not. */
export const onlyKnown = <T>(file: T): T => knownIn(meetingFileSchema as unknown as Node, file) as T;

function knownIn({ def }: Node, value: unknown): unknown {
  if (def.innerType) return knownIn(def.innerType, value);
  const { element, shape } = def;
  if (element && Array.isArray(value)) return value.map((one) => knownIn(element, one));
  if (!shape || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, within]) =>
      Object.hasOwn(shape, key) ? [[key, knownIn(shape[key]!, within)]] : [],
    ),
  );
}

const DAY_MS = 86_400_000;

const firstOf = (text: Readonly<Record<string, string>>): string => text['en'] ?? Object.values(text)[0] ?? '';

interface Named {
  id: string;
  name: Record<string, string>;
  aliases?: readonly string[] | undefined;
}

/** What a fault calls a thing of the file: its id, or, where the file gives none, how whoever wrote it would. */
type Called = (id: string, otherwise: string) => string;

/** Sittings that are at one time, or years from each other: of two the later is told. */
function faultsBetween(sittings: MeetingFile['sittings'], called: Called): FileFault[] {
  const inTime = sittings
    .map((sitting, index) => ({ ...sitting, index }))
    .sort((left, right) => left.startsAt - right.startsAt);
  return inTime.slice(1).flatMap(({ startsAt, index }, at) => {
    const before = inTime[at]!;
    const path = `sittings.${index}.startsAt`;
    const other = called(before.id, `sitting ${before.index + 1}`);
    if (startsAt < before.endsAt) return [{ path, message: `expected a start after the end of ${other}` }];
    return startsAt - before.startsAt > FARTHEST_MS
      ? [{ path, message: `expected a start within a year of that of ${other}` }]
      : [];
  });
}

/** Numbers that nobody could read aloud, or that are given twice; and sub-items that stand apart from their family, which no command leaves so. */
function faultsOfAgenda(items: MeetingFile['catalogue']['items'], called: Called): FileFault[] {
  const faults: FileFault[] = [];
  const numbers = new Map<string, string>();
  /** The item before and those above it, the highest first. */
  let family: string[] = [];
  for (const [index, { id, number, title, parent }] of items.entries()) {
    const path = `catalogue.items.${index}`;
    const there = numbers.get(foldedNumber(number));
    if (!isItemNumber(number))
      faults.push({ path: `${path}.number`, message: `${NUMBER_EXPECTED}; found “${number}”` });
    else if (there === undefined) numbers.set(foldedNumber(number), called(id, `“${firstOf(title)}”`));
    else
      faults.push({
        path: `${path}.number`,
        message: `“${number}” is the number of ${there} already; expected each number once`,
      });
    const depth = parent === undefined ? 0 : family.indexOf(parent) + 1;
    if (parent !== undefined && depth === 0)
      faults.push({
        path,
        message: `expected “${number}” with its family, after “${parent}” and before any item that is not below it`,
      });
    family = [...(depth > 0 ? family.slice(0, depth) : parent === undefined ? [] : [parent]), id];
  }
  return faults;
}

/** @param date as it is written: whoever has slips elsewhere is told of the day with them. */
export const faultsOfDay = (date: unknown): FileFault[] =>
  typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date) || isDay(date)
    ? []
    : [
        {
          path: 'catalogue.date',
          message: `expected a day of the calendar such as 2020-09-04, found “${date}”`,
        },
      ];

/**
 * What a well-formed file says that cannot be so.
 * @param given the ids that stand in the file as it was written; left out: all
 */
export function faultsOfPlan({ catalogue, settings, sittings }: MeetingFile, given?: ReadonlySet<string>): FileFault[] {
  const faults: FileFault[] = [];
  const isHere = (id: string): boolean => !given || given.has(id);
  const called: Called = (id, otherwise) => (isHere(id) ? `“${id}”` : otherwise);
  /** Names first, so that a name that is another's alias is told by the alias. */
  const named = (where: string, things: readonly Named[]) => {
    const first = new Map<string, string>();
    const names = things.flatMap(({ id, name }, index) =>
      Object.entries(name).map(([language, text]) => ({ id, text, path: `${index}.name.${language}` })),
    );
    const aliases = things.flatMap(({ id, aliases = [] }, index) =>
      aliases.map((text, at) => ({ id, text, path: `${index}.aliases.${at}` })),
    );
    for (const { id, text, path } of [...names, ...aliases]) {
      const key = calledName(text);
      const there = first.get(key);
      if (there === undefined) first.set(key, id);
      else if (there !== id)
        faults.push({
          path: `${where}.${path}`,
          message: isHere(there)
            ? `“${text}” is the name of “${there}” already; expected each name once`
            : `“${text}” stands here twice; expected each name once`,
        });
    }
  };
  for (const [path, list, most] of [
    ['catalogue.categories', catalogue.categories, MOST.categories],
    ['catalogue.delegations', catalogue.delegations, MOST.delegations],
    ['catalogue.groups', catalogue.groups, MOST.groups],
    ['catalogue.items', catalogue.items, MOST.items],
    ['sittings', sittings, MOST.sittings],
  ] as const)
    if (list.length > most) faults.push({ path, message: `expected at most ${most}, found ${list.length}` });
  named('catalogue.categories', catalogue.categories);
  named('catalogue.delegations', catalogue.delegations);
  named('catalogue.groups', catalogue.groups);
  faults.push(...faultsOfAgenda(catalogue.items, called));

  const limited = (where: string, limits: object, known: readonly { id: string }[], what: string) => {
    for (const id of Object.keys(limits))
      if (!known.some((one) => one.id === id))
        faults.push({ path: `settings.${where}.${id}`, message: `expected the id of ${what}, found “${id}”` });
  };
  limited('categoryLimits', settings.categoryLimits, catalogue.categories, 'a category');
  limited('itemLimits', settings.itemLimits, catalogue.items, 'an item');

  faults.push(...faultsOfDay(catalogue.date));
  const long = (path: string, ms: number | undefined, shortest: number) => {
    if (ms !== undefined && isLengthInSeconds(ms, shortest))
      faults.push({ path, message: `expected milliseconds, found ${ms}, which looks like seconds` });
  };
  long('settings.warningMs', settings.warningMs, SHORTEST.shown);
  for (const [index, { flag }] of catalogue.delegations.entries())
    if (flag !== undefined && !hasFlag(flag))
      faults.push({
        path: `catalogue.delegations.${index}.flag`,
        message: `expected the code of a country or territory such as ch, found “${flag}”`,
      });
  const seated = new Map<string, string>();
  for (const [index, { id, seat }] of catalogue.delegations.entries()) {
    const there = seat && seated.get(keyOfSeat(seat));
    if (there !== undefined)
      faults.push({
        path: `catalogue.delegations.${index}.seat`,
        message: `expected a seat that is not that of ${there}`,
      });
    else if (seat) seated.set(keyOfSeat(seat), called(id, `delegation ${index + 1}`));
  }
  for (const [index, { plannedMs }] of catalogue.items.entries()) {
    long(`catalogue.items.${index}.plannedMs`, plannedMs, SHORTEST.planned);
  }
  for (const [index, sitting] of sittings.entries()) {
    for (const field of ['startsAt', 'endsAt', 'interpretationEndsAt'] as const) {
      const at = sitting[field];
      if (at !== undefined && isInstantInSeconds(at))
        faults.push({
          path: `sittings.${index}.${field}`,
          message: `expected milliseconds since 1970, found ${at}, which looks like seconds`,
        });
    }
    for (const field of ['endsAt', 'interpretationEndsAt'] as const) {
      const at = sitting[field];
      if (at !== undefined && !isInstantInSeconds(sitting.startsAt) && at - sitting.startsAt > DAY_MS)
        faults.push({ path: `sittings.${index}.${field}`, message: 'expected an end within a day of the start' });
    }
    if (sitting.interpretationEndsAt !== undefined && sitting.interpretationEndsAt <= sitting.startsAt)
      faults.push({ path: `sittings.${index}.interpretationEndsAt`, message: 'expected an end later than the start' });
  }
  // Between sittings that are no sittings nothing more is said.
  if (!faults.some(({ path }) => path.startsWith('sittings.'))) faults.push(...faultsBetween(sittings, called));
  return faults;
}
