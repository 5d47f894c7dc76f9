// Cells over several rows, of Word and of Excel. What is said of several rows at once, a category or a row of seats, is said of each of them;
// whoever or whatever stands in such a cell is there once.
import { describe, expect, test } from 'vitest';

import { itemsOf } from './agenda-preview.ts';
import { document, letters, paragraph, sheetXml, workbook } from './crafted-files.ts';
import { idsOf, ofList, ofSeating } from './odd-meeting.ts';
import { added, previewOf } from './people.ts';

/** Goes on in the cell above. */
const ON = '^';
type Rows = readonly (readonly string[])[];

function word(rows: Rows): Buffer {
  const cell = (text: string, below: string | undefined): string => {
    const merge = text === ON ? '<w:vMerge/>' : below === ON ? '<w:vMerge w:val="restart"/>' : '';
    return `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(text === ON ? '' : text)}</w:tc>`;
  };
  const lines = rows.map(
    (row, at) => `<w:tr>${row.map((text, column) => cell(text, rows[at + 1]?.[column])).join('')}</w:tr>`,
  );
  return document(`<w:tbl>${lines.join('')}</w:tbl>`);
}

function excel(rows: Rows): Buffer {
  const merges = rows.flatMap((row, at) =>
    row.flatMap((text, column) => {
      if (text === ON || rows[at + 1]?.[column] !== ON) return [];
      let last = at + 1;
      while (rows[last + 1]?.[column] === ON) last += 1;
      return [`<mergeCell ref="${letters(column)}${at + 1}:${letters(column)}${last + 1}"/>`];
    }),
  );
  const rest = `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
  return workbook({
    A: sheetXml(
      rows.map((row) => row.map((text) => (text === ON ? '' : text))),
      { rest },
    ),
  });
}

describe.each([
  ['Word', word, 'a.docx'],
  ['Excel', excel, 'a.xlsx'],
] as const)('a cell over several rows in %s', (_, made, name) => {
  test('is the category of each participant beside it', async () => {
    const read = await previewOf(
      made([
        ['Category', 'Country'],
        ['Observers', 'Chad'],
        [ON, 'Peru'],
        ['State Party', 'France'],
      ]),
      { name },
    );
    expect(added(read).map(({ id, category }) => [id, category])).toEqual([
      ['TD', 'observer'],
      ['PE', 'observer'],
      ['FR', 'state-party'],
    ]);
  });

  test('is the length of two items together, which neither of them has', async () => {
    const rows = [
      ['Item', 'Title', 'Minutes'],
      ['1', 'Opening', '30'],
      ['2', 'Debate', ON],
      ['3', 'Closure', '5'],
    ];
    const read = await previewOf(made(rows), { name, kind: 'agenda' });
    expect(added(read).map(({ number, plannedMs }) => [number, plannedMs])).toEqual([
      ['1', 1_800_000],
      ['2', undefined],
      ['3', 300_000],
    ]);
    expect(read.rows.flatMap(({ faults = [] }) => faults)).toEqual([]);
  });

  test('is one item, whatever stands in rows beside it', async () => {
    const rows = [
      ['Item', 'Title', 'Speaker'],
      ['1', 'Opening', 'Chair'],
      [ON, ON, 'Secretary'],
      ['2', 'Debate', 'All'],
    ];
    expect(await itemsOf(made(rows), { name })).toEqual(['1 Opening', '2 Debate']);
    const { rows: told } = await previewOf(made(rows), { name, kind: 'agenda' });
    expect(told.flatMap(({ faults = [] }) => faults)).toEqual([]);
  });

  test('is one speaker, whoever comes along', async () => {
    const rows = [
      ['Country', 'Representative'],
      ['Switzerland', 'Ms. A. Keller'],
      [ON, 'Mr. B. Keller'],
      ['France', 'Ms. C. Petit'],
    ];
    const read = await previewOf(made(rows), { name, ...ofList });
    expect(idsOf(added(read))).toEqual(['CH', 'FR']);
    expect(read.rows.flatMap(({ faults = [] }) => faults)).toEqual([]);
  });

  test('is one delegation on its first seat, and the row of each seat', async () => {
    const rows = [
      ['Row', 'Place', 'Country'],
      ['1', '1', 'Switzerland'],
      [ON, '2', ON],
      [ON, '3', 'France'],
      ['2', '1', 'Mexico'],
    ];
    const read = await previewOf(made(rows), { name, ...ofSeating });
    const seats = read.command.seats as { delegationId: string; seat: { row: number; place: number } }[];
    expect(seats.map(({ delegationId, seat }) => [delegationId, seat.row, seat.place])).toEqual([
      ['CH', 1, 1],
      ['FR', 1, 3],
      ['MX', 2, 1],
    ]);
    expect(read.rows.flatMap(({ faults = [] }) => faults)).toEqual([]);
  });
});
