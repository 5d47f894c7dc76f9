// The report's files: no text of anybody's becomes a formula, none is lost, and a workbook is made beside the event loop.
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';

import { csvLines } from '../../../server/http/report/csv.ts';
import { localTime } from '../../../server/http/report/files/local-time.ts';
import { speechColumns } from '../../../server/http/report/speech-columns.ts';
import { spreadsheetText } from '../../../server/http/report/xlsx-cell-text.ts';
import { xlsxMaker } from '../../../server/http/report/xlsx.ts';
import { inSlices, slicesOf } from '../../../server/slices.ts';

const read = (csv: string): string[][] => Papa.parse<string[]>(csv.slice(0, -2), { newline: '\r\n' }).data;

/** Texts as hostile as they come: signs, in all widths, behind what programs skip, over several lines. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(
      fc.constantFrom('', ' ', '\t', '\r', '\n', '\r\n', '"', "'", ' "', '\u00a0', '\u200b', '\ufeff', '\u3000', '`'),
      fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', ''),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '\n', '\r\n=1', '\r=1'),
    )
    .map((parts) => parts.join('')),
);

describe('a cell of CSV', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '"=1',
    "'=1",
    ' "=1"',
    '＝1',
    '－1',
    "=cmd|' /C calc'!A0",
    '=1\nsecond line',
    '\u00a0=1',
    '\u200b=1',
  ])('%j is a text behind an apostrophe', (text) => {
    expect(read(csvLines([[text]]))).toEqual([[`'${text}`]]);
  });

  test('papaparse’s own way lets a formula of two lines through: ours does not rest on it', () => {
    expect(Papa.unparse([['=1+1\nx']], { escapeFormulae: true })).toMatch(/^"=1/);
    expect(csvLines([['=1+1\nx']])).toMatch(/^"'=1/);
  });

  test('numbers, empty cells and harmless texts stay as they are', () => {
    expect(csvLines([[12, null, 'Côte d’Ivoire', '5(b)', 'a, "b"', '']])).toBe(
      '12,,Côte d’Ivoire,5(b),"a, ""b""",\r\n',
    );
  });

  test('no text begins with a sign that a spreadsheet would calculate, whatever the text; and read back it is the text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1 }), (rows) => {
        const back = read(csvLines(rows));
        expect(back).toHaveLength(rows.length);
        for (const [at, row] of rows.entries()) {
          for (const [column, text] of row.entries()) {
            const cell = back[at]![column]!;
            expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]|^[\t\r\n]/);
            expect([text, `'${text}`]).toContain(cell);
          }
        }
      }),
    );
  });
});

describe('a workbook', () => {
  const make = xlsxMaker();
  const sheet = (rows: (string | number | null)[][]) => ({
    name: 'Speeches',
    headings: ['A', 'B', 'C'],
    widths: [10, 10, 10],
    rows,
  });
  async function opened(rows: (string | number | null)[][]): Promise<Record<string, string>> {
    const made = await make([sheet(rows)]);
    if (!made.ok) throw new Error(made.reason);
    return Object.fromEntries(Object.entries(unzipSync(made.file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  }

  test('has texts as texts, numbers as numbers, and no formula', async () => {
    const files = await opened([
      ['=1+1', 12, null],
      ['@x <b> & "c"', 0, 'ok'],
    ]);
    const table = files['xl/worksheets/sheet1.xml']!;
    expect(table).not.toContain('<f');
    expect(table).toContain('<v>12</v>');
    expect(table.match(/t="s"/g)).toHaveLength(6);
    expect(files['xl/sharedStrings.xml']).toContain('<t>=1+1</t>');
    expect(files['xl/sharedStrings.xml']).toContain('@x &lt;b&gt; &amp; "c"');
  });

  test('takes every text: what XML forbids, what spreadsheets would read as a character, names of every object', async () => {
    const names = Object.getOwnPropertyNames(Object.prototype);
    const files = await opened([
      ['a\u0000\u0008\u000b\ufffe\ud800b', null, '_x0041_'],
      ...names.map((name) => [name, 1, null]),
    ]);
    expect(files['xl/worksheets/sheet1.xml']).not.toMatch(/<v>[^<]*\D[^<]*<\/v>/);
    expect(files['xl/sharedStrings.xml']).toContain('<t>ab</t>');
    expect(files['xl/sharedStrings.xml']).toContain('<t>_x005F_x0041_</t>');
    expect(files['xl/sharedStrings.xml']).toContain('<t>_x0063_onstructor</t>');
  });

  test('texts are read as they were written, whatever they are', () => {
    const asSpreadsheetsRead = (text: string) =>
      text.replace(/_x([0-9A-F]{4})_/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom('constructor', '_x0041_', '_x005F_x0041_', '__proto__'),
          fc.stringMatching(/^[_x0-9A-F]{0,20}$/),
        ),
        (text) => {
          expect(asSpreadsheetsRead(spreadsheetText(text))).toBe(
            // oxlint-disable-next-line no-control-regex -- what a workbook cannot hold
            text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''),
          );
        },
      ),
    );
  });

  const program = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

  test('is not made where as many are being made already, and again once they are', async () => {
    const one = xlsxMaker({ atOnce: 1 });
    const first = one([sheet([['a', 1, null]])]);
    expect(await one([sheet([])])).toEqual({ ok: false, reason: 'busy' });
    expect(await first).toMatchObject({ ok: true });
    expect(await one([sheet([])])).toMatchObject({ ok: true });
  });

  test('is given up after a time', async () => {
    const never = xlsxMaker({ program: program('setInterval(() => {}, 1000)'), mostMs: 50, atOnce: 1 });
    expect(await never([sheet([])])).toEqual({ ok: false, reason: 'too-long' });
    expect(await never([sheet([])])).toEqual({ ok: false, reason: 'too-long' });
  });

  test('that fails is an error, and leaves its place to the next', async () => {
    const fails = xlsxMaker({ program: program('throw new Error("broken")'), atOnce: 1 });
    await expect(fails([sheet([])])).rejects.toThrow('broken');
    const ends = xlsxMaker({ program: program('process.exit(3)'), atOnce: 1 });
    await expect(ends([sheet([])])).rejects.toThrow('code 3');
    await expect(ends([sheet([])])).rejects.toThrow('code 3');
  });
});

describe('the table', () => {
  test('has times of day in the meeting’s own zone, on the day when clocks go back too', () => {
    expect(localTime('Europe/Zurich')(Date.UTC(2020, 8, 4, 8, 0, 5))).toBe('2020-09-04 10:00:05');
    expect(localTime('America/New_York')(Date.UTC(2020, 10, 1, 5, 30))).toBe('2020-11-01 01:30:00');
    expect(localTime('America/New_York')(Date.UTC(2020, 10, 1, 6, 30))).toBe('2020-11-01 01:30:00');
  });

  test('has whole seconds, rounded down as on every view, and nothing where nothing was spoken', () => {
    const row = {
      entryId: 'e',
      at: 0,
      itemId: '1',
      itemNumber: '1',
      itemTitle: 'One',
      kind: 'statement' as const,
      list: ['1', '2'],
      mode: 'room' as const,
      enteredBy: 'secretary' as const,
      outcome: 'spoken' as const,
      usedMs: 182_999,
      limitMs: 180_000,
      overtimeMs: 2_999,
    };
    const cells = Object.fromEntries(speechColumns('UTC').map(({ heading, cell }) => [heading.en, cell(row, 'en')]));
    expect(cells).toMatchObject({
      'Spoke for, seconds': 182,
      'Limit, seconds': 180,
      'Over the limit, seconds': 2,
      'Speakers list': '1, 2',
      'Time (UTC)': '1970-01-01T00:00:00.000Z',
      Status: 'spoke',
      Delegation: null,
    });
    const none = { ...row, outcome: 'absent' as const, usedMs: null, limitMs: null, overtimeMs: null };
    expect(
      speechColumns('UTC')
        .map(({ cell }) => cell(none, 'en'))
        .slice(-4),
    ).toEqual([null, null, null, 'secretary']);
  });
});

describe('slices', () => {
  test('come in order and whole, with turns for others between them', async () => {
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    const squares = await inSlices(
      Array.from({ length: 10 }, (_, index) => index),
      (value) => value * value,
      3,
    );
    clearInterval(others);
    expect(squares).toEqual([0, 1, 4, 9, 16, 25, 36, 49, 64, 81]);
    expect(slicesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(slicesOf([], 2)).toEqual([]);
  });
});
