// A document as a row of blocks, and what the main thread and the thread that makes the file say to each other. Types only, known to both sides.
export type DocBlock =
  | { kind: 'cover'; part: 'symbol' | 'title' | 'line' | 'draft'; text: string }
  /** 1 is numbered I., 2 is numbered A. below it, 3 has no number. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  /** Numbered through the whole document. */
  | { kind: 'paragraph'; text: string }
  /** Below a paragraph, without a number of its own. */
  | { kind: 'line'; text: string }
  /** On a new page. */
  | { kind: 'annex'; number: string; title: string }
  /** Without a number, from margin to margin. */
  | { kind: 'note'; text: string }
  /** Widths in hundredths of the page's. Rows of the same table may come in several blocks: one without headings goes on. */
  | { kind: 'table'; headings: readonly string[]; widths: readonly number[]; rows: readonly (readonly string[])[] }
  | { kind: 'rows'; rows: readonly (readonly string[])[] };

export interface DocStart {
  language: string;
  title: string;
  /** At the top of each page. */
  head: string;
  /** At the foot of each page, before its number. */
  foot: string;
}

/** Blocks come in slices: a long report is never copied in one go. */
export type DocRequest = { kind: 'blocks'; blocks: readonly DocBlock[] } | { kind: 'make' };
