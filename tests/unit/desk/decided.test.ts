// What is decided about a preview, and the command that comes of it.
import { expect, test } from 'vitest';

import {
  choose,
  commandOf,
  isTaken,
  leftOutCsv,
  NOTHING_DECIDED,
  taken,
  turnKey,
} from '../../../client/screens/desk/import/decided.ts';
import type { ImportPreview } from '#shared/imports.ts';

const preview: ImportPreview = {
  kind: 'participants',
  basis: 3,
  sheet: null,
  sheets: [],
  encoding: 'utf-8',
  headerRow: 1,
  columns: [],
  rows: [
    { row: 2, state: 'new', written: 'Chad', id: 'TD', how: 'name' },
    {
      row: 3,
      state: 'choose',
      written: 'Micronezia',
      choices: [
        { id: 'FM', name: 'Micronesia (Federated States of)', how: 'near', distance: 1, add: { id: 'FM' } },
        { id: 'x', name: 'Micronezia', how: 'organization', add: { id: 'x' } },
      ],
    },
    {
      row: 4,
      state: 'change',
      written: 'China',
      id: 'CN',
      changes: { category: ['observer', 'state-party'], seats: [1, 3] },
      byHand: ['seats'],
    },
    {
      row: 5,
      state: 'fault',
      written: '',
      faults: [{ column: 0, reason: 'name-missing', got: '', expected: 'a name' }],
    },
    { row: 6, state: 'skip', written: 'Total', reason: 'total' },
    ...[7, 8].map((row) => ({
      row,
      state: 'choose' as const,
      written: `State ${row}`,
      faults: [{ column: 1, reason: 'unknown-category', got: 'Sate Party', expected: 'a category' }],
      choices: [
        { id: `s${row}`, name: 'State Party', how: 'category', add: { id: `s${row}`, category: 'state-party' } },
        { id: `s${row}`, name: 'Observer', how: 'category', add: { id: `s${row}`, category: 'observer' } },
      ],
    })),
  ],
  missing: [{ id: 'JM', name: { en: 'Jamaica' } }],
  counts: {},
  contacts: [],
  command: {
    type: 'ReviseParticipants',
    basis: 3,
    add: [{ id: 'TD' }],
    edit: [{ delegationId: 'CN', category: 'state-party' }],
  },
};
const [, micronesia, china] = preview.rows;

test('where nothing is decided the command is the server’s own', () => {
  expect(commandOf(preview, NOTHING_DECIDED)).toEqual({ ...preview.command, retire: [] });
  const { taken: count, left } = taken(preview, NOTHING_DECIDED);
  expect([count, left.map(({ row }) => row)]).toEqual([2, [3, 5, 7, 8]]);
});

test('a choice puts its element into the command, and is taken back', () => {
  const chosen = choose(preview, NOTHING_DECIDED, micronesia!, 0);
  expect(commandOf(preview, chosen)['add']).toEqual([{ id: 'TD' }, { id: 'FM' }]);
  expect(taken(preview, chosen).taken).toBe(3);
  expect(choose(preview, chosen, micronesia!, null).chosen).toEqual({});
});

test('a word that is no category is asked about once, and each row can still be another', () => {
  const row = preview.rows[5]!;
  const both = choose(preview, NOTHING_DECIDED, row, 0);
  expect(both.chosen).toEqual({ 7: 0, 8: 0 });
  const apart = choose(preview, both, preview.rows[6]!, 1);
  expect(apart.chosen).toEqual({ 7: 0, 8: 1 });
});

test('a change is taken unless a hand set the field since, and each can be turned', () => {
  expect(isTaken(china!, 'category', NOTHING_DECIDED)).toBe(true);
  expect(isTaken(china!, 'seats', NOTHING_DECIDED)).toBe(false);
  const turned = { ...NOTHING_DECIDED, turned: new Set([turnKey(4, 'category'), turnKey(4, 'seats')]) };
  expect(commandOf(preview, turned)['edit']).toEqual([{ delegationId: 'CN', seats: 3 }]);
  const none = { ...NOTHING_DECIDED, turned: new Set([turnKey(4, 'category')]) };
  expect(commandOf(preview, none)['edit']).toEqual([]);
});

test('whoever is missing is retired only if somebody says so', () => {
  expect(commandOf(preview, { ...NOTHING_DECIDED, retired: new Set(['JM']) })['retire']).toEqual(['JM']);
});

test('the rows that are left out are a table that Excel reads, quotes and all', () => {
  const text = leftOutCsv(
    [{ row: 9, state: 'fault', written: 'A "B"' }],
    ['Row', 'Written', 'Why'],
    () => 'no, it is not',
  );
  expect(text).toBe('\u{feff}"Row","Written","Why"\r\n"9","A ""B""","no, it is not"\r\n');
});
