// What the chair reads aloud has each name in its sentence: thanked, given the floor, followed; delegations, groups and guests, in every language.
import { describe, expect, test } from 'vitest';

import type { Guest, Language, Meeting } from '#shared/meeting/state.ts';
import type { Sentence } from '#shared/meeting/chair/sentences.ts';

import { INTERFACE_LANGUAGES } from '../../../client/i18n/areas.ts';
import type { InterfaceLanguage } from '../../../client/i18n/areas.ts';
import { createFormat } from '../../../client/i18n/format.ts';
import { createTranslate } from '../../../client/i18n/translate.ts';
import { spokenWords } from '../../../client/screens/chair/floor/read-aloud.ts';
import { areaMessages } from '../../../scripts/locale-files.ts';
import { compileMessages } from '../../../scripts/messages-plugin.ts';
import { smallMeeting } from '../../scenario.ts';
import { DELEGATIONS, meetingOf } from './named-in-each-language.ts';

function read(meeting: Meeting, language: InterfaceLanguage, ...sentences: Sentence[]): string {
  const compiled = compileMessages(areaMessages(language, 'aloud'));
  const t = createTranslate(
    language,
    Object.fromEntries(Object.entries(compiled).map(([key, message]) => [`aloud.${key}`, message])),
  );
  const reader = { t, format: createFormat(language, t), interfaceLanguage: language };
  return spokenWords(sentences, meeting, reader).rest.replaceAll(/[\u2066-\u2069]/gu, '');
}

const who = { kind: 'delegation', id: 'CH' } as const;
const group = { kind: 'group', name: 'G' } as const;

/** What a language says of a name: its thanks, the floor for itself, and the floor for a group with who follows. */
type Said = Record<Language, { thank: string; give: string; giveFor: string }>;

describe.each(DELEGATIONS)('a delegation or group: %s', (_, named, { en, frOf, frTo, esOf }) => {
  const meeting = meetingOf(named);
  const esTo = esOf.replace('de', 'a');
  const [ar, ru, zh] = (['ar', 'ru', 'zh'] as const).map((language) => named.name[language] ?? named.name.en);
  const said: Said = {
    en: {
      thank: `I thank the representative of ${en}.`,
      give: `I now give the floor to ${en}.`,
      giveFor: `I now give the floor to ${en}, who will speak on behalf of ${en}, to be followed by ${en}.`,
    },
    fr: {
      thank: `Je remercie la délégation ${frOf}.`,
      give: `Je donne la parole ${frTo}.`,
      giveFor: `Je donne la parole ${frTo}, qui s’exprimera au nom ${frOf}\u202f; la parole sera ensuite ${frTo}.`,
    },
    es: {
      thank: `Doy las gracias a la delegación ${esOf}.`,
      give: `Concedo ahora la palabra ${esTo}.`,
      giveFor: `Concedo ahora la palabra ${esTo}, que hablará en nombre ${esOf}; a continuación, la palabra corresponderá ${esTo}.`,
    },
    ar: {
      thank: `أشكر وفد ${ar}.`,
      give: `أعطي الكلمة الآن إلى ${ar}.`,
      giveFor: `أعطي الكلمة الآن إلى ${ar}، باسم ${ar}، ثم إلى ${ar}.`,
    },
    ru: {
      thank: `Благодарю делегацию: ${ru}.`,
      give: `Слово предоставляется делегации: ${ru}.`,
      giveFor: `Слово предоставляется делегации: ${ru}; выступление от имени: ${ru}; далее в списке: ${ru}.`,
    },
    zh: {
      thank: `感谢${zh}代表的发言。`,
      give: `现在请${zh}代表发言。`,
      giveFor: `现在请${zh}代表代表${zh}发言；随后发言的是${zh}。`,
    },
  };
  // A full stop at the end of a name ends the sentence too.
  const ended = (sentence: string): string => sentence.replace(/\.\.$/u, '.');

  test('is thanked', () => {
    for (const language of INTERFACE_LANGUAGES)
      expect(read(meeting, language, { key: 'thank', params: { who } })).toBe(ended(said[language].thank));
  });

  test('is given the floor, for itself and for a group, and is followed', () => {
    const give: Sentence = { key: 'giveFloorGroup', params: { who, group } };
    const followed: Sentence = { key: 'followedBy', params: { followers: { kind: 'delegations', ids: ['CH'] } } };
    for (const language of INTERFACE_LANGUAGES) {
      expect(read(meeting, language, { key: 'giveFloor', params: { who } })).toBe(ended(said[language].give));
      expect(read(meeting, language, give, followed)).toBe(ended(said[language].giveFor));
    }
  });
});

const GUESTS: [string, Guest, Record<Language, string>][] = [
  [
    'with a title',
    { name: 'Ms. N', title: 'Under-Secretary-General for Disarmament', kind: 'secretariat' },
    {
      en: 'I thank Ms. N, Under-Secretary-General for Disarmament.',
      fr: 'Je remercie Ms. N, Under-Secretary-General for Disarmament.',
      es: 'Doy las gracias a Ms. N, Under-Secretary-General for Disarmament.',
      ar: 'أشكر Ms. N، Under-Secretary-General for Disarmament.',
      ru: 'Благодарю за выступление: Ms. N, Under-Secretary-General for Disarmament.',
      zh: '感谢Ms. N，Under-Secretary-General for Disarmament。',
    },
  ],
  [
    'without a title',
    { name: 'Ms. N', kind: 'presenter' },
    {
      en: 'I thank Ms. N.',
      fr: 'Je remercie Ms. N.',
      es: 'Doy las gracias a Ms. N.',
      ar: 'أشكر Ms. N.',
      ru: 'Благодарю за выступление: Ms. N.',
      zh: '感谢Ms. N。',
    },
  ],
];

test.each(GUESTS)('a guest %s: the name comes first', (_, guest, expected) => {
  for (const language of INTERFACE_LANGUAGES)
    expect(read(smallMeeting(), language, { key: 'thankGuest', params: { who: { kind: 'guest', guest } } })).toBe(
      expected[language],
    );
});
