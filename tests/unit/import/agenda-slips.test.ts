// An agenda as programs and people leave it: copied out of a PDF, of Outlook, of a right-to-left document, with hours, bullets or Roman
// figures in place of numbers.
import { describe, expect, test } from 'vitest';

import { added } from './people.ts';
import { itemsOf, previewOfAgenda } from './agenda-preview.ts';

describe('is read with its numbers', () => {
  test.each<[string, string, readonly string[]]>([
    ['in full width', '１．开幕\n２．通过议程', ['1 开幕', '2 通过议程']],
    ['behind marks of direction', '\u200f1. افتتاح\n\u200f2. إقرار', ['1 افتتاح', '2 إقرار']],
    ['behind a blank of no width', '\u200b1. Opening\n\ufeff2. Closure', ['1 Opening', '2 Closure']],
    ['called No.', 'Item No. 1 Opening\nItem No. 2 Closure', ['1 Opening', '2 Closure']],
    ['called №', '№ 1. Открытие\n№ 2. Закрытие', ['1 Открытие', '2 Закрытие']],
    ['behind #', '#1 Opening\n#2 Closure', ['1 Opening', '2 Closure']],
    ['with a stroke', '1/ Ouverture\n2/ Clôture', ['1 Ouverture', '2 Clôture']],
    [
      'put in between',
      '1. Opening\n2. Adoption\n2 bis. Credentials\n2ter) Officers\n3. Closure',
      ['1 Opening', '2 Adoption', '2 bis Credentials', '2 ter Officers', '3 Closure'],
    ],
    [
      'put in between, with their word',
      'Item 1: Opening\nItem 1 bis: Adoption\nItem 2: Terms of reference',
      ['1 Opening', '1 bis Adoption', '2 Terms of reference'],
    ],
    [
      'put in between, in Roman figures',
      'I. Opening\nII. Adoption\nII bis. Credentials\nIII. Closure',
      ['1 Opening', '2 Adoption', '2 bis Credentials', '3 Closure'],
    ],
    [
      'put in between, among parts',
      '1. Opening\n2. Work:\n(a) Rules\n(a) bis Programme\n(b) Other\n3. Closure',
      ['1 Opening', '2 Work', '2(a) Rules', '2(a) bis Programme', '2(b) Other', '3 Closure'],
    ],
    ['that are words', '1. Bis repetita\n2 Biscuits\n3 Terms', ['1 Bis repetita', '2 Biscuits', '3 Terms']],
    ['with a ring', '1° Ouverture\n2° Clôture', ['1 Ouverture', '2 Clôture']],
    [
      'with noughts',
      '1.0 Opening\n2.0 Debate\n2.1 First part\n3.0 Closure',
      ['1 Opening', '2 Debate', '2.1 First part', '3 Closure'],
    ],
    [
      'with letters written on to them',
      '1. Opening\n2. Debate\n2a. First\n2b) Second\n3. Closure',
      ['1 Opening', '2 Debate', '2(a) First', '2(b) Second', '3 Closure'],
    ],
    [
      'with letters behind a point',
      '1. Opening\n2. Debate\n2.a First\n2.b Second',
      ['1 Opening', '2 Debate', '2(a) First', '2(b) Second'],
    ],
    [
      'in lines of their own',
      '1.\n\nOpening\n\n2.\n\nDebate\n(a)\nFirst part\n3.\nClosure',
      ['1 Opening', '2 Debate', '2(a) First part', '3 Closure'],
    ],
    [
      'all in one line',
      'Agenda: 1. Opening; 2. Adoption of the agenda; 3. Closure',
      ['1 Opening', '2 Adoption of the agenda', '3 Closure'],
    ],
    [
      'behind bullets',
      '- 1. Opening\n- 2. Debate\n  - (a) First\n  - (b) Second\n- 3. Closure',
      ['1 Opening', '2 Debate', '2(a) First', '2(b) Second', '3 Closure'],
    ],
    [
      'in words of Arabic',
      'أولا - افتتاح الاجتماع\nثانياً - إقرار جدول الأعمال\nثالثا - ختام',
      ['1 افتتاح الاجتماع', '2 إقرار جدول الأعمال', '3 ختام'],
    ],
    ['Roman, with dashes', 'I – Ouverture\nII – Adoption\nIII – Clôture', ['1 Ouverture', '2 Adoption', '3 Clôture']],
    [
      'Roman, with letters and figures below',
      'I. Opening\nII. Organization\nA. Agenda\nB. Officers\n1. President\n2. Rapporteur\nC. Rules\nIII. Closure',
      [
        '1 Opening',
        '2 Organization',
        '2(a) Agenda',
        '2(b) Officers',
        '2(b)(1) President',
        '2(b)(2) Rapporteur',
        '2(c) Rules',
        '3 Closure',
      ],
    ],
    [
      'and bullets of two kinds',
      '·    Opening\n·    Agenda\no   First part\no   Second part\n·    Closure',
      ['1 Opening', '2 Agenda', '2(a) First part', '2(b) Second part', '3 Closure'],
    ],
  ])('%s', async (_what, text, items) => expect(await itemsOf(text)).toEqual(items));

  test('parts of a document in Roman figures are none, where the items count on below them', async () => {
    expect(await itemsOf('I. Organization\n1. Opening\n2. Agenda\nII. Work\n3. Debate\nIII. End\n4. Closure')).toEqual([
      '1 Opening',
      '2 Agenda',
      '3 Debate',
      '4 Closure',
    ]);
    expect(
      await itemsOf('I. Agenda\n1. Opening\n2. Closure\nII. Annotations\n1. Opening\nThe Chair opens it.\nIII. Notes'),
    ).toEqual(['1 Opening', '2 Closure']);
  });
});

