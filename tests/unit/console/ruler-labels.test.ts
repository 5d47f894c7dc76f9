import fc from 'fast-check';
import { expect, test } from 'vitest';

import { extentOf, labelsThatFit } from '../../../client/screens/chair/ruler/ruler-labels.ts';
import type { RulerLabel } from '../../../client/screens/chair/ruler/ruler-labels.ts';

const label = (key: string, at: number, rank: number, letters = 5): RulerLabel => ({
  key,
  at,
  rank,
  letters,
  anchor: 'middle',
});

test('of 02:30 and 03:00 that stand on one another, the end of interpretation stays', () => {
  expect([...labelsThatFit([label('02:30', 0.5, 3), label('03:00', 0.51, 0)], 600)]).toEqual(['03:00']);
});

test('where there is room all stand', () => {
  expect(labelsThatFit([label('10:00', 0.1, 3), label('10:30', 0.3, 4), label('13:00', 0.9, 0)], 900).size).toBe(3);
});

test('no label is ever drawn over another, and the first in rank is always there', () => {
  const labels = fc.uniqueArray(
    fc.record({
      key: fc.string({ minLength: 1 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
      letters: fc.integer({ min: 1, max: 40 }),
      rank: fc.integer({ min: 1, max: 9 }),
    }),
    { selector: ({ key }) => key, maxLength: 30 },
  );
  fc.assert(
    fc.property(labels, fc.integer({ min: 200, max: 2000 }), (some, width) => {
      const all = [...some, label('the end', 0.9, 0)];
      const fitting = labelsThatFit(all, width);
      expect(fitting.has('the end')).toBe(true);
      const drawn = all.filter(({ key }) => fitting.has(key)).map((one) => extentOf(one, width));
      for (const [index, one] of drawn.entries())
        for (const other of drawn.slice(index + 1)) expect(one.to <= other.from || other.to <= one.from).toBe(true);
    }),
  );
});
