// A file and a meeting: the preview of what an import would do. Runs on a thread of its own; what cannot be read is thrown as FileRefused.
import { randomUUID } from 'node:crypto';

import type { ImportKind, ImportPreview } from '#shared/import-preview.ts';
import { asLine } from '#shared/meeting/clean-text.ts';
import type { Language, Meeting } from '#shared/meeting/state.ts';

import { categoryFinder } from '../names/find-category.ts';
import { tableLadder } from '../names/table-ladder.ts';
import { previewAgendaLines, previewAgendaTable } from './agenda.ts';
import { readLines } from './agenda-lines.ts';
import { markedBy } from './agenda-numbers.ts';
import type { AgendaLine } from './agenda-lines.ts';
import { agendaFields, agendaWeight, isTitle } from './agenda-table.ts';
import { fault } from './cells.ts';
import type { Chosen } from './chosen-table.ts';
import { chosenTable, tablesAndLinesOf, tablesOf } from './chosen-table.ts';
import type { Source } from './files/open-file.ts';
import { openFile } from './files/open-file.ts';
import { FileRefused } from './files/refusal.ts';
import type { Table } from './files/table.ts';
import { MOST_ROWS, withOwnCells } from './files/table.ts';
import type { Encoding } from '#shared/import-encodings.ts';
import type { ChosenFields, Headed } from './header.ts';
import { headed } from './header.ts';
import type { KindPreview } from './preview-parts.ts';
import { linesOfOne } from './names-in-one-line.ts';
import { previewListLines, previewListTable } from './speakers-list.ts';
import { listFields, listWeight } from './speakers-table.ts';
import { isName, participantFields } from './participant-headings.ts';
import { previewParticipants } from './participants.ts';
import { namesKnown, participantsTable } from './participants-table.ts';
import type { Pool } from './name-pool.ts';
import { countNames, poolOf } from './name-pool.ts';
import { shortSource } from './short-source.ts';
import { seatsOfGrid } from './seating-grid.ts';
import { calledAs } from './sheet-names.ts';
import { bareSeats, eachSeatedOnce, previewSeating, seatingFields, seatingWeight } from './seating.ts';

export interface ImportOptions {
  kind: ImportKind;
  meeting: Meeting;
  /** The file's name; undefined: the text was pasted. */
  name?: string | undefined;
  sheet?: string | undefined;
  encoding?: Encoding | undefined;
  map?: ChosenFields | undefined;
  /** Of a list: the item that it is of. */
  itemId?: string | undefined;
  /** Of a document or of text without headings in languages. */
  language: Language;
}

const newId = (): string => randomUUID();
/** Made when it is first asked for: an agenda names nobody. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const PIECES = /[\n\r\t,;|"]/u;

export async function preview(bytes: Buffer, options: ImportOptions): Promise<ImportPreview> {
  const { kind, meeting, name, encoding } = options;
  // A list of speakers and a seating name those who are in the meeting.
  const pool = once(() => poolOf(meeting, newId, { withTable: kind === 'participants' }));
  const sense = (text: string) =>
    countNames(
      text.split(PIECES).map((piece) => piece.trim()),
      tableLadder(),
    );
  const opened = await openFile(bytes, { name, encoding, sense });
  // An agenda has notes of any length; the lists have names.
  const source = kind === 'agenda' ? opened : shortSource(kind === 'seating' ? opened : namesInLines(opened, kind));
  const { chosen, read: asRead } = readAs(source, options, pool);
  const read = chosen ? withOpenMarks(asRead, chosen.table) : asRead;
  // Loaded only for what could be read: whether the meeting takes it.
  const { proven } = await import('./proven.ts');
  return {
    ...proven(read, meeting, newId),
    sheet: chosen?.table.name ?? null,
    sheets: chosen?.sheets ?? [],
    otherLists: kind === 'participants' ? (chosen?.otherLists ?? []) : [],
    encoding: source.kind === 'text' ? source.encoding : null,
  };
}

/** The lines on which a quotation mark opens that nothing closes say so, whatever else becomes of them. */
function withOpenMarks(read: KindPreview, { rows }: Table): KindPreview {
  const open = new Map(rows.flatMap(({ number, open, cells }) => (open ? [[number, { open, cells }] as const] : [])));
  if (open.size === 0) return read;
  return {
    ...read,
    rows: read.rows.map((row) => {
      const slips = open.get(row.row);
      if (!slips) return row;
      const faults = slips.open.map((column) =>
        fault({ column, text: slips.cells[column] ?? '' }, 'quote-open', 'a quotation mark that closes this cell'),
      );
      return { ...row, faults: [...(row.faults ?? []), ...faults] };
    }),
  };
}

