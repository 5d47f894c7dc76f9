// Lists of names as they are pasted: no headings, names that have words of headings in them, categories and seats beside names, letters and
// bullets in front of them.
import { describe, expect, test } from 'vitest';

import { added, previewOf } from './people.ts';
import { idsOf, ofList, seatsOf } from './odd-meeting.ts';

describe('a list of participants without headings', () => {
  test.each([
    ['The Republic of Chad\nKingdom of Norway\nState of Qatar\nRepublic of Peru', ['TD', 'NO', 'QA', 'PE']],
    ['La Suisse\nLe Tchad\nLes Pays-Bas\nRoyaume de Norvège', ['CH', 'TD', 'NL', 'NO']],
    ['Delegation of Switzerland\nDelegation of Chad\nGovernment of Peru', ['CH', 'TD', 'PE']],
    ['Délégation du Tchad\nDélégation de la Suisse', ['TD', 'CH']],
    ['瑞士代表团\n乍得代表团', ['CH', 'TD']],
    ['وفد سويسرا\nوفد تشاد', ['CH', 'TD']],
    ['١. سويسرا\n٢. تشاد', ['CH', 'TD']],
    ['(a) Switzerland\n(b) Chad', ['CH', 'TD']],
    ['No. 1 Switzerland\nNo. 2 Chad', ['CH', 'TD']],
    ['IV. Switzerland\nV. Chad', ['CH', 'TD']],
  ])('%j loses nobody to its first row', async (text, ids) => {
    const { rows, command } = await previewOf(text);
    expect(rows.map(({ state }) => state)).toEqual(ids.map(() => 'new'));
    expect(idsOf(command.add as Record<string, unknown>[])).toEqual(ids);
  });

  test.each([
    'Switzerland\tState Party\t2\nChad\tObserver\t1',
    'Switzerland;State Party;2\nChad;Observer;1',
    'Switzerland,State Party,2\nChad,Observer,1',
    'No;Country;Status;Seats\n1;Switzerland;State Party;2\n2;Chad;Observer;1',
  ])('%j has a category and seats for each', async (text) => {
    expect(added(await previewOf(text))).toMatchObject([
      { id: 'CH', category: 'state-party', seats: 2 },
      { id: 'TD', category: 'observer', seats: 1 },
    ]);
  });

  test.each(['Chad (Observer)', 'Chad – Observer', 'Chad [observateur]', 'Chad: Observer'])(
    '“%s” says its category beside the name',
    async (line) => {
      expect(added(await previewOf(`Switzerland\n${line}\nPeru (2 seats)`))).toMatchObject([
        { id: 'CH', category: 'state-party' },
        { id: 'TD', category: 'observer' },
        { id: 'PE', category: 'state-party', seats: 2 },
      ]);
    },
  );

  test.each([
    ['a running number', 'Switzerland;14\nChad;15\nPeru;16'],
    ['a running number from one', 'Switzerland;1\nChad;2\nPeru;3\nFrance;4'],
    ['a row and a seat', 'Switzerland\t1\t14\nChad\t1\t3\nPeru\t2\t5'],
    ['a row and a seat of few', 'Switzerland\t1\t2\nChad\t1\t3\nPeru\t2\t1'],
    ['none', 'Switzerland;0\nChad;2\nPeru;1'],
    ['hundreds', 'Switzerland;500\nChad;2\nPeru;1'],
    ['years', 'Switzerland;2002\nChad;1960\nPeru;1945'],
  ])('%s behind the names is nobody’s seats', async (_, text) => {
    const { command, columns, rows } = await previewOf(text);
    const elements = command.add as Record<string, unknown>[];
    expect(elements.map(({ seats }) => seats)).toEqual(elements.map(() => undefined));
    expect(idsOf(elements).slice(0, 3)).toEqual(['CH', 'TD', 'PE']);
    // It is shown among the columns that are not read.
    expect(columns.slice(1).map(({ field }) => field)).toEqual(columns.slice(1).map(() => null));
    expect(rows.flatMap(({ faults = [] }) => faults)).toEqual([]);
  });

  test.each([
    ['Switzerland;2\nChad;1\nPeru;1', [2, 1, 1]],
    ['1;Switzerland;2\n2;Chad;3\n3;Peru;2', [2, 3, 2]],
    ['Switzerland;2\nChad;2', [2, 2]],
  ])('%j has seats', async (text, seats) =>
    expect(added(await previewOf(text)).map((one) => one['seats'])).toEqual(seats),
  );

  test('what is asked about alone in its row is no heading', async () => {
    const { rows } = await previewOf('Permanent Mission of Chad\nSwitzerland\nPeru');
    expect(rows.map(({ state, id }) => id ?? state)).toEqual(['choose', 'CH', 'PE']);
  });

  test('lines that end in several ways are lines each', async () => {
    const { rows } = await previewOf('Country;Category\rSwitzerland;State Party\nChad;Observer\r\nPeru;Observer');
    expect(rows.map(({ id }) => id)).toEqual(['CH', 'TD', 'PE']);
  });
});

