// Sittings in a file that a secretary writes: by the words of the set-up page as well, and slips told in these words.
import { expect, test } from 'vitest';

import { readPlan } from '../../../server/meetings/meeting-files.ts';

const plan = (...sittings: unknown[]) => ({
  title: 'Workshop',
  timeZone: 'Africa/Nairobi',
  date: '2026-12-01',
  sittings,
  participants: [],
  agenda: [],
});
const faultsOf = (...sittings: unknown[]) => {
  const read = readPlan(plan(...sittings));
  return read.ok ? [] : read.faults.map(({ path, message }) => `${path}: ${message}`);
};

test.each([
  { from: '10:00', to: '13:00' },
  { opens: '10:00', closes: '13:00' },
  { day: '2026-12-01', opens: '10:00', closes: '13:00', 'interpretation ends': '12:45', room: 'XX' },
  { start: '10:00', till: '13:00' },
])('%j', (sitting) => {
  const read = readPlan(plan(sitting));
  expect(read).toMatchObject({ ok: true });
  const at = Date.parse('2026-12-01T07:00:00Z');
  expect(read.ok && read.value.sittings[0]).toMatchObject({ startsAt: at, endsAt: at + 3 * 3_600_000 });
});

test('a field that there is not is told by those that one writes, and nothing besides', () => {
  expect(faultsOf({ opens: '10:00', closes: '13:00', coffee: '11:00' })).toEqual([
    'sittings.0.coffee: there is no such field; expected title, date, from, to, interpretation, room',
  ]);
  expect(faultsOf({ from: '10:00', too: '13:00' })).toEqual([
    'sittings.0.too: there is no such field; expected “to”',
    'sittings.0.to: is missing; expected a time such as “13:00”',
  ]);
  expect(faultsOf({ title: 'Morning' })).toEqual([
    'sittings.0.from: is missing; expected a time such as “10:00”',
    'sittings.0.to: is missing; expected a time such as “13:00”',
  ]);
});

test.each<[object, string]>([
  [{ name: 5 }, 'sittings.0.name: expected a text'],
  [{ name: 'x'.repeat(700) }, 'sittings.0.name: expected at most 600 letters'],
  [{ name: { klingon: 'x' } }, 'sittings.0.name.klingon: expected one of the languages'],
  [{ title: 5 }, 'sittings.0.title: expected a text'],
  [{ title: { klingon: 'x' } }, 'sittings.0.title.klingon: expected one of the languages'],
])('what is wrong with %j is told where it was written', (named, told) => {
  const faults = faultsOf({ ...named, from: '10:00', to: '13:00' });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(told);
});

test.each([
  ['22:00', '02:00', 4],
  ['18:30', '0:15', 5.75],
  ['20 h', '00 h 00', 4],
  ['23:30', '11:30', 12],
])('a sitting from %s to %s is one of %d hours, past midnight', (from, to, hours) => {
  const read = readPlan(plan({ from, to }));
  expect(read).toMatchObject({ ok: true });
  const { startsAt, endsAt } = read.ok ? read.value.sittings[0]! : { startsAt: 0, endsAt: 0 };
  expect(endsAt - startsAt).toBe(hours * 3_600_000);
});

test('and so in one line, with the day before it, and the end of interpretation', () => {
  const read = readPlan(
    plan('2026-12-03 22:00-01:30', { date: '2026-12-04', from: '22:00', to: '02:00', interpretation: '01:00' }),
  );
  const at = (instant: string) => Date.parse(instant);
  expect(read.ok && read.value.sittings).toMatchObject([
    { startsAt: at('2026-12-03T19:00Z'), endsAt: at('2026-12-03T22:30Z') },
    { interpretationEndsAt: at('2026-12-04T22:00Z'), endsAt: at('2026-12-04T23:00Z') },
  ]);
});

test('an end long before its start is still told, and an hour that the clocks skip', () => {
  expect(faultsOf({ from: '13:00', to: '10:00' })).toEqual(['sittings.0.to: expected an end later than the start']);
  const read = readPlan({
    ...plan({ date: '2027-03-28', from: '02:30', to: '03:30' }),
    timeZone: 'Europe/Zurich',
  });
  expect(read.ok ? [] : read.faults).toMatchObject([
    {
      path: 'sittings.0.from',
      message: 'expected a time that the clocks show: on 2027-03-28 they go forward over 02:30',
    },
  ]);
});