test('hours in place of numbers: items as they follow, with how long they last; no breaks, and nothing twice', async () => {
  const read = await previewOfAgenda(
    '10:00 – 10:10\tOpening\n10:10 – 11:00\tDebate\n11:00 – 11:15\tCoffee break\n11:15 – 13:00\tDebate (continued)',
  );
  expect(added(read)).toMatchObject([
    { number: '1', title: { en: 'Opening' }, plannedMs: 600_000 },
    { number: '2', title: { en: 'Debate' }, plannedMs: 3_000_000 },
  ]);
  expect(added(read).map(({ script }) => script)).toEqual([undefined, undefined]);
  expect(read.rows.map(({ state }) => state)).toEqual(['new', 'new', 'skip', 'skip']);
});

test.each([
  ['1. Opening (10 min)', 'Opening', 10],
  ['1. Débat général – 1 h 30', 'Débat général', 90],
  ['1. Discusión [45 minutos]', 'Discusión', 45],
  ['1. Обсуждение (15 мин.)', 'Обсуждение', 15],
  ['1. 辩论（20分钟）', '辩论', 20],
  ['1. Statements (3 min)', 'Statements (3 min)', undefined],
  ['1. General statements (3 minutes each)', 'General statements (3 minutes each)', undefined],
  ['1. Déclarations générales (5 min)', 'Déclarations générales (5 min)', undefined],
  ['1. Declaraciones (3 minutos)', 'Declaraciones (3 minutos)', undefined],
  ['1. Выступления делегаций (3 мин)', 'Выступления делегаций (3 мин)', undefined],
  ['1. بيانات الوفود (3 دقائق)', 'بيانات الوفود (3 دقائق)', undefined],
  ['1. 一般性发言（3分钟）', '一般性发言（3分钟）', undefined],
  ['1. Statement by the Chair (10 min)', 'Statement by the Chair', 10],
  ['1. Opening statements (45 min)', 'Opening statements', 45],
  ['1. Vision 2030 – 10 years on', 'Vision 2030 – 10 years on', undefined],
])('%s: how long it lasts is no part of the title', async (line, title, minutes) => {
  const [item] = added(await previewOfAgenda(line));
  expect(Object.values(item!['title'] as object)).toEqual([title]);
  expect(item!['plannedMs']).toBe(minutes === undefined ? undefined : minutes * 60_000);
});

test('symbols behind a title are its documents; what is more than symbols stays where it is', async () => {
  const items = added(
    await previewOfAgenda(
      '1. Agenda (A/CONF.1/1)\n2. Reports [A/CONF.1/2; A/CONF.1/3]\n3. Budget (A/CONF.1/4 and Add.1)',
    ),
  );
  const symbols = items.map(({ documents }) => (documents as { symbol: string }[]).map(({ symbol }) => symbol));
  expect(symbols).toEqual([['A/CONF.1/1'], ['A/CONF.1/2', 'A/CONF.1/3'], ['A/CONF.1/4']]);
  expect(items.map(({ title }) => Object.values(title as object)[0])).toEqual([
    'Agenda',
    'Reports',
    'Budget (A/CONF.1/4 and Add.1)',
  ]);
});

describe('numbers within a line that are no numbers of items', () => {
  test.each<[string, readonly string[]]>([
    [
      '1. Adoption of: 1. the agenda, 2. the rules and 3. the programme',
      ['1 Adoption of: 1. the agenda, 2. the rules and 3. the programme'],
    ],
    ['4. Reports of: 1. Chad, 2. Peru and 3. Chile', ['4 Reports of: 1. Chad, 2. Peru and 3. Chile']],
    ['Agenda: 1. Opening; 2. Debate of 2. Chad; 3. Closure', ['1 Opening', '2 Debate of 2. Chad', '3 Closure']],
    ['1. Opening 2. Adoption 3. Closure', ['1 Opening', '2 Adoption', '3 Closure']],
    ['3. Debate; 4. Review; 5. Closure', ['3 Debate', '4 Review', '5 Closure']],
    ['1. Opening\n2. Debate\n3d printing of mines\n3. Closure', ['1 Opening', '2 Debate', '3 Closure']],
    ['1. Opening\n5g networks\n2. Closure', ['1 Opening', '2 Closure']],
    ['1. Opening\n2a first reading\n2b second reading', ['1 Opening', '2(a) first reading', '2(b) second reading']],
    ['§ 1 Opening\n§ 2 Closure', ['1 Opening', '2 Closure']],
    ['§1. Opening\n§2. Closure', ['1 Opening', '2 Closure']],
  ])('%j', async (text, items) => expect(await itemsOf(text)).toEqual(items));
});

test.each([' ', '\t', '\u00a0', '. ', '1', '('])(
  'a line with a run of %j as long as a file may have is read',
  async (sign) => {
    const run = sign.repeat(60_000);
    const read = await previewOfAgenda(`1. Opening${run}hall\n2. Closure`);
    expect(added(read).at(-1)).toMatchObject({ number: '2', title: { en: 'Closure' } });
    expect(added(await previewOfAgenda(`1. Opening${run}hall`))).toHaveLength(1);
  },
);
