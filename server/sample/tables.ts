// Reads the sample's tables: CSV with a heading row. Knows how the files lie in the folder, not what a meeting is made of.
import { readFileSync } from 'node:fs';

import Papa from 'papaparse';

const FOLDER = new URL('../../sample/', import.meta.url);

/** One line of a table: its cells by the heading of their column; an empty cell is "". */
export type Row = Readonly<Record<string, string>>;

/** All lines of a table. Throws where the file is not a table with these columns: the program was not installed whole. */
export function readTable(name: string, columns: readonly string[]): Row[] {
  const { data, errors, meta } = Papa.parse<Row>(readSampleFile(name), { header: true, skipEmptyLines: true });
  const [fault] = errors;
  if (fault) throw new Error(`sample/${name}, line ${(fault.row ?? 0) + 2}: ${fault.message}`);
  const missing = columns.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) throw new Error(`sample/${name} has no column ${missing.join(', ')}`);
  return data;
}

export function readSampleFile(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}
