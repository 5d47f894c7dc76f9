// What is decided about a preview, and the command that comes of it.
import { describe, expect, test } from 'vitest';

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
import { seatTyped, seatWords } from '../../../client/screens/desk/seat-words.ts';
import type { ImportPreview, ImportRow } from '#shared/import-preview.ts';

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

describe('an agenda', () => {
  const row = { row: 4, state: 'choose', written: 'Budget' } as const;
  const agenda: ImportPreview = {
    ...preview,
    kind: 'agenda',
    rows: [
      {
        ...row,
        choices: [
          { id: 'i2', name: 'Programme', how: 'retitled', edit: { itemId: 'i2', title: { en: 'Budget' } } },
          { name: 'Budget', how: 'new', add: { key: 'row-4' }, remove: 'i2' },
        ],
      },
      {
        row: 5,
        state: 'change',
        written: 'Elections',
        id: 'i3',
        changes: {
          number: ['3', '4'],
          parent: [null, 'i2'],
          title_en: ['Election', 'Elections'],
          title_fr: [null, 'Élections'],
          minutes: [5, 10],
        },
        edits: {
          number: { number: '4' },
          title_en: { title: { en: 'Elections' } },
          title_fr: { title: { fr: 'Élections' } },
          minutes: { plannedMs: 600_000 },
        },
        byHand: ['minutes'],
      },
    ],
    command: {
      type: 'ReviseAgenda',
      basis: 3,
      add: [],
      edit: [{ itemId: 'i3', number: '4', title: { en: 'Elections', fr: 'Élections' } }],
      move: [{ itemId: 'i3', parent: 'i2' }],
      remove: ['i9'],
    },
  };

  test('an item that comes in place of one that is there takes it out', () => {
    const made = commandOf(agenda, choose(agenda, NOTHING_DECIDED, agenda.rows[0]!, 1));
    expect(made).toMatchObject({ add: [{ key: 'row-4' }], remove: ['i9', 'i2'] });
    expect(made).not.toHaveProperty('retire');
  });

  test('a place that is left as it was is no move, and a number no edit', () => {
    const turned = new Set(['parent', 'number', 'title_en', 'title_fr'].map((field) => turnKey(5, field)));
    expect(commandOf(agenda, { ...NOTHING_DECIDED, turned })).toMatchObject({ edit: [], move: [], remove: ['i9'] });
  });

  test('a title is taken in one language and left in another; minutes that a hand set are taken in milliseconds', () => {
    const turned = new Set(['title_en', 'minutes'].map((field) => turnKey(5, field)));
    expect(commandOf(agenda, { ...NOTHING_DECIDED, turned })['edit']).toEqual([
      { itemId: 'i3', number: '4', title: { fr: 'Élections' }, plannedMs: 600_000 },
    ]);
  });
});

describe('a speakers list', () => {
  const asked = (row: number, id: string, rest: object = {}): ImportRow => ({
    row,
    state: 'choose',
    written: id,
    choices: [{ id, name: id, how: 'near', add: { delegationId: id, ...rest } }],
  });
  const list: ImportPreview = {
    ...preview,
    kind: 'list',
    rows: [
      { row: 1, state: 'new', written: 'Chad', id: 'TD' },
      asked(2, 'FM'),
      { row: 3, state: 'same', written: 'Chile', id: 'CL' },
      { row: 4, state: 'new', written: 'Mexico', id: 'MX' },
      asked(5, 'TD', { onBehalfOf: 'ag' }),
      asked(6, 'MX'),
    ],
    command: {
      type: 'ReviseList',
      itemId: '4',
      basis: 3,
      add: [{ delegationId: 'TD' }, { delegationId: 'MX' }],
      place: 'after',
    },
  };

  test('a speaker who was chosen stands where the file has the row, each once', () => {
    const all = [1, 4, 5].reduce((decided, at) => choose(list, decided, list.rows[at]!, 0), NOTHING_DECIDED);
    const made = commandOf(list, { ...all, place: 'before' });
    expect(made).toEqual({
      ...list.command,
      add: [
        { delegationId: 'TD' },
        { delegationId: 'FM' },
        { delegationId: 'MX' },
        { delegationId: 'TD', onBehalfOf: 'ag' },
      ],
      place: 'before',
    });
  });
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

describe('a plan of the seats', () => {
  const [first, second, third] = [1, 2, 3].map((place) => ({ row: 1, place }));
  const plan: ImportPreview = {
    ...preview,
    kind: 'seating',
    rows: [
      { row: 2, state: 'new', written: 'Chad', id: 'TD' },
      { row: 3, state: 'change', written: 'Chile', id: 'CL', changes: { seat: [first, second] } },
      {
        row: 4,
        state: 'choose',
        written: 'Micronezia',
        choices: [{ id: 'FM', name: 'Micronesia', how: 'near', add: { delegationId: 'FM', seat: third } }],
      },
    ],
    command: {
      type: 'SetSeating',
      basis: 3,
      seats: [
        { delegationId: 'TD', seat: first },
        { delegationId: 'CL', seat: second },
      ],
    },
  };

  test('a choice is seated, and a nameplate that is to stay stays', () => {
    const chosen = choose(plan, NOTHING_DECIDED, plan.rows[2]!, 0);
    expect(commandOf(plan, { ...chosen, turned: new Set([turnKey(3, 'seat')]) })).toEqual({
      ...plan.command,
      seats: [
        { delegationId: 'TD', seat: first },
        { delegationId: 'FM', seat: third },
      ],
    });
  });

  test.each([
    ['3 / 12', { row: 3, place: 12 }],
    ['B 7a', { row: 'B', place: '7a' }],
    ['٣، ١٢', { row: 3, place: 12 }],
    ['3，12', { row: 3, place: 12 }],
    ['12', undefined],
    ['1 2 3', undefined],
    ['row / a-very-long-one', undefined],
  ])('%s is typed', (typed, seat) => {
    expect(seatTyped(typed)).toEqual(seat);
    if (seat) expect(seatTyped(seatWords(seat))).toEqual(seat);
  });
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
