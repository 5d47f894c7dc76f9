// Agendas: the sample files, and numbers, hours, minutes and titles as they are written.
import { describe, expect, it, test } from 'vitest';

import { document, paragraph, wordTable } from './crafted-files.ts';
import { added, pasted, previewOfSample } from './people.ts';
import { itemsOf, previewOfAgenda } from './agenda-preview.ts';

const NUMBERS = '1 2 3 3(a) 3(b) 4 5 5(a) 5(b) 5(b)(i) 5(b)(ii) 6 7 8'.split(' ');

describe('the sample agendas', () => {
  it.each(['agenda-annotated-typed-numbers.docx', 'agenda-automatic-numbers.docx', 'pasted-agenda.txt', 'agenda.xlsx'])(
    '%s: 14 of 14 items, each below its own',
    async (name) => {
      const preview = await previewOfSample(name, { kind: 'agenda' });
      const items = added(preview);
      expect(items.map(({ number }) => number)).toEqual(NUMBERS);
      expect(preview.counts).toMatchObject({ new: 14, choose: 0, fault: 0 });
      const numberOf = new Map(items.map(({ key, number }) => [key, number]));
      expect(items.map(({ parent }) => numberOf.get(parent as string))).toEqual(
        NUMBERS.map((number) => /^(.+)\([^)]+\)$/.exec(number)?.[1]),
      );
      expect(items[2]).toMatchObject({ title: { en: 'Organization of work' } });
    },
  );

  test('annotations are notes and documents of 7 items; the cover’s “Item 2” is none', async () => {
    const preview = await previewOfSample('agenda-annotated-typed-numbers.docx', { kind: 'agenda' });
    const noted = added(preview).filter(({ script }) => script);
    expect(noted.map(({ number }) => number)).toEqual(['2', '3(a)', '3(b)', '4', '5(a)', '5(b)(i)', '7']);
    expect(noted[0]!.script).toEqual({ en: 'The provisional agenda is contained in document WGT/2027/1.' });
    const symbols = added(preview).flatMap(({ documents = [] }) =>
      (documents as { symbol: string }[]).map(({ symbol }) => symbol),
    );
    expect(symbols).toEqual(['WGT/2027/1', 'WGT/2027/2', 'WGT/2027/WP.1', 'WGT/2027/WP.2', 'WGT/2027/L.1']);
    expect(preview.rows).toContainEqual({
      row: 4,
      state: 'skip',
      written: 'Item 2 of the provisional agenda',
      reason: 'section',
    });
  });

  test('the table has minutes, sittings and documents', async () => {
    const preview = await previewOfSample('agenda.xlsx', { kind: 'agenda' });
    expect(preview.columns.map(({ field }) => field)).toEqual([
      'number',
      'title_en',
      'title_fr',
      'minutes',
      'sitting',
      'documents',
    ]);
    expect(added(preview)[1]).toMatchObject({
      number: '2',
      plannedMs: 300_000,
      sittingId: 'am',
      documents: [{ symbol: 'WGT/2027/1' }],
    });
    expect(added(preview).at(-1)).toMatchObject({ number: '8', sittingId: 'pm' });
  });
});

