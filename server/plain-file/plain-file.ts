// A meeting file as a secretary writes it, as the meeting file that the program speaks. What is in that form already passes through.
import type { FileFault } from '#shared/meeting/catalogue/meeting-file.ts';
import type { Language } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import { foldedNumber } from '#shared/meeting/agenda/written-number.ts';
import { noSuchField } from '#shared/names/distance.ts';
import { folded } from '#shared/names/words.ts';

import { shown } from '../fault-words.ts';
import { knowsZone } from '../zone-offsets.ts';
import { readItems } from './agenda.ts';
import { lengthMs, limitOf } from './lengths.ts';
import { readGroups } from './groups.ts';
import { finderOf, readCategories, readDelegations } from './participants.ts';
import type { Fields, Placed } from './reading.ts';
import {
  asDeepAs,
  below,
  isFields,
  languageCalled,
  listIn,
  noLanguage,
  numbered,
  Reading,
  yesOrNo,
} from './reading.ts';
import { dayOf, readSittings } from './sittings.ts';

export interface PlainFile {
  /** Still to be checked. */
  file: unknown;
  /** What could not be read, with its place in the file as it was written. */
  faults: FileFault[];
  /** Where a place of `file` is in the file as it was written. */
  placeOf(path: string): string;
}

/** Fields of the catalogue and of the settings with the names by which they stand in a plain file, in the catalogue or beside it. */
const CATALOGUE = {
  title: ['title'],
  subtitle: ['subtitle'],
  symbol: ['symbol'],
  venue: ['venue', 'place'],
  date: ['date', 'day', 'firstDay'],
  timeZone: ['timeZone', 'timezone'],
  categories: ['categories'],
  delegations: ['delegations', 'participants'],
  groups: ['groups'],
  items: ['items', 'agenda'],
  languages: ['languages'],
  terms: ['terms'],
  theme: ['theme'],
} as const;
const SETTINGS = {
  rules: ['rules'],
  meetingLimit: ['meetingLimit', 'limit', 'speakingTime'],
  categoryLimits: ['categoryLimits'],
  groupLimit: ['groupLimit'],
  itemLimits: ['itemLimits'],
  warningMs: ['warningMs', 'warning'],
  moderated: ['moderated'],
  absent: ['absent'],
  joining: ['joining'],
  devicesPerLink: ['devicesPerLink'],
  publicView: ['publicView'],
  publishRecord: ['publishRecord'],
  embedOrigins: ['embedOrigins'],
} as const;
/** What stands beside them, in any form. */
const BESIDE = ['id', 'sittings', 'catalogue', 'settings', 'language', 'log', 'contacts', 'emblem'];
/** What the program's own form has, and what a plain one has by its first names. */
const PROGRAMS = ['id', 'catalogue', 'settings', 'sittings'];
const NAMES_SHOWN = ['title', 'date', 'timeZone', 'venue', 'sittings', 'categories', 'participants', 'agenda', 'limit'];
const NAMES = [...new Set([...Object.values(CATALOGUE), ...Object.values(SETTINGS)].flat())];

/**
 * A meeting’s file as somebody wrote it by hand, put into the shape of a meeting file; what could not be read is in
 * `faults`, with its place.
 */
