// What the main thread says to the thread that makes a workbook. Types only, known to both sides.
import type { Cell } from './table.ts';

export interface Sheet {
  name: string;
  headings: readonly string[];
  /** Of its columns, in characters. */
  widths: readonly number[];
}

export type XlsxRequest =
  /** Rows come in slices: a long report is never copied in one go. */
  { kind: 'rows'; sheet: number; rows: readonly (readonly Cell[])[] } | { kind: 'make' };
