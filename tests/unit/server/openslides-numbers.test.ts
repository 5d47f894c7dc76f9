// Numbers of items in an export of OpenSlides, where nothing keeps two from being alike: each item comes along all the same.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { readPlan } from '../../../server/meetings/meeting-files.ts';
import { readOpenSlides } from '../../../server/openslides/read.ts';

const exported = () =>
  JSON.parse(readFileSync(new URL('../../people/openslides-like-export.json', import.meta.url), 'utf8')) as {
    agenda_item: Record<string, { item_number: string | null }>;
  };

test.each([
  ['1', ['1', '1-2', '1-3', '1-4', '1-5']],
  [null, ['1', '2', '3', '4', '5']],
])('items that are all called %s have a number each', (number, numbers) => {
  const file = exported();
  for (const item of Object.values(file.agenda_item)) item.item_number = number;
  const read = readOpenSlides(file, 'UTC', 0);
  const plan = read.ok ? readPlan(read.value.plan) : read;
  expect(plan.ok ? plan.value.catalogue.items.map((item) => item.number) : plan.faults).toEqual(numbers);
});
