// Files of strangers: what each kind says, and that what is made to hurt is refused in words before it costs anything.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import type { Source } from '../../../server/import/files/open-file.ts';
import { openFile } from '../../../server/import/files/open-file.ts';
import { FileRefused } from '../../../server/import/files/refusal.ts';
import { compound, document, LAUGHS, lying, paragraph, sheetXml, wordTable, workbook } from './crafted-files.ts';

const PEOPLE = path.join(import.meta.dirname, '../../people');
const NAMES = ['Suisse', 'Côte d’Ivoire', 'Швейцария', 'سويسرا', '瑞士', 'Türkiye'];
const sense = (text: string) => NAMES.filter((name) => text.includes(name)).length;
const open = (bytes: Buffer, name?: string): Promise<Source> => openFile(bytes, { name, sense });
const rowsOf = (source: Source): (readonly string[])[] => {
  const table = source.kind === 'text' ? source.table() : source.kind === 'workbook' ? source.tables[0]! : undefined;
  return table?.rows.map(({ cells }) => cells) ?? [];
};
async function reasonOf(bytes: Buffer, name?: string): Promise<string> {
  try {
    const source = await open(bytes, name);
    if (source.kind === 'text') source.table();
    return 'read';
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    expect(error.message.length).toBeGreaterThan(10);
    expect(error.remedy.length).toBeGreaterThan(10);
    return error.reason;
  }
}

describe('text', () => {
  const ROWS = [
    ['Pays', 'Sièges'],
    ['Suisse', '2'],
    ['Côte d’Ivoire', '3'],
  ];
  const bytesOf = (text: string, encoding: string): Buffer => {
    if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
    if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
    const table = new Map(
      Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Buffer.from([byte])), byte]),
    );
    return Buffer.from(Array.from(text, (letter) => table.get(letter) ?? letter.charCodeAt(0)));
  };

  it.each([
    ['utf-8', Buffer.from('')],
    ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
    ['utf-16le', Buffer.from([0xff, 0xfe])],
    ['utf-16le', Buffer.from('')],
    ['utf-16be', Buffer.from([0xfe, 0xff])],
    ['utf-16be', Buffer.from('')],
    ['windows-1252', Buffer.from('')],
  ])('in %s after %j is read as it was written', async (encoding, mark) => {
    const text = ROWS.map((row) => row.join(';')).join('\r\n');
    const bytes = encoding === 'utf-8' ? Buffer.from(text) : bytesOf(text, encoding);
    const source = await open(Buffer.concat([mark, bytes]));
    expect(rowsOf(source)).toEqual(ROWS);
    expect(source).toMatchObject({ encoding });
  });

  it.each([
    ['windows-1251', 'Страна;Места\nШвейцария;2\n'],
    ['windows-1256', 'الدولة;المقاعد\nسويسرا;2\n'],
    ['koi8-r', 'Страна;Места\nШвейцария;2\n'],
    ['iso-8859-6', 'الدولة;المقاعد\nسويسرا;2\n'],
    ['macintosh', 'Pays;Sièges\nCôte d’Ivoire;2\n'],
    ['windows-1251', 'Повестка дня\n1. Открытие совещания\n'],
    ['windows-1256', 'جدول الأعمال\n1. افتتاح الاجتماع\n'],
    ['windows-1252', 'Ordre du jour provisoire\n1. Débat général\n2. Élection du Président\n'],
  ])('in %s is known by the names in it, or by its words: %j', async (encoding, text) =>
    expect(await open(bytesOf(text, encoding))).toMatchObject({ encoding, text }),
  );

  test('in gb18030 is known by the names in it, or by its words', async () => {
    // “国家;席位 / 瑞士;2”, then “议程 / 1. 会议开幕”.
    const table = Buffer.from('b9fabcd23bcfafcebb0ac8f0cabf3b320a', 'hex');
    expect(await open(table)).toMatchObject({ encoding: 'gb18030', text: '国家;席位\n瑞士;2\n' });
    const agenda = Buffer.from('d2e9b3cc0a312e20bbe1d2e9bfaac4bb0a', 'hex');
    expect(await open(agenda)).toMatchObject({ encoding: 'gb18030', text: '议程\n1. 会议开幕\n' });
  });

  it.each([
    [',', 'a,b\n1,"x;y;z"\n2,t\n'],
    [';', 'a;b\n1;"x,y;z"\n2;t\n'],
    ['tab', 'a\tb\n1\tx, y; z\n2\tt\n'],
    ['|', 'a|b\n1|x, y\n2|t\n'],
    [';', 'sep=;\r\na;b\r\n1;x,y\r\n2;t\r\n'],
  ])('has cells between “%s”: %j', async (_delimiter, text) => {
    const rows = rowsOf(await open(Buffer.from(text)));
    expect(rows.map((row) => row.length)).toEqual([2, 2, 2]);
  });

  test('keeps its rows’ own numbers, whatever its line ends, and a mark of inches takes nothing away', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const source = await open(Buffer.from(['a;b', '', 'c;"two', 'lines"', '5" plate;d'].join(end)));
      const rows = source.kind === 'text' ? source.table().rows : [];
      expect(rows.map(({ number, cells: [first] }) => [number, first])).toEqual([
        [1, 'a'],
        [3, 'c'],
        [4, '5" plate'],
      ]);
    }
    expect(rowsOf(await open(Buffer.from('a,b\n"c,d\ne,f\n')))).toHaveLength(3);
  });
});

