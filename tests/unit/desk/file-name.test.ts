// What an exported meeting is called as a file.
import { expect, test } from 'vitest';

import { fileNameOf } from '../../../client/screens/prepare/file-name.ts';

test.each([
  ['Regional Conference', 'Regional Conference.json'],
  ['WG/2: “Trade” \u202e? ', 'WG 2 “Trade”.json'],
  ['مؤتمر تجريبي', 'مؤتمر تجريبي.json'],
  ['..', 'a1.json'],
  ['x'.repeat(200), `${'x'.repeat(80)}.json`],
])('“%s” is %s', (title, file) => {
  expect(fileNameOf(title, 'a1')).toBe(file);
});
