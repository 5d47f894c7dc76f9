// What a screen may be called: whatever it is, its id is one.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { idSchema } from '#shared/meeting/fields.ts';

import { screenId } from '../../../client/components/officers/screen-id.ts';

test.each([
  ['main', 'main'],
  ['Hall left', 'hall-left'],
  ['Écran n° 2', 'ecran-n-2'],
  [' podium ', 'podium'],
  ['', ''],
])('“%s” is %s', (called, id) => {
  expect(screenId(called)).toBe(id);
});

test('in any letters it is an id', () => {
  const called = fc.oneof(fc.constantFrom('القاعة', '大厅', 'Зал 1'), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(called, (name) => {
      fc.pre(name.trim() !== '');
      expect(idSchema.safeParse(screenId(name))).toMatchObject({ success: true });
    }),
  );
});
