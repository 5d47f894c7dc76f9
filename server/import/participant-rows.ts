// The rows of a list of participants, each as what its cells say: who is meant, the category, seats, groups, a person.
// Knows the meeting's names and categories; compares nothing with the meeting.
import type { ImportFault } from '#shared/import-preview.ts';
import type { Climb, Rung } from '#shared/names/ladder.ts';
import { single } from '#shared/names/ladder.ts';

import { besideName } from '../names/beside-name.ts';
import type { CategoryFinder } from '../names/find-category.ts';
import { NUMBERED } from '../names/find-category.ts';
import type { Cell, Taken } from './cells.ts';
import {
  delegationIn,
  emailIn,
  fault,
  groupsIn,
  isNothing,
  isTick,
  isTotal,
  personIn,
  seatsIn,
  spokenIn,
} from './cells.ts';
import type { TableRow } from './files/table.ts';
import type { Headed } from './header.ts';
import { repeats } from './header.ts';
import { isName, isOfOrganizations } from './participant-headings.ts';
import type { Pool, Somebody } from './name-pool.ts';

export interface Person {
  name: string;
  title?: string;
  email?: string;
  language?: string;
}

/** What one row says. Exactly one of `skip`, `fault`, `who`, `climb` tells what becomes of it. */
export interface RowSays {
  row: TableRow;
  written: string;
  /** It is no delegation: a total, headings again, a line between. */
  skip?: 'total' | 'heading' | 'section' | 'category';
  /** It cannot be taken as it is. */
  fault?: ImportFault;
  who?: { somebody: Somebody; how: Rung };
  /** Nobody for sure. */
  climb?: Climb;
  /** Names in single languages, by their fields. */
  names: Record<string, string>;
  category?: string;
  /** A word that is no category of the meeting's. */
  unknownCategory?: Cell;
  seats?: number;
  groups?: string[];
  person?: Person;
  /** Cells that were left out. */
  leftOut: ImportFault[];
}

export interface RowRules {
  pool: Pool;
  categories: CategoryFinder;
  /** A text that begins with a sign is a formula. */
  isCsv?: boolean;
  /** Whether one of these codes is in the file or in the meeting. */
  isThere(code: string): boolean;
}

export function saidByRows(headed: Headed, rules: RowRules, sheet?: string): RowSays[] {
  const used = headed.fields.filter((field) => field !== null).length;
  const fields = new Map<string, number[]>();
  for (const [index, field] of headed.fields.entries())
    if (field !== null) fields.set(field, [...(fields.get(field) ?? []), index]);
  const said: RowSays[] = [];
  // "Observers" on its tab is said of all that stand on it.
  let section = sheet === undefined ? undefined : rules.categories.ofSection(sheet);
  for (const row of headed.rows) {
    const says = saidBy(row, { fields, isWide: used > 1, headings: headed.headings, previous: said.at(-1), rules });
    if (says.skip === 'category') section = rules.categories.ofSection(says.written);
    // "D. Entities": a section with a number of its own ends the one before it, whatever it is called.
    else if (says.skip === 'section' && section !== undefined && NUMBERED.test(says.written)) section = undefined;
    else if (!says.skip && says.category === undefined && says.unknownCategory === undefined && section !== undefined)
      says.category = section;
    if (isSum(says, said)) {
      delete says.fault;
      says.skip = 'total';
    }
    said.push(says);
  }
  return said;
}

/** A sum below the seats that nothing is written before. */
const isSum = ({ fault: wrong, seats }: RowSays, before: readonly RowSays[]): boolean =>
  wrong?.reason === 'name-missing' &&
  seats !== undefined &&
  seats > 0 &&
  seats === before.reduce((sum, one) => sum + (one.skip ? 0 : (one.seats ?? 0)), 0);

interface RowContext {
  fields: ReadonlyMap<string, readonly number[]>;
  isWide: boolean;
  headings: readonly string[];
  previous: RowSays | undefined;
  rules: RowRules;
}

