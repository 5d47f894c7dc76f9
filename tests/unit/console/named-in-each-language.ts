// Delegations and groups with their names, articles and forms in each language, and the pages’ messages, for tests of names in sentences.
import type { Meeting, Text } from '#shared/meeting/state.ts';

import { INTERFACE_LANGUAGES } from '../../../client/i18n/areas.ts';
import type { InterfaceLanguage } from '../../../client/i18n/areas.ts';
import { createTranslate } from '../../../client/i18n/translate.ts';
import { areaMessages, areasIn } from '../../../scripts/locale-files.ts';
import { compileMessages } from '../../../scripts/messages-plugin.ts';
import { smallMeeting } from '../../scenario.ts';

interface Name {
  name: Text;
  article?: { en?: string; fr?: string; es?: string };
}

/** Kind, the delegation, and its name as English, French and Spanish thank it and give it the floor. All others set it as it is. */
export const DELEGATIONS: [string, Name, { en: string; frOf: string; frTo: string; esOf: string }][] = [
  [
    'no article',
    { name: { en: 'Cuba', fr: 'Cuba', es: 'Cuba', ar: 'كوبا', ru: 'Куба', zh: '古巴' } },
    { en: 'Cuba', frOf: 'de Cuba', frTo: 'à Cuba', esOf: 'de Cuba' },
  ],
  [
    'no article, a vowel',
    { name: { en: 'Andorra', fr: 'Andorre', es: 'Andorra', ar: 'أندورا', ru: 'Андорра', zh: '安道尔' } },
    { en: 'Andorra', frOf: 'd’Andorre', frTo: 'à Andorre', esOf: 'de Andorra' },
  ],
  [
    'no article, a mute h',
    { name: { en: 'Haiti', fr: 'Haïti', es: 'Haití', ar: 'هايتي', ru: 'Гаити', zh: '海地' } },
    { en: 'Haiti', frOf: 'd’Haïti', frTo: 'à Haïti', esOf: 'de Haití' },
  ],
  [
    'feminine',
    {
      name: { en: 'Argentina', fr: 'Argentine', es: 'Argentina', ar: 'الأرجنتين', ru: 'Аргентина', zh: '阿根廷' },
      article: { fr: 'l’', es: 'la' },
    },
    { en: 'Argentina', frOf: 'de l’Argentine', frTo: 'à l’Argentine', esOf: 'de la Argentina' },
  ],
  [
    'feminine in French alone',
    {
      name: { en: 'Switzerland', fr: 'Suisse', es: 'Suiza', ar: 'سويسرا', ru: 'Швейцария', zh: '瑞士' },
      article: { fr: 'la' },
    },
    { en: 'Switzerland', frOf: 'de la Suisse', frTo: 'à la Suisse', esOf: 'de Suiza' },
  ],
  [
    'masculine',
    {
      name: { en: 'Canada', fr: 'Canada', es: 'Canadá', ar: 'كندا', ru: 'Канада', zh: '加拿大' },
      article: { fr: 'le', es: 'el' },
    },
    { en: 'Canada', frOf: 'du Canada', frTo: 'au Canada', esOf: 'del Canadá' },
  ],
  [
    'an article that is of the name',
    {
      name: {
        en: 'El Salvador',
        fr: 'El Salvador',
        es: 'El Salvador',
        ar: 'السلفادور',
        ru: 'Сальвадор',
        zh: '萨尔瓦多',
      },
    },
    { en: 'El Salvador', frOf: 'd’El Salvador', frTo: 'à El Salvador', esOf: 'de El Salvador' },
  ],
  [
    'plural',
    {
      name: { en: 'Netherlands', fr: 'Pays-Bas', es: 'Países Bajos', ar: 'هولندا', ru: 'Нидерланды', zh: '荷兰' },
      article: { en: 'the', fr: 'les', es: 'los' },
    },
    {
      en: 'the Netherlands',
      frOf: 'des Pays-Bas',
      frTo: 'aux Pays-Bas',
      esOf: 'de los Países Bajos',
    },
  ],
  [
    'organization',
    {
      name: {
        en: 'International Committee of the Red Cross',
        fr: 'Comité international de la Croix-Rouge',
        es: 'Comité Internacional de la Cruz Roja',
        ar: 'لجنة الصليب الأحمر الدولية',
        ru: 'Международный комитет Красного Креста',
        zh: '红十字国际委员会',
      },
      article: { en: 'the', fr: 'le', es: 'el' },
    },
    {
      en: 'the International Committee of the Red Cross',
      frOf: 'du Comité international de la Croix-Rouge',
      frTo: 'au Comité international de la Croix-Rouge',
      esOf: 'del Comité Internacional de la Cruz Roja',
    },
  ],
  [
    'a name in English alone, of whoever was added in the room',
    { name: { en: 'Mines Action Ltd.' }, article: { fr: 'la', es: 'la' } },
    {
      en: 'Mines Action Ltd.',
      frOf: 'de Mines Action Ltd.',
      frTo: 'à Mines Action Ltd.',
      esOf: 'de Mines Action Ltd.',
    },
  ],
];

/** The name as a reader of a language knows it. */
export const nameIn = ({ name }: Name, language: InterfaceLanguage): string => name[language] ?? name.en ?? '';

export const meetingOf = (named: Name): Meeting =>
  smallMeeting((file) => ({
    ...file,
    catalogue: {
      ...file.catalogue,
      delegations: file.catalogue.delegations.map((one) => (one.id === 'CH' ? { ...one, ...named } : one)),
      groups: [{ id: 'G', ...named }],
    },
  }));

export const pageMessages = (language: InterfaceLanguage): [string, string][] =>
  areasIn(language)
    .filter((area) => area !== 'aloud')
    .flatMap((area) =>
      Object.entries(areaMessages(language, area)).map(([key, message]): [string, string] => [
        `${area}.${key}`,
        message,
      ]),
    );
const translateOf = (language: InterfaceLanguage) =>
  createTranslate(language, compileMessages(Object.fromEntries(pageMessages(language))));
export const PAGES = Object.fromEntries(
  INTERFACE_LANGUAGES.map((language) => [language, translateOf(language)]),
) as Record<InterfaceLanguage, ReturnType<typeof translateOf>>;
