// A document as it came: paragraphs with the numbers that its reader sees, and tables, in their order. Types only.

export interface Paragraph {
  kind: 'paragraph';
  /** That Word puts before it by itself, such as "3." or "(a)", "•" in a list without numbers; "" where there is none. */
  number: string;
  /** Of that number, from 0. */
  level: number;
  /** Name of its style, such as "heading 1"; "" where there is none. */
  style: string;
  text: string;
}

export interface DocumentTable {
  kind: 'table';
  /** By the columns of its grid: a cell over several columns stands in the first of them, one over several rows in each of these. */
  rows: readonly (readonly string[])[];
  /** The same rows with a cell over several rows in the first of them alone: as one reads them line by line. */
  lines: readonly (readonly string[])[];
}

export type Block = Paragraph | DocumentTable;