function saidBy(row: TableRow, { fields, isWide, headings, previous, rules }: RowContext): RowSays {
  const cellOf = (column: number): Cell => ({
    column,
    text: row.cells[column] ?? '',
    ...(rules.isCsv && { isCsv: true }),
  });
  const fieldOf = ({ column }: Cell) => [...fields].find(([, columns]) => columns.includes(column))?.[0];
  const cellsOf = (field: string): Cell[] => (fields.get(field) ?? []).map(cellOf);
  const all = [...fields].flatMap(([field, columns]) => (isName(field) ? columns.map(cellOf) : []));
  const named = namedBy(all, headings, cellsOf('category')[0], rules.categories);
  const own = named.find(({ text }) => !isNothing(text)) ?? named[0] ?? { column: 0, text: '' };
  const says: RowSays = { row, written: single(own.text).slice(0, 400), names: {}, leftOut: [] };
  const filled = row.cells.filter((cell) => cell !== '');
  // In a column of people it is a person more of the delegation above.
  const at = row.cells.findIndex((cell) => cell !== '');
  const ofPerson = ['speaker', 'title', 'email', 'language', 'seats'].some((field) => fields.get(field)?.includes(at));
  const alone = filled.length === 1 && !ofPerson ? filled[0] : undefined;

  if (repeats(row, headings)) return { ...says, skip: 'heading' };
  // A rule between the headings and the rows, drawn of dashes.
  if (filled.length > 0 && filled.every(isNothing)) return { ...says, skip: 'section', written: filled[0]! };
  if (isTotal(row.cells) && !rules.pool.ladder.find(own.text)) return { ...says, skip: 'total', written: filled[0]! };
  if (alone !== undefined) {
    const written = single(alone);
    if (rules.categories.ofSection(written) !== undefined) return { ...says, skip: 'category', written };
    const isSomebody = rules.pool.ladder.climb(own.text, rules.isThere).found ?? rules.pool.byCode(alone);
    if (isWide && !isSomebody) return { ...says, skip: 'section', written };
  }

  optional(says, cellsOf, rules);
  const beside = besideName(own.text, rules.pool.ladder, rules.categories);
  if (beside) {
    if (says.category === undefined && says.unknownCategory === undefined && beside.category !== undefined)
      says.category = beside.category;
    if (says.seats === undefined && beside.seats !== undefined) says.seats = beside.seats;
  }
  for (const [field] of fields)
    if (field.startsWith('name_')) {
      const { value, fault: wrong } = personIn(cellsOf(field)[0]!);
      if (value !== undefined) says.names[field] = value;
      else if (wrong && field !== fieldOf(own)) says.leftOut.push(wrong);
    }
  if (isNothing(own.text)) {
    // A person more of the delegation above, whose name stands there once.
    const goesOn = says.person && says.category === undefined && says.unknownCategory === undefined;
    if (goesOn && previous && !previous.skip && !previous.fault)
      return {
        ...says,
        ...(previous.who && { who: previous.who }),
        ...(previous.climb && { climb: previous.climb }),
        written: previous.written,
      };
  }
  const plain = (cell: Cell): Cell => (beside && cell.column === own.column ? { ...cell, text: beside.name } : cell);
  return whoIs(says, plain(own), named.map(plain), cellsOf('iso')[0], rules);
}

/**
 * The cells that name the delegation. Of "Country" and "Organization" the country names it, and the organization is where its people work; the
 * organization names it where there is no country, or the row's category is one of organizations.
 */
function namedBy(
  all: readonly Cell[],
  headings: readonly string[],
  category: Cell | undefined,
  categories: CategoryFinder,
): Cell[] {
  const isFilled = ({ text }: Cell) => !isNothing(text);
  const organizations = all.filter((cell) => isOfOrganizations(headings[cell.column] ?? '') && isFilled(cell));
  const others = all.filter((cell) => !isOfOrganizations(headings[cell.column] ?? ''));
  if (organizations.length === 0 || others.length === 0) return [...all];
  const id = category && categories.find(category.text);
  const isOfOthers = id !== undefined && !categories.isOfStates(id);
  return isOfOthers || !others.some(isFilled) ? organizations : others;
}

