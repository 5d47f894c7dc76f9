// The panel of a dialogue as officers type it in any of the languages: the title stands behind a comma of whatever alphabet.
import { expect, test } from 'vitest';

import { createFormat } from '../../../client/i18n/format.ts';
import { lineOf, panelOf } from '../../../client/screens/chair/dialogs/panel-lines.ts';

const KNOWN = { name: 'Ms. Paz', kind: 'mandate-holder' } as const;

test.each([
  ['en', 'Dr. N, Director, Division B', 'Director, Division B'],
  ['ar', 'د. ن، مدير', 'مدير'],
  ['zh', '某博士，主任', '主任'],
] as const)('in %s what is typed is read, and written as it was', (language, line, title) => {
  const { listed } = createFormat(language, ((key: string) => key) as never);
  const [guest] = panelOf(line, []);
  expect(guest).toMatchObject({ kind: 'panellist', title });
  expect(lineOf(guest!, listed)).toBe(line);
});

test('whoever was on it stays what they are; a comma with nothing behind it is no title', () => {
  expect(panelOf('Ms. Paz\n\n Mr. B ,', [KNOWN as never])).toEqual([KNOWN, { name: 'Mr. B', kind: 'panellist' }]);
});
