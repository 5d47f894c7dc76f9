// The row of headings of a table, and what its columns are taken for. Knows no kind of list.
import type { ImportColumn } from '#shared/import-preview.ts';

import type { Cell } from './cells.ts';
import { isNothing } from './cells.ts';
import { FileRefused } from './files/refusal.ts';
import type { Table, TableRow } from './files/table.ts';
import { MOST_ROWS } from './files/table.ts';

/** A heading stands among the first rows: titles and notes come before it. */
const LOOKED_AT = 30;
const SAMPLES = 3;

/** By index of the column: the field that a person chose for it, or none. */
export type ChosenFields = Readonly<Record<string, string | null>>;

export interface Headed {
  /** null: the table has none. */
  headerRow: number | null;
  headings: readonly string[];
  /** By column. */
  fields: readonly (string | null)[];
  rows: readonly TableRow[];
}

export interface HeadingRules {
  /** What each of these headings is. */
  fieldsOf(headings: readonly string[]): readonly (string | undefined)[];
  /** How much they are headings. */
  weightOf(headings: readonly string[]): number;
  /** Without one of these there is no such table. */
  needed(field: string): boolean;
}

/**
 * Of the first rows, the one in which most is known of headings.
 * @param headless the fields of a table without headings, where its cells alone say what they are
 */
export function headed(
  table: Table,
  { fieldsOf, weightOf, needed }: HeadingRules,
  chosen: ChosenFields | undefined,
  headless: () => readonly (string | null)[] | undefined,
): Headed {
  const looked = table.rows.slice(0, LOOKED_AT).map((row, index) => {
    const fields = fieldsOf(row.cells);
    const isTable = fields.some((field) => field !== undefined && needed(field));
    return { row, index, fields, score: isTable ? weightOf(row.cells) : 0 };
  });
  const single = looked.reduce<Heading | undefined>(
    (found, one) => (one.score > (found?.score ?? 0) ? one : found),
    undefined,
  );
  const best = inTwoRows(looked, single, { fieldsOf, needed }) ?? single;
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
  const withChosen = (fields: readonly (string | null | undefined)[]): (string | null)[] =>
    Array.from({ length: width }, (_, index) => {
      const own = chosen?.[index];
      const field = own === undefined ? fields[index] : own;
      return field === undefined || field === 'ignore' ? null : field;
    });
  const bare = best ? undefined : headless();
  if (!best && !bare && !chosen) throw new FileRefused('no-header');
  const below = best ? table.rows.slice(best.index + 1) : table.rows;
  // On the next page of the table both rows come again.
  const rows = best?.upper
    ? below.filter(({ cells }) => !isSameRow(cells, best.upper!) && !isSameRow(cells, best.row.cells))
    : below;
  if (rows.length === 0) throw new FileRefused('no-rows');
  if (rows.length > MOST_ROWS) throw new FileRefused('too-many-rows');
  return {
    headerRow: best?.row.number ?? null,
    headings: best?.headings ?? best?.row.cells ?? [],
    fields: withChosen(best?.fields ?? bare ?? []),
    rows,
  };
}

interface Heading {
  /** Its last row. */
  row: TableRow;
  index: number;
  fields: readonly (string | undefined)[];
  /** Of two rows, joined. */
  headings?: readonly string[];
  upper?: readonly string[];
  score: number;
}

const knownIn = (fields: readonly (string | undefined)[]): number =>
  fields.filter((field) => field !== undefined).length;

/**
 * Headings in two rows: a heading over several columns, and below it what each of them is. Only where more columns are known of the two
 * together than of the best row alone.
 */
function inTwoRows(
  looked: readonly Heading[],
  single: Heading | undefined,
  { fieldsOf, needed }: Pick<HeadingRules, 'fieldsOf' | 'needed'>,
): Heading | undefined {
  if (!single) return undefined;
  let best: Heading | undefined;
  for (const [at, lower] of looked.entries()) {
    const upper = looked[at - 1];
    if (!upper || (upper !== single && lower !== single)) continue;
    // Where the row below has no heading of its own, the one above goes down to it.
    const headings = joined(upper.row.cells, lower.row.cells);
    const own = fieldsOf(lower.row.cells);
    // "Function" below "Head of delegation" is what it says itself; "Name" there is that of the head.
    const fields = fieldsOf(
      headings.map((heading, index) => {
        const field = own[index];
        return field !== undefined && !needed(field) ? (lower.row.cells[index] ?? '') : heading;
      }),
    );
    const isBelow =
      lower.row.cells.every((cell) => cell.length <= LONGEST_BELOW) &&
      !isFirstOfRows(upper, lower.row.cells, own, needed);
    if (isBelow && knownIn(fields) > knownIn((best ?? single).fields))
      best = { row: lower.row, index: lower.index, fields, headings, upper: upper.row.cells, score: single.score };
  }
  return best;
}

const LONGEST_BELOW = 40;

/** Whether the row below has a name in the column of names: then it is the first of the list, whatever word of it is a heading elsewhere. */
const isFirstOfRows = (
  upper: Heading,
  lower: readonly string[],
  own: readonly (string | undefined)[],
  needed: (field: string) => boolean,
): boolean =>
  upper.fields.some((field, index) => {
    const [above = '', below = ''] = [upper.row.cells[index], lower[index]];
    return field !== undefined && needed(field) && below !== '' && below !== above && own[index] === undefined;
  });

const isSameRow = (one: readonly string[], other: readonly string[]): boolean =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, at) => (one[at] ?? '') === (other[at] ?? '')).every(
    Boolean,
  );

/** A heading over several columns stands in the first of them; the others are empty. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  let over = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const [above = '', below = ''] = [upper[index], lower[index]];
    if (above !== '') over = above;
    // An empty upper cell belongs to the heading on its left where the cell below it is filled; a column that is empty in both rows has no
    // heading.
    return [above === '' && below !== '' ? over : above, below].filter((part) => part !== '').join(' ');
  });
}

export function columnsOf({ headings, fields, rows }: Headed): ImportColumn[] {
  return fields.map((field, index) => {
    const samples = new Set<string>();
    for (const { cells } of rows) {
      const cell = cells[index] ?? '';
      if (cell !== '') samples.add(cell.slice(0, 80));
      if (samples.size === SAMPLES) break;
    }
    return { index, heading: headings[index] ?? '', field, samples: [...samples] };
  });
}

/** What a row has in the column of a field; undefined: no column is it, or there is nothing in it. */
export function cellOf({ cells }: TableRow, { fields }: Pick<Headed, 'fields'>, field: string): Cell | undefined {
  const column = fields.indexOf(field);
  const text = column < 0 ? '' : (cells[column] ?? '');
  return isNothing(text) ? undefined : { column, text };
}

/** Whether a row has the headings again, as a table of several pages does. */
export const repeats = ({ cells }: TableRow, headings: readonly string[]): boolean =>
  headings.some((heading) => heading !== '') && headings.every((heading, index) => heading === (cells[index] ?? ''));
