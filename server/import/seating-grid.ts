// A plan that is drawn as the hall is: the rows of the hall are rows of the sheet, and in the cells stand the names. Made into a table of
// seats, one a row, as the other plans have them.
import type { Table, TableRow } from './files/table.ts';
import { isNothing } from './cells.ts';
import type { Pool } from './name-pool.ts';

/** Of what is drawn so, so many of the names stand beside the column that has most: a list has them below each other. */
const LEAST_BESIDE = 0.25;
/** So many of the names are another's: a list with names in two languages has each twice. */
const LEAST_OTHERS = 0.8;
const LEAST_NAMES = 3;
/** "Row 12", "Seat 4"; a longer word is none of a row's or of a seat's. */
const LONGEST_LABEL = 12;

export const GRID_HEADINGS = ['Row', 'Seat', 'Nameplate'] as const;

interface Named {
  row: TableRow;
  column: number;
  id: string;
}

/**
 * Rows are called by what stands before their names, seats by what stands above theirs; else they are counted, from the front and from the
 * left. A row or a column without a name is an aisle.
 * @returns undefined: no names stand beside each other
 */
export function seatsOfGrid({ rows }: Table, { ladder }: Pool): Table | undefined {
  const named = rows.flatMap((row) =>
    row.cells.flatMap((cell, column): Named[] => {
      // A name over two places stands in both.
      const id = isNothing(cell) || cell === row.cells[column - 1] ? undefined : ladder.climb(cell).found?.id;
      return id === undefined ? [] : [{ row, column, id }];
    }),
  );
  if (!isGrid(named)) return undefined;
  const first = rows.indexOf(named[0]!.row);
  const isDrawn = new Set(named.map(({ row }) => row));
  const drawn = rows.filter((row) => isDrawn.has(row));
  const columns = columnsWithNames(drawn, named);
  const above = rows.slice(0, first).findLast(({ cells }) => columns.some((column) => isLabel(cells[column])))?.cells;
  const called = drawn.map(({ cells }) => labelOf(cells, columns[0]!));
  const areCalled = called.every((label) => label !== undefined) && new Set(called).size === called.length;
  const inColumns = above !== undefined && columns.every((column) => OF_ROWS.test(above[column] ?? ''));
  const seats = drawn.flatMap(({ cells }, nth) =>
    columns.flatMap((column, place) => {
      const [cell = '', before] = [cells[column], cells[column - 1]];
      if (isNothing(cell) || cell === before) return [];
      const seat = above?.[column];
      if (inColumns) return [[seat!, areCalled ? called[nth]! : String(nth + 1), cell]];
      return [[areCalled ? called[nth]! : String(nth + 1), isLabel(seat) ? seat! : String(place + 1), cell]];
    }),
  );
  return {
    rows: [[...GRID_HEADINGS], ...seats].map((cells, number) => ({ number, cells })),
    hiddenColumns: new Set(),
  };
}

/** Those of the names that are known, and between and behind them those of any that are not. */
function columnsWithNames(drawn: readonly TableRow[], named: readonly Named[]): number[] {
  const known = new Set(named.map(({ column }) => column));
  const first = Math.min(...known);
  for (const { cells } of drawn)
    for (const [column, cell] of cells.entries())
      if (column > first && !isNothing(cell) && !isLabel(cell)) known.add(column);
  return [...known].sort((one, other) => one - other);
}

function isGrid(named: readonly Named[]): boolean {
  if (named.length < LEAST_NAMES) return false;
  const inColumn = new Map<number, number>();
  for (const { column } of named) inColumn.set(column, (inColumn.get(column) ?? 0) + 1);
  const beside = named.length - Math.max(...inColumn.values());
  const others = new Set(named.map(({ id }) => id)).size;
  return beside >= named.length * LEAST_BESIDE && others >= named.length * LEAST_OTHERS;
}

/** What heads a column that is a row of the hall. */
const OF_ROWS = /^(?:row|rang|rangée|fila|ряд|الصف|صف|第.{1,3}排|排)(?:\s|\d|$)|排$/iu;

const isLabel = (cell: string | undefined): boolean =>
  cell !== undefined &&
  !isNothing(cell) &&
  cell.length <= LONGEST_LABEL &&
  /^(?:\P{L}*\d+|(?:.{0,9}\s)?(?:\d+|\p{L}{1,2})|第?[一二三四五六七八九十\d]{1,3}[排行座号]?)$/u.test(cell);

const labelOf = (cells: readonly string[], before: number): string | undefined =>
  cells.slice(0, before).findLast((cell) => isLabel(cell));