export function readPlainFile(input: unknown): PlainFile {
  if (!isFields(input)) return { file: input, faults: [], placeOf: (path) => path };
  const reading = new Reading();
  const whole = {
    catalogue: partOf(reading, input, 'catalogue', CATALOGUE),
    settings: partOf(reading, input, 'settings', SETTINGS),
  };
  unknownNames(reading, input);
  const named = whole.catalogue?.['languages'];
  const languages = named && reading.languages(named.value, named.at);
  reading.language = languageOf(reading, input, languages);

  const { catalogue, settings } = whole;
  const placeOf = (path: string) => asDeepAs(input, reading.placeOf(path));
  if (!catalogue || !settings) return { file: input, faults: reading.faults, placeOf };
  const timeZone = catalogue['timeZone']?.value;
  if (typeof timeZone === 'string' && !knowsZone(timeZone))
    reading.fault(catalogue['timeZone']!.at, `expected ${zoneMeant(timeZone)}, found ${shown(timeZone)}`);
  const date = catalogue['date'] && (dayOf(reading, catalogue['date']) ?? UNREAD_DAY);
  const placedSittings: Placed | undefined = Object.hasOwn(input, 'sittings')
    ? { value: input.sittings, at: 'sittings' }
    : undefined;
  const { sittings, day } = placedSittings
    ? readSittings(reading, placedSittings, {
        // One that there is not is told when the file is checked.
        timeZone: typeof timeZone === 'string' && knowsZone(timeZone) ? timeZone : 'UTC',
        day: date,
      })
    : { sittings: undefined, day: undefined };
  const categories = readCategories(reading, catalogue['categories']);
  const delegations = readDelegations(reading, catalogue['delegations'], categories);
  const groups = readGroups(reading, catalogue['groups'], delegations, catalogue['delegations']);
  const items = readItems(
    reading,
    catalogue['items'],
    sittings,
    typeof timeZone === 'string' && knowsZone(timeZone) ? timeZone : 'UTC',
  );
  const texts = textsOf(reading, catalogue, ['title', 'subtitle', 'venue']);
  const file = {
    ...Object.fromEntries(
      ['id', 'log', 'contacts', 'emblem'].flatMap((name) => (Object.hasOwn(input, name) ? [[name, input[name]]] : [])),
    ),
    catalogue: {
      ...leftOf(input.catalogue, CATALOGUE),
      ...valuesOf(catalogue, ['symbol', 'timeZone', 'theme']),
      ...(languages !== undefined && { languages }),
      ...(catalogue['terms'] && { terms: inSmallLetters(catalogue['terms'].value) }),
      ...texts,
      ...((date ?? day) !== undefined && { date: date ?? day }),
      categories,
      delegations,
      ...(groups !== undefined && { groups }),
      items,
    },
    settings: {
      ...leftOf(input.settings, SETTINGS),
      ...settingsOf(reading, settings),
      ...limitsByName(reading, settings, { categories, items }),
    },
    ...(placedSittings && { sittings }),
  };
  const faults = reading.faults.map(({ path, message }) => ({ path: asDeepAs(input, path), message }));
  return { file, faults, placeOf };
}

/** The zone of a city, or such a one as there are. */
function zoneMeant(written: string): string {
  const wanted = folded(written.replaceAll('_', ' '));
  const zones = Intl.supportedValuesOf('timeZone').filter((zone) =>
    [zone, zone.split('/').at(-1)!].some((name) => folded(name.replaceAll('_', ' ')) === wanted),
  );
  return zones.length === 1 ? `“${zones[0]}”` : 'a time zone such as Europe/Zurich';
}

type Part = Record<string, Placed>;

/** The fields of a part, from the part itself and from beside it; undefined: the part is no object. */
function partOf(
  reading: Reading,
  input: Fields,
  name: string,
  known: Readonly<Record<string, readonly string[]>>,
): Part | undefined {
  const own = input[name] ?? {};
  if (!isFields(own)) return undefined;
  if (!Object.hasOwn(input, name)) reading.moved(name, '');
  const found = Object.entries(known).flatMap(([field, calls]): [string, Placed][] => {
    const inside = reading.take(own, name, calls);
    const outside = reading.take(input, '', calls);
    if (inside && outside) reading.fault(outside.at, `“${inside.at}” says the same; expected one of them`);
    const placed = inside ?? outside;
    if (!placed) return [];
    reading.moved(below(name, field), placed.at);
    return [[field, placed]];
  });
  return Object.fromEntries(found);
}

/** What stands in a part under no name of it: told as unknown when the file is checked. */
function leftOf(part: unknown, known: Readonly<Record<string, readonly string[]>>): Fields {
  const names = Object.values(known).flat();
  return isFields(part) ? Object.fromEntries(Object.entries(part).filter(([name]) => !names.includes(name))) : {};
}

/** "title.fr", "title_fr": a language beside the field and not in it. */
const TEXT_IN_ONE = /^(title|subtitle|venue)\s*[._ (-]\s*(\p{L}{2,})\)?$/u;

function unknownNames(reading: Reading, input: Fields): void {
  const known = [...BESIDE, ...NAMES];
  const isOfProgram = Object.hasOwn(input, 'catalogue');
  for (const name of Object.keys(input)) {
    if (known.includes(name)) continue;
    const [, text, language] = TEXT_IN_ONE.exec(name) ?? [];
    if (text !== undefined && language !== undefined) {
      const such = `a text by language, such as "${text}": { "en": "…", "fr": "…" }`;
      reading.fault(name, languageCalled(language) ? `expected ${such}, found “${name}”` : noLanguage(language));
      continue;
    }
    reading.fault(name, noSuchField(name, known, isOfProgram ? PROGRAMS : NAMES_SHOWN));
  }
}

