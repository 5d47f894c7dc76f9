// Who takes part, as it is written down: kinds by word, States and organizations by any name of the table, groups by name.
import { USUAL_CATEGORIES } from '#shared/meeting/catalogue/usual-categories.ts';
import type { Category, CategoryMarkShape } from '#shared/meeting/state.ts';
import { isSameName } from '#shared/names/keys.ts';

import { shown } from '../fault-words.ts';
import { besideName } from '../names/beside-name.ts';
import { categoryFinder } from '../names/find-category.ts';
import type { CategoryFinder } from '../names/find-category.ts';
import type { KnownName } from '../names/table.ts';
import { isState, knownByCode, knownFields } from '../names/table.ts';
import { tableLadder } from '../names/table-ladder.ts';
import type { Fields, Placed, Reading } from './reading.ts';
import { GROUPS_CALLED } from './groups.ts';
import { below, freeId, idsIn, isFields, knownOnly, listIn, numbered, without } from './reading.ts';
import { readSeat } from './seats.ts';
import { SHORT_FORMS } from './defaults.ts';
import { textIn } from '#shared/meeting/texts.ts';

/** In the order in which kinds that say none get one. */
const MARKS: readonly CategoryMarkShape[] = ['disc', 'half-disc', 'ring', 'square', 'triangle'];

// ---- Kinds ----

export function readCategories(reading: Reading, placed: Placed | undefined): unknown {
  if (!placed) return USUAL_CATEGORIES;
  if (!Array.isArray(placed.value)) return placed.value;
  const all: unknown[] = placed.value;
  const taken = idsIn(all);
  const marks = new Set(all.flatMap((one) => (isFields(one) ? [one.mark] : [])));
  return all.map((one, index): unknown => {
    reading.moved(below('catalogue.categories', index), below(placed.at, index));
    const fields: unknown = typeof one === 'string' ? { name: one } : one;
    if (!isFields(fields)) return fields;
    const usual = usualOf(fields.name);
    const plain = usual && fields.id === undefined ? { ...usual, id: freeId(usual.id, 'c', taken) } : undefined;
    const mark = plain?.mark ?? MARKS.find((free) => !marks.has(free)) ?? MARKS.at(-1);
    const name =
      plain && typeof fields.name === 'string'
        ? plain.name
        : reading.text(fields.name, below(below(placed.at, index), 'name'));
    const made = {
      id: plain?.id ?? (fields.id === undefined ? freeId('', 'c', taken) : fields.id),
      mark,
      ...fields,
      name,
    };
    marks.add(made.mark);
    return made;
  });
}

/** The usual kind of this very name; not one that only stands for it. */
const usualOf = (name: unknown): Category | undefined =>
  typeof name === 'string'
    ? USUAL_CATEGORIES.find((one) =>
        [...Object.values(one.name), ...(SHORT_FORMS[one.id] ?? [])].some((call) => isSameName(call, name)),
      )
    : undefined;

// ---- Delegations ----

const OFTEN_CALLED = ['name', 'country', 'state', 'organization', 'organisation', 'delegation'];

export function readDelegations(reading: Reading, placed: Placed | undefined, categories: unknown): unknown {
  if (!placed) return [];
  if (!Array.isArray(placed.value)) return placed.value;
  const finder = finderOf(categories);
  const taken = idsIn(placed.value);
  const all: unknown[] = placed.value.map((one: unknown) => apart(one, finder?.finder));
  const written = all.map((one) => namesOf(one));
  const found = written.map((calls) => foundOf(calls));
  const codes = new Set(found);
  return all.map((one, index): unknown => {
    const here = below(placed.at, index);
    const to = below('catalogue.delegations', index);
    reading.moved(to, here);
    const fields = typeof one === 'string' ? { name: one } : one;
    if (!isFields(fields)) return fields;
    const given = reading.take(fields, here, OFTEN_CALLED);
    if (given) reading.moved(below(to, 'name'), typeof one === 'string' ? here : given.at);
    const rest = without(fields, OFTEN_CALLED);
    const code = foundOf(written[index]!, codes);
    const known = code === undefined ? undefined : knownByCode(code);
    if (!known && typeof given?.value === 'string')
      askWho(reading, given.value, typeof one === 'string' ? here : given.at, codes);
    knownOnly(reading, fields, here, { names: OF_A_DELEGATION, shown: DELEGATION_SHOWN });
    const category = categoryOf(reading, finder, { fields, here, to, isState: known !== undefined && isState(known) });
    return {
      ...numbered(without(rest, [...unknownIn(rest), 'status', ...GROUPS_CALLED]), ['seats']),
      ...inWords(reading, rest, here),
      id: rest.id ?? freeId(known?.code ?? '', 'd', taken),
      name: nameOf(reading, given?.value, known, given?.at ?? here),
      ...(known && ofTable(rest, known)),
      ...(category !== undefined && { category }),
    };
  });
}

