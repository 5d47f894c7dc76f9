// The main thread's side of workbooks. Knows neither the library nor what the table is about.
import type { OneOffOptions } from '../../one-off-thread.ts';
import { slicesOf } from '../../slices.ts';
import type { Made } from './files/file-maker.ts';
import { fileMaker } from './files/file-maker.ts';
import type { Cell } from './table.ts';
import type { Sheet, XlsxRequest } from './xlsx-messages.ts';

export interface SheetWithRows extends Sheet {
  rows: readonly (readonly Cell[])[];
}

const PROGRAM = new URL('./xlsx-worker.ts', import.meta.url);
const SLICE = 250;

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
