// Files as offices have them, of kinds that the sample lists are not of: names in a sentence, headings that are languages alone, hours of the
// day, sums without a word, seats in one cell, days written in another order.
import { describe, expect, test } from 'vitest';

import { knownNames } from '../../../server/names/table.ts';
import { instantIn } from '../../../server/import/day-and-time.ts';
import { document, paragraph } from './archives.ts';
import { added, pasted, peopleMeeting, previewOf } from './people.ts';

const meeting = peopleMeeting(() => ({
  delegations: ['CH', 'FR', 'MX', 'IR', 'BA', 'TD'].map((id) => ({
    id,
    name: knownNames().find(({ code }) => code === id)!.name,
    category: 'observer',
  })),
  items: [{ id: '4', number: '4', title: { en: 'Exchange of views' } }],
}));
const ofList = { kind: 'list', itemId: '4', meeting } as const;
const ofSeating = { kind: 'seating', meeting } as const;
const idsOf = (elements: Record<string, unknown>[]) => elements.map(({ id, delegationId }) => id ?? delegationId);
const seatsOf = async (text: string) => {
  const { command } = await previewOf(text, ofSeating);
  const seats = command.seats as { delegationId: string; seat: { row: unknown; place: unknown } }[];
  return seats.map(({ delegationId, seat }) => [delegationId, seat.row, seat.place]);
};

describe('names in one line', () => {
  test.each([
    ['Switzerland, France, Chad and Mexico', ['CH', 'FR', 'TD', 'MX']],
    ['States Parties: Chad; Bosnia and Herzegovina; Mexico.', ['TD', 'BA', 'MX']],
    ['Chad, Iran, Islamic Republic of, Mexico', ['TD', 'IR', 'MX']],
    ['Tchad, Mexique, Bosnie-Herzégovine et Suisse', ['TD', 'MX', 'BA', 'CH']],
    ['瑞士、法国、墨西哥和乍得', ['CH', 'FR', 'MX', 'TD']],
    ['سويسرا، فرنسا، المكسيك وتشاد', ['CH', 'FR', 'MX', 'TD']],
  ])('“%s” are a delegation each, in a list of participants and in one of speakers', async (text, ids) => {
    expect(idsOf(added(await previewOf(text)))).toEqual(ids);
    expect(idsOf(added(await previewOf(text, ofList)))).toEqual(ids);
  });

  test('a speaker with a name and a function is one', async () => {
    expect(added(await previewOf('Switzerland, Ms. Anna Mirkina, Ambassador', ofList))).toEqual([
      { delegationId: 'CH', speaker: { name: 'Ms. Anna Mirkina', title: 'Ambassador' } },
    ]);
  });
});

describe('headings that are languages', () => {
  test('are those of names', async () => {
    const { columns, command } = await previewOf(
      'English,Français,Español\nGermany,Allemagne,Alemania\nChad,Tchad,Chad\n',
    );
    expect(columns.map(({ field }) => field)).toEqual(['name_en', 'name_fr', 'name_es']);
    expect(idsOf(command.add as Record<string, unknown>[])).toEqual(['DE', 'TD']);
  });

  test('are those of titles', async () => {
    const read = await previewOf(pasted(['No.', 'English', 'Français'], ['1', 'Opening', 'Ouverture']), {
      kind: 'agenda',
    });
    expect(added(read)).toMatchObject([{ number: '1', title: { en: 'Opening', fr: 'Ouverture' } }]);
  });

  test('one alone says nothing of names', async () => {
    const { columns } = await previewOf('Country;French\nChad;yes\nPeru;no\n');
    expect(columns.map(({ field }) => field)).toEqual(['name', null]);
  });
});

