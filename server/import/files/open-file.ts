// Which kind of file it is, by what is in it, and what it says: tables, or a document's blocks. A file whose name says another thing than its
// content is refused: whoever chose it meant another one.
import { readCsv } from './csv.ts';
import { readDocx } from './docx.ts';
import type { Block } from './document-blocks.ts';
import { FileRefused } from './refusal.ts';
import type { Table } from './table.ts';
import type { Encoding } from '#shared/import-encodings.ts';
import { decodeText } from './text.ts';
import { readXlsx } from './xlsx.ts';
import { openArchive } from './zip.ts';

export type Source =
  | { kind: 'workbook'; tables: readonly Table[] }
  | { kind: 'text'; text: string; encoding: Encoding; table: () => Table }
  | { kind: 'document'; blocks: readonly Block[] };

export interface OpenOptions {
  /** The file's name; undefined: the text was pasted. */
  name?: string | undefined;
  encoding?: Encoding | undefined;
  /** How much of a text is known: what decides between older encodings. */
  sense: (text: string) => number;
}

/** Both Excel 97-2003 and files with a password are compound files of Microsoft. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ARCHIVE = Buffer.from('PK');

/**
 * The tables of a file that somebody uploaded.
 * @throws FileRefused what it is instead, in words for them
 */
export async function openFile(bytes: Buffer, { name = '', encoding, sense }: OpenOptions): Promise<Source> {
  if (bytes.length === 0) throw new FileRefused('no-rows', 'The file is empty.');
  if (bytes.subarray(0, 8).equals(COMPOUND)) throw compound(bytes);
  // Excel before 97 wrote its records without a container.
  if (bytes[0] === 0x09 && [0x02, 0x04, 0x08].includes(bytes[1]!) && bytes.length > 8 && bytes[3] === 0)
    throw new FileRefused('old-excel');
  const ending = /\.([A-Za-z]{2,5})$/.exec(name)?.[1]?.toLowerCase();
  if (bytes.subarray(0, 2).equals(ARCHIVE) && bytes[2]! < 0x09) return archived(bytes, ending);
  if (bytes.subarray(0, 1_024).includes('%PDF-'))
    throw new FileRefused('not-a-table', 'This is a PDF: no table can be read out of it.');
  if (ending === 'xlsx' || ending === 'docx' || ending === 'xlsm' || ending === 'docm')
    throw new FileRefused('not-a-table', `This is no ${ending} file, although its name says so.`);
  const { text, encoding: found } = decodeText(bytes, sense, encoding);
  if (/^\s*\{\\rtf/i.test(text))
    throw new FileRefused('not-a-table', 'This is a document in RTF.', 'Save it as .docx, then choose it again.');
  if (/^\s*(?:<!doctype|<html|<\?xml|<table|<meta|<body)/i.test(text))
    throw new FileRefused('not-a-table', 'This is a page of the web or XML.');
  if (/^\s*\{/.test(text))
    throw new FileRefused(
      'not-a-table',
      'This is JSON: a meeting of another program is imported where meetings are made.',
    );
  if (text.trim() === '') throw new FileRefused('no-rows', 'The file is empty.');
  return { kind: 'text', text, encoding: found, table: () => readCsv(text) };
}

function compound(bytes: Buffer): FileRefused {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return new FileRefused('encrypted');
  if (bytes.includes(Buffer.from('WordDocument', 'utf16le')))
    return new FileRefused(
      'not-a-table',
      'This is a document of Word 97-2003.',
      'Save it as .docx, then choose it again.',
    );
  return new FileRefused('old-excel');
}

async function archived(bytes: Buffer, ending: string | undefined): Promise<Source> {
  const archive = openArchive(bytes);
  const types = archive.read('[Content_Types].xml')?.toString('utf8') ?? '';
  if (types.includes('wordprocessingml') || types.includes('ms-word.document')) {
    if (ending !== undefined && ending !== 'docx' && ending !== 'docm')
      throw new FileRefused('not-a-table', `This is a document of Word, although its name ends in .${ending}.`);
    return { kind: 'document', blocks: readDocx(archive) };
  }
  if (types.includes('spreadsheetml')) {
    if (ending === 'docx' || ending === 'docm' || ending === 'csv')
      throw new FileRefused('not-a-table', `This is a workbook, although its name ends in .${ending}.`);
    return { kind: 'workbook', tables: await readXlsx(bytes, archive) };
  }
  const other = archive.names.includes('content.xml') ? 'This is a file of LibreOffice.' : 'This is an archive.';
  throw new FileRefused('not-a-table', other, 'Save it as .xlsx, .docx or .csv, then choose it again.');
}
