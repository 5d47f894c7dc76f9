// Agendas whose numbers have slips, and forms of numbers that are rarer: no item is lost, and what is odd is told at its line.
import { describe, expect, test } from 'vitest';

import { itemsOf, previewOfAgenda } from './agenda-preview.ts';

const told = async (text: string) => {
  const { rows } = await previewOfAgenda(text);
  return rows.map(({ row, state, reason, faults = [] }) =>
    [row, state, reason, ...faults.map((one) => one.reason)].filter((one) => one !== undefined).join(' '),
  );
};

describe('numbers with slips', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    [
      'a wide gap',
      '1. Opening\n2. Adoption\n9. Debate\n10. Closure',
      ['1 Opening', '2 Adoption', '9 Debate', '10 Closure'],
      ['1 new', '2 new', '3 new number-gap', '4 new'],
    ],
    [
      'a wide gap, without signs',
      '1 Opening\n2 Adoption\n19 Debate',
      ['1 Opening', '2 Adoption', '19 Debate'],
      ['1 new', '2 new', '3 new number-gap'],
    ],
    [
      'a wide gap among parts',
      '1. Opening\n2. Work\n(a) First\n(k) Late\n3. Closure',
      ['1 Opening', '2 Work', '2(a) First', '2(k) Late', '3 Closure'],
      ['1 new', '2 new', '3 new', '4 new', '5 new'],
    ],
    [
      'one that falls',
      '1. Opening\n2. Adoption\n4. Debate\n3. Officers\n5. Closure',
      ['1 Opening', '2 Adoption', '4 Debate', '3 Officers', '5 Closure'],
      ['1 new', '2 new', '3 new', '4 new number-back', '5 new'],
    ],
    [
      'one that is there twice',
      '1. Opening\n2. Adoption\n2. Officers\n3. Debate',
      ['1 Opening', '2 Adoption', '3 Debate'],
      ['1 new', '2 new', '3 choose number-twice', '4 new'],
    ],
    [
      'all once more for the second day',
      '1. Opening\n2. Adoption\n3. Debate\nFriday\n1. Reports\n2. Closure of the meeting',
      ['1 Opening', '2 Adoption', '3 Debate'],
      ['1 new', '2 new', '3 new', '4 skip section', '5 choose number-twice', '6 choose number-twice'],
    ],
    [
      'the same before each, as lists that count by themselves',
      '1. Opening\n1. Adoption\n1. Closure',
      ['1 Opening', '2 Adoption', '3 Closure'],
      ['1 new', '2 new', '3 new'],
    ],
  ])('%s', async (_what, text, items, lines) => {
    expect(await itemsOf(text)).toEqual(items);
    expect(await told(text)).toEqual(lines);
  });

  test('in a table', async () => {
    const table = 'Item\tTitle\n1\tOpening\n12\tDebate\n3\tOfficers\n3\tReport\n13\tClosure';
    expect(await itemsOf(table)).toEqual(['1 Opening', '12 Debate', '3 Officers', '13 Closure']);
    expect(await told(table)).toEqual([
      '2 new',
      '3 new number-gap',
      '4 new number-back',
      '5 choose number-twice',
      '6 new number-gap',
    ]);
  });

  test('what has another’s number is offered one of its own, each line another', async () => {
    const answers = async (text: string) =>
      (await previewOfAgenda(text)).rows.flatMap(({ choices }) => (choices ? [choices.map(({ name }) => name)] : []));
    expect(await answers('1. Opening\n2. Adoption\n2. Officers\n2. Rules\n3. Debate')).toEqual([
      ['2 bis Officers', '4 Officers'],
      ['2 ter Rules', '5 Rules'],
    ]);
    expect(await answers('Item\tTitle\tMinutes\n1\tOpening\t5\n1\tReport\t20\n2\tClosure\t5')).toEqual([
      ['1 bis Report', '3 Report'],
    ]);
    const { rows } = await previewOfAgenda('Item\tTitle\tMinutes\n1\tOpening\t5\n1\tReport\t20\n2\tClosure\t5');
    expect(rows[1]!.choices![0]!.add).toMatchObject({ number: '1 bis', title: { en: 'Report' }, plannedMs: 1_200_000 });
  });

  test('a sentence with a number of its own is a note, and a year is no number', async () => {
    const text =
      '1. Opening\n2. Adoption\n23. The Committee will have before it the report of the working group.\n2027 budget\n3. Closure';
    expect(await itemsOf(text)).toEqual(['1 Opening', '2 Adoption', '3 Closure']);
  });
});

