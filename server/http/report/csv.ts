// Tables as CSV: RFC 4180, with the mark by which Excel knows UTF-8; and no text that a spreadsheet would take for a formula.
import Papa from 'papaparse';

import { inSlices, slicesOf } from '../../slices.ts';
import type { Cell, Column } from './table.ts';
import { cellsOf, headings } from './table.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A text that a spreadsheet would calculate, or begin a new cell with: = + - @ also in their other widths, behind whatever a program
 * skips or does not draw; a tab or a line's end in front (OWASP, CSV injection). It gets an apostrophe, by which spreadsheets know a text. papaparse's own
 * expression looks no further than the first line's end, and so lets texts of several lines through.
 */
const FORMULA = /^(?:[\s\p{Cf}"'`]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n])/u;

/** These rows as lines, each with its end. Numbers stay as they are. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  return `${Papa.unparse(rows as Cell[][], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}

const SLICE = 100;

/** A whole table in pieces, made in slices. */
export async function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Promise<string[]> {
  const lines = (slice: Row[]) => csvLines(slice.map((row) => cellsOf(columns, row)));
  const slices = await inSlices(slicesOf(rows, SLICE), lines, 1);
  return [BYTE_ORDER_MARK, csvLines([headings(columns)]), ...slices];
}
