// Which table of a file is a list of participants, and its columns.
import { numberIn } from '#shared/typed-input.ts';
import { isNothing } from './cells.ts';
import { FileRefused } from './files/refusal.ts';
import type { Table } from './files/table.ts';
import type { ChosenFields, Headed } from './header.ts';
import { headed } from './header.ts';
import { isName, isNameHeading, participantFields, weightOf } from './participant-headings.ts';
import { peopleInLines, peopleInTable } from './people-below.ts';
import type { Pool } from './name-pool.ts';
import { countNames } from './name-pool.ts';

/** @param isSection whether a line sets the category of those below it */
export function participantsTable(
  table: Table,
  map: ChosenFields | undefined,
  pool: Pool,
  isSection: (line: string) => boolean,
): Headed {
  const below =
    peopleInTable(table, pool, { fieldsOf: participantFields }, isSection) ??
    (isHeadless(table) ? peopleInLines(table, pool, isSection) : undefined);
  if (below) return withoutMade(participantsIn(below, map, pool, isSection));
  return participantsIn(table, map, pool, isSection);
}

/** No row of it has two headings that are known. */
const isHeadless = ({ rows }: Table): boolean =>
  !rows.slice(0, 30).some(({ cells }) => participantFields(cells).filter((field) => field !== undefined).length > 1);

/** Headings that the file has not are not told as a row of it. */
const withoutMade = (read: Headed): Headed => (read.headerRow === 0 ? { ...read, headerRow: null } : read);

function participantsIn(
  table: Table,
  map: ChosenFields | undefined,
  pool: Pool,
  isSection: (line: string) => boolean,
): Headed {
  const byContent = map ? participantFields : withNamesByContent(table, pool);
  const isOfList = (row: readonly string[]): boolean => namesSomebody(row, pool) && !isAboveNames(row, table, pool);
  const fieldsOf: typeof participantFields = (row) => (isOfList(row) ? row.map(() => undefined) : byContent(row));
  const read = (weight: (headings: readonly string[]) => number): Headed =>
    headed(
      table,
      {
        fieldsOf,
        weightOf: (row) => (isOfList(row) ? 0 : weight(row)),
        needed: (field) => isName(field) || field === 'iso',
      },
      map,
      () => bareColumns(table, pool, isSection),
    );
  const found = withoutSections(read, isSection) ?? read(weightOf);
  return map ? found : withShownNames(found, table);
}

/** Shorter ones may be codes, and "No" and "Id" are headings. */
const LEAST_OF_A_NAME = 4;

/** A row that names somebody is one of the list, whatever words it has that are headings elsewhere: "State of Qatar", "Les Pays-Bas". */
function namesSomebody(row: readonly string[], { ladder }: Pool): boolean {
  const filled = row.filter((cell) => cell.length >= LEAST_OF_A_NAME);
  if (filled.some((cell) => ladder.find(cell) !== undefined)) return true;
  // "Permanent Mission of Chad" alone in its row.
  const [only] = row.filter((cell) => cell !== '');
  return (
    filled.length === 1 && only === filled[0] && ladder.climb(only!).offers?.some(({ how }) => how === 'parts') === true
  );
}

/** "State | European Union | African Union": a heading of names above names, whoever else is named beside it. */
const isAboveNames = (row: readonly string[], { rows }: Table, { ladder }: Pool): boolean =>
  row.some((cell, at) => {
    if (!isNameHeading(cell)) return false;
    const below = rows.slice(rows.findIndex(({ cells }) => cells === row) + 1).map(({ cells }) => cells[at] ?? '');
    const filled = below.filter((text) => text !== '' && text !== cell);
    return filled.length > 0 && countNames(filled, ladder) >= filled.length / 2;
  });

/**
 * What headings are. Where a row has more known headings than any other, but none of them is one of names, the column below it in which
 * most cells name somebody is: it has a heading that nobody thought of.
 */
