// A table for people: what its columns are called, and what stands in them. The same for every file format.

/** Texts are texts and numbers numbers, so that whoever writes a file knows what could be taken for a formula. */
export type Cell = string | number | null;

export interface Column<Row> {
  heading: string;
  /** In characters. */
  width: number;
  cell(row: Row): Cell;
}

export const headings = <Row>(columns: readonly Column<Row>[]): string[] => columns.map(({ heading }) => heading);
export const cellsOf = <Row>(columns: readonly Column<Row>[], row: Row): Cell[] => columns.map(({ cell }) => cell(row));
