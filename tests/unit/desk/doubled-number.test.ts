// A line whose number another has, once its own was chosen, comes where the file has it: between its neighbours.
import { expect, test } from 'vitest';

import { choose, commandOf, NOTHING_DECIDED, taken } from '../../../client/screens/desk/import/decided.ts';
import { previewOfAgenda } from '../import/agenda-preview.ts';

test('the item that shared a number is taken under its own, where its line stands', async () => {
  const preview = await previewOfAgenda('1. Opening\n2. Adoption\n2. Officers\n3. Debate');
  const row = preview.rows[2]!;
  expect(taken(preview, NOTHING_DECIDED)).toMatchObject({ taken: 3, left: [row] });
  const numbers = (index: number) =>
    (commandOf(preview, choose(preview, NOTHING_DECIDED, row, index))['add'] as { number: string }[]).map(
      ({ number }) => number,
    );
  expect(numbers(0)).toEqual(['1', '2', '2 bis', '3']);
  expect(numbers(1)).toEqual(['1', '2', '4', '3']);
});
