import { describe, expect, test } from 'vitest';

import type { Language } from '#shared/meeting/state.ts';

import {
  frenchOf,
  frenchTo,
  groupPhrase,
  nameInside,
  withArticle,
} from '../../../client/components/officers/name-forms.ts';
import type { Named } from '../../../client/components/officers/name-forms.ts';

const state = (en: string, fr: string, article: { en?: string; fr?: string } = {}): Named => ({
  name: { en, fr },
  article,
});
const netherlands = state('Netherlands', 'Pays-Bas', { en: 'the', fr: 'les' });
const switzerland = state('Switzerland', 'Suisse', { fr: 'la' });
const austria = state('Austria', 'Autriche', { fr: 'l’' });
const canada = state('Canada', 'Canada', { fr: 'le' });
const cuba = state('Cuba', 'Cuba');
const haiti = state('Haiti', 'Haïti');

test('a name stands in a sentence with its article, where it has one', () => {
  expect([netherlands, switzerland].map((named) => withArticle(named, 'en'))).toEqual([
    'the Netherlands',
    'Switzerland',
  ]);
  expect([netherlands, switzerland, austria, cuba].map((named) => withArticle(named, 'fr'))).toEqual([
    'les Pays-Bas',
    'la Suisse',
    'l’Autriche',
    'Cuba',
  ]);
});

test('the article of one language never stands before the name of another', () => {
  expect(withArticle({ name: { en: 'Netherlands' }, article: { en: 'the', fr: 'les' } }, 'fr')).toBe('Netherlands');
});

describe('in French', () => {
  test('« de » swallows the article', () => {
    expect([canada, netherlands, switzerland, austria, cuba, haiti].map(frenchOf)).toEqual([
      'du Canada',
      'des Pays-Bas',
      'de la Suisse',
      'de l’Autriche',
      'de Cuba',
      'd’Haïti',
    ]);
  });
  test('« à » swallows the article', () => {
    expect([canada, netherlands, switzerland, austria, cuba].map(frenchTo)).toEqual([
      'au Canada',
      'aux Pays-Bas',
      'à la Suisse',
      'à l’Autriche',
      'à Cuba',
    ]);
  });
});

const reads = (language: Language, interfaceLanguage: Language = language) => ({ language, interfaceLanguage });

test('no article stands in a sentence of another language', () => {
  const named = { name: { en: 'European Union', es: 'Unión Europea' }, article: { en: 'the', es: 'la' } };
  expect(nameInside(named, reads('en'))).toBe('the European Union');
  expect(nameInside(named, reads('es', 'en'))).toBe('Unión Europea');
  expect(groupPhrase([{ id: 'EU', ...named }], 'EU', reads('es', 'en'))).toBe('Unión Europea');
});

test('a group is named as in the catalogue, or as it was typed', () => {
  const groups = [
    { id: 'EU', name: { en: 'European Union', fr: 'Union européenne' }, article: { en: 'the', fr: 'l’' } },
  ];
  expect(groupPhrase(groups, 'EU', reads('en'))).toBe('the European Union');
  expect(groupPhrase(groups, 'EU', reads('fr'))).toBe('de l’Union européenne');
  expect(groupPhrase(groups, 'Nordic States', reads('en'))).toBe('Nordic States');
});
