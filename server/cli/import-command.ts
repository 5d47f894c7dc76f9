// rostrum import ...: a list in a file, beside a meeting or into it.
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';

import { Argument, Command } from 'commander';

import type { ImportFault, ImportKind, ImportPreview, ImportRow } from '#shared/import-preview.ts';
import { IMPORT_KINDS } from '#shared/import-preview.ts';

import { shown } from '../fault-words.ts';
import { importQuerySchema } from '../import/query.ts';
import type { ImportedList } from '../meetings/operator-list-import.ts';
import { CliFault, valueOf } from './fault.ts';
import { withOperator } from './find-operator.ts';
import { harmless, json, line, table } from './print.ts';
import { whyUnread } from './why-unread.ts';

interface Options {
  sheet?: string;
  encoding?: string;
  map?: string;
  item?: string;
  lang?: string;
  apply?: true;
  json?: true;
}

export function importCommand(): Command {
  return new Command('import')
    .description('what a list in a file would change in a meeting; with --apply, change what is sure of it')
    .addArgument(new Argument('<kind>', 'what is in the file').choices(IMPORT_KINDS))
    .argument('<id>', 'the meeting')
    .argument('<file>', 'XLSX, CSV, DOCX or text; “-” reads text from standard input')
    .option('--sheet <name>', 'the sheet of a workbook')
    .option('--encoding <name>', 'of a text whose letters come out wrong, such as windows-1251')
    .option('--map <json>', 'what columns are, by their index from 0: {"0":"name","3":null}')
    .option('--item <number>', 'with list: the item whose list it is, by its number')
    .option('--lang <language>', 'of a document or of text: en, fr, es, ar, zh or ru')
    .option('--apply', 'do it; rows that a person has to decide are left out')
    .option('--json', 'print JSON: { preview, seq? }')
    .action(async (kind: ImportKind, id: string, file: string, options: Options) => {
      const { sheet, encoding, map, item: itemId, lang, apply = false } = options;
      if (kind === 'list' && itemId === undefined) throw new CliFault('Say whose list it is: --item NUMBER.');
      const name = file === '-' ? undefined : path.basename(file);
      const given = Object.entries({ name, sheet, encoding, map, itemId, lang }).filter(
        ([, value]) => value !== undefined,
      );
      const query = importQuerySchema(kind).safeParse(Object.fromEntries(given));
      if (!query.success) {
        const [issue] = query.error.issues;
        throw new CliFault(`--${String(issue?.path[0] ?? 'map')}: ${issue?.message ?? 'not understood'}.`);
      }
      const bytes = await bytesOf(file);
      const request = { kind, bytes, query: query.data, apply };
      const done = valueOf(await withOperator((operator) => operator.importList(id, request)));
      if (options.json) return json(done);
      tell(done, apply);
    });
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await buffer(file === '-' ? process.stdin : createReadStream(file));
  } catch (error) {
    throw new CliFault(`${file} cannot be read: ${whyUnread(error)}.`);
  }
}

const MOST_ROWS = 40;

function tell(
  {
    preview: { rows, counts, columns, sheet, sheets, missing, contacts, command },
    seq,
    contacts: people,
  }: ImportedList,
  apply: boolean,
): void {
  if (sheet !== null) line(`Sheet “${harmless(sheet)}” of ${sheets.map((one) => `“${harmless(one)}”`).join(', ')}.`);
  const { new: added = 0, change = 0, same = 0, choose = 0, fault = 0, skip = 0 } = counts;
  line(
    `${added} new, ${change} changed, ${same} as they are, ${choose} to decide, ${fault} with faults, ${skip} skipped.`,
  );
  const waiting = rows.filter(({ state }) => state === 'choose' || state === 'fault');
  if (waiting.length > 0)
    table(
      ['ROW', 'WRITTEN', 'WHY', 'PERHAPS'],
      waiting
        .slice(0, MOST_ROWS)
        .map((row) => [String(row.row), row.written.slice(0, 40), whyOf(row, columns), perhaps(row)]),
    );
  if (waiting.length > MOST_ROWS) line(`and ${waiting.length - MOST_ROWS} more`);
  const leftOut = rows.flatMap((row) =>
    row.state === 'new' || row.state === 'change' || row.state === 'same'
      ? (row.faults ?? []).map((one) => [String(row.row), row.written.slice(0, 40), cellFault(one, columns)])
      : [],
  );
  if (leftOut.length > 0) table(['ROW', 'WRITTEN', 'WITHOUT'], leftOut.slice(0, MOST_ROWS));
  if (leftOut.length > MOST_ROWS) line(`and ${leftOut.length - MOST_ROWS} more`);
  if (missing.length > 0)
    line(
      `In the meeting and not in the file: ${missing
        .map(({ id }) => harmless(id))
        .join(', ')
        .slice(0, 400)}.`,
    );
  const taken = ['add', 'edit', 'remove', 'seats'].reduce((sum, key) => sum + listOf(command[key]).length, 0);
  if (seq !== undefined) line(taken > 0 ? `Done: event ${seq}.` : 'There was nothing to change.');
  if (people?.written) line(`People to write to: ${people.count}, kept beside the meeting.`);
  if (people?.written === false) line(`Its people (${people.count}) could not be kept: do the import once more.`);
  if (!apply && (taken > 0 || contacts.length > 0)) line('Nothing was changed. With --apply, all that is sure is.');
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

type Column = NonNullable<ImportPreview['columns']>[number];

/** A cell that cannot be taken: its column, what was expected there, and what stands there. */
function cellFault({ column, got, expected }: ImportFault, columns: readonly Column[] | undefined): string {
  const heading = columns?.find(({ index }) => index === column)?.heading ?? '';
  const what = `expected ${expected}, found ${shown(got)}`;
  return heading === '' ? what : `${heading.slice(0, 40)}: ${what}`;
}

const whyOf = ({ faults: [first] = [] }: ImportRow, columns: readonly Column[] | undefined): string =>
  first ? cellFault(first, columns) : 'who or what is meant';
const perhaps = ({ choices = [] }: ImportRow): string =>
  choices
    .slice(0, 3)
    .map(({ id, name, how }) => (how === 'organization' ? 'new' : `${id ?? ''} ${name}`.trim()))
    .join(', ');
