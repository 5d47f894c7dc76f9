// Two letters of a name in any of the six languages find a delegation.
import { expect, it } from 'vitest';

import { matching } from '../../client/components/name-match.ts';

const NAMES = [
  { en: 'Bolivia (Plurinational State of)', fr: 'Bolivie (État plurinational de)' },
  { en: 'Côte d’Ivoire', fr: 'Côte d’Ivoire', ar: 'كوت ديفوار' },
  { en: 'Germany', fr: 'Allemagne', es: 'Alemania', ar: 'ألمانيا', zh: '德国', ru: 'Германия' },
  { en: 'Algeria', fr: 'Algérie', ar: 'الجزائر' },
  { en: 'Republic of Korea', fr: 'République de Corée' },
  { en: 'Switzerland', fr: 'Suisse', ar: 'سويسرا', zh: '瑞士', ru: 'Швейцария' },
];
const find = (typed: string) => matching(NAMES, (name) => name, typed).map(({ en }) => en);

it.each([
  ['bo', ['Bolivia (Plurinational State of)']],
  ['su', ['Switzerland']],
  ['cote', ['Côte d’Ivoire']],
  ["cote d'iv", ['Côte d’Ivoire']],
  ['ал', []],
  ['ше', []],
  ['шве', ['Switzerland']],
  ['瑞', ['Switzerland']],
  ['المان', ['Germany']],
  ['جز', ['Algeria']],
  ['الج', ['Algeria']],
  ['kor', ['Republic of Korea']],
  ['xyz', []],
])('"%s" finds %j', (typed, expected) => expect(find(typed)).toEqual(expected));

it('puts names that begin with it before names in which a later word does', () => {
  expect(find('al')).toEqual(['Germany', 'Algeria']);
  expect(find('p')).toEqual(['Bolivia (Plurinational State of)']);
  expect(find('re')).toEqual(['Republic of Korea']);
});

it('finds everything where nothing was typed', () => expect(find(' ')).toHaveLength(NAMES.length));
