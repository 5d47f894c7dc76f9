// Lists of participants as people make them: several rows, columns and sheets for one delegation, sections, sums, merged and hidden cells.
import { describe, expect, it, test } from 'vitest';

import { sheetXml, workbook } from './crafted-files.ts';
import { added, pasted, peopleMeeting, previewOf } from './people.ts';
import { ids, of } from './rows-of.ts';

describe('a table as people make it', () => {
  const HEAD = ['Country', 'Category', 'Seats'];

  test('its columns are what a person says they are, and without headings where they name somebody', async () => {
    const chosen = await previewOf(pasted(['Who', 'What'], ['Peru', '3'], ['Chile', '2']), {
      map: { 0: 'name', 1: 'seats' },
    });
    expect(added(chosen).map(({ id, seats }) => [id, seats])).toEqual([
      ['PE', 3],
      ['CL', 2],
    ]);
    expect(chosen.rows[0]).toMatchObject({ state: 'choose', written: 'Who' });
    const bare = await previewOf('Peru\nChile\nSwitzerland\n');
    expect([bare.headerRow, ids(bare.rows)]).toEqual([null, ['PE', 'CL', 'CH']]);
    const without = await previewOf(pasted(HEAD, ['Peru', 'Observer', '2']), { map: { 1: null } });
    expect(added(without)).toMatchObject([{ id: 'PE', category: 'state-party' }]);
  });

  test('rows of one cell that is a category’s word set it; others are told, and totals and repeated headings are skipped', async () => {
    const rows = [
      ['A. Observers (2):'],
      ['Peru', '', '1'],
      ['Chile', 'State Party', '1'],
      ['To be confirmed'],
      HEAD,
      ['NGOs'],
      ['Some Body', '', ''],
      ['Total', '', '3'],
    ];
    const preview = await previewOf(pasted(HEAD, ...rows));
    expect(preview.rows.map(({ state, reason }) => reason ?? state)).toEqual([
      'section',
      'new',
      'new',
      'section',
      'heading',
      'section',
      'section',
      'total',
    ]);
    expect(added(preview).map(({ id, category }) => [id, category])).toEqual([
      ['PE', 'observer'],
      ['CL', 'state-party'],
    ]);
  });

  test('a row a person is one delegation: most seats, people to the contacts; another category is a fault', async () => {
    const head = ['Delegation', 'Head of delegation', 'E-mail', 'Seats', 'Status'];
    const preview = await previewOf(
      pasted(
        head,
        ['Peru', 'A. One', 'a@example.org', '1', 'Observer'],
        ['PERU', 'B. Two', '', '3', ''],
        ['', 'C. Three', '', '', ''],
        ['Peru', '', '', '2', 'State Party'],
      ),
    );
    expect(added(preview)).toMatchObject([{ id: 'PE', seats: 3, category: 'observer', as: ['Peru', 'PERU'] }]);
    expect(preview.contacts.map(({ name }) => name)).toEqual(['A. One', 'B. Two', 'C. Three']);
    expect(of(preview, 'fault')).toMatchObject([{ row: 5, faults: [{ reason: 'other-category' }] }]);
  });

  test('rows of one name that is no State, which differ, are asked: one or several', async () => {
    const preview = await previewOf(
      pasted(['Organization', 'Group'], ['Peace Now', 'North'], ['Peace Now', 'South'], ['Other', 'North']),
    );
    const [first, second, other] = preview.rows;
    expect(first!.choices!.map(({ how, name }) => [how, name])).toEqual([
      ['one', 'Peace Now'],
      ['several', 'Peace Now (North)'],
    ]);
    expect(second!.choices!.map(({ how, name }) => [how, name])).toEqual([
      ['one', 'Peace Now'],
      ['several', 'Peace Now (South)'],
    ]);
    expect(first!.choices![0]!.id).toBe(second!.choices![0]!.id);
    expect(other!.choices).toMatchObject([{ how: 'organization' }]);
  });

  it.each([
    ['2', 2],
    ['2,0', 2],
    ['2.0', 2],
    [' 3 ', 3],
    ['٢', 2],
    ['２', 2],
    ['20', 20],
    ['two', undefined],
    ['2.5', undefined],
    ['-1', undefined],
    ['1000000', undefined],
    ['', undefined],
    ['-', undefined],
    ['n/a', undefined],
  ])('“%s” seats are %s', async (written, seats) => {
    const [row] = added(await previewOf(pasted(HEAD, ['Peru', '', written])));
    expect(row!.seats).toBe(seats);
  });

  test('a country goes before the organization whose people they are, unless the row is an organization’s', async () => {
    const preview = await previewOf(
      pasted(
        ['Organization', 'Country', 'Type', 'Role'],
        ['Ministry of Foreign Affairs', 'Peru', 'State Party', 'Adviser'],
        ['Green Peace', 'Netherlands', 'NGO', 'Head of delegation'],
        ['Human Rights Watch', '', 'NGO', ''],
        ['Min. of Defence', 'Chile', '', ''],
      ),
    );
    expect(preview.rows.map(({ written, id }) => [written, id])).toEqual([
      ['Peru', 'PE'],
      ['Green Peace', undefined],
      ['Human Rights Watch', 'HRW'],
      ['Chile', 'CL'],
    ]);
  });

  it.each([
    ['État partie (2012)', 'state-party'],
    ['STATES PARTIES', 'state-party'],
    ['Observer*', 'observer'],
    ['Observateurs', 'observer'],
    ['UN agency', 'organization'],
    ['OIG', 'organization'],
    ['civil society', 'ngo'],
    ['Государство-участник', 'state-party'],
    ['منظمة غير حكومية', 'ngo'],
    ['缔约国', 'state-party'],
  ])('“%s” is the category %s', async (written, category) => {
    const [row] = added(await previewOf(pasted(['Country', 'Category'], ['Peru', written])));
    expect(row).toMatchObject({ id: 'PE', category });
  });

  it.each([
    [
      'N°;Nom de la délégation;Qualité;Chef(fe) de délégation;Nbre de sièges;Courriel',
      'order name category speaker seats email',
    ],
    ['Country;First name;Last name;Role;E-mail address', 'name speaker speaker title email'],
    ['No.|País u organización|Condición|Plazas|Jefa de la delegación', 'order name category seats speaker'],
    ['№;Название делегации;Статус;Кол-во мест;Глава делегации', 'order name_ru category seats speaker'],
    ['Nom;Prénom;Pays;Titre', 'speaker speaker name title'],
    ['ISO3;Name of State (EN);Name of State (FR)', 'iso name_en name_fr'],
  ])('the headings %s', async (headings, fields) => {
    const { columns } = await previewOf(
      `Provisional list of participants\n\n${headings}\n1${headings.includes('|') ? '|2|3|4|5' : ';2;3;4;5;6'}\n`,
    );
    expect(
      columns
        .map(({ field }) => field ?? '-')
        .join(' ')
        .replace(/( -)+$/, ''),
    ).toBe(fields);
  });

  test('several name columns may name it; where they name two it is a fault', async () => {
    const preview = await previewOf(
      pasted(
        ['Name EN', 'Nom FR', 'Code'],
        ['Switzerland', 'Suisse', ''],
        ['', 'Pérou', ''],
        ['Chad', 'Chili', ''],
        ['Sverige?', '', 'SWE'],
        ['', '', 'at'],
      ),
    );
    expect(preview.columns.map(({ field }) => field)).toEqual(['name_en', 'name_fr', 'iso']);
    expect(preview.rows.map(({ state, id }) => id ?? state)).toEqual(['CH', 'PE', 'fault', 'SE', 'AT']);
  });

  test('a name that is in the meeting already is the meeting’s, whatever its id; a State that is not there comes by its code', async () => {
    const meeting = peopleMeeting(({ delegations }) => ({
      delegations: [
        ...delegations,
        { id: 'd1', name: { en: 'Switzerland' }, category: 'state-party', flag: 'ch' },
        { id: 'MX', name: { en: 'Mountain Exchange' }, category: 'ngo' },
      ],
    }));
    const preview = await previewOf(
      pasted(HEAD, ['Suisse', '', '2'], ['Mexico', '', ''], ['Mountain Exchange', '', '']),
      { meeting },
    );
    expect(preview.rows.map(({ state, id }) => [state, id])).toEqual([
      ['change', 'd1'],
      ['new', expect.stringMatching(/^[0-9a-f-]{36}$/)],
      ['same', 'MX'],
    ]);
    expect(preview.command.edit).toEqual([{ delegationId: 'd1', seats: 2, as: ['Suisse'] }]);
  });

  test('what it does not say stays; who is in the meeting alone is listed as missing', async () => {
    const meeting = peopleMeeting(() => ({
      delegations: [
        { id: 'CH', name: { en: 'Switzerland' }, category: 'observer', seats: 3 },
        { id: 'PE', name: { en: 'Peru' }, category: 'observer' },
      ],
    }));
    const preview = await previewOf(pasted(['Country'], ['Switzerland']), { meeting });
    expect([preview.rows, preview.missing]).toMatchObject([
      [{ state: 'same', id: 'CH' }],
      [{ id: 'PE', name: { en: 'Peru' } }],
    ]);
    expect(preview.command).toMatchObject({ add: [], edit: [], retire: [] });
  });

  test('hidden rows are read and said; a hidden column is not the name', async () => {
    const sheet = sheetXml(
      [
        ['Country', 'Country (old)'],
        ['Peru', 'Chile'],
        ['Mexico', 'Chile'],
      ],
      {
        hidden: [3],
        before: '<cols><col min="2" max="2" hidden="1"/></cols>',
      },
    );
    const preview = await previewOf(workbook({ List: sheet }), { name: 'list.xlsx' });
    expect(preview.rows).toMatchObject([{ id: 'PE' }, { id: 'MX', hidden: true }]);
    expect(preview.counts.hidden).toBe(1);
  });

  test('sheets that have a list too are told, those without names and those of other lists are not', async () => {
    const bytes = workbook({
      States: sheetXml([['Country'], ['Peru'], ['Chile']]),
      Observers: sheetXml([
        ['Country', 'Category'],
        ['Holy See', 'Observer'],
      ]),
      Rooms: sheetXml([
        ['Room', 'Floor'],
        ['XX', '3'],
      ]),
      Empty: sheetXml([]),
    });
    expect(await previewOf(bytes)).toMatchObject({ sheet: 'States', otherLists: ['Observers'] });
    expect(await previewOf(bytes, { sheet: 'Observers' })).toMatchObject({ sheet: 'Observers', otherLists: [] });
  });

  test('the sheet is the one with most names, or the one that is asked for', async () => {
    const bytes = workbook({
      Cover: sheetXml([['Country'], ['Nobody']]),
      List: sheetXml([['Country'], ['Peru'], ['Chile']]),
    });
    expect(await previewOf(bytes)).toMatchObject({ sheet: 'List', sheets: ['Cover', 'List'] });
    expect(await previewOf(bytes, { sheet: 'Cover' })).toMatchObject({ sheet: 'Cover', counts: { choose: 1 } });
    await expect(previewOf(bytes, { sheet: 'Nowhere' })).rejects.toMatchObject({ reason: 'no-rows' });
  });

  it.each<[string, string | Buffer, string]>([
    ['without headings that are known', 'a;b\nc;d\ne;f\n', 'no-header'],
    ['of headings alone', 'Country;Seats\n', 'no-rows'],
    ['of 5,001 rows', `Country\n${'Peru\n'.repeat(5_001)}`, 'too-many-rows'],
  ])('a table %s is refused', async (_what, content, reason) => {
    await expect(previewOf(content)).rejects.toMatchObject({ reason });
  });
});
