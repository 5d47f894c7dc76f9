// A list in traditional Chinese characters, in the encoding that Excel gives it in Taipei: headings, names and categories are read.
import { expect, test } from 'vitest';

import { previewOf } from './people.ts';

/** "國家,類別\n法國,締約國\n俄羅斯聯邦,觀察員國\n義大利,非政府組織\n大韓民國,\n秘魯,\n瑞士,\n聯合王國,\n" in Big5. */
const BIG5 =
  'b0eaae612cc3fea74f0aaa6bb0ea2cbd6cacf9b0ea0aab58c3b9b4b5c170a8b92cc65bb9eeadfbb0ea0ab871a46aa7512cab44ac46a9b2b2d5c2b40aa46ac1faa5c1b0ea2c0aafb5be7c2c0ab7e7a4682c0ac170a658a4fdb0ea2c0a';

test('a list in Big5 is read by its headings, names and categories', async () => {
  const bytes = Buffer.from(BIG5, 'hex');
  expect(new TextDecoder('big5').decode(bytes)).toContain('國家,類別');
  const { encoding, headerRow, columns, rows, command } = await previewOf(bytes, { name: 'list.csv' });
  expect([encoding, headerRow, columns.map(({ field }) => field)]).toEqual(['big5', 1, ['name', 'category']]);
  expect(rows.map(({ id }) => id)).toEqual(['FR', 'RU', 'IT', 'KR', 'PE', 'CH', 'GB']);
  expect((command.add as { category: string }[]).slice(0, 3).map(({ category }) => category)).toEqual([
    'state-party',
    'observer',
    'ngo',
  ]);
});
