// The record of a meeting as it stands: the rows of all its tables, made in slices of the state, so that nobody in the hall waits for it.
import type { Language, Meeting } from '#shared/meeting/state.ts';
import { pastEntries, rowMaker, totalsOf } from '#shared/meeting/record/speeches.ts';
import { categoryTotals, itemRows, sittingRows } from '#shared/meeting/record/tables.ts';

import { inSlices } from '../../slices.ts';
import type { RecordColumn, Words } from './record-column.ts';
import { columnIn, said } from './record-column.ts';
import type { Column } from './table.ts';
import type { Rows, TableName } from './record-tables.ts';
import { columnsOf, SHEETS, TABLES } from './record-tables.ts';
import type { SheetWithRows } from './xlsx.ts';
import { sheetOf } from './xlsx.ts';

export interface MeetingRecord {
  meeting: Meeting;
  seq: number;
  /** Of names and titles. */
  language: Language;
  now: number;
  tables: { [Name in TableName]: readonly Rows[Name][] };
}

export const SLICE = 100;

/** @param meeting it never changes: whatever happens meanwhile makes another one */
export async function recordOf(meeting: Meeting, seq: number, language: Language, now: number): Promise<MeetingRecord> {
  const speeches = await inSlices(pastEntries(meeting), rowMaker(meeting, language), SLICE);
  return {
    meeting,
    seq,
    language,
    now,
    tables: {
      speeches,
      totals: totalsOf(meeting, speeches, language),
      categories: categoryTotals(meeting, speeches, language),
      items: itemRows(meeting, speeches, now, language),
      sittings: sittingRows(meeting, speeches, now, language),
    },
  };
}

/** A table with its columns in the record's language. */
export function tableOf(
  record: MeetingRecord,
  name: TableName,
  all = columnsOf(record.meeting.catalogue.timeZone),
): { columns: Column<unknown>[]; rows: readonly unknown[] } {
  // The compiler does not know which table was named; its columns are always made for its rows.
  const columns = all[name] as readonly RecordColumn<unknown>[];
  return { columns: columns.map(columnIn(record.language)), rows: record.tables[name] };
}

/** The headings of the sheet that explains the others. */
const EXPLAINED = [
  { en: 'Sheet', fr: 'Feuille' },
  { en: 'Column', fr: 'Colonne' },
  { en: 'What it means', fr: 'Sens' },
] as const satisfies readonly Words[];

/** All tables, and one that says what their columns mean. */
export async function sheetsOf(record: MeetingRecord): Promise<SheetWithRows[]> {
  const { language } = record;
  const all = columnsOf(record.meeting.catalogue.timeZone);
  const sheets: SheetWithRows[] = [];
  for (const name of TABLES) {
    const { columns, rows } = tableOf(record, name, all);
    sheets.push(await sheetOf(said(SHEETS[name], language), columns, rows));
  }
  const explained = TABLES.flatMap((name) =>
    all[name].map(({ heading, about }) => [
      said(SHEETS[name], language),
      said(heading, language),
      said(about, language),
    ]),
  );
  return [
    ...sheets,
    {
      name: said(SHEETS.columns, language),
      headings: EXPLAINED.map((one) => said(one, language)),
      widths: [16, 32, 90],
      rows: explained,
    },
  ];
}
