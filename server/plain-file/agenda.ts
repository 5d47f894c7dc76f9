// The agenda as it is written down: "5(b) General status", below the item of the number before, with minutes and a sitting by its name.
import { documentCalled, documentsIn } from '../document-symbols.ts';
import { shown } from '../fault-words.ts';
import type { Text } from '#shared/meeting/state.ts';
import { textIn } from '#shared/meeting/texts.ts';
import { plainDigits } from '#shared/typed-input.ts';

import { findSitting } from '../find-sitting.ts';
import { lengthMs } from './lengths.ts';
import type { Fields, Placed, Reading } from './reading.ts';
import { below, freeId, idsIn, isCalled, isFields, knownOnly, languageCalled, without } from './reading.ts';

/** "5", "5(b)", "5.2", "5 (b) (i)", in front of a title. */
const NUMBERED =
  /^(?:(?:agenda\s+)?item\s+|point\s+|punto\s+|tema\s+|пункт\s+|البند\s*|议程项目\s*|№\s*|no\.\s*)?(\d{1,3}(?:\s*\([a-z0-9]{1,5}\)|\.\d{1,3}|\.?[a-z](?=[.)\s]))*)\s*[.):：、-]?\s+(\S.*)$/isu;
/** "(b) Reports", below the item above it. */
const PART = /^\(?([a-z]|[ivx]{2,4})\)\s*(\S.*)$/su;
/** The last step of a number, without which it is that of the item above. */
const LAST_STEP = /(?:\([^()]+\)|\.\d+)$/u;

export function readItems(reading: Reading, placed: Placed | undefined, sittings: unknown, timeZone: string): unknown {
  if (!placed) return [];
  if (!Array.isArray(placed.value)) return placed.value;
  const all: unknown[] = placed.value;
  const taken = idsIn(all);
  /** Ids of the items so far, by number. */
  const byNumber = new Map<string, string>();
  let counted = 0;
  return all.map((one, index): unknown => {
    const here = below(placed.at, index);
    const to = below('catalogue.items', index);
    reading.moved(to, here);
    const fields = typeof one === 'string' ? ofLine(one, [...byNumber.keys()].at(-1)) : one;
    if (!isFields(fields)) return fields;
    const given = reading.take(fields, here, ['number', 'no', 'item']);
    knownOnly(reading, fields, here, { names: OF_AN_ITEM, shown: ITEM_SHOWN });
    const isPlain = fields.id === undefined;
    const written = isPlain ? numberOf(given?.value) : given?.value;
    const number = given === undefined ? String(counted + 1) : written;
    if (given) reading.moved(below(to, 'number'), typeof one === 'string' ? here : given.at);
    counted = /^\d+$/u.test(String(number)) ? Number(number) : counted;
    const id = isPlain ? freeId(String(number), 'i', taken) : fields.id;
    const parent = isPlain
      ? parentOf(reading, fields.parent, { number: String(number), byNumber, at: below(here, 'parent') })
      : fields.parent;
    if (typeof number === 'string' && typeof id === 'string') byNumber.set(number, id);
    const minutes = reading.take(fields, here, ['plannedMs', 'minutes', 'planned']);
    const sitting = reading.take(fields, here, ['sittingId', 'sitting']);
    const notes = reading.take(fields, here, ['script', 'notes', 'note']);
    const papers = reading.take(fields, here, ['documents', 'document']);
    return {
      ...without(fields, [
        ...Object.keys(fields).filter((name) => !OF_AN_ITEM.includes(name)),
        'no',
        'item',
        'minutes',
        'planned',
        'sitting',
        'parent',
        'withoutList',
        'notes',
        'note',
        'document',
      ]),
      ...withoutListOf(reading, fields.withoutList, below(here, 'withoutList')),
      id,
      number,
      ...(parent !== undefined && { parent }),
      title: reading.text(fields.title, below(here, 'title')),
      ...(fields.shortTitle !== undefined && {
        shortTitle: reading.text(fields.shortTitle, below(here, 'shortTitle')),
      }),
      ...(minutes && { plannedMs: planned(reading, minutes, below(to, 'plannedMs')) }),
      ...(sitting && { sittingId: sittingOf(reading, sitting, sittings, timeZone, below(to, 'sittingId')) }),
      ...(papers && { documents: documents(reading, papers.value, papers.at) }),
      ...(notes && { script: script(reading, notes.value, notes.at) }),
    };
  });
}

