// Lists of participants: the sample lists, headings in two rows, headings and names in each language.
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';

import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';

import { contactsIn } from '../../../server/access/contacts.ts';
import { knownNames } from '../../../server/names/table.ts';
import { added, pasted, previewOf, previewOfSample, sample } from './people.ts';
import { ids, of } from './rows-of.ts';

test('whoever a list names can be written down, in whatever language they speak', async () => {
  const { contacts } = await previewOf(
    pasted(
      ['Country', 'Head of delegation', 'Language', 'E-mail'],
      ['Cabo Verde', 'Sr. L. TAVARES', 'Portuguese', 'a@example.org; b@example.org'],
      ['Austria', 'Mag. ÖLLER', 'Deutsch', ''],
      ['Philippines', 'Ms. CRUZ', 'Filipino', ''],
    ),
  );
  expect(contacts.map(({ language }) => language)).toEqual(['pt', 'de', expect.any(String)]);
  expect(contactsIn({ contacts })).toEqual(contacts);
});

describe('headings in two rows', () => {
  it.each([
    [
      [
        ['List of participants'],
        ['Delegation', '', 'Category', 'Head of delegation', '', 'Seats'],
        ['English', 'Français', '', 'Name', 'Function', ''],
        ['Chad', 'Tchad', 'State Party', 'Ms. A. B', 'Minister', '2'],
        ['Delegation', '', 'Category', 'Head of delegation', '', 'Seats'],
        ['English', 'Français', '', 'Name', 'Function', ''],
        ['Peru', 'Pérou', 'Observer', 'Mr. C. D', 'Ambassador', '1'],
      ],
      ['name_en', 'name_fr', 'category', 'speaker', 'title', 'seats'],
      ['TD', 'PE'],
    ],
    [
      [
        ['Participants', '', '', 'Contact', ''],
        ['No.', 'Country', 'Status', 'Name', 'E-mail'],
        ['1', 'Chad', 'State Party', 'Ms. A. B', 'a@example.org'],
        ['2', 'Peru', 'Observer', 'Mr. C. D', 'c@example.org'],
      ],
      ['order', 'name', 'category', 'speaker', 'email'],
      ['TD', 'PE'],
    ],
    [
      [
        ['Country', 'Status', 'Seats'],
        ['Chad', 'State Party', '2'],
        ['Peru', 'Observer', '1'],
      ],
      ['name', 'category', 'seats'],
      ['TD', 'PE'],
    ],
  ])('%j', async (rows, fields, codes) => {
    const preview = await previewOf(pasted(...rows));
    expect(preview.columns.map(({ field }) => field)).toEqual(fields);
    expect(ids(of(preview, 'new'))).toEqual(codes);
    expect(preview.counts).toMatchObject({ fault: 0, choose: 0 });
    expect(preview.contacts.map(({ name, title }) => [name, title])).toEqual(
      fields.includes('title')
        ? [
            ['Ms. A. B', 'Minister'],
            ['Mr. C. D', 'Ambassador'],
          ]
        : fields.includes('speaker')
          ? [
              ['Ms. A. B', undefined],
              ['Mr. C. D', undefined],
            ]
          : [],
    );
  });
});

