// A table as text: CSV with whatever stands between its cells, or pasted out of a sheet. The delimiter is found here and told to the
// parser, whose own guess is wrong too often.
import Papa from 'papaparse';

import { FileRefused } from './refusal.ts';
import type { Table, TableRow } from './table.ts';
import { cellText, MOST_CELLS, MOST_ROWS } from './table.ts';

const DELIMITERS = ['\t', ';', ',', '|'] as const;
const LOOKED_AT = 60;
/** Excel's own note of the delimiter, as the first line. */
const NOTE = /^sep=(.)\n/i;

export function readCsv(written: string): Table {
  // Lines of one file may end in several ways, where it was put together of others: the parser would know one of them.
  const text = written.replace(/\r\n?/gu, '\n');
  const noted = NOTE.exec(text);
  const body = noted ? text.slice(noted[0].length) : text;
  const delimiter = noted?.[1] ?? delimiterOf(body);
  const rows: TableRow[] = [];
  let [cells, count] = [0, noted ? 1 : 0];
  for (const record of parsed(body, delimiter)) {
    count += 1;
    if (record.every((cell) => cell.trim() === '')) continue;
    cells += record.length;
    rows.push({ number: count, cells: record.map(cellText) });
    // Headings, titles and totals besides.
    if (rows.length > MOST_ROWS + LOOKED_AT || cells > MOST_CELLS) throw new FileRefused('too-many-rows');
  }
  return { rows, hiddenColumns: new Set() };
}

function parsed(text: string, delimiter: string, preview = 0): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview });
  // A quotation mark that is never closed takes all that follows into one cell: then it is a mark of inches and no quotation.
  const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
  return isOpen && preview === 0 ? Papa.parse<string[]>(text, { delimiter, preview, quoteChar: '\u0000' }).data : data;
}

/** The one that makes most rows of the same, greatest width. */
function delimiterOf(text: string): string {
  const scores = DELIMITERS.map((delimiter) => {
    const widths = parsed(text, delimiter, LOOKED_AT).flatMap((row) =>
      row.some((cell) => cell.trim() !== '') ? [row.length] : [],
    );
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    return { delimiter, score: Math.max(0, ...Array.from(counts, ([width, times]) => (width - 1) * times)) };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}
