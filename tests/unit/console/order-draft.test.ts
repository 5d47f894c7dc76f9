// The order of a list as an officer chooses it, in the list's own panel and where a list is opened.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { OrderPolicy } from '#shared/meeting/orders/state.ts';

import {
  capTyped,
  KEYS,
  keysOf,
  orderDraft,
  policyTyped,
  withKey,
} from '../../../client/screens/chair/list/order-draft.ts';

const policies = fc
  .record(
    {
      keys: fc.uniqueArray(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 3 }),
      cap: fc.integer({ min: 1, max: 2_000 }),
      language: fc.constantFrom('fr' as const, 'ar' as const),
      from: fc.constantFrom('CH', 'DE'),
    },
    { requiredKeys: ['keys'] },
  )
  .filter(({ keys, from, language }) => keys.includes('alphabet') || (from === undefined && language === undefined));

test('given any order, when it is opened and left as it is, then it is the same order', () => {
  fc.assert(
    fc.property(policies, (policy) => {
      expect(policyTyped(orderDraft(policy))).toEqual(policy);
    }),
  );
});

test('given an order, when a key is chosen at a place, then it stands once, and none ends the order', () => {
  const by = (keys: OrderPolicy['keys']) => keysOf(orderDraft({ keys }));
  expect(withKey(by(['group', 'alphabet']), 0, 'alphabet')).toBe('alphabet');
  expect(withKey(by(['group']), 1, 'request')).toBe('group request');
  expect(withKey(by(['group', 'alphabet', 'request']), 1, 'none')).toBe('group');
  expect(keysOf({ keys: 'request lot' })).toEqual(['request', 'lot']);
});

test.each([
  ['', undefined],
  [' ', undefined],
  ['12', 12],
  ['0', null],
  ['2001', null],
  ['1.5', null],
  ['ten', null],
])('%j speakers', (cap, number) => {
  expect(capTyped({ cap })).toBe(number);
});
