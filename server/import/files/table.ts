// A table as it came: rows of cells, each row by the number that it has in its file. Types, and what every reader does to a cell.

export interface TableRow {
  /** In the file, from 1. */
  number: number;
  /** Texts, "" where there is nothing; as many as the row has. */
  cells: readonly string[];
  /** The same without what a cell of a row above says that goes down over this one; absent where none does. */
  own?: readonly string[];
  /** The columns whose quotation mark is never closed, in CSV. */
  open?: readonly number[];
  hidden?: true;
}

/** A table as it was read, whatever file it came from. */
export interface Table {
  /** The sheet's name; absent where a file has one table alone. */
  name?: string;
  rows: readonly TableRow[];
  /** Columns that the sheet does not show. */
  hiddenColumns: ReadonlySet<number>;
}

/** The table with what goes over several rows in the first of them alone. */
export const withOwnCells = (table: Table): Table => ({
  ...table,
  rows: table.rows.flatMap(({ own, ...row }) => {
    if (!own) return [row];
    return own.some((cell) => cell !== '') ? [{ ...row, cells: own }] : [];
  }),
});

/** The largest table that is read, in rows and cells. */
export const MOST_ROWS = 5_000;
export const MOST_CELLS = 100_000;

/** With single blanks: a cell may have lines, and blanks of every kind. */
export const cellText = (text: string): string => text.replace(/\s+/gu, ' ').trim();
