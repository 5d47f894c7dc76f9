// Seats without a plan: from a letter of an alphabet, from a name that is drawn, or all of them drawn.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Plan } from '../../../client/screens/desk/participants/arrange-seats.ts';
import { seated, seatingOf, WAYS } from '../../../client/screens/desk/participants/arrange-seats.ts';
import type { Delegation } from '../../../shared/meeting/state.ts';

const of = (id: string, en: string, fr = en, more: Partial<Delegation> = {}): Delegation => ({
  id,
  name: { en, fr },
  category: 'state-party',
  ...more,
});
const ALL = [
  of('CH', 'Switzerland', 'Suisse'),
  of('AT', 'Austria', 'Autriche'),
  of('ET', 'Ethiopia', 'Éthiopie'),
  of('DE', 'Germany', 'Allemagne'),
  of('XX', 'Ruritania', 'Ruritanie', { retired: true }),
];
const PLAN: Plan = { way: 'letter', language: 'en', letter: '', seed: 'lake', inARow: 3 };
const order = (plan: Partial<Plan>): string =>
  seated(ALL, { ...PLAN, ...plan })
    .map(({ delegation }) => delegation.id)
    .join(' ');

test.each<[Partial<Plan>, string]>([
  [{}, 'AT ET DE CH'],
  [{ letter: 'G' }, 'DE CH AT ET'],
  [{ letter: ' g ' }, 'DE CH AT ET'],
  // No name has it: the first one after it, and after the last letter the first of all.
  [{ letter: 'F' }, 'DE CH AT ET'],
  [{ letter: 'Z' }, 'AT ET DE CH'],
  [{ language: 'fr' }, 'DE AT ET CH'],
  [{ language: 'fr', letter: 'e' }, 'ET CH DE AT'],
])('%j', (plan, expected) => {
  expect(order(plan)).toBe(expected);
});

test('a seat follows the other, row after row, and none is for who takes no part', () => {
  expect(seatingOf(seated(ALL, PLAN), PLAN, 12)).toEqual({
    type: 'SetSeating',
    basis: 12,
    seats: [
      { delegationId: 'AT', seat: { row: 1, place: 1 } },
      { delegationId: 'ET', seat: { row: 1, place: 2 } },
      { delegationId: 'DE', seat: { row: 1, place: 3 } },
      { delegationId: 'CH', seat: { row: 2, place: 1 } },
    ],
  });
});

test('a lot is what anybody makes of its seed', () => {
  const ticket = (seed: string, id: string) => createHash('sha256').update(`${seed}::${id}`).digest('hex');
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (seed) => {
      const drawn = ['AT', 'ET', 'DE', 'CH'].toSorted((one, other) =>
        ticket(seed, one) < ticket(seed, other) ? -1 : 1,
      );
      expect(order({ way: 'all', seed })).toBe(drawn.join(' '));
      const first = order({ way: 'first', seed });
      expect(first.startsWith(drawn[0]!)).toBe(true);
      expect(`${first} ${first}`).toContain('AT ET DE CH');
    }),
  );
});

test('everybody who takes part has one seat, and no seat has two', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...WAYS),
      fc.constantFrom('en', 'fr', 'ar', 'zh'),
      fc.string({ maxLength: 4 }),
      fc.string(),
      fc.integer({ min: 1, max: 9 }),
      (way, language, letter, seed, inARow) => {
        const seats = seated(ALL, { way, language, letter, seed, inARow });
        expect(new Set(seats.map(({ delegation }) => delegation.id))).toEqual(new Set(['AT', 'ET', 'DE', 'CH']));
        expect(new Set(seats.map(({ seat }) => `${seat.row} ${seat.place}`)).size).toBe(4);
        expect(Math.max(...seats.map(({ seat }) => seat.place))).toBeLessThanOrEqual(inARow);
      },
    ),
  );
});

test('whoever reads the log draws the same seats again', () => {
  fc.assert(
    fc.property(fc.constantFrom('first', 'all'), fc.string({ minLength: 1, maxLength: 20 }), (way, seed) => {
      const plan: Plan = { ...PLAN, way, seed, inARow: 2 };
      const { drawn, seats } = seatingOf(seated(ALL, plan), plan, 12);
      const { of: drawnWay, ...rest } = drawn!;
      const again = seated(ALL, { way: drawnWay, letter: '', ...rest });
      expect(seats).toEqual(again.map(({ delegation, seat }) => ({ delegationId: delegation.id, seat })));
    }),
  );
});