describe('a workbook', () => {
  test('has its sheets, hidden rows, and what a merge covers downwards', async () => {
    const first = sheetXml([['Name', 'Person'], ['Suisse', 'A'], ['', 'B'], ['x'], ['Peru', 'C']], {
      hidden: [5],
      rest: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
    });
    const source = await open(workbook({ People: first, Notes: sheetXml([['z']]) }), 'list.xlsx');
    expect(source.kind === 'workbook' && source.tables.map(({ name }) => name)).toEqual(['People', 'Notes']);
    expect(rowsOf(source)[2]).toEqual(['Suisse', 'B']);
    expect(source.kind === 'workbook' && source.tables[0]!.rows[4]).toMatchObject({ number: 5, hidden: true });
  });

  test('of coloured cells without anything in them, down to its last row, is a small one', async () => {
    const sheet = sheetXml([['Country'], ['Peru']]).replace(
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>',
    );
    expect(rowsOf(await open(workbook({ A: sheet })))).toEqual([['Country'], ['Peru']]);
  });
});

describe('a document', () => {
  const NUMBERS = `<?xml version="1.0" encoding="UTF-8"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl><w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%2.%3"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
  const numbered = (text: string, level: number, list = 1) =>
    paragraph(text).replace(
      '<w:p>',
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`,
    );

  test('has the numbers that Word counts: nested, going on after a break, beginning anew where told to', async () => {
    const body =
      numbered('one', 0) +
      numbered('a', 1) +
      numbered('b', 1) +
      numbered('deep', 2) +
      paragraph('between') +
      numbered('two', 0) +
      numbered('a again', 1) +
      numbered('another list', 0, 2);
    const source = await open(document(body, { 'word/numbering.xml': NUMBERS }), 'agenda.docx');
    const blocks = source.kind === 'document' ? source.blocks : [];
    expect(blocks.map((block) => block.kind === 'paragraph' && block.number)).toEqual([
      '1.',
      '(a)',
      '(b)',
      '1.b.I',
      '',
      '2.',
      '(a)',
      '1.',
    ]);
  });

  test('is read without what was deleted, with its tables and links', async () => {
    const body = `<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t> new</w:t></w:r></w:ins><w:hyperlink><w:r><w:t> link</w:t></w:r></w:hyperlink></w:p>${wordTable([['a', 'b']])}`;
    const source = await open(document(body));
    expect(source.kind === 'document' && source.blocks).toEqual([
      expect.objectContaining({ text: 'Kept new link' }),
      { kind: 'table', rows: [['a', 'b']], lines: [['a', 'b']] },
    ]);
  });
});

