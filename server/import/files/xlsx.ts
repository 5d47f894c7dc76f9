// A workbook's sheets as tables, by hucre. Everything that the library would have to be trusted with is looked at before: each part of XML
// is well formed, in UTF-8 and has no document type, and a sheet has no more rows and cells than are read. Only this file knows the library.
import type { CellValue, Sheet } from 'hucre';
import { readXlsx as readWorkbook } from 'hucre/xlsx';

import { FileRefused } from './refusal.ts';
import type { Table, TableRow } from './table.ts';
import { cellText, MOST_CELLS, MOST_ROWS } from './table.ts';
import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** Rows may stand below empty ones: so far down they are looked for. */
const LOWEST_ROW = 20_000;
const MOST_COLUMNS = 400;
const REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

export async function readXlsx(file: Buffer, archive: Archive): Promise<Table[]> {
  const lowest = checked(archive);
  const { sheets } = await readWorkbook(file, { range: `A1:${lettersOf(MOST_COLUMNS)}${Math.max(1, lowest)}` }).catch(
    () => {
      throw new FileRefused('not-a-table', 'The workbook is damaged and cannot be read.');
    },
  );
  const shown = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
  // Where none is shown, those that there are are read, and each row is said to be hidden.
  return shown.length > 0 ? shown.map(tableOf) : sheets.map(tableOf).map(withRowsHidden);
}

/** The lowest row that has anything in it. Throws where a part is not to be read. */
function checked(archive: Archive): number {
  let lowest = 0;
  let cells = 0;
  for (const name of archive.names) {
    if (!/\.(?:xml|rels|vml)$/i.test(name)) continue;
    const part = archive.read(name)!;
    if (!SHEET.test(name)) {
      if (/\.vml$/i.test(name)) continue;
      readXml(part, {});
      continue;
    }
    let rows = 0;
    let inRow = 0;
    let at = { row: 0, column: 0 };
    readXml(part, {
      open(tag, attribute) {
        const local = tag.slice(tag.indexOf(':') + 1);
        if (local === 'row') {
          rows += inRow > 0 ? 1 : 0;
          inRow = 0;
          at = { row: Number(attribute('r') ?? at.row + 1), column: 0 };
        } else if (local === 'c') at = placeOf(attribute('r')) ?? { ...at, column: at.column + 1 };
        // A cell that has only a colour is no cell.
        else if (local === 'v' || local === 'is') {
          inRow += 1;
          cells += 1;
          lowest = Math.max(lowest, at.row);
          if (at.column > MOST_COLUMNS || at.row > LOWEST_ROW || cells > MOST_CELLS)
            throw new FileRefused('too-many-rows');
        } else if (local === 'mergeCell') mergeChecked(attribute('ref') ?? '');
      },
    });
    if (rows + (inRow > 0 ? 1 : 0) > MOST_ROWS + 60) throw new FileRefused('too-many-rows');
  }
  return lowest;
}

/** A merge over a whole column would be filled down for ever. */
function mergeChecked(reference: string): void {
  if (reference.split(':').some((corner) => !REFERENCE.test(corner)))
    throw new FileRefused('not-a-table', 'The workbook is damaged and cannot be read.');
}

function placeOf(reference: string | undefined): { row: number; column: number } | undefined {
  const [, letters = '', row] = REFERENCE.exec(reference ?? '') ?? [];
  if (row === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(row), column };
}

function lettersOf(column: number): string {
  return column <= 0 ? '' : lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

const withRowsHidden = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => ({ ...row, hidden: true })),
});

function tableOf({ name, rows, merges = [], rowDefs, columns = [] }: Sheet): Table {
  const texts = rows.map((row) => row.map(textOf));
  const own = new Map<number, readonly string[]>();
  // Only the first cell of a merge has its value: one that goes down stands for each of its rows.
  for (const { startRow, startCol, endRow } of merges)
    for (let row = startRow + 1; row <= Math.min(endRow, texts.length - 1); row += 1) {
      const target = texts[row]!;
      if (!own.has(row)) own.set(row, [...target]);
      while (target.length <= startCol) target.push('');
      target[startCol] = texts[startRow]?.[startCol] ?? '';
    }
  return {
    name,
    rows: texts.flatMap((cells, index): TableRow[] =>
      cells.some((cell) => cell !== '')
        ? [
            {
              number: index + 1,
              cells,
              ...(own.has(index) && { own: own.get(index)! }),
              ...(rowDefs?.get(index)?.hidden && { hidden: true }),
            },
          ]
        : [],
    ),
    hiddenColumns: new Set(columns.flatMap((column, index) => (column?.hidden ? [index] : []))),
  };
}

/** As the sheet would be read aloud: numbers plain, a day as a day, a time as a time. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '';
    const text = value.toISOString();
    // A time of day alone is a day of 1899 or 1900.
    if (value.getUTCFullYear() < 1905) return text.slice(11, 16);
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
  }
  // Excel shows fifteen figures of a number: 2.1 that was counted up to is stored as 2.1000000000000001.
  const plain = typeof value === 'number' ? Number(value.toPrecision(15)) : value;
  return typeof plain === 'string' ? cellText(plain) : typeof plain === 'object' ? '' : String(plain);
}
