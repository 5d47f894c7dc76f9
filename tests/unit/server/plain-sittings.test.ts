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