const ITEM_SHOWN = [
  'number',
  'title',
  'shortTitle',
  'minutes',
  'sitting',
  'parent',
  'documents',
  'script',
  'withoutList',
];
const OF_AN_ITEM = [
  ...ITEM_SHOWN,
  'notes',
  'note',
  'document',
  'no',
  'item',
  'planned',
  'id',
  'plannedMs',
  'sittingId',
  'seq',
  'retired',
];

/** That a list is expected is how it is where nothing is said. */
const withoutListOf = (reading: Reading, value: unknown, at: string): Fields =>
  value !== undefined && reading.yesOrNo(value, at) === true ? { withoutList: true } : {};

/** @param above the number of the line above */
function ofLine(line: string, above: string | undefined): Fields {
  const typed = plainDigits(line).trim();
  const [, number, title] = NUMBERED.exec(typed) ?? [];
  // The title as it was written: digits in it are the reader's own.
  if (number !== undefined) return { number: numberOf(number), title: line.trim().slice(-title!.length) };
  const [, part, ofPart] = PART.exec(line.trim()) ?? [];
  const place = part === undefined || above === undefined ? undefined : placeOfPart(part, above);
  return place === undefined ? { title: line } : { number: place, title: ofPart };
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** The whole number of a part that follows a line: "(b)" after "3(a)" is 3(b), "(i)" there is 3(a)(i); undefined: it follows nothing. */
function placeOfPart(part: string, above: string): string | undefined {
  const steps = [...above.matchAll(/\(([^()]+)\)/gu)].map(([, step]) => step!);
  const top = above.replace(/\(.*$/u, '');
  const whole = (kept: number) => `${top}${[...steps.slice(0, kept), part].map((step) => `(${step})`).join('')}`;
  const follows = (step: string) =>
    part.charCodeAt(0) === step.charCodeAt(0) + 1 && part.length === 1 && step.length === 1
      ? true
      : ROMAN.includes(part) && ROMAN.indexOf(part) === ROMAN.indexOf(step) + 1 && ROMAN.includes(step);
  const at = steps.findLastIndex(follows);
  if (at >= 0) return whole(at);
  return part === 'a' || part === 'i' ? whole(steps.length) : undefined;
}

/** "2.", "2 (b)", "2.b" and "2b" as 2, 2(b). */
const numberOf = (value: unknown): unknown => {
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : value;
  const plain = plainDigits(value).replace(/\s+/gu, '');
  return plain
    .replace(/^(\d{1,3})\.?([a-z])[.)]?$/u, '$1($2)')
    .replace(/^(\d.*?)\.$/u, '$1')
    .replace(/^(\d+)\)$/u, '$1');
};

function parentOf(
  reading: Reading,
  given: unknown,
  { number, byNumber, at }: { number: string; byNumber: ReadonlyMap<string, string>; at: string },
): unknown {
  if (given !== undefined) {
    const called = numberOf(given);
    const found = typeof called === 'string' ? byNumber.get(called) : undefined;
    if (found !== undefined || [...byNumber.values()].some((id) => id === given)) return found ?? given;
    reading.fault(at, `expected the number of an item above it, found ${shown(given)}`);
    return undefined;
  }
  const above = number.replace(LAST_STEP, '');
  return above === number ? undefined : byNumber.get(above);
}