/** A text of one line that names many has a line for each. */
function namesInLines(source: Source, kind: ImportKind): Source {
  if (source.kind !== 'text') return source;
  const lines =
    linesOfOne(source.text, (words) => tableLadder().find(words) !== undefined) ??
    (kind === 'participants' ? wholeLines(source.text, source.table()) : null);
  if (lines === null) return source;
  const rows = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [{ number: index + 1, cells: [line.trim()] }],
  );
  return { ...source, text: lines.join('\n'), table: () => ({ rows, hiddenColumns: new Set() }) };
}

/** Lines that name somebody as they stand, where the commas in them make more columns: "Iran, Islamic Republic of". Null: they are cells. */
function wholeLines(text: string, { rows }: Table): string[] | null {
  const lines = text.split(/\r\n|\r|\n/u);
  const first = rows.map(({ cells }) => cells.filter((cell) => cell !== '').length);
  if (first[0] !== 1 || !first.includes(2) || /["\t;|]/u.test(text)) return null;
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const inColumns = Array.from({ length: width }, (_, at) =>
    countNames(
      rows.map(({ cells }) => cells[at] ?? ''),
      tableLadder(),
    ),
  );
  return countNames(lines, tableLadder()) > Math.max(0, ...inColumns) ? lines : null;
}

function readAs(source: Source, options: ImportOptions, poolOnce: () => Pool): { chosen?: Chosen; read: KindPreview } {
  const { kind, meeting, language, name, map, sheet, itemId } = options;
  const file = name === undefined ? undefined : asLine(name).trim().slice(0, 200) || undefined;
  const parts = { meeting, language, file, newId };
  switch (kind) {
    case 'participants': {
      const pool = poolOnce();
      const { ofSection } = categoryFinder(meeting.catalogue.categories);
      const isSection = (line: string) => ofSection(line) !== undefined;
      const read = (table: Table) => participantsTable(table, map, pool, isSection);
      const chosen = chosenTable(tablesAndLinesOf(source), sheet, read, (found) => namesKnown(found, pool));
      // In lines that were pasted, or of a text file, a dash is a bullet.
      const isCsv = source.kind === 'text' && name !== undefined && !/\.(?:txt|md)$/iu.test(name);
      return { chosen, read: previewParticipants(chosen.read, { ...parts, pool, sheet: chosen.table.name, isCsv }) };
    }
    case 'agenda': {
      const rules = { fieldsOf: agendaFields, weightOf: agendaWeight, needed: isTitle };
      const read = (table: Table) => headed(withOwnCells(table), rules, map, () => undefined);
      // A list of participants may have a number and a title too.
      const ofDelegations = ({ headings }: Headed) => participantFields(headings).some((one) => one && isName(one));
      const chosen = tableOr(
        source,
        sheet,
        map,
        read,
        (found, { name }) => calledAs('agenda', name) - (ofDelegations(found) ? 2 : 0),
      );
      const isAsked = sheet !== undefined || map !== undefined;
      const besideIt = chosen && !isAsked && source.kind === 'document' ? linesOf(source, false) : undefined;
      // A programme of work in a table is not the agenda that stands beside it.
      if (besideIt && readLines(besideIt).items.length > chosen!.read.rows.length)
        return { read: previewAgendaLines(besideIt, parts) };
      return chosen
        ? { chosen, read: previewAgendaTable(chosen.read, parts) }
        : { read: previewAgendaLines(linesOf(source), parts) };
    }
    case 'list': {
      const list = { ...parts, pool: poolOnce(), itemId: itemId ?? '' };
      const rules = { fieldsOf: listFields, weightOf: listWeight, needed: (field: string) => field === 'name' };
      const read = (table: Table) => headed(withOwnCells(table), rules, map, () => undefined);
      const chosen = tableOr(source, sheet, map, read, (_, { name }) => 2 * calledAs('list', name));
      return chosen
        ? { chosen, read: previewListTable(chosen.read, list) }
        : { read: previewListLines(linesOf(source), list) };
    }
    case 'seating': {
      const rules = { fieldsOf: seatingFields, weightOf: seatingWeight, needed: (field: string) => field === 'name' };
      const pool = poolOnce();
      const read = (table: Table) => {
        const grid = seatsOfGrid(withOwnCells(table), pool);
        if (grid) return { ...headed(grid, rules, map, () => undefined), headerRow: null };
        return eachSeatedOnce(headed(table, rules, map, () => bareSeats(table, pool)));
      };
      // A plan has seats; of several the one that is called so, then the longest.
      const worth = ({ fields, rows }: Headed, { name }: Table) =>
        (fields.includes('place') ? 2 : 0) + calledAs('seating', name) + rows.length / (MOST_ROWS + 1);
      const chosen = chosenTable(tablesOf(source), sheet, read, worth);
      return { chosen, read: previewSeating(chosen.read, { ...parts, pool }) };
    }
    default:
      return kind satisfies never;
  }
}

/** A table with headings of several columns, where the file has one; undefined: it is read line by line. */
function tableOr(
  source: Source,
  sheet: string | undefined,
  map: ChosenFields | undefined,
  read: (table: Table) => Headed,
  /** What besides its headings speaks for a table, or against it. */
  besides: (found: Headed, table: Table) => number,
): Chosen | undefined {
  const known = (fields: readonly (string | null)[]) => fields.filter((field) => field !== null).length;
  try {
    const worth = (found: Headed, table: Table) => known(found.fields) + besides(found, table);
    const chosen = chosenTable(tablesOf(source), sheet, read, worth);
    const isTable = source.kind === 'workbook' || map !== undefined || known(chosen.read.fields) > 1;
    return isTable || isEven(chosen.read) ? chosen : undefined;
  } catch (error) {
    if (!(error instanceof FileRefused) || (error.reason !== 'no-header' && error.reason !== 'no-rows')) throw error;
    if (source.kind === 'workbook' && error.reason === 'no-rows') throw error;
    return undefined;
  }
}

/** One heading that is known, and each row below has a cell for each heading: "Country;Minutes". */
const isEven = ({ headings, rows }: Chosen['read']): boolean =>
  headings.length > 1 && rows.every(({ cells }) => cells.length === headings.length);

/** What a mail has in front of the lines that it answers. */
const QUOTED = /^\s*(?:>\s?)+/u;
const HEADING = /^(?:heading|title|titre|überschrift|заголовок|标题)/iu;

/** Runs of blanks, as a file that was made of columns has them, say no more than a short one: what reads the lines need not count them. */
const LONG_BLANKS = /[^\S\n]{41,}/gu;
const linesOf = (source: Source, withTables = true): AgendaLine[] =>
  writtenLines(source, withTables).map((line) => ({
    ...line,
    text: line.text.replace(LONG_BLANKS, (blanks) => blanks.slice(0, 40)),
  }));

/** Each paragraph, each row of a table, each line of a text. */
function writtenLines(source: Source, withTables: boolean): AgendaLine[] {
  if (source.kind === 'text')
    return source.text
      .split(/\r\n|\r|\n/u)
      .map((text, index) => ({ row: index + 1, text: text.replace(QUOTED, ''), isHeading: false }));
  if (source.kind === 'workbook')
    return source.tables.flatMap(({ rows }) =>
      rows.map(({ number, cells }) => ({
        row: number,
        text: cells.filter((cell) => cell !== '').join('\t'),
        isHeading: false,
      })),
    );
  let row = 0;
  return source.blocks.flatMap((block): AgendaLine[] => {
    if (block.kind === 'table') {
      const rows = block.lines.map((cells) => ({
        row: (row += 1),
        text: cells.filter((cell) => cell !== '').join('\t'),
        isHeading: false,
      }));
      return withTables ? rows : [];
    }
    const { number, text, style } = block;
    const whole = number === '' ? text : `${number}\t${text}`;
    const [first = '', ...more] = whole.split('\n');
    // A line that was broken by hand begins a new one only where it has a number.
    const lines = more.some((line) => markedBy(line)) ? [first, ...more] : [whole];
    return lines.flatMap((line) => {
      row += 1;
      // A table of contents.
      return /^toc /i.test(style) ? [] : [{ row, text: line, isHeading: HEADING.test(style) }];
    });
  });
}
