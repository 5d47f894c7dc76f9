// Tables as Word and Excel have them: cells over several columns and rows, rows that were deleted while changes are tracked, numbers that
// Excel counted up to.
import { describe, expect, test } from 'vitest';

import { itemsOf } from './agenda-preview.ts';
import { document, paragraph, sheetXml, workbook } from './crafted-files.ts';
import { added, previewOf } from './people.ts';

const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]): Buffer => document(`<w:tbl>${rows.join('')}</w:tbl>`);
const head = row(['Item', 'Title', 'Minutes'].map((text) => cell(text)));
const agenda = { name: 'agenda.docx' };

describe('a table of Word', () => {
  test('has a cell over several columns in the first of them', async () => {
    const spanned = row([cell('1. Opening', '<w:gridSpan w:val="2"/>'), cell('10')]);
    const read = await previewOf(table(head, spanned, row(['2', 'Closure', '5'].map((text) => cell(text)))), {
      ...agenda,
      kind: 'agenda',
    });
    expect(added(read)).toMatchObject([
      { number: '1', title: { en: 'Opening' }, plannedMs: 600_000 },
      { number: '2', title: { en: 'Closure' }, plannedMs: 300_000 },
    ]);
  });

  test('may begin a row further in', async () =>
    expect(
      await itemsOf(
        table(
          head,
          row([cell('Opening'), cell('10')], '<w:gridBefore w:val="1"/>'),
          row(['2', 'Closure', '5'].map((text) => cell(text))),
        ),
        agenda,
      ),
    ).toEqual(['1 Opening', '2 Closure']));

  test('has a cell over several rows in each of them', async () => {
    const read = await previewOf(
      table(
        row([cell('Category'), cell('Country')]),
        row([cell('Observers', '<w:vMerge w:val="restart"/>'), cell('Chad')]),
        row([cell('', '<w:vMerge/>'), cell('Peru')]),
        row([cell('State Party'), cell('France')]),
      ),
      { name: 'list.docx' },
    );
    expect(added(read)).toMatchObject([
      { id: 'TD', category: 'observer' },
      { id: 'PE', category: 'observer' },
      { id: 'FR', category: 'state-party' },
    ]);
  });

  test('has no row that was deleted while changes are tracked', async () =>
    expect(
      await itemsOf(
        table(
          head,
          row(['1', 'Opening', '10'].map((text) => cell(text))),
          row(
            ['2', 'Gone', '10'].map((text) => cell(text)),
            '<w:del w:id="1"/>',
          ),
          row(
            ['2', 'Closure', '5'].map((text) => cell(text)),
            '<w:ins w:id="2"/>',
          ),
        ),
        agenda,
      ),
    ).toEqual(['1 Opening', '2 Closure']));

  test('of a million columns is read as one of a few', async () =>
    expect(await itemsOf(table(head, row([cell('1. Opening', '<w:gridSpan w:val="1000000"/>')])), agenda)).toEqual([
      '1 Opening',
    ]));
});

describe('numbers of Excel', () => {
  test('of parts of an item are read', async () => {
    const sheet = sheetXml([
      ['Item', 'Title'],
      [1, 'Opening'],
      [2, 'Debate'],
      [2.1, 'First part'],
      [2.2000000000000002, 'Second part'],
      [3, 'Closure'],
    ]);
    expect(await itemsOf(workbook({ Agenda: sheet }), { name: 'agenda.xlsx' })).toEqual([
      '1 Opening',
      '2 Debate',
      '2.1 First part',
      '2.2 Second part',
      '3 Closure',
    ]);
  });

  test('have the figures that Excel shows', async () => {
    const sheet = sheetXml([
      ['Country', 'Seats'],
      ['Chad', 2.0000000000000004],
    ]);
    expect(added(await previewOf(workbook({ A: sheet }), { name: 'list.xlsx' }))).toMatchObject([
      { id: 'TD', seats: 2 },
    ]);
  });
});
