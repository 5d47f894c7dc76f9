// Odd files of participants and agendas: names in one line, headings that are languages, people below their State, bullets, hours.
import { describe, expect, test } from 'vitest';

import { document, paragraph } from './crafted-files.ts';
import { added, pasted, previewOf } from './people.ts';
import { idsOf, ofList } from './odd-meeting.ts';

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
