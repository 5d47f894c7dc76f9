// A table as text: CSV with whatever stands between its cells, or pasted out of a sheet. What stands between them is found here.
import { csvRecords } from './csv-records.ts';
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
  for (const { cells: record, open } of csvRecords(body, delimiter)) {
    count += 1;
    if (record.every((cell) => cell.trim() === '')) continue;
    cells += record.length;
    rows.push({ number: count, cells: record.map(cellText), ...(open.length > 0 && { open }) });
    // Headings, titles and totals besides.
    if (rows.length > MOST_ROWS + LOOKED_AT || cells > MOST_CELLS) throw new FileRefused('too-many-rows');
  }
  return { rows, hiddenColumns: new Set() };
}

/** The one that makes most rows of the same, greatest width. */
function delimiterOf(text: string): string {
  const scores = DELIMITERS.map((delimiter) => {
    const widths: number[] = [];
    let read = 0;
    for (const { cells } of csvRecords(text, delimiter)) {
      if (cells.some((cell) => cell.trim() !== '')) widths.push(cells.length);
      read += 1;
      if (read >= LOOKED_AT) break;
    }
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    return { delimiter, score: Math.max(0, ...Array.from(counts, ([width, times]) => (width - 1) * times)) };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}
