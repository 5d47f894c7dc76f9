// Languages by their words and by their codes: each that a calendar of the world's languages has, and none by a code that was given up.
import { expect, test } from 'vitest';

import { languageIn } from '../../../server/names/language-words.ts';

/** Codes that ISO 639-1 has given up for others. */
const GIVEN_UP = ['iw', 'in', 'ji', 'jw', 'mo'];

test.each([
  ['Hebrew', 'he'],
  ['hébreu', 'he'],
  ['Indonesian', 'id'],
  ['Yiddish', 'yi'],
  ['Javanese', 'jv'],
  ['Romanian', 'ro'],
  ['Akan', 'ak'],
  ['Deutsch', 'de'],
  ['العربية', 'ar'],
  ['中文', 'zh'],
  ['русский', 'ru'],
])('%s is %s', (word, code) => expect(languageIn(word)).toBe(code));

test('every language that has a code of two letters is known by it', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, nth) => String.fromCharCode(97 + nth));
  const codes = letters.flatMap((one) => letters.map((other) => one + other)).filter((code) => names.of(code));
  expect(codes.filter((code) => languageIn(code) !== code && !GIVEN_UP.includes(code))).toEqual([]);
});
