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
  rows: readonly (readonly string[])[];
}

export type Block = Paragraph | DocumentTable;
