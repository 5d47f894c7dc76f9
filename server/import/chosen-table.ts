// Which table of a file is the list, and what its columns are: the sheet that was asked for, else the one in which most is known.
import type { Source } from './files/open-file.ts';
import { FileRefused } from './files/refusal.ts';
import type { Table } from './files/table.ts';
import { cellText } from './files/table.ts';
import type { Headed } from './header.ts';

export interface Chosen {
  table: Table;
  read: Headed;
  sheets: string[];
  /** Besides it: sheets that have such a list too. */
  otherLists: string[];
}

/** The tables of a document are numbered: they have no names. */
export function tablesOf(source: Source): readonly Table[] {
  if (source.kind === 'text') return [source.table()];
  if (source.kind === 'workbook') return source.tables;
  const tables = source.blocks.filter((block) => block.kind === 'table');
  return tables.map(({ rows, lines }, nth) => ({
    name: `Table ${nth + 1}`,
    rows: rows.flatMap((cells, index) => {
      const [texts, own] = [cells, lines[index] ?? []].map((row) => row.map(cellText)) as [string[], string[]];
      const isMerged = texts.some((text, column) => text !== own[column]);
      return texts.some((text) => text !== '') ? [{ number: index + 1, cells: texts, ...(isMerged && { own }) }] : [];
    }),
    hiddenColumns: new Set(),
  }));
}

/** The same, and the paragraphs of a document as one more: a list of names needs no table. */
export function tablesAndLinesOf(source: Source): readonly Table[] {
  if (source.kind !== 'document') return tablesOf(source);
  const lines = source.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text.split('\n') : []));
  const rows = lines.flatMap((line, index) => {
    const cells = line.split('\t').map(cellText);
    return cells.some((cell) => cell !== '') ? [{ number: index + 1, cells }] : [];
  });
  const tables = tablesOf(source);
  return rows.length === 0 ? tables : [...tables, { rows, hiddenColumns: new Set() }];
}

/**
 * @param read a table by its headings; throws where it has none
 * @param worth how much of what it says is known
 */
export function chosenTable(
  tables: readonly Table[],
  sheet: string | undefined,
  read: (table: Table) => Headed,
  worth: (headed: Headed, table: Table) => number,
): Chosen {
  if (tables.length === 0) throw new FileRefused('no-header', 'There is no table in the document.');
  const sheets = tables.flatMap(({ name }) => name ?? []);
  const wanted = sheet === undefined ? tables : tables.filter(({ name }) => name === sheet);
  if (wanted.length === 0)
    throw new FileRefused(
      'no-rows',
      'There is no sheet of this name in the file.',
      sheets.length > 0 ? `Expected one of: ${sheets.join(', ')}` : 'This file has no sheets: leave “sheet” out.',
    );
  const lists: Table[] = [];
  let best: { table: Table; read: Headed; worth: number } | undefined;
  const refused: FileRefused[] = [];
  for (const table of wanted)
    try {
      if (table.rows.length === 0) throw new FileRefused('no-rows');
      const found = read(table);
      const value = worth(found, table);
      if (value > 0) lists.push(table);
      if (!best || value > best.worth) best = { table, read: found, worth: value };
    } catch (error) {
      // A sheet without a table is a fault of the file only where no other sheet has one.
      if (!(error instanceof FileRefused)) throw error;
      refused.push(error);
    }
  if (best) {
    const { table, read: found } = best;
    return { table, read: found, sheets, otherLists: lists.flatMap((one) => (one === table ? [] : (one.name ?? []))) };
  }
  throw (
    refused.find(({ reason }) => reason === 'too-many-rows') ??
    refused.find(({ reason }) => reason === 'no-header') ??
    refused[0]!
  );
}