describe('is refused in words:', () => {
  const zeros = Buffer.alloc(60 * 2 ** 20);
  const corner = sheetXml([['a']]).replace(
    '</sheetData>',
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
  );
  it.each<[string, () => Buffer, string, string?]>([
    [
      'an archive that unpacks to a gigabyte',
      () => lying('xl/a.xml', Buffer.from('x'), { size: 2 ** 30 }),
      'file-too-large',
    ],
    ['an archive whose directory lies', () => lying('[Content_Types].xml', zeros, { size: 1_000 }), 'not-a-table'],
    ['an archive with a wrong sum', () => lying('[Content_Types].xml', Buffer.from('x'), { crc: 1 }), 'not-a-table'],
    ['an archive with a password', () => lying('[Content_Types].xml', Buffer.from('x'), { flags: 1 }), 'encrypted'],
    ['an unknown way of packing', () => lying('[Content_Types].xml', Buffer.from('x'), { method: 99 }), 'not-a-table'],
    ['another archive', () => lying('holiday.jpg', Buffer.from('x'), {}), 'not-a-table'],
    ['a billion laughs', () => workbook({ A: LAUGHS }), 'not-a-table'],
    [
      'a document type in any part',
      () => workbook({ A: sheetXml([['x']]) }, { 'xl/styles.xml': LAUGHS }),
      'not-a-table',
    ],
    ['a broken sheet', () => workbook({ A: '<worksheet><sheetData><row>' }), 'not-a-table'],
    ['a cell in the last corner', () => workbook({ A: corner }), 'too-many-rows'],
    ['5,100 rows', () => workbook({ A: sheetXml(Array.from({ length: 5_100 }, () => ['x'])) }), 'too-many-rows'],
    [
      '100,001 cells',
      () => workbook({ A: sheetXml(Array.from({ length: 501 }, () => Array.from({ length: 200 }, () => 'x'))) }),
      'too-many-rows',
    ],
    ['5,100 rows of text', () => Buffer.from('x;y\n'.repeat(5_100)), 'too-many-rows'],
    ['a workbook of Excel 97', () => compound('Workbook'), 'old-excel', 'list.xls'],
    ['a document of Word 97', () => compound('WordDocument'), 'not-a-table', 'list.doc'],
    ['a workbook with a password', () => compound('EncryptedPackage'), 'encrypted', 'list.xlsx'],
    ['a document called a workbook', () => document(paragraph('x')), 'not-a-table', 'list.xlsx'],
    ['a workbook called a document', () => workbook({ A: sheetXml([['x']]) }), 'not-a-table', 'agenda.docx'],
    ['text called a workbook', () => Buffer.from('a;b\n'), 'not-a-table', 'list.xlsx'],
    ['a PDF', () => Buffer.from('%PDF-1.7 ...'), 'not-a-table', 'list.pdf'],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xd]), 'not-a-table'],
    ['a page of the web', () => Buffer.from('<!DOCTYPE html><table></table>'), 'not-a-table', 'list.xls'],
    ['nothing', () => Buffer.alloc(0), 'no-rows'],
    ['blanks', () => Buffer.from(' \n\n'), 'no-rows'],
    ['a cut workbook', () => workbook({ A: sheetXml([['x']]) }).subarray(0, 300), 'not-a-table'],
  ])('%s', async (_what, make, reason, name) => expect(await reasonOf(make(), name)).toBe(reason));

  test('whatever bytes, or a good file with some of them changed, is read or refused in words', async () => {
    const files = readdirSync(PEOPLE).map((name) => readFileSync(path.join(PEOPLE, name)));
    const changed = fc
      .tuple(fc.nat(files.length - 1), fc.nat(), fc.nat(255), fc.nat(400))
      .map(([nth, at, byte, length]) => {
        const copy = Buffer.from(files[nth]!);
        copy.fill(byte, at % copy.length, Math.min(copy.length, (at % copy.length) + (length % 7)));
        return length > 390 ? copy.subarray(0, at % copy.length) : copy;
      });
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((some) => Buffer.from(some)),
      changed,
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        expect(typeof (await reasonOf(some))).toBe('string');
      }),
      { numRuns: 150 },
    );
  });
});