describe('is read', () => {
  test.each<[string, string, readonly string[]]>([
    ['with letters', 'A. Opening\nB. Adoption\nC. Closure', ['A Opening', 'B Adoption', 'C Closure']],
    ['with small letters', 'a) Opening\nb) Adoption\nc) Closure', ['a Opening', 'b Adoption', 'c Closure']],
    [
      'with letters, and numbers below them',
      'A. Opening\nB. Debate\n1. First\n2. Second\nC. Closure',
      ['A Opening', 'B Debate', 'B(1) First', 'B(2) Second', 'C Closure'],
    ],
    ['with letters of Cyrillic', 'А. Открытие\nБ. Прения\nВ. Закрытие', ['А Открытие', 'Б Прения', 'В Закрытие']],
    ['as topics with letters', 'Topic A: Disarmament\nTopic B: Climate', ['A Disarmament', 'B Climate']],
    ['as topics', 'Topic 1: Disarmament\nTopic 2: Climate', ['1 Disarmament', '2 Climate']],
    ['in German', 'TOP 1: Eröffnung\nTOP 2 Annahme der Tagesordnung', ['1 Eröffnung', '2 Annahme der Tagesordnung']],
    ['in German, in full', 'Tagesordnungspunkt 1: Eröffnung\nPunkt 2: Wahlen', ['1 Eröffnung', '2 Wahlen']],
    ['in square brackets', '[1] Opening\n[2] Adoption', ['1 Opening', '2 Adoption']],
    [
      'with pages behind dots',
      '1. Opening ........ 3\n2. Adoption of the agenda . . . . . 4\n3. Closure ………… 12',
      ['1 Opening', '2 Adoption of the agenda', '3 Closure'],
    ],
    ['with boxes to tick', '- [ ] Opening\n- [x] Adoption\n☐ Closure', ['1 Opening', '2 Adoption', '3 Closure']],
    ['with boxes before numbers', '- [ ] 1. Opening\n- [x] 2. Adoption', ['1 Opening', '2 Adoption']],
    [
      'with signs of type',
      '## Agenda\n**1. Opening** of the *meeting*\n*2. Adoption*\n_3. Closure_\n4. snake_case_name ~~old~~',
      ['1 Opening of the meeting', '2 Adoption', '3 Closure', '4 snake_case_name old'],
    ],
    [
      'without breaks among bullets',
      '- Opening\n- Coffee break\n- Debate\n- Lunch\n- Closure',
      ['1 Opening', '2 Debate', '3 Closure'],
    ],
    [
      'without breaks in a table',
      'Item\tTitle\n1\tOpening\n\tCoffee break (15 min)\n2\tDebate\n\tLunch',
      ['1 Opening', '2 Debate'],
    ],
    [
      'without breaks in a table that has no numbers',
      'Time\tSubject\n10:00\tOpening\n10:15\tDebate\n10:45\tCoffee break\n11:00\tClosure',
      ['1 Opening', '2 Debate', '3 Closure'],
    ],
    ['with German headings', 'TOP\tThema\tDauer\n1\tEröffnung\t5 Min.\n2\tWahlen\t10', ['1 Eröffnung', '2 Wahlen']],
  ])('%s', async (_what, text, items) => expect(await itemsOf(text)).toEqual(items));

  test('with times: each lasts until the next begins', async () => {
    const { rows, command } = await previewOfAgenda(
      'Time\tItem\tTitle\n10:00\t1\tOpening\n10:15\t2\tAdoption\n10:45\t\tCoffee break\n11:00\t3\tDebate',
    );
    const minutes = (command['add'] as { plannedMs?: number }[]).map(
      ({ plannedMs }) => plannedMs && plannedMs / 60_000,
    );
    expect(minutes).toEqual([15, 30, undefined]);
    expect(rows.flatMap(({ faults = [] }) => faults)).toEqual([]);
  });
});
