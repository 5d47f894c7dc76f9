// The main thread's side of workbooks. Knows neither the library nor what the table is about.
import type { OneOffOptions } from '../../one-off-thread.ts';
import { inSlices, slicesOf } from '../../slices.ts';
import type { Made } from './files/file-maker.ts';
import { fileMaker } from './files/file-maker.ts';
import type { Cell, Column } from './table.ts';
import { cellsOf, headings } from './table.ts';
import type { Sheet, XlsxRequest } from './xlsx-messages.ts';

export interface SheetWithRows extends Sheet {
  rows: readonly (readonly Cell[])[];
}

const PROGRAM = new URL('./xlsx-worker.ts', import.meta.url);
const SLICE = 250;
const ROWS_AT_ONCE = 100;

/** A table as a sheet, its rows made in slices. */
export async function sheetOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<SheetWithRows> {
  return {
    name,
    headings: headings(columns),
    widths: columns.map(({ width }) => width),
    rows: await inSlices(rows, (row) => cellsOf(columns, row), ROWS_AT_ONCE),
  };
}

/** Makes a workbook of these sheets. Rejects with what the thread threw. */
export function xlsxMaker({ program = PROGRAM, ...options }: OneOffOptions = {}): (
  sheets: readonly SheetWithRows[],
) => Promise<Made> {
  const make = fileMaker<readonly Sheet[], XlsxRequest>({ program, ...options });
  return (sheets) =>
    make(
      sheets.map(({ name, headings, widths }) => ({ name, headings, widths })),
      requests(sheets),
    );
}

function* requests(sheets: readonly SheetWithRows[]): Generator<XlsxRequest> {
  for (const [sheet, { rows }] of sheets.entries())
    for (const slice of slicesOf(rows, SLICE)) yield { kind: 'rows', sheet, rows: slice };
  yield { kind: 'make' };
}