function withNamesByContent(table: Table, pool: Pool): typeof participantFields {
  const looked = table.rows.slice(0, 30).map(({ cells }, index) => {
    const fields = participantFields(cells);
    const hasName = fields.some((field) => isName(field) || field === 'iso');
    return { cells, index, hasName, known: fields.filter((field) => field !== undefined).length };
  });
  const best = looked.reduce<(typeof looked)[number] | undefined>(
    (most, one) => (one.known > Math.max(1, most?.known ?? 0) ? one : most),
    undefined,
  );
  if (!best || best.hasName) return participantFields;
  const at = bareNames({ ...table, rows: table.rows.slice(best.index + 1) }, pool)?.indexOf('name') ?? -1;
  if (at < 0 || !best.cells[at] || participantFields(best.cells)[at] !== undefined) return participantFields;
  return (headings) => {
    const fields = participantFields(headings);
    return headings === best.cells ? fields.map((field, index) => (index === at ? 'name' : field)) : fields;
  };
}

/** "Signatory States" alone in its row is no heading, where the names below it need none. */
function withoutSections(
  read: (weight: (headings: readonly string[]) => number) => Headed,
  isSection: (line: string) => boolean,
): Headed | undefined {
  try {
    return read((row) => {
      const [first = '', ...others] = row.filter((cell) => cell !== '');
      return others.length === 0 && isSection(first) ? 0 : weightOf(row);
    });
  } catch (error) {
    if (error instanceof FileRefused && (error.reason === 'no-header' || error.reason === 'no-rows')) return undefined;
    throw error;
  }
}

/** How many names of a table are known. */
export const namesKnown = ({ rows, fields }: Headed, { ladder }: Pool): number =>
  countNames(
    rows.flatMap(({ cells }) => fields.flatMap((field, index) => (isName(field) ? (cells[index] ?? '') : []))),
    ladder,
  );

/** A list without headings: the column in which most cells name somebody. */
export function bareNames({ rows }: Table, { ladder }: Pool): (string | null)[] | undefined {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => rows.map(({ cells }) => cells[index] ?? ''));
  const counts = columns.map((cells) => countNames(cells, ladder));
  const most = Math.max(0, ...counts);
  const at = counts.indexOf(most);
  const filled = (columns[at] ?? []).filter((cell) => cell !== '').length;
  return most > 0 && most >= filled / 2 ? counts.map((_, index) => (index === at ? 'name' : null)) : undefined;
}

/** The same, and of the columns beside it those that say by their cells alone what they are: categories, seats, addresses. */
function bareColumns(
  table: Table,
  pool: Pool,
  isCategory: (text: string) => boolean,
): readonly (string | null)[] | undefined {
  const names = bareNames(table, pool);
  if (!names) return undefined;
  const of: Partial<Record<'category' | 'email', number>> = {};
  const numbers: { index: number; areSeats: boolean }[] = [];
  for (const [index, field] of names.entries()) {
    const cells = table.rows.flatMap(({ cells }) => (isNothing(cells[index] ?? '') ? [] : [cells[index]!]));
    if (field !== null || cells.length * 2 < table.rows.length) continue;
    const all = (is: (cell: string) => boolean) => cells.every(is);
    if (all(isCategory)) of.category ??= index;
    else if (all((cell) => /^\S+@\S+\.\S+$/u.test(cell))) of.email ??= index;
    // In front of the names they count the rows.
    else if (index > names.indexOf('name') && all((cell) => numberIn(cell) !== undefined))
      numbers.push({ index, areSeats: areSeats(cells.map((cell) => numberIn(cell)!)) });
  }
  // Two of them may be a row and a seat of the hall.
  const [only, ...others] = numbers;
  const seats = only?.areSeats && others.length === 0 ? only.index : undefined;
  return names.map(
    (field, index) =>
      field ??
      (index === seats ? 'seats' : ((['category', 'email'] as const).find((one) => of[one] === index) ?? null)),
  );
}

/** More have none without a heading that says so. */
const MOST_SEATS = 10;

/** Whether numbers that nothing is said of may be seats: few for each, and no count of the rows. */
function areSeats(numbers: readonly number[]): boolean {
  const counts = numbers.length > 1 && numbers.every((one, at) => at === 0 || one === numbers[at - 1]! + 1);
  return !counts && numbers.every((one) => Number.isInteger(one) && one >= 1 && one <= MOST_SEATS);
}

/** A column that the sheet does not show is read, and is the name only where no other is. */
function withShownNames(found: Headed, { hiddenColumns }: Table): Headed {
  const names = found.fields.flatMap((field, index) => (isName(field) ? [index] : []));
  if (names.every((index) => hiddenColumns.has(index))) return found;
  const fields = found.fields.map((field, index) => (isName(field) && hiddenColumns.has(index) ? null : field));
  return { ...found, fields };
}
