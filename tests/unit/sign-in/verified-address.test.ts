// A rule by address counts only where the provider does not say that the address is anything but verified.
import { expect, it } from 'vitest';

import { seatsOf } from '../../../server/sign-in/rules.ts';

it.each([
  [undefined, true],
  [true, true],
  ['true', true],
  [false, false],
  ['false', false],
  ['False', false],
  ['', false],
  [0, false],
  [1, false],
  [null, false],
  [['true'], false],
])('email_verified %j: the rule counts: %s', (said, counts) => {
  const rule = { claim: 'email', seatOf: () => ({ role: 'operator' as const }) };
  const claims = { email: 'a@example.org', ...(said !== undefined && { email_verified: said }) };
  expect(seatsOf([rule], claims)).toEqual(counts ? [{ role: 'operator' }] : []);
});