/** "Chad (Observer)" as a name with its category, where it says none besides. */
function apart(one: unknown, categories: CategoryFinder | undefined): unknown {
  const name = typeof one === 'string' ? one : isFields(one) ? one['name'] : undefined;
  const beside = categories && typeof name === 'string' ? besideName(name, tableLadder(), categories) : undefined;
  if (!beside) return one;
  const own = isFields(one) ? one : {};
  return {
    ...(beside.category !== undefined && own['status'] === undefined && { category: beside.category }),
    ...(beside.seats !== undefined && { seats: beside.seats }),
    ...own,
    name: beside.name,
  };
}

const DELEGATION_SHOWN = [
  'name',
  'category',
  'seats',
  'seat',
  'group',
  'flag',
  'article',
  'aliases',
  'votes',
  'credentials',
];
/** What an export has besides, and what else these are called. */
const OF_AN_EXPORT = ['id', 'as', 'byHand', 'seq', 'retired'];
const OF_A_DELEGATION = [...DELEGATION_SHOWN, ...OF_AN_EXPORT, ...OFTEN_CALLED, ...GROUPS_CALLED, 'status'];
const unknownIn = (fields: Fields): string[] => Object.keys(fields).filter((name) => !OF_A_DELEGATION.includes(name));

/** Fields that people write as one text, or as a word. */
function inWords(reading: Reading, fields: Fields, at: string): Fields {
  const { seat, article, aliases, flag, votes } = fields;
  return {
    ...(seat !== undefined && { seat: readSeat(reading, seat, below(at, 'seat')) }),
    ...(article !== undefined && { article: reading.article(article, below(at, 'article')) }),
    ...(aliases !== undefined && { aliases: listIn(aliases) }),
    ...(typeof flag === 'string' && { flag: flag.trim().toLowerCase() }),
    // That it votes is how it is where nothing is said.
    ...(votes !== undefined && { votes: reading.yesOrNo(votes, below(at, 'votes')) === false ? false : undefined }),
  };
}

/** What of the table a delegation lacks in the file. */
const ofTable = (fields: Fields, known: KnownName): Fields =>
  Object.fromEntries(Object.entries(knownFields(known)).filter(([field]) => fields[field] === undefined));

/** Of a name in one string that of the table, in all languages; one by language keeps what it says. */
function nameOf(reading: Reading, given: unknown, known: KnownName | undefined, at: string): unknown {
  if (!known) return reading.text(given, at);
  return isFields(given) ? { ...known.name, ...given } : known.name;
}

function namesOf(one: unknown): string[] {
  if (typeof one === 'string') return [one];
  if (!isFields(one)) return [];
  const given = OFTEN_CALLED.map((name) => one[name]).find((value) => value !== undefined);
  if (typeof given === 'string') return [given];
  return isFields(given) ? Object.values(given).filter((text) => typeof text === 'string') : [];
}

/** The one of the table that all of these names are; of a name by language each must be the same, or nobody's. */
function foundOf(calls: readonly string[], codes?: ReadonlySet<string | undefined>): string | undefined {
  const isThere = codes && ((code: string) => codes.has(code));
  const found = new Set(calls.flatMap((call) => tableLadder().climb(call, isThere).found?.id ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}

function askWho(reading: Reading, call: string, at: string, codes: ReadonlySet<string | undefined>): void {
  const { offers = [] } = tableLadder().climb(call, (code) => codes.has(code));
  if (offers.length === 0) return;
  const expected = offers.map(({ id }) => `“${textIn(knownByCode(id)?.name ?? {}, 'en') || id}”`).join(' or ');
  reading.fault(
    at,
    `expected ${expected}, found ${shown(call)}; where it is somebody else: {"name": {"en": ${JSON.stringify(call)}}}`,
  );
}

/** Stands for the category of a delegation where none could be read. */
const UNREAD_CATEGORY = 'unread';

export function finderOf(categories: unknown): { finder: CategoryFinder; all: Category[] } | undefined {
  if (!Array.isArray(categories)) return undefined;
  const all = categories.filter(
    (one): one is Category =>
      isFields(one) &&
      typeof one.id === 'string' &&
      isFields(one.name) &&
      Object.values(one.name).every((text) => typeof text === 'string'),
  );
  return all.length === 0 ? undefined : { finder: categoryFinder(all), all };
}

function categoryOf(
  reading: Reading,
  known: ReturnType<typeof finderOf>,
  { fields, here, to, isState: state }: { fields: Fields; here: string; to: string; isState: boolean },
): unknown {
  const given = reading.take(fields, here, ['category', 'status']);
  if (given) reading.moved(below(to, 'category'), given.at);
  // Where no category could be read, that is told, and nothing of those who are in them.
  if (!known) return UNREAD_CATEGORY;
  if (!given) return known.finder.usual(state);
  if (typeof given.value !== 'string' || known.all.some(({ id }) => id === given.value)) return given.value;
  const found = known.finder.find(given.value);
  if (found !== undefined) return found;
  const expected = [...new Set(known.all.map(({ name }) => `“${textIn(name, 'en')}”`))].join(', ');
  reading.fault(given.at, `expected one of the categories ${expected}, found ${shown(given.value)}`);
  return known.all[0]!.id;
}
