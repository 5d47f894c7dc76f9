// CSV as it is written, and with marks that are never closed: the rest is read all the same, and the line is told. As papaparse reads what is
// well formed.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';

import { readCsv } from '../../../server/import/files/csv.ts';
import { csvRecords } from '../../../server/import/files/csv-records.ts';
import { previewOf } from './people.ts';

const cells = (text: string, delimiter = ',') => Array.from(csvRecords(text, delimiter), (record) => record.cells);

test('whatever cells are written down are read again, as another reader has them', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\n', '1'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const text = Papa.unparse(rows, { newline: '\n', quotes: true });
      expect(cells(text)).toEqual(rows);
      expect(cells(text)).toEqual(Papa.parse(text, { delimiter: ',' }).data);
    }),
  );
});

describe('a mark that is never closed', () => {
  test.each([
    [
      'France',
      '"France,2\nPeru,3\nChad,1\n',
      [
        ['France', '2'],
        ['Peru', '3'],
        ['Chad', '1'],
      ],
    ],
    [
      'before cells in marks',
      '"France,2\n"Congo, Republic of the",3\n',
      [
        ['France', '2'],
        ['Congo, Republic of the', '3'],
      ],
    ],
    [
      'behind them',
      '"Peru, the",1\n"France,2\n"Chad",3',
      [
        ['Peru, the', '1'],
        ['France', '2'],
        ['Chad', '3'],
      ],
    ],
    [
      'in the last cell',
      'Peru,1\nChad,"2',
      [
        ['Peru', '1'],
        ['Chad', '2'],
      ],
    ],
    [
      'in the middle of a cell it is a mark',
      'Screens 5" wide,1\nChad,2',
      [
        ['Screens 5" wide', '1'],
        ['Chad', '2'],
      ],
    ],
    [
      'inside marks',
      '"The "Friends" of it",1\nChad,2',
      [
        ['The "Friends" of it', '1'],
        ['Chad', '2'],
      ],
    ],
  ])('%s: the rest is read', (_what, text, rows) => expect(cells(text)).toEqual(rows));

  test('is told at its line', async () => {
    const { rows, command } = await previewOf(
      'Country,Category,Seats\nPeru,Observer,1\n"France,Observer,2\nChad,Observer,3\n"Netherlands (Kingdom of the)",Observer,4\n',
      { name: 'list.csv' },
    );
    expect(
      rows.map(({ row, state, faults = [] }) => [row, state, ...faults.map((one) => [one.column, one.reason])]),
    ).toEqual([
      [2, 'new'],
      [3, 'new', [0, 'quote-open']],
      [4, 'new'],
      [5, 'new'],
    ]);
    expect((command['add'] as { id: string; seats: number }[]).map(({ id, seats }) => [id, seats])).toEqual([
      ['PE', 1],
      ['FR', 2],
      ['TD', 3],
      ['NL', 4],
    ]);
  });
});

test('a cell may have lines, and is no longer than a cell of a spreadsheet', () => {
  expect(cells('"a\nb",1\nc,2')).toEqual([
    ['a\nb', '1'],
    ['c', '2'],
  ]);
  const long = cells(`"${'x\n'.repeat(20_000)}",1\n`);
  expect(long[0]).toEqual(['x']);
});

test.each([
  ['an open mark in front', `"${'France,2\n'.repeat(500_000)}`],
  ['an open mark on each line', '"France,2\n'.repeat(500_000)],
  ['open marks on one line', '"a,'.repeat(1_600_000)],
  ['nothing but marks', '"'.repeat(5_000_000)],
  ['marks that close nothing', '"a"b'.repeat(1_200_000)],
])('five megabytes with %s are refused for their rows, or read', (_what, text) => {
  try {
    expect(readCsv(text).rows.length).toBeLessThan(6_000);
  } catch (error) {
    expect(error).toMatchObject({ reason: 'too-many-rows' });
  }
});
