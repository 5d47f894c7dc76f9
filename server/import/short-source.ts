// A source whose cells and lines are no longer than anything that a list says of a delegation: what reads them looks for names, asides and
// addresses in each, over and over, and a cell of a megabyte (dots that a program drew, a text in the wrong cell) has none behind its beginning.
import type { Block } from './files/document-blocks.ts';
import type { Source } from './files/open-file.ts';
import type { Table } from './files/table.ts';

/** In letters. A name has at most 400, a group of States that one speaks for 1,000. */
export const LONGEST_CELL = 2_000;

const short = (text: string): string => (text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text);
const shortAll = (cells: readonly string[]): readonly string[] =>
  cells.some((cell) => cell.length > LONGEST_CELL) ? cells.map(short) : cells;

const shortTable = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    cells: shortAll(row.cells),
    ...(row.own && { own: shortAll(row.own) }),
  })),
});

const shortBlock = (block: Block): Block =>
  block.kind === 'paragraph'
    ? { ...block, text: block.text.split('\n').map(short).join('\n') }
    : { ...block, rows: block.rows.map(shortAll), lines: block.lines.map(shortAll) };

/** Blanks as a file has them that was made of columns: they say no more than a few, and what follows them is kept. */
const LONG_BLANKS = /[^\S\n\r]{41,}/gu;

/** The text of a source keeps its lines, so that rows have the numbers that they have in the file; its table is cut cell by cell. */
export function shortSource(source: Source): Source {
  if (source.kind === 'workbook') return { ...source, tables: source.tables.map(shortTable) };
  if (source.kind === 'document') return { ...source, blocks: source.blocks.map(shortBlock) };
  const text = source.text
    .split(/(?<=\n)|(?<=\r)(?!\n)/u)
    .map((line) => (line.length > LONGEST_CELL ? shortLine(line) : line))
    .join('');
  return { ...source, text, table: () => shortTable(source.table()) };
}

function shortLine(line: string): string {
  const end = /[\n\r]*$/u.exec(line.slice(-2))![0];
  return short(line.slice(0, line.length - end.length).replace(LONG_BLANKS, (blanks) => blanks.slice(0, 40))) + end;
}
