// What an officer decides on a preview of an agenda, of speakers and of seats goes into the command.
import { describe, expect, test } from 'vitest';

import type { ImportPreview, ImportRow } from '#shared/import-preview.ts';

import { choose, commandOf, NOTHING_DECIDED, turnKey } from '../../../client/screens/desk/import/decided.ts';
import { seatTyped, seatWords } from '../../../client/screens/desk/hall-seat-words.ts';
import { preview } from './participants-preview.ts';

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
