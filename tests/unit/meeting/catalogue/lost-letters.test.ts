// Texts that were damaged on their way into a file are told from those that are merely unusual.
import { expect, test } from 'vitest';

import { lostLetters } from '#shared/meeting/catalogue/lost-letters.ts';

const WRITTEN = [
  'Côte d’Ivoire',
  'São Tomé',
  'Türkiye',
  'Лозаннский план',
  'خطة عمل لوزان',
  '投资报告',
  'ÆØÅ',
  'GARÇÃO',
  'AMANHû',
  'SÃ’s',
  '« QUALITÉ »',
  'voilà…',
  'privé»…',
  'A+B-C',
  'G+77-',
  'C+ABCDEF-x',
  'Ñandú',
  '10 °C',
  'a â€ b'.replace('€', ' '),
  '‏سوريا',
  '👨‍👩‍👧',
];

test.each(WRITTEN)('%s is as it was written', (text) => {
  expect(lostLetters({ catalogue: { items: [{ title: { en: text } }] } })).toEqual([]);
});

test.each(['Côte', 'd’Ivoire', 'Türkiye', 'Лозаннский план', 'خطة عمل', '投资报告', 'Ελλάδα a'])(
  '%s is known again when it was read as another encoding',
  (text) => {
    const misread = Buffer.from(text);
    for (const damaged of [
      misread.toString('latin1'),
      new TextDecoder('windows-1252').decode(misread),
      text.replace(/[^a-z]/iu, '\ufffd'),
    ])
      expect(lostLetters({ a: ['x', { b: damaged }] }), damaged).toMatchObject([{ path: 'a.1.b' }]);
  },
);

test('what is in the log was not written by anybody', () => {
  expect(lostLetters({ log: { events: ['\ufffd'] } })).toEqual([]);
});