describe('participants', () => {
  test('a document without a table is a list of its paragraphs', async () => {
    const bytes = document(['Signatory States', 'Switzerland', 'Chad', 'Observers', 'Mexico'].map(paragraph).join(''));
    const { rows, command } = await previewOf(bytes, { name: 'list.docx' });
    expect(rows.map(({ state, id }) => id ?? state)).toEqual(['skip', 'CH', 'TD', 'skip', 'MX']);
    expect(command.add).toMatchObject([
      { id: 'CH', category: 'signatory' },
      { id: 'TD', category: 'signatory' },
      { id: 'MX', category: 'observer' },
    ]);
  });

  test.each([
    [
      'a person a line',
      [
        'LIST OF PARTICIPANTS',
        'STATES PARTIES',
        'SWITZERLAND',
        'H.E. Ms. Anna Mirkina, Ambassador, Head of Delegation',
        'Mr. Peter Muster, Counsellor, peter@example.org',
        'CHAD',
        'M. Ali Abakar, Ambassadeur',
        'OBSERVERS',
        'Mexico',
        'Sra. Ana López',
      ],
    ],
    [
      'the function in a line of its own',
      [
        'States Parties',
        'Switzerland',
        'H.E. Ms. Anna Mirkina',
        'Ambassador, Head of Delegation',
        'Mr. Peter Muster',
        'Counsellor',
        'peter@example.org',
        'Chad',
        'M. Ali Abakar',
        'Ambassadeur',
        'Observers',
        'Mexico',
        'Sra. Ana López',
      ],
    ],
  ])('a document with the people of each State below it: %s', async (_what, lines) => {
    const bytes = document(lines.map(paragraph).join(''));
    const { command, contacts, headerRow } = await previewOf(bytes, { name: 'list.docx' });
    expect(headerRow).toBeNull();
    expect(command.add).toMatchObject([
      { id: 'CH', category: 'state-party' },
      { id: 'TD', category: 'state-party' },
      { id: 'MX', category: 'observer' },
    ]);
    expect(contacts.map(({ delegationId, name, title, email }) => [delegationId, name, title, email])).toEqual([
      ['CH', expect.stringContaining('Anna Mirkina'), 'Ambassador, Head of Delegation', undefined],
      ['CH', 'Mr. Peter Muster', 'Counsellor', 'peter@example.org'],
      ['TD', 'M. Ali Abakar', 'Ambassadeur', undefined],
      ['MX', 'Sra. Ana López', undefined, undefined],
    ]);
  });

  test('a table of people with each State in a row of its own', async () => {
    const { command, contacts, rows } = await previewOf(
      pasted(
        ['Name', 'Function', 'E-mail'],
        ['Switzerland', '', ''],
        ['Anna Mirkina', 'Ambassador', 'a@example.org'],
        ['Peter Muster', 'Counsellor', ''],
        ['Chad', '', ''],
        ['Ali Abakar', 'Ambassadeur', ''],
      ),
    );
    expect(command.add).toMatchObject([{ id: 'CH' }, { id: 'TD' }]);
    expect(rows.map(({ row, id }) => [row, id])).toEqual([
      [2, 'CH'],
      [4, 'CH'],
      [5, 'TD'],
    ]);
    expect(contacts).toMatchObject([
      { delegationId: 'CH', name: 'Anna Mirkina', title: 'Ambassador', email: 'a@example.org' },
      { delegationId: 'CH', name: 'Peter Muster', title: 'Counsellor' },
      { delegationId: 'TD', name: 'Ali Abakar', title: 'Ambassadeur' },
    ]);
  });

  test('an organization in capitals above its people waits to be chosen, and they with it', async () => {
    const lines = [
      'SWITZERLAND',
      'Ms. Anna Mirkina',
      'MINES ACTION LTD',
      'Mr. John Smith, Director',
      'CHAD',
      'M. Ali Abakar',
    ];
    const { rows, contacts } = await previewOf(lines.join('\n'));
    expect(rows.map(({ state, id, written }) => id ?? [state, written])).toEqual([
      'CH',
      ['choose', 'MINES ACTION LTD'],
      'TD',
    ]);
    expect(contacts).toHaveLength(2);
  });

  test('a sum of the seats without a word is a total, another number is a fault', async () => {
    const { rows } = await previewOf('Country;Seats;Email\nChad;2;\nPeru;3;\n;5;\n;7;\n');
    expect(rows.map(({ state, reason, faults }) => reason ?? faults?.[0]?.reason ?? state)).toEqual([
      'new',
      'new',
      'total',
      'name-missing',
    ]);
  });
});

describe('an agenda', () => {
  const readAgenda = async (text: string) => {
    const { rows, command } = await previewOf(text, { kind: 'agenda' });
    const add = command.add as { number: string; plannedMs?: number }[];
    return {
      items: add.map(({ number, plannedMs }) => [number, plannedMs === undefined ? undefined : plannedMs / 60_000]),
      faults: rows.flatMap(({ faults = [] }) => faults.map(({ reason }) => reason)),
      written: rows.map(({ written }) => written),
    };
  };
  test('behind bullets is numbered as it goes', async () =>
    expect(await readAgenda('Agenda\n• Opening of the meeting\n• Adoption of the agenda\n- Closure')).toMatchObject({
      items: [
        ['1', undefined],
        ['2', undefined],
        ['3', undefined],
      ],
      written: ['Agenda', '• Opening of the meeting', '• Adoption of the agenda', '- Closure'],
    }));

  test('with hours of the day: from when to when says how long, when it begins does not', async () => {
    const head = ['Time', 'Item', 'Title'];
    const rows = [
      ['10.00-10.15', '1', 'Opening'],
      ['10:15 – 11:45', '2', 'Work'],
      ['11:45', '3', 'Closure'],
    ];
    expect(await readAgenda(pasted(head, ...rows))).toMatchObject({
      items: [
        ['1', 15],
        ['2', 90],
        ['3', undefined],
      ],
      faults: ['not-a-number'],
    });
    expect(await readAgenda(pasted(['Time', 'Title', 'Duration'], ['10:00', 'Opening', '1:30']))).toMatchObject({
      items: [['1', 90]],
      faults: [],
    });
  });

  test('a break between numbered items takes no number', async () =>
    expect(
      await readAgenda(
        pasted(['Item', 'Title'], ['1', 'Opening'], ['', 'Lunch'], ['2', 'Work'], ['', 'Other matters']),
      ),
    ).toMatchObject({
      items: [
        ['1', undefined],
        ['2', undefined],
        ['3', undefined],
      ],
      faults: [],
    }));
});

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
