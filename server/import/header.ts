// The row of headings of a table, and what its columns are taken for. Knows no kind of list.
import type { ImportColumn } from '#shared/imports.ts';

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
  const best = looked.reduce<(typeof looked)[number] | undefined>(
    (found, one) => (one.score > (found?.score ?? 0) ? one : found),
    undefined,
  );
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
  const withChosen = (fields: readonly (string | null | undefined)[]): (string | null)[] =>
    Array.from({ length: width }, (_, index) => {
      const own = chosen?.[index];
      const field = own === undefined ? fields[index] : own;
      return field === undefined || field === 'ignore' ? null : field;
    });
  const bare = best ? undefined : headless();
  if (!best && !bare && !chosen) throw new FileRefused('no-header');
  const rows = best ? table.rows.slice(best.index + 1) : table.rows;
  if (rows.length === 0) throw new FileRefused('no-rows');
  if (rows.length > MOST_ROWS) throw new FileRefused('too-many-rows');
  return {
    headerRow: best?.row.number ?? null,
    headings: best?.row.cells ?? [],
    fields: withChosen(best?.fields ?? bare ?? []),
    rows,
  };
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
