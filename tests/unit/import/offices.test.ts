// Files as offices make them: lists of participants of event systems and registries, lists of speakers, encodings.
import { describe, expect, test } from 'vitest';

import { knownNames } from '../../../server/names/table.ts';
import { sheetXml, workbook } from './crafted-files.ts';
import { added, pasted, peopleMeeting, previewOf } from './people.ts';

const statesOf = async (content: string | Buffer, name?: string) => {
  const read = await previewOf(content, name === undefined ? {} : { name });
  return read.rows.flatMap(({ state, id, written }) => (state === 'skip' ? [] : [id ?? `? ${written}`]));
};

describe('a list of participants', () => {
  test('of an event system loses none of its people: the first row below the headings is no second row of them', async () => {
    const sheet = sheetXml([
      ['ID', 'First Name', 'Last Name', 'Email Address', 'Affiliation', 'Position', 'Country', 'Represents'],
      [1001, 'Anna', 'MIRKINA', 'a@example.org', 'Permanent Mission', 'Ambassador', 'Switzerland', 'State Party'],
      [1002, 'Ali', 'ABAKAR', '', 'Ministry', 'Director', 'Chad', 'State Party'],
    ]);
    const { rows, contacts, headerRow } = await previewOf(workbook({ People: sheet }), { name: 'people.xlsx' });
    expect(headerRow).toBe(1);
    expect(rows.map(({ id }) => id)).toEqual(['CH', 'TD']);
    expect(contacts.map(({ name }) => name)).toEqual(['Anna MIRKINA', 'Ali ABAKAR']);
  });

  test.each([
    [
      'with names written wrong asks about each',
      'Country\nSwizerland\nChad\nMarocco\nPhilipines\nPeru\nKirgizstan\n',
      ['? Swizerland', 'TD', '? Marocco', '? Philipines', 'PE', '? Kirgizstan'],
    ],
    [
      'with organizations below the States asks about each',
      'Peru\nChad\nMali\nFiji\nAmnesty International\nFoo Foundation\nBar Network\n',
      ['PE', 'TD', 'ML', 'FJ', '? Amnesty International', '? Foo Foundation', '? Bar Network'],
    ],
    [
      'in one column has commas in its names',
      'Country\nIran, Islamic Republic of\nChad\nKorea, Republic of\n\nVenezuela, Bolivarian Republic of\n',
      ['IR', 'TD', 'KR', 'VE'],
    ],
    [
      'has the marks of footnotes, whoever set them',
      'Country\nFrance1\n¹ Iraq\nPeru ²,³\nQatar^1\nBenin 1)\nYemen ◊\nJapan+\n',
      ['FR', 'IQ', 'PE', 'QA', 'BJ', 'YE', 'JP'],
    ],
  ])('%s', async (_what, text, ids) => expect(await statesOf(text)).toEqual(ids));

  test('whose column of names has a heading that nobody thought of has it by its cells', async () => {
    const { columns, rows } = await previewOf(
      pasted(
        ['Participant type', 'Seat of', 'Family name', 'Function'],
        ['Observer', 'Peru', 'Lopez', 'State Secretary'],
        ['NGO', 'Chad', 'Ali', 'Minister of State'],
      ),
    );
    expect(columns.map(({ field }) => field)).toEqual(['category', 'name', 'speaker', 'title']);
    expect(rows.map(({ id }) => id)).toEqual(['PE', 'TD']);
  });

  test('“Title” beside “Function” is how a person is addressed, and a tick is nobody', async () => {
    const { contacts } = await previewOf(
      pasted(
        ['Delegation', 'Title', 'Participant', 'Function', 'Head of delegation?'],
        ['Peru', 'Ms.', 'Ana LOPEZ', 'Ambassador', 'Yes'],
        ['Chad', 'Mr.', 'Ali ALI', 'Counsellor', 'N'],
      ),
    );
    expect(contacts).toEqual([
      { delegationId: 'PE', name: 'Ms. Ana LOPEZ', title: 'Ambassador' },
      { delegationId: 'TD', name: 'Mr. Ali ALI', title: 'Counsellor' },
    ]);
  });

  test('with the numbers that the United Nations gives countries; numbers of its own are no fault of a name', async () => {
    const { rows } = await previewOf(
      pasted(['Country', 'M49'], ['Schwyz', '756'], ['Belgium', '056'], ['Afghanistan', '4'], ['Albania', '4']),
    );
    expect(rows.map(({ id, state }) => id ?? state)).toEqual(['CH', 'BE', 'AF', 'AL']);
  });

  test('a number of participants is one of seats', async () => {
    const read = await previewOf('Country;No. of participants\nPeru;3\nChad;2\nNombre total;5\n');
    expect(added(read)).toMatchObject([
      { id: 'PE', seats: 3 },
      { id: 'TD', seats: 2 },
    ]);
    expect(read.rows.at(-1)).toMatchObject({ state: 'skip', reason: 'total' });
  });

  test('a section of several kinds that are one is their category; one of no kind ends the section before it', async () => {
    const read = await previewOf(
      pasted(
        ['Delegation', 'Head'],
        ['C. Observer States'],
        ['Cuba', 'a'],
        ['D. United Nations entities and specialized agencies'],
        ['UNDP', 'b'],
        ['A. Observer States'],
        ['Peru', 'a'],
        ['E. Friends of the Chair'],
        ['Chad', 'c'],
      ),
    );
    expect(added(read).map(({ id, category }) => [id, category])).toEqual([
      ['CU', 'observer'],
      ['UNDP', 'organization'],
      ['PE', 'observer'],
      ['TD', 'state-party'],
    ]);
  });

  test.each([
    ['S.P.', 'state-party'],
    ['States Party', 'state-party'],
    ['Obs.', 'observer'],
    ['Non-State Party', 'observer'],
    ['Sign.', 'signatory'],
    ['Int. Org.', 'organization'],
  ])('“%s” is a category', async (word, category) =>
    expect(added(await previewOf(`Country;Status\nPeru;${word}\n`))).toMatchObject([{ id: 'PE', category }]),
  );
});