describe('the sample lists', () => {
  const expected = Papa.parse<Record<string, string>>(sample('expected-codes.csv').toString(), {
    header: true,
    skipEmptyLines: true,
  }).data;

  it.each([
    [
      'participants-60.xlsx',
      { sheet: 'LOP prov. 3 March', sheets: ['LOP prov. 3 March', 'Sheet2'], encoding: null, headerRow: 5 },
    ],
    ['participants-60-windows1252-semicolons.csv', { sheet: null, sheets: [], encoding: 'windows-1252', headerRow: 2 }],
  ])('%s: 58 of 60, one offered, one new organization', async (name, where) => {
    const preview = await previewOfSample(name);
    expect(preview).toMatchObject(where);
    expect(preview.columns.map(({ field }) => field)).toEqual([
      'order',
      'name',
      'category',
      'speaker',
      'title',
      'seats',
      'language',
      'email',
      'group',
      null,
    ]);
    expect(preview.counts).toMatchObject({ new: 58, choose: 2, organizations: 1, fault: 0 });
    const [offered, organization] = of(preview, 'choose');
    expect(offered).toMatchObject({
      written: 'Micronezia',
      choices: [{ id: 'FM', how: 'near', distance: 1, add: { id: 'FM' } }, { how: 'organization' }],
    });
    expect(organization).toMatchObject({
      written: 'Mines Action Ltd. (test NGO)',
      choices: [{ how: 'organization', add: { category: 'ngo' } }],
    });
    const codes = new Map(expected.map(({ written, expected: code }) => [written!.replace(/\s+/g, ' ').trim(), code]));
    for (const { written, id } of of(preview, 'new')) expect([written, id]).toEqual([written, codes.get(written)]);
    expect(added(preview)).toHaveLength(58);
    expect(preview.contacts).toHaveLength(58);
    expect(preview.contacts[0]).toEqual({
      delegationId: 'AF',
      name: 'Mme Tami VEVRELO',
      title: 'First Secretary',
      email: 'focal1@example.org',
      language: 'en',
    });
  });

  test('what is new has what the table of names knows, and how the list wrote it', async () => {
    const preview = await previewOfSample('participants-60.xlsx');
    expect(added(preview).find(({ id }) => id === 'CI')).toEqual({
      id: 'CI',
      name: { ...knownNames().find(({ code }) => code === 'CI')!.name },
      article: { fr: 'la' },
      aliases: expect.arrayContaining(['Ivory Coast']),
      category: 'state-party',
      flag: 'ci',
      seats: 1,
      as: ["Cote d'Ivoire"],
    });
    expect(added(preview).find(({ id }) => id === 'ICRC')).toMatchObject({ category: 'organization' });
    expect(added(preview).find(({ id }) => id === 'ICRC')).not.toHaveProperty('flag');
    expect(preview.command).toMatchObject({
      type: 'ReviseParticipants',
      basis: 0,
      file: 'participants-60.xlsx',
      retire: [],
    });
  });

  test('pasted-participants.txt: 7 of 7', async () => {
    const preview = await previewOfSample('pasted-participants.txt');
    expect(ids(of(preview, 'new'))).toEqual(['MX', 'NL', 'CH', 'GB', 'RU', 'KR', 'ICRC']);
  });

  test('participants-trouble.csv: 4 delegations of 5 rows, 4 asked, 5 faults', async () => {
    const preview = await previewOfSample('participants-trouble.csv');
    expect(preview.counts).toMatchObject({ new: 5, choose: 4, fault: 5 });
    expect(added(preview).map(({ id, seats, category }) => [id, seats, category])).toEqual([
      ['TR', 2, 'observer'],
      ['CL', undefined, 'state-party'],
      ['PE', 2, 'state-party'],
      ['MW', 2, 'state-party'],
    ]);
    expect(
      of(preview, 'choose').map(({ written, choices }) => [
        written,
        choices!.map(({ id, how }) => (how === 'organization' ? how : id)),
      ]),
    ).toEqual([
      ['Ruritania', ['MR', 'organization']],
      ['Congo', ['CG', 'CD', 'organization']],
      ['Korea', ['KR', 'KP', 'organization']],
      ['Netherlands', ['NL', 'NL', 'NL', 'NL', 'NL']],
    ]);
    expect(of(preview, 'choose')[3]!.choices![0]).toMatchObject({
      name: 'State Party',
      how: 'category',
      add: { category: 'state-party' },
    });
    expect(of(preview, 'fault').map(({ faults }) => [faults![0]!.column, faults![0]!.reason])).toEqual([
      [4, 'code-of-another'],
      [0, 'formula'],
      [0, 'name-missing'],
      [4, 'code-of-another'],
      [0, 'too-long'],
    ]);
    const chile = preview.rows.find(({ id }) => id === 'CL')!;
    expect(chile.faults).toMatchObject([
      { column: 2, reason: 'not-a-number', got: 'two' },
      { column: 3, reason: 'unknown-language', got: 'Klingon' },
    ]);
  });
});

describe('headings and names in each language', () => {
  const STATES = ['CH', 'MX', 'SN', 'KR', 'VA'].map((code) => knownNames().find((one) => one.code === code)!);
  it.each([
    ['en', ['Country', 'Status', 'Seats'], 'Observer'],
    ['fr', ['Pays', 'Statut', 'Sièges'], 'Observateur'],
    ['es', ['País', 'Categoría', 'Asientos'], 'Observador'],
    ['ar', ['الدولة', 'الفئة', 'عدد المقاعد'], 'مراقب'],
    ['zh', ['国家', '类别', '席位'], '观察员'],
    ['ru', ['Государство', 'Категория', 'Места'], 'Наблюдатель'],
  ] as const)('%s', async (language, headings, category) => {
    const rows = STATES.map(({ name }) => [name[language]!, category, '2']);
    const preview = await previewOf(pasted(headings, ...rows));
    expect(preview.columns.map(({ field }) => field)).toEqual(['name', 'category', 'seats']);
    expect(added(preview).map(({ id, category: is, seats }) => [id, is, seats])).toEqual(
      STATES.map(({ code }) => [code, 'observer', 2]),
    );
  });

  test('every name of the table in every language is its own, and none other’s', async () => {
    for (const language of LANGUAGES) {
      const preview = await previewOf(pasted(['Delegation'], ...knownNames().map(({ name }) => [name[language]!])));
      expect(ids(preview.rows), language).toEqual(knownNames().map(({ code }) => code));
    }
  });
});
