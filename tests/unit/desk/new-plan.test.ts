// The plan of a new meeting: what is asked for at its making is a meeting file as it should be.
import { expect, test } from 'vitest';

import { newPlan } from '../../../client/screens/prepare/new-plan.ts';
import { parseMeetingFile } from '#shared/meeting/catalogue/meeting-file.ts';

const asked = {
  title: 'Groupe de travail',
  firstDay: '2027-03-27',
  timeZone: 'Europe/Zurich',
  days: 2,
  ticks: ['morning', 'afternoon'],
} as const;

test('a sitting for each of the hours of each day, at the same time of day where the clocks go forward between', () => {
  const read = parseMeetingFile(newPlan(asked, 'fr'));
  expect(read).toMatchObject({ ok: true });
  if (!read.ok) return;
  expect(read.file.sittings.map(({ startsAt }) => new Date(startsAt).toISOString())).toEqual([
    '2027-03-27T09:00:00.000Z',
    '2027-03-27T14:00:00.000Z',
    '2027-03-28T08:00:00.000Z',
    '2027-03-28T13:00:00.000Z',
  ]);
  expect(read.file.catalogue.title).toEqual({ fr: 'Groupe de travail' });
});

test('it begins with the usual categories in six languages', () => {
  const { categories } = newPlan(asked, 'en').catalogue;
  expect(categories.map(({ id }) => id)).toEqual(['state-party', 'signatory', 'observer', 'organization', 'ngo']);
  for (const { name } of categories) expect(Object.keys(name)).toHaveLength(6);
});
