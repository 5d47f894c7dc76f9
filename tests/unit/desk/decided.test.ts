// What an officer decides on a preview of participants goes into the command: choices, changes, who is missing, nobody’s names.
import { describe, expect, test } from 'vitest';

import type { ImportPreview, ImportRow } from '#shared/import-preview.ts';

import {
  allAsNew,
  choiceOf,
  choose,
  commandOf,
  isTaken,
  leftOutCsv,
  NOTHING_DECIDED,
  nobodysNames,
  pickFor,
  taken,
  turnKey,
} from '../../../client/screens/desk/import/decided.ts';
import { china, micronesia, preview } from './participants-preview.ts';

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

test('a delegation that was not offered is named by hand, and a later choice takes its place', () => {
  const row: ImportRow = {
    row: 1,
    state: 'choose',
    written: 'Atlantis',
    choices: [{ id: 'AT', name: 'Austria', how: 'near', add: { delegationId: 'AT', language: 'fr' } }],
    brings: { language: 'fr' },
  };
  const list: ImportPreview = {
    ...preview,
    kind: 'list',
    rows: [row],
    command: { type: 'ReviseList', itemId: '4', basis: 0, add: [], place: 'after' },
  };
  const picked = pickFor(row, 'MT', NOTHING_DECIDED);
  expect(commandOf(list, picked)['add']).toEqual([{ delegationId: 'MT', language: 'fr' }]);
  expect(taken(list, picked).left).toEqual([]);
  expect(commandOf(list, choose(list, picked, row, 0))['add']).toEqual([{ delegationId: 'AT', language: 'fr' }]);
  expect(taken(list, pickFor(row, null, picked)).left).toEqual([row]);
});

describe('all that are nobody’s names, in one press', () => {
  const stranger = (row: number, category: string): ImportRow => ({
    row,
    state: 'choose',
    written: `Alliance ${row}`,
    choices: [{ id: `a${row}`, name: `Alliance ${row}`, how: 'organization', add: { id: `a${row}`, category } }],
  });
  const strangers = { ...preview, rows: [...preview.rows, stranger(20, 'ngo'), stranger(21, 'observer')] };

  test('are those for whom nobody else is offered', () => {
    expect(nobodysNames(strangers).map(({ row }) => row)).toEqual([20, 21]);
    expect(nobodysNames(preview)).toEqual([]);
  });

  test('become organizations, each of the category that the list says; pressed again they wait', () => {
    const all = allAsNew(strangers, NOTHING_DECIDED, true);
    expect(taken(strangers, all).taken).toBe(taken(strangers, NOTHING_DECIDED).taken + 2);
    expect(commandOf(strangers, all)['add']).toEqual(
      expect.arrayContaining([
        { id: 'a20', category: 'ngo' },
        { id: 'a21', category: 'observer' },
      ]),
    );
    expect(commandOf(strangers, allAsNew(strangers, all, false))).toEqual(commandOf(strangers, NOTHING_DECIDED));
  });

  test('become of one category, where one is chosen for them', () => {
    const all = allAsNew(strangers, NOTHING_DECIDED, true, 'signatory');
    expect(commandOf(strangers, all)['add']).toEqual(
      expect.arrayContaining([
        { id: 'a20', category: 'signatory' },
        { id: 'a21', category: 'signatory' },
      ]),
    );
    // Who is decided by hand afterwards is as the list says.
    const row = strangers.rows.at(-1)!;
    expect(choiceOf(row, choose(strangers, all, row, 0))?.add).toMatchObject({ category: 'observer' });
  });
});

test('a row whose changes are all left is not among those that are taken, a delegation of two rows is one, who is retired counts', () => {
  const none = { ...NOTHING_DECIDED, turned: new Set([turnKey(4, 'category')]) };
  expect(taken(preview, none).taken).toBe(1);
  const twice = {
    ...preview,
    rows: [...preview.rows, { row: 9, state: 'new', written: 'Tchad', id: 'TD' } as ImportRow],
  };
  expect(taken(twice, NOTHING_DECIDED).taken).toBe(2);
  expect(taken(preview, { ...NOTHING_DECIDED, retired: new Set(['JM']) }).taken).toBe(3);
});