function planned(reading: Reading, { value, at }: Placed, to: string): unknown {
  reading.moved(to, at);
  if (at.endsWith('plannedMs') && typeof value === 'number') return value;
  const ms = lengthMs(value);
  if (ms !== undefined) return ms;
  reading.fault(at, `expected minutes, such as 30 or “1 h”, found ${shown(value)}`);
  return 0;
}

type Sitting = Parameters<typeof findSitting>[1][number];
const isSitting = (one: unknown): one is Sitting =>
  isFields(one) &&
  typeof one.id === 'string' &&
  isFields(one.title) &&
  typeof one.startsAt === 'number' &&
  typeof one.endsAt === 'number';

/** By its id, its title in any language, its number from 1 on, or when it is: "15:00", "12 March, morning". */
function sittingOf(reading: Reading, { value, at }: Placed, sittings: unknown, timeZone: string, to: string): unknown {
  reading.moved(to, at);
  const all = (Array.isArray(sittings) ? sittings : []).filter(isFields);
  const nth = typeof value === 'number' ? all[value - 1] : undefined;
  if (nth) return nth.id;
  if (all.some(({ id }) => id === value)) return value;
  const called = typeof value === 'string' ? all.filter(({ title }) => isCalled(title, value)) : [];
  if (called.length === 1) return called[0]!.id;
  const whole = all.filter(isSitting);
  // A title that several have means none of them.
  const when = called.length === 0 && typeof value === 'string' ? findSitting(value, whole, timeZone) : undefined;
  if (when !== undefined) return when;
  const titles = all.map(({ title }) => (isFields(title) ? `“${textIn(title as Text, reading.language)}”` : ''));
  const expected = titles.flatMap((title, nth) => {
    if (title === '') return [];
    if (titles.indexOf(title) === titles.lastIndexOf(title)) return [title];
    const startsAt = all[nth]!.startsAt;
    return typeof startsAt === 'number' ? [`${title} (${whenWritten(startsAt, timeZone)})`] : [];
  });
  const how = new Set(titles).size < titles.length ? 'by its day and time, or its number' : 'or its number';
  reading.fault(at, `expected one of the sittings ${expected.join(', ')}, ${how}, found ${shown(value)}`);
  return all[0]?.id ?? value;
}

/** "2027-03-12 10:00" */
const whenWritten = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(at);

/** A document may be its symbol or its title alone, and several may stand in one text. */
function documents(reading: Reading, value: unknown, at: string): unknown {
  const list: unknown = typeof value === 'string' ? documentsIn(value) : value;
  if (!Array.isArray(list)) return value;
  return list.map((one: unknown, nth): unknown => {
    if (typeof one === 'string') {
      const { title, ...symbol } = documentCalled(one);
      return {
        ...symbol,
        title: reading.text(title, at),
        status: 'announced',
        languages: [],
      };
    }
    if (!isFields(one)) return one;
    const here = below(at, nth);
    const languages = reading.languages(one.languages, below(here, 'languages'));
    return {
      status: Array.isArray(languages) && languages.length > 0 ? 'available' : 'announced',
      ...one,
      languages: languages ?? [],
      title: reading.text(one.title ?? one.symbol, below(here, 'title')),
    };
  });
}

const STEPS = ['open', 'openList', 'closeList', 'conclude'];

/** One text is what is read when the item is opened; by language it is what is read at the item; by step each step's. */
function script(reading: Reading, value: unknown, at: string): unknown {
  if (typeof value === 'string') return { open: reading.text(value, at) };
  if (!isFields(value)) return value;
  const texts = Object.entries(value).flatMap(([step, text]): [string, unknown][] => {
    if (STEPS.includes(step)) return [[step, reading.text(text, below(at, step))]];
    const language = languageCalled(step);
    if (language !== undefined) return [[language, text]];
    reading.fault(
      below(at, step),
      `expected one of ${STEPS.map((one) => `“${one}”`).join(', ')}, or a language such as “en”, found “${step}”`,
    );
    return [];
  });
  return Object.fromEntries(texts);
}
