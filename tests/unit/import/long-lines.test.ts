// Lines without end: dots that a program drew, a text without blanks, marks without letters. What reads a line must look at each letter a few
// times; were one of them to look at the whole line for each letter, a line of 400,000 would take it hours, and these tests would not end.
import { expect, test } from 'vitest';

import { shortSource, LONGEST_CELL } from '../../../server/import/short-source.ts';
import { FileRefused } from '../../../server/import/files/refusal.ts';
import { readCsv } from '../../../server/import/files/csv.ts';
import { ofList, ofSeating } from './odd-meeting.ts';
import { added, previewOf } from './people.ts';

const LETTERS = 400_000;
const PIECES = {
  dots: '.',
  'dots with blanks': '. ',
  dashes: '-',
  'long dashes': '—',
  'dashes with blanks': ' - ',
  blanks: ' ',
  'no-break blanks': '\u00a0',
  commas: ',',
  'Arabic commas': '،',
  semicolons: ';',
  colons: ':',
  digits: '1',
  'Arabic digits': '٣',
  'opening brackets': '(',
  'closing brackets': ')',
  'square brackets': '[',
  'wide brackets': '（',
  'pairs of brackets': '()',
  letters: 'a',
  capitals: 'A',
  Cyrillic: 'и',
  Arabic: 'و',
  Chinese: '的',
  'letters with marks': 'a\u0301',
  'combining marks': '\u0301',
  'marks of direction': '\u200f',
  'joiners of no width': '\u200b',
  'quotation marks': '"',
  apostrophes: "'",
  stars: '*',
  'signs at': '@',
  'addresses without end': 'a@a.',
  underscores: '_',
  bullets: '•',
  'raised figures': '²',
  ampersands: '&',
  decimals: '1.1.',
  'capital numbers': 'IV.',
  pictures: '😀',
};

/** What came of it: how many rows, or why it was refused in words. */
async function ended(text: string, options: object): Promise<string> {
  try {
    return `${(await previewOf(text, options)).rows.length} rows`;
  } catch (error) {
    if (error instanceof FileRefused) return error.reason;
    throw error;
  }
}

const kinds: Record<string, { options: object; textOf(long: string): string }> = {
  'a numbered list of speakers': {
    options: ofList,
    textOf: (long) => `1. France\n2. Switzerland ${long} Ms. A\n3. ${long}\n4. Mexico (${long}\n`,
  },
  'a list of speakers without numbers': { options: ofList, textOf: (long) => `France\n${long}\nMexico ${long}\n` },
  'a table of speakers': {
    options: ofList,
    textOf: (long) => `Country\tSpeaker\nFrance\t${long}\n${long}\tMs. A\nMexico\tx\n`,
  },
  'names alone': { options: {}, textOf: (long) => `France\nPeru ${long}\n${long}\nMexico (${long}\nChad\n` },
  'a table of participants': {
    options: {},
    textOf: (long) => `Country\tCategory\tE-mail\tSeats\nFrance\t${long}\t${long}\t${long}\n${long}\tx\ty\t2\n`,
  },
  'a seating': {
    options: ofSeating,
    textOf: (long) => `Row\tSeat\tNameplate\n1\t1\tMexico\n${long}\t${long}\tChad\n1\t2\t${long}\n`,
  },
  'an agenda': { options: { kind: 'agenda' }, textOf: (long) => `1. Opening\n2. A ${long}\n${long}\n3. Closure\n` },
};

for (const [kind, { options, textOf }] of Object.entries(kinds))
  test.each(Object.entries(PIECES))(
    `${kind}: a line of %s without end is read, or refused in words`,
    async (_, piece) => {
      const long = piece.repeat(LETTERS / piece.length);
      expect(await ended(textOf(long), options)).toMatch(
        /^(?:[1-9]\d* rows|too-many-rows|no-header|no-rows|not-a-table)$/,
      );
    },
    120_000,
  );

test('those beside a line without end are read as ever', async () => {
  const { rows } = await previewOf(`1. France\n2. Switzerland${'.'.repeat(30_000)}\n3. Mexico\n`, ofList);
  expect(rows.map(({ row, state, id }) => [row, state, id])).toEqual([
    [1, 'new', 'FR'],
    [2, 'new', 'CH'],
    [3, 'new', 'MX'],
  ]);
});

test('a person behind thousands of blanks is read; so is a line that is long and a list of names', async () => {
  const read = await previewOf(`1. France${' '.repeat(30_000)}- Ms. Anna Mirkina\n2. Mexico\n`, ofList);
  expect(added(read)[0]).toEqual({ delegationId: 'FR', speaker: { name: 'Ms. Anna Mirkina' } });
  const many = Array.from({ length: 40 }, () => 'France, Peru, Chad, Mexico, Iran, Switzerland, Norway').join(', ');
  expect(many.length).toBeGreaterThan(LONGEST_CELL);
  expect((await previewOf(many)).rows).toHaveLength(280);
});

test('cells are cut one by one, and rows keep their numbers', () => {
  const text = `France;x\r\n"${'a'.repeat(5_000)}";Chad\rPeru;z\n`;
  const source = shortSource({ kind: 'text', text, encoding: 'utf-8', table: () => readCsv(text) });
  if (source.kind !== 'text') throw new Error(source.kind);
  expect(source.text.split(/\r\n|\r|\n/u)).toHaveLength(text.split(/\r\n|\r|\n/u).length);
  expect(source.table().rows.map(({ number, cells }) => [number, cells.map((cell) => cell.length)])).toEqual([
    [1, [6, 1]],
    [2, [2_000, 4]],
    [3, [4, 1]],
  ]);
});
