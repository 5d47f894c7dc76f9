import { describe, expect, test } from 'vitest';

import type { Language } from '#shared/meeting/state.ts';

import {
  groupPhrase,
  nameInside,
  nameOf,
  nameTo,
  withArticle,
} from '../../../client/components/officers/names-in-sentences.ts';
import type { Named } from '../../../client/components/officers/names-in-sentences.ts';

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
    expect([canada, netherlands, switzerland, austria, cuba, haiti].map((named) => nameOf(named, 'fr'))).toEqual([
      'du Canada',
      'des Pays-Bas',
      'de la Suisse',
      'de l’Autriche',
      'de Cuba',
      'd’Haïti',
    ]);
  });
  test('« à » swallows the article', () => {
    expect([canada, netherlands, switzerland, austria, cuba].map((named) => nameTo(named, 'fr'))).toEqual([
      'au Canada',
      'aux Pays-Bas',
      'à la Suisse',
      'à l’Autriche',
      'à Cuba',
    ]);
  });
});

describe('in Spanish', () => {
  const named = (es: string, article?: string): Named => ({
    name: { en: es, es },
    article: article ? { es: article } : {},
  });
  const all = [
    named('Brasil', 'el'),
    named('Argentina', 'la'),
    named('Países Bajos', 'los'),
    named('Bahamas', 'las'),
    named('Cuba'),
    named('El Salvador'),
  ];
  test('«de» and «a» join the article «el», and no other', () => {
    expect(all.map((one) => nameOf(one, 'es'))).toEqual([
      'del Brasil',
      'de la Argentina',
      'de los Países Bajos',
      'de las Bahamas',
      'de Cuba',
      'de El Salvador',
    ]);
    expect(all.map((one) => nameTo(one, 'es'))).toEqual([
      'al Brasil',
      'a la Argentina',
      'a los Países Bajos',
      'a las Bahamas',
      'a Cuba',
      'a El Salvador',
    ]);
  });
});

test('where no preposition joins a name it stays as it is', () => {
  const cuba: Named = { name: { en: 'Cuba', ru: 'Куба', zh: '古巴', ar: 'كوبا' } };
  for (const language of ['ru', 'zh', 'ar'] as const)
    expect([nameOf(cuba, language), nameTo(cuba, language)]).toEqual([cuba.name[language], cuba.name[language]]);
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

test('French says its preposition again before those that belong to a group', () => {
  const union = {
    name: { en: 'European Union and its member States', fr: 'Union européenne et ses États membres' },
    article: { en: 'the', fr: 'l’' },
  };
  expect(nameOf(union, 'fr')).toBe('de l’Union européenne et de ses États membres');
  expect(nameTo(union, 'fr')).toBe('à l’Union européenne et à ses États membres');
  expect(withArticle(union, 'fr')).toBe('l’Union européenne et ses États membres');
  const states = {
    name: { en: 'Benelux States', fr: 'États du Benelux et leurs partenaires' },
    article: { fr: 'les' },
  };
  expect(nameOf(states, 'fr')).toBe('des États du Benelux et de leurs partenaires');
  // Two halves of one name are no list.
  const island = { name: { en: 'Saint Kitts and Nevis', fr: 'Saint-Kitts-et-Nevis' } };
  expect(nameOf(island, 'fr')).toBe('de Saint-Kitts-et-Nevis');
  const two = { name: { en: 'Trinidad and Tobago', fr: 'Trinité et Tobago' }, article: { fr: 'la' } };
  expect(nameOf(two, 'fr')).toBe('de la Trinité et Tobago');
});