describe('numbers as they are written', () => {
  it.each([
    ['1) Opening\n2) Work\n a) Rules; and\n b) Programme', ['1 Opening', '2 Work', '2(a) Rules', '2(b) Programme']],
    [
      'Item 1: Opening\nItem 2: Work\n2(a) Rules\n2(b) Programme',
      ['1 Opening', '2 Work', '2(a) Rules', '2(b) Programme'],
    ],
    ['Point 1. Ouverture\nPoint 2. Travaux', ['1 Ouverture', '2 Travaux']],
    ['一、会议开幕；\n二、安排：\n（一）议事规则；', ['1 会议开幕', '2 安排', '2(一) 议事规则']],
    ['١- افتتاح\n٢- تنظيم:\n(أ) النظام؛\n(ب) البرنامج', ['1 افتتاح', '2 تنظيم', '2(أ) النظام', '2(ب) البرنامج']],
    [
      '1. Открытие\n2. Организация:\nа) правила;\nб) программа',
      ['1 Открытие', '2 Организация', '2(а) правила', '2(б) программа'],
    ],
    ['1. One\n1.1 Deep\n1.2 Deeper\n2. Two', ['1 One', '1.1 Deep', '1.2 Deeper', '2 Two']],
    ['12 March 2027\n1 Opening\n2 Work\n10 a.m. to noon\n3 Close', ['1 Opening', '2 Work', '3 Close']],
    ['3. Third\n4. Fourth', ['3 Third', '4 Fourth']],
    [
      'I. Opening\nII. Work\n A. Rules\n B. Programme\nIV. Closure',
      ['1 Opening', '2 Work', '2(a) Rules', '2(b) Programme', '4 Closure'],
    ],
    ['1 - Opening\n2 – Work: rules and officers', ['1 Opening', '2 Work: rules and officers']],
    ['1. Opening ........ 3\n2. Work ........ 4\n\n1. Opening\n2. Work', ['1 Opening', '2 Work']],
    ['No.\tAgenda item\tTime\n1\tOpening\t5\n2\tWork\t10\n2a\tRules\t5', ['1 Opening', '2 Work', '2(a) Rules']],
    ['№\tПункт повестки дня\tМинуты\n1\tОткрытие\t5\n2\tРабота\t10', ['1 Открытие', '2 Работа']],
    ['1. A title that is\nbroken in two\n2. Next', ['1 A title that is broken in two', '2 Next']],
  ])('%j', async (text, items) => expect(await itemsOf(text)).toEqual(items));

  test('“(i)” after “(h)” is a letter, and else the first of a list', async () => {
    const letters = 'abcdefghij'.split('').map((letter) => `(${letter}) x${letter}`);
    const items = await itemsOf(
      ['1. One', ...letters, '2. Two', '(a) ya', '(i) first', '(ii) second', '(b) yb'].join('\n'),
    );
    expect(items.slice(-7)).toEqual([
      '1(i) xi',
      '1(j) xj',
      '2 Two',
      '2(a) ya',
      '2(a)(i) first',
      '2(a)(ii) second',
      '2(b) yb',
    ]);
  });

  test('“(i)” after “(h)” is a figure where “(ii)” follows', async () => {
    const letters = 'abcdefgh'.split('').map((letter) => `(${letter}) x${letter}`);
    const last = ['1(h) xh', '1(h)(i) first', '1(h)(ii) second', '1(h)(iii) third', '2 Two'];
    const lines = ['1. One', ...letters, '(i) first', '(ii) second', '(iii) third', '2. Two'];
    expect((await itemsOf(lines.join('\n'))).slice(-5)).toEqual(last);
    const rows = lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);
    expect((await itemsOf(pasted(['No.', 'Title'], ...rows))).slice(-5)).toEqual(last);
  });

  test('a time in front of a number is when, and from when to when how long', async () => {
    const preview = await previewOfAgenda(
      '10:00-10:10 1. Opening\n10:10 2. Adoption of the agenda\n10.30 a.m. to 11.15 a.m. 3. Work\n(a) Rules\n15:00 4. Other matters',
    );
    expect(
      added(preview).map(({ number, title, plannedMs }) => [number, (title as { en: string }).en, plannedMs]),
    ).toEqual([
      ['1', 'Opening', 600_000],
      ['2', 'Adoption of the agenda', undefined],
      ['3', 'Work', 45 * 60_000],
      ['3(a)', 'Rules', undefined],
      ['4', 'Other matters', undefined],
    ]);
    expect(preview.rows[1]).toMatchObject({ written: '10:10 2. Adoption of the agenda' });
  });

  it.each([
    ['10:00', 'am'],
    ['3 pm', 'pm'],
    ['15h', 'pm'],
    ['15.00', 'pm'],
    ['12 March, 3:00 p.m.', 'pm'],
    ['vendredi, 10h00', 'am'],
    ['11:30', 'am'],
    ['Friday morning', 'am'],
    ['2027-03-12 15:00', 'pm'],
    ['20:00', undefined],
    ['12 March', undefined],
  ])('a sitting called “%s”', async (written, sittingId) => {
    const preview = await previewOfAgenda(pasted(['Item', 'Title', 'Sitting'], ['1', 'Opening', written]));
    expect(added(preview)[0]!.sittingId).toBe(sittingId);
    expect(preview.rows[0]!.faults?.map(({ reason }) => reason)).toEqual(sittingId ? undefined : ['unknown-sitting']);
  });

  test('in a table of Word with headings, and in one without', async () => {
    const body =
      paragraph('Agenda') +
      wordTable([
        ['Item', 'Title'],
        ['1', 'Opening'],
        ['2', 'Work'],
      ]);
    expect(await itemsOf(document(body), { name: 'agenda.docx' })).toEqual(['1 Opening', '2 Work']);
    expect(
      await itemsOf(
        document(
          wordTable([
            ['1.', 'Opening'],
            ['2.', 'Work'],
          ]),
        ),
      ),
    ).toEqual(['1 Opening', '2 Work']);
  });

  it.each([
    ['5', 300_000],
    ['10 min', 600_000],
    ['1:30', 5_400_000],
    ['1h30', 5_400_000],
    ['soon', undefined],
  ])('“%s” lasts %s ms', async (written, plannedMs) => {
    const [item] = added(await previewOfAgenda(pasted(['Item', 'Title', 'Minutes'], ['1', 'Opening', written])));
    expect(item!.plannedMs).toBe(plannedMs);
  });

  test('titles in several languages; without one a row is a fault, a line between is told', async () => {
    const preview = await previewOfAgenda(
      pasted(
        ['Item', 'Title (English)', 'Titre (français)', '标题（中文）'],
        ['1', 'Opening', 'Ouverture', '开幕'],
        ['Monday'],
        ['2', '', '', ''],
        ['3', 'Work;', '', ''],
      ),
    );
    expect(added(preview).map(({ title }) => title)).toEqual([
      { en: 'Opening', fr: 'Ouverture', zh: '开幕' },
      { en: 'Work' },
    ]);
    expect(preview.rows.map(({ state, reason, faults }) => reason ?? faults?.[0]?.reason ?? state)).toEqual([
      'new',
      'section',
      'section',
      'new',
    ]);
  });

  it.each([
    ['Dear all, here it is.\nRegards', 'no-rows'],
    ['', 'no-rows'],
  ])('what has no items is refused: %j', async (text, reason) => {
    await expect(previewOfAgenda(text)).rejects.toMatchObject({ reason });
  });
});
