// What stands on a nameplate.
import { expect, test } from 'vitest';

import { namesOn } from '../../../client/screens/desk/links/plates.ts';

const SPAIN = { en: 'Spain', fr: 'Espagne' };

test('a name stands in each language, and once where both read the same', () => {
  expect(namesOn(SPAIN, ['en', 'fr']).map(({ own }) => own)).toEqual(['Spain', 'Espagne']);
  expect(namesOn({ en: 'Cabo Verde', fr: 'Cabo Verde' }, ['fr', 'en'])).toEqual([
    { language: 'fr', own: 'Cabo Verde' },
  ]);
  // A name that is there in one language alone stands for the other.
  expect(namesOn({ en: 'African Union' }, ['en', 'ar']).map(({ own }) => own)).toEqual(['African Union']);
});
