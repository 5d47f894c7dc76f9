// A time zone is found by its city.
import { expect, test } from 'vitest';

import { zoneCalled } from '../../../client/components/officers/zone-called.ts';

const ZONES = Intl.supportedValuesOf('timeZone');

test.each([
  ['Nairobi', 'Africa/Nairobi'],
  [' new york ', 'America/New_York'],
  ['Geneva', 'Europe/Zurich'],
  ['GENÈVE', 'Europe/Zurich'],
  ['جنيف', 'Europe/Zurich'],
  ['Женева', 'Europe/Zurich'],
  ['africa/nairobi', 'Africa/Nairobi'],
  ['Port of Spain', 'America/Port_of_Spain'],
  ['Nowhere', undefined],
  ['', undefined],
])('“%s” is %s', (typed, zone) => {
  expect(zoneCalled(typed, ZONES)).toBe(zone);
});

test('each zone is found by its own city, or that city is of several', () => {
  const cities = ZONES.map((zone) => zone.split('/').at(-1)!);
  for (const [index, zone] of ZONES.entries()) {
    const isOne = cities.filter((one) => one === cities[index]).length === 1;
    if (isOne) expect(zoneCalled(cities[index]!.replaceAll('_', ' '), ZONES)).toBe(zone);
  }
});
