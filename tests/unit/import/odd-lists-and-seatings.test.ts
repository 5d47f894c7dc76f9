// Odd files of speakers and of seatings: names beside countries, hours of asking, seats in one cell, a hall as it is drawn.
import { describe, expect, test } from 'vitest';

import { instantIn } from '../../../server/import/day-and-time.ts';
import { added, pasted, previewOf } from './people.ts';
import { ofList, ofSeating, seatsOf } from './odd-meeting.ts';

describe('a list of speakers', () => {
  test('a name beside a country is a person’s, whichever comes first; a comma in it is none of a function’s', async () => {
    const speaker = { name: 'MIRKINA, Anna', title: 'Ambassador' };
    for (const text of [
      'Country;Name;Function\nSwitzerland;"MIRKINA, Anna";Ambassador\n',
      'Name;Country;Function\n"MIRKINA, Anna";Switzerland;Ambassador\n',
    ])
      expect(added(await previewOf(text, ofList))).toEqual([{ delegationId: 'CH', speaker }]);
  });

  test('a table of which one heading is known is one: whom nobody knows is asked', async () => {
    const { columns, rows } = await previewOf('Country;Remarks\nSwitzerland;first\nAtlantis;-\n', ofList);
    expect(columns.map(({ field }) => field)).toEqual(['name', null]);
    expect(rows.map(({ state, id }) => id ?? state)).toEqual(['CH', 'choose']);
  });

  test('when they asked is by the clocks of the meeting; what may be two days is said and left out', async () => {
    const read = await previewOf(
      pasted(
        ['Delegation', 'Registered at'],
        ['Switzerland', '2027-03-01 09:00'],
        ['France', '01.03.2027 09:05'],
        ['Mexico', '03/04/2027 09:05'],
        ['Total', ''],
      ),
      ofList,
    );
    expect(added(read)).toEqual([
      { delegationId: 'CH', requestedAt: Date.UTC(2027, 2, 1, 8) },
      { delegationId: 'FR', requestedAt: Date.UTC(2027, 2, 1, 8, 5) },
      { delegationId: 'MX' },
    ]);
    expect(read.rows.flatMap(({ faults = [] }) => faults.map(({ reason }) => reason))).toEqual(['not-a-time']);
    expect(read.rows.at(-1)).toMatchObject({ state: 'skip', reason: 'total' });
  });

  test.each<[string, string | undefined]>([
    ['2027-03-12T09:30:15Z', '2027-03-12T09:30:15Z'],
    ['2027-03-12 09:30+01:00', '2027-03-12T08:30:00Z'],
    ['2027/3/12', '2027-03-11T23:00:00Z'],
    ['2027年3月12日 9:30', '2027-03-12T08:30:00Z'],
    ['31/03/2027, 9.30', '2027-03-31T07:30:00Z'],
    ['03/31/2027 09:30', '2027-03-31T07:30:00Z'],
    ['12 March 2027 09:30', '2027-03-12T08:30:00Z'],
    ['١٢.٠٣.٢٠٢٧ ٠٩:٣٠', '2027-03-12T08:30:00Z'],
    ['31.06.2027', undefined],
    ['09:30', undefined],
    ['soon', undefined],
  ])('“%s” in Zurich is %s', (written, at) =>
    expect(instantIn(written, 'Europe/Zurich')).toBe(at === undefined ? undefined : Date.parse(at)),
  );
});

describe('a seating', () => {
  test.each([
    [
      'names, nothing else',
      ['Switzerland,France', 'Mexico,Iran'],
      [
        ['CH', 1, 1],
        ['FR', 1, 2],
        ['MX', 2, 1],
        ['IR', 2, 2],
      ],
    ],
    [
      'rows and places called by name, an aisle, a title',
      ['Seating plan of Room XX', ',1,2,,3', 'A,Switzerland,France,,Mexico', 'B,Chad,-,,Iran'],
      [
        ['CH', 'A', 1],
        ['FR', 'A', 2],
        ['MX', 'A', 3],
        ['TD', 'B', 1],
        ['IR', 'B', 3],
      ],
    ],
    [
      'codes',
      ['Row,1,2,3', '1,CH,FR,MX', '2,TD,IR,BA'],
      [
        ['CH', 1, 1],
        ['FR', 1, 2],
        ['MX', 1, 3],
        ['TD', 2, 1],
        ['IR', 2, 2],
        ['BA', 2, 3],
      ],
    ],
    [
      'the podium in front',
      [',PODIUM,', 'Row 1,Suisse,France', ',,', 'Row 2,Mexique,Tchad'],
      [
        ['CH', 1, 1],
        ['FR', 1, 2],
        ['MX', 2, 1],
        ['TD', 2, 2],
      ],
    ],
    [
      'a name over two places',
      ['Switzerland,Switzerland,France', 'Mexico,Chad,Iran'],
      [
        ['CH', 1, 1],
        ['FR', 1, 3],
        ['MX', 2, 1],
        ['TD', 2, 2],
        ['IR', 2, 3],
      ],
    ],
  ] as const)('drawn as the hall is: %s', async (_what, lines, seats) => {
    expect(await seatsOf(lines.join('\n'))).toEqual(seats);
  });

  test('drawn as the hall is: who is not known waits to be chosen, with the seat', async () => {
    const { rows, columns } = await previewOf('Switzerland,Ruritania,France\nMexico,Chad,Iran', ofSeating);
    expect(columns.map(({ field }) => field)).toEqual(['row', 'place', 'name']);
    expect(rows.filter(({ state }) => state !== 'new')).toMatchObject([
      { written: 'Ruritania', state: 'choose', brings: { seat: { row: 1, place: 2 } } },
    ]);
    expect(new Set(rows.map(({ row }) => row)).size).toBe(rows.length);
  });

  test('a list with names in two languages is none that is drawn', async () => {
    expect(await seatsOf('1,Switzerland,Suisse\n2,France,France\n3,Chad,Tchad\n4,Mexico,Mexique')).toEqual([
      ['CH', 1, 1],
      ['FR', 1, 2],
      ['TD', 1, 3],
      ['MX', 1, 4],
    ]);
  });

  test.each([
    ['the row and the seat in one cell', 'Seat;Nameplate\nA1;Chad\nB-2;Mexico\n'],
    ['no headings', 'A\t1\tChad\nB\t2\tMexico\n'],
    ['what they are before the numbers', 'Nameplate;Row;Seat no.\nChad;A;Seat 1\nMexico;B;Seat 02\n'],
    ['a total', 'Row;Seat;Nameplate\nA;1;Chad\nB;2;Mexico\nTotal;;2\n'],
    ['a person beside the nameplate', 'Name;Country;Row;Seat\nMs. Mirkina;Chad;A;1\nMr. Lara;Mexico;B;2\n'],
  ])('with %s', async (_what, text) =>
    expect(await seatsOf(text)).toEqual([
      ['TD', 'A', 1],
      ['MX', 'B', 2],
    ]),
  );
});
