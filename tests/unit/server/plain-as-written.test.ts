// What secretaries write in a plain file beside the forms of its page: parts of an item in lines of their own, categories behind names, hours
// of Russian and Arabic documents, midnight, zones by their cities.
import { describe, expect, test } from 'vitest';

import { readPlan } from '../../../server/meetings/meeting-files.ts';
import { clock, fileOf as fileOfPlan } from './plain-meeting.ts';

const PLAN = {
  title: 'Working Group',
  date: '2027-03-12',
  timeZone: 'Europe/Zurich',
  sittings: ['10:00-13:00'],
  participants: ['Switzerland', 'France', 'Kenya'],
  agenda: ['1. Opening'],
};
const fileOf = (over: object) => fileOfPlan({ ...PLAN, ...over });
function faultsOf(over: object): string[] {
  const answer = readPlan({ ...PLAN, ...over });
  return answer.ok ? [] : answer.faults.map(({ path, message }) => `${path}: ${message}`);
}

describe('an agenda in lines', () => {
  const itemsOf = (agenda: unknown[]) =>
    fileOf({ agenda }).catalogue.items.map(({ number, title, parent }) => [number, Object.values(title)[0], parent]);

  test('has the parts of an item in lines of their own', () =>
    expect(
      itemsOf(['1. Opening', '2. Debate', '  (a) One', '\t(b) Two', '(i) First', '(ii) Second', '3. Closure']),
    ).toEqual([
      ['1', 'Opening', undefined],
      ['2', 'Debate', undefined],
      ['2(a)', 'One', '2'],
      ['2(b)', 'Two', '2'],
      ['2(b)(i)', 'First', '2(b)'],
      ['2(b)(ii)', 'Second', '2(b)'],
      ['3', 'Closure', undefined],
    ]));

  test.each([
    [['١. افتتاح', '٢. مناقشة ٢٠٢٧']],
    [['البند 1: افتتاح', 'البند 2: مناقشة ٢٠٢٧']],
    [['Item 1: افتتاح', 'Agenda item 2 - مناقشة ٢٠٢٧']],
  ])('has its numbers in any digits, under any name, and its titles as they were written: %j', (agenda) =>
    expect(itemsOf(agenda)).toEqual([
      ['1', 'افتتاح', undefined],
      ['2', 'مناقشة ٢٠٢٧', undefined],
    ]),
  );

  test('numbers with a point, and letters behind one, are those of the page', () =>
    expect(
      itemsOf([
        { number: '1.', title: 'Opening' },
        { number: '2)', title: 'Debate' },
        { number: '2.a', title: 'One' },
        { number: '2b.', title: 'Two' },
      ]).map(([number]) => number),
    ).toEqual(['1', '2', '2(a)', '2(b)']));

  test('a line in brackets that follows nothing is a title', () =>
    expect(itemsOf(['(c) Reports'])).toEqual([['1', '(c) Reports', undefined]]));

  test('“notes” and “document” say what they say on the page', () =>
    expect(
      fileOf({ agenda: [{ title: 'Opening', notes: 'Welcome.', document: 'A/1' }] }).catalogue.items[0],
    ).toMatchObject({
      script: { open: { en: 'Welcome.' } },
      documents: [{ symbol: 'A/1' }],
    }));
});

test.each(['France (Observer)', 'France – observateur', { name: 'France (Observer)' }])(
  'a category behind the name is the category: %j',
  (one) =>
    expect(fileOf({ participants: ['Switzerland', one] }).catalogue.delegations).toMatchObject([
      { id: 'CH', category: 'state-party' },
      { id: 'FR', category: 'observer', name: { en: 'France' } },
    ]),
);

test('a group with its members in one text', () =>
  expect(fileOf({ groups: ['Alpine Group: Switzerland, France', 'Theme: water'] }).catalogue.groups).toMatchObject([
    { name: { en: 'Alpine Group' }, members: ['CH', 'FR'] },
    { name: { en: 'Theme: water' } },
  ]));

test.each([
  'с 10 ч. до 13 ч.',
  'с 10 ч. 00 м. до 13 ч. 00 м.',
  '10 час. 00 мин. – 13 час. 00 мин.',
  'من الساعة 10:00 إلى الساعة 13:00',
])('hours as documents have them: %s', (sitting) => {
  const [one] = fileOf({ sittings: [sitting] }).sittings;
  expect([one!.startsAt, one!.endsAt].map(clock)).toEqual(['2027-03-12 10:00', '2027-03-12 13:00']);
});

test('midnight at the end of a sitting is that of its night', () => {
  const [one] = fileOf({ sittings: ['10:00-24:00'] }).sittings;
  expect(clock(one!.endsAt)).toBe('2027-03-13 00:00');
  expect(faultsOf({ sittings: ['13:00-10:00'] })).toEqual(['sittings.0: expected an end later than the start']);
});

test('a sitting is named as it is titled', () =>
  expect(fileOf({ sittings: [{ name: 'Closing', from: '10 h', to: '13 h' }] }).sittings[0]!.title).toEqual({
    en: 'Closing',
  }));

test.each([
  '12-Mar-2027',
  '12/March/2027',
  '١٢ آذار/مارس ٢٠٢٧',
  '2027年3月12日（星期五）',
  '2027年3月12日星期五',
  '12 March 2027 (Fri)',
])('a day is %s', (date) => expect(fileOf({ date }).catalogue.date).toBe('2027-03-12'));

test.each([
  ['New York', 'expected “America/New_York”'],
  ['Zurich', 'expected “Europe/Zurich”'],
  ['UTC+1', 'expected a time zone such as Europe/Zurich'],
  ['Atlantis', 'expected a time zone such as Europe/Zurich'],
])('a zone by its city is told: %s', (timeZone, expected) =>
  expect(faultsOf({ timeZone })).toEqual([`timeZone: ${expected}, found “${timeZone}”`]),
);

test('a field of which next to no letter is another’s is not told to be that', () => {
  expect(faultsOf({ '//': 'a note' })).toEqual([expect.not.stringContaining('“id”')]);
  expect(faultsOf({ titel: 'x' })[0]).toContain('expected “title”');
});