const climbsOf = (named: readonly Cell[], { pool, isThere }: RowRules) =>
  named.filter(({ text }) => !isNothing(text)).map((cell) => ({ cell, climb: pool.ladder.climb(cell.text, isThere) }));

/** Whom the name and the code mean, and whether they mean the same. */
function whoIs(says: RowSays, own: Cell, named: readonly Cell[], iso: Cell | undefined, rules: RowRules): RowSays {
  const name = delegationIn(own);
  const climbs = name.value === undefined ? [] : climbsOf(named, rules);
  const found = climbs.flatMap(({ cell, climb }) => (climb.found ? [{ cell, ...climb.found }] : []));
  let code = iso && !isNothing(iso.text) ? rules.pool.byCode(iso.text) : undefined;
  // A number that is another's is a number of the list's own.
  if (code && /^\d/u.test(iso!.text.trim()) && found[0] && found[0].id !== code.id) code = undefined;
  if (iso && !isNothing(iso.text) && !code)
    says.leftOut.push(fault(iso, 'unknown-code', 'a code of ISO 3166, such as CH or CHE'));
  if (isNothing(own.text) && code)
    return { ...says, written: says.written || iso!.text, who: { somebody: code, how: 'code' } };
  if (name.value === undefined) return { ...says, ...(name.fault && { fault: name.fault }) };
  const other = found.find(({ id }) => id !== found[0]!.id);
  if (other) return { ...says, fault: fault(other.cell, 'names-differ', `another name of “${found[0]!.cell.text}”`) };
  const first = found[0] && { somebody: rules.pool.byId.get(found[0].id)!, how: found[0].how };
  if (first && code && first.somebody !== code)
    return { ...says, fault: fault(iso!, 'code-of-another', `the code of ${own.text}`) };
  if (first) return { ...says, who: first };
  const offers = climbs.flatMap(({ climb }) => climb.offers ?? []);
  // A code decides between those who may be meant, and for a name in a language that the table does not have.
  if (code && (offers.length === 0 || offers.some(({ id }) => id === code.id)))
    return { ...says, who: { somebody: code, how: 'code' } };
  if (code) return { ...says, fault: fault(iso!, 'code-of-another', `the code of ${own.text}`) };
  return { ...says, climb: { offers } };
}

/** The cells that a row can do without. */
function optional(says: RowSays, cellsOf: (field: string) => Cell[], { categories }: RowRules): void {
  const take = <T>(cells: readonly Cell[], read: (cell: Cell) => Taken<T>): T[] =>
    cells.flatMap((cell) => {
      const { value, fault: wrong } = read(cell);
      if (wrong) says.leftOut.push(wrong);
      return value === undefined ? [] : [value];
    });
  const [category] = cellsOf('category');
  if (category && !isNothing(category.text)) {
    const id = categories.find(category.text);
    if (id === undefined) says.unknownCategory = category;
    else says.category = id;
  }
  const [seats] = take(cellsOf('seats'), seatsIn);
  if (seats !== undefined) says.seats = seats;
  const inGroups = cellsOf('group').map(groupsIn);
  says.leftOut.push(...inGroups.flatMap(({ faults }) => faults));
  const groups = inGroups.flatMap((one) => one.groups);
  if (groups.length > 0) says.groups = [...new Set(groups)];
  const [title] = take(cellsOf('title'), personIn);
  const [email] = take(cellsOf('email'), emailIn);
  const [language] = take(cellsOf('language'), spokenIn);
  // A name in several columns: surname and first name.
  const speaker = take(
    cellsOf('speaker').filter(({ text }) => !isTick(text)),
    personIn,
  ).join(' ');
  const name = speaker || email;
  if (name !== undefined && name !== '')
    says.person = {
      name: name.slice(0, 200),
      ...(title !== undefined && { title }),
      ...(email !== undefined && { email }),
      ...(language !== undefined && { language }),
    };
}