const valuesOf = (part: Part, names: readonly string[]): Fields =>
  Object.fromEntries(names.flatMap((name) => (part[name] ? [[name, part[name].value]] : [])));

const textsOf = (reading: Reading, part: Part, names: readonly string[]): Fields =>
  Object.fromEntries(
    names.flatMap((name) => (part[name] ? [[name, reading.text(part[name].value, part[name].at)]] : [])),
  );

function settingsOf(reading: Reading, part: Part): Fields {
  const words = ['rules', 'absent', 'joining', 'publishRecord'].flatMap((name): [string, unknown][] => {
    const value = part[name]?.value;
    return value === undefined ? [] : [[name, typeof value === 'string' ? value.trim().toLowerCase() : value]];
  });
  const { meetingLimit, groupLimit, warningMs, embedOrigins } = part;
  return {
    ...numbered(valuesOf(part, ['devicesPerLink']), ['devicesPerLink']),
    ...(embedOrigins && { embedOrigins: listIn(embedOrigins.value, /[\s,;]+/u) }),
    ...Object.fromEntries(
      ['moderated', 'publicView'].flatMap((name) => (part[name] ? [[name, yesOrNo(part[name].value)]] : [])),
    ),
    ...Object.fromEntries(words),
    ...(meetingLimit && { meetingLimit: limitOf(reading, meetingLimit) }),
    ...(groupLimit && { groupLimit: groupLimit.value === null ? null : limitOf(reading, groupLimit) }),
    ...(warningMs && { warningMs: warningOf(reading, warningMs) }),
  };
}

/** Limits by category and by item, which people call by name and by number. */
function limitsByName(
  reading: Reading,
  { categoryLimits, itemLimits }: Part,
  { categories, items }: { categories: unknown; items: unknown },
): Fields {
  const known = finderOf(categories);
  const ofItem = (call: string): unknown =>
    (Array.isArray(items) ? items.filter(isFields) : []).find(
      ({ id, number }) => id === call || (typeof number === 'string' && foldedNumber(number) === foldedNumber(call)),
    )?.id;
  return {
    ...(categoryLimits && {
      categoryLimits: limitsOf(reading, categoryLimits, (call) =>
        known?.all.some(({ id }) => id === call) ? call : known?.finder.find(call),
      ),
    }),
    ...(itemLimits && { itemLimits: limitsOf(reading, itemLimits, ofItem) }),
  };
}

function limitsOf(reading: Reading, { value, at }: Placed, idOf: (call: string) => unknown): unknown {
  if (!isFields(value)) return value;
  const called = new Map<unknown, string>();
  return Object.fromEntries(
    Object.entries(value).map(([name, limit]) => {
      const [id, here] = [idOf(name) ?? name, below(at, name)];
      const before = called.get(id);
      if (before !== undefined) reading.fault(here, `“${before}” says the same; expected one of them`);
      called.set(id, name);
      return [id, limitOf(reading, { value: limit, at: here })];
    }),
  );
}

function warningOf(reading: Reading, { value, at }: Placed): unknown {
  if (at.endsWith('warningMs') && typeof value === 'number') return value;
  const ms = lengthMs(value);
  if (ms === undefined) reading.fault(at, `expected a length such as “1 minute”, found ${shown(value)}`);
  return ms ?? 0;
}

/** Stands for a day that could not be read, so that what needs one is not told besides. */
const UNREAD_DAY = '2000-01-01';

function languageOf(reading: Reading, { language }: Fields, languages: unknown): Language {
  if (language === undefined)
    return LANGUAGES.find((one) => Array.isArray(languages) && one === (languages as unknown[])[0]) ?? 'en';
  const found = typeof language === 'string' ? languageCalled(language) : undefined;
  if (found === undefined) reading.fault('language', noLanguage(language));
  return found ?? 'en';
}

/** Words of the program, in whatever case they were written. */
const inSmallLetters = (value: unknown): unknown =>
  isFields(value)
    ? Object.fromEntries(
        Object.entries(value).map(([name, word]) => [
          name,
          typeof word === 'string' ? word.trim().toLowerCase() : word,
        ]),
      )
    : value;