describe('a heading that names an organization or a State', () => {
  test.each([
    ['State\tEuropean Union\tAfrican Union\nFrance\tx\t\nChad\t\tx\nPeru\t\t', ['FR', 'TD', 'PE']],
    ['Country;France;Comments\nSwitzerland;yes;\nChad;no;late', ['CH', 'TD']],
    ['Pays;Union européenne\nFrance;oui\nTchad;non', ['FR', 'TD']],
    ['国家\t欧洲联盟\n法国\t是\n乍得\t否', ['FR', 'TD']],
  ])('%j: its row is no delegation', async (text, ids) => {
    const { rows, command, headerRow } = await previewOf(text);
    expect(idsOf(command.add as Record<string, unknown>[])).toEqual(ids);
    expect(rows.map(({ state }) => state)).toEqual(ids.map(() => 'new'));
    expect(headerRow).toBe(1);
  });

  test.each([
    'Switzerland;State\nEuropean Union;Organization\nChad;State',
    'State;Switzerland\nOrganization;European Union\nState;Chad',
  ])('%j: what each is called beside its name is no heading', async (text) =>
    expect(idsOf(added(await previewOf(text)))).toEqual(['CH', 'EU', 'TD']),
  );
});

describe('a list of speakers', () => {
  test.each([
    '(a) Switzerland\n(b) France\n(c) Mexico',
    'a. Switzerland\nb. France\nc. Mexico',
    'I. Switzerland\nII. France\nIII. Mexico',
    '1st Switzerland\n2nd France\n3rd Mexico',
    'No. 1 Switzerland\nNo. 2 France\nNo. 3 Mexico',
  ])('%j: what counts them is no language and no part of a name', async (text) => {
    expect(added(await previewOf(text, ofList))).toEqual([
      { delegationId: 'CH' },
      { delegationId: 'FR' },
      { delegationId: 'MX' },
    ]);
  });

  test.each([
    'I.R. Iran\nSwitzerland',
    'a. I.R. Iran\nb. Switzerland',
    '(a)Iran\n(b)Switzerland',
    'II. Iran\nIII. Switzerland',
  ])('%j: letters with a point and no blank behind it count nothing', async (text) =>
    expect(added(await previewOf(text, ofList))).toEqual([{ delegationId: 'IR' }, { delegationId: 'CH' }]),
  );

  test('“v.b. Iran” is no line with the number v', async () =>
    expect((await previewOf('v.b. Iran\nSwitzerland', ofList)).rows[0]).toMatchObject({ written: 'v.b. Iran' }));

  test('who is known and not in the meeting is told, and is no line between', async () => {
    const { rows } = await previewOf('European Union\nSwitzerland', ofList);
    expect(rows[0]).toMatchObject({ state: 'choose', faults: [{ reason: 'unknown-delegation' }] });
  });

  test('that a group is spoken for is no part of its name in Chinese', async () =>
    expect(added(await previewOf('瑞士（代表阿尔卑斯集团发言）\n法国', ofList))).toEqual([
      { delegationId: 'CH', onBehalfOf: '阿尔卑斯集团' },
      { delegationId: 'FR' },
    ]));
});

test('“Time” above lengths is how long they speak, and no fault', async () => {
  const read = await previewOf('Country;Time;Mode\nSwitzerland;5 min;video\nFrance;3 minutes;room\n', ofList);
  expect(read.rows.flatMap(({ faults = [] }) => faults)).toEqual([]);
  expect(added(read)).toEqual([{ delegationId: 'CH', mode: 'video', videoMs: 300_000 }, { delegationId: 'FR' }]);
});

describe('a plan of the seats', () => {
  test.each<[string, unknown[]]>([
    [
      '排;座;名牌\n一;一;瑞士\n一;二;法国\n二;十一;墨西哥',
      [
        ['CH', 1, 1],
        ['FR', 1, 2],
        ['MX', 2, 11],
      ],
    ],
    [
      '位置;国家\n第一排第二座;瑞士\n第1排二十三号;法国',
      [
        ['CH', 1, 2],
        ['FR', 1, 23],
      ],
    ],
    [
      '\t一\t二\n第一排\t瑞士\t法国\n第十二排\t墨西哥\t乍得',
      [
        ['CH', 1, 1],
        ['FR', 1, 2],
        ['MX', 12, 1],
        ['TD', 12, 2],
      ],
    ],
    [
      'Place;Country\nRow 1, seat 14;Switzerland\nrow 12, seat 114;France',
      [
        ['CH', 1, 14],
        ['FR', 12, 114],
      ],
    ],
  ])('%j', async (text, seats) => expect(await seatsOf(text)).toEqual(seats));

  test('“3.14” may be a row and a seat, or a number that a sheet made of them: it is a fault', async () =>
    expect(await seatsOf('Seat;Country\n3/12;Switzerland\n3.14;France')).toEqual([['CH', 3, 12]]));
});
