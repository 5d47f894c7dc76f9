// How far apart two words are: as the whole table of letters against letters has it, however few letters are asked for.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { distance } from '#shared/names/distance.ts';

/** By what it means, letter for letter, and no way around it. */
function apart(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [first, second] = [one.slice(1), other.slice(1)];
  return one[0] === other[0]
    ? apart(first, second)
    : 1 + Math.min(apart(first, other), apart(one, second), apart(first, second));
}

test('letters to put in, take out or change are counted, and up to a bound the same; beyond it there are more', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.nat(4), (one, other, most) => {
      const letters = apart(one, other);
      expect(distance(one, other)).toBe(letters);
      expect(distance(one, other, most)).toBe(letters <= most ? letters : Infinity);
    }),
  );
});