describe('a list of speakers', () => {
  const meeting = peopleMeeting(() => ({
    delegations: ['AT', 'PE', 'TD', 'CN'].map((id) => ({
      id,
      name: knownNames().find(({ code }) => code === id)!.name,
      category: 'observer',
    })),
    items: [{ id: '4', number: '4', title: { en: 'Exchange of views' } }],
  }));
  test.each([
    ['how long', '1. Austria – 5 min\n2. Peru - 3 minutes\n', [{ delegationId: 'AT' }, { delegationId: 'PE' }]],
    ['an answer', 'Noted.\n> 1. Austria\n> 2. Peru\n', [{ delegationId: 'AT' }, { delegationId: 'PE' }]],
    ['when', '10:05 Austria\n10:10 – Peru\n', [{ delegationId: 'AT' }, { delegationId: 'PE' }]],
    ['bare numbers', '1 Austria\n2 Peru\n', [{ delegationId: 'AT' }, { delegationId: 'PE' }]],
    [
      'tabs',
      '1\tAustria\tMs. B\tEN\n2\tPeru\tMr. C, Director\tSpanish\n',
      [
        { delegationId: 'AT', speaker: { name: 'Ms. B' }, language: 'en' },
        { delegationId: 'PE', speaker: { name: 'Mr. C', title: 'Director' }, language: 'es' },
      ],
    ],
    [
      'languages',
      '1. Austria - English\n2. Chad, French\n3. China - Li\n',
      [
        { delegationId: 'AT', language: 'en' },
        { delegationId: 'TD', language: 'fr' },
        { delegationId: 'CN', speaker: { name: 'Li' } },
      ],
    ],
    [
      'the person first',
      '1. H.E. Ms. Anna Berg, Austria\n2. Mr. Luis Paz (Peru)\n',
      [
        { delegationId: 'AT', speaker: { name: 'H.E. Ms. Anna Berg' } },
        { delegationId: 'PE', speaker: { name: 'Mr. Luis Paz' } },
      ],
    ],
  ])('with %s', async (_what, text, elements) =>
    expect(added(await previewOf(text, { kind: 'list', itemId: '4', meeting }))).toEqual(elements),
  );

  test('a seating whose columns are the rows of the hall', async () => {
    const { command } = await previewOf('Row A,Row B\nAustria,Chad\nPeru,China\n', { kind: 'seating', meeting });
    expect(command.seats).toEqual([
      { delegationId: 'AT', seat: { row: 'Row A', place: 1 } },
      { delegationId: 'TD', seat: { row: 'Row B', place: 1 } },
      { delegationId: 'PE', seat: { row: 'Row A', place: 2 } },
      { delegationId: 'CN', seat: { row: 'Row B', place: 2 } },
    ]);
  });
});

test.each([
  [
    'ibm850',
    'Pays;Sièges\nCôte d’Ivoire;2\nÉtats-Unis;1\n',
    '506179733b5369 8a6765730a43 93746520642749766f6972653b320a90746174732d556e69733b310a',
  ],
  ['iso-8859-5', 'Страна;Места\nШвейцария;2\n', ''],
  ['ibm866', 'Страна;Места\nШвейцария;2\n', ''],
  ['x-mac-cyrillic', 'Страна;Места\nШвейцария;2\n', ''],
])('a table in %s is known by its names', async (encoding, text, hex) => {
  const table = new Map(
    hex === ''
      ? Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Buffer.from([byte])), byte])
      : [],
  );
  const bytes =
    hex === ''
      ? Buffer.from(Array.from(text, (letter) => table.get(letter)!))
      : Buffer.from(hex.replaceAll(' ', ''), 'hex');
  const read = await previewOf(bytes, { name: 'list.csv' });
  expect(read).toMatchObject({ encoding, counts: { new: hex === '' ? 1 : 2 } });
});
