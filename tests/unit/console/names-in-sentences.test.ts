// Names as they come: every sentence that has one, read in each language, and the messages of others than English that take a bare name.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

import type { Guest, Language, Meeting, Text } from '#shared/meeting/state.ts';
import type { Sentence } from '#shared/meeting/chair/sentences.ts';

import { INTERFACE_LANGUAGES } from '../../../client/i18n/areas.ts';
import type { InterfaceLanguage } from '../../../client/i18n/areas.ts';
import { meetingWords } from '../../../client/components/meeting-words.ts';
import { createFormat } from '../../../client/i18n/format.ts';
import { createTranslate } from '../../../client/i18n/translate.ts';
import { stepWords } from '../../../client/components/officers/step-words.ts';
import { spokenWords } from '../../../client/screens/chair/floor/read-aloud.ts';
import { areaMessages, areasIn } from '../../../scripts/locale-files.ts';
import { compileMessages } from '../../../scripts/messages-plugin.ts';
import { smallMeeting } from '../../scenario.ts';

function read(meeting: Meeting, language: InterfaceLanguage, ...sentences: Sentence[]): string {
  const compiled = compileMessages(areaMessages(language, 'aloud'));
  const t = createTranslate(
    language,
    Object.fromEntries(Object.entries(compiled).map(([key, message]) => [`aloud.${key}`, message])),
  );
  const reader = { t, format: createFormat(language, t), interfaceLanguage: language };
  return spokenWords(sentences, meeting, reader).rest.replaceAll(/[\u2066-\u2069]/gu, '');
}

interface Name {
  name: Text;
  article?: { en?: string; fr?: string; es?: string };
}

/** Kind, the delegation, and its name as English, French and Spanish thank it and give it the floor. All others set it as it is. */
const DELEGATIONS: [string, Name, { en: string; frOf: string; frTo: string; esOf: string }][] = [
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
const nameIn = ({ name }: Name, language: InterfaceLanguage): string => name[language] ?? name.en ?? '';

const meetingOf = (named: Name): Meeting =>
  smallMeeting((file) => ({
    ...file,
    catalogue: {
      ...file.catalogue,
      delegations: file.catalogue.delegations.map((one) => (one.id === 'CH' ? { ...one, ...named } : one)),
      groups: [{ id: 'G', ...named }],
    },
  }));

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
      giveFor: `Je donne la parole ${frTo}, qui s’exprimera au nom ${frOf} ; la parole sera ensuite ${frTo}.`,
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

/** Messages whose name has its article and preposition already (name-forms.ts), or is no name of a participant. */
const SHAPED = new Set([
  'floor.onBehalfOf',
  'list.onBehalfOf',
  'chair.screens.paired',
  'chair.door.signIn',
  'prepare.signIn',
]);

/** French and Spanish join an article to what stands before it, and Russian has no other case than the first for a name. */
const SET_APART = INTERFACE_LANGUAGES.filter((language) => (['fr', 'es', 'ru'] as Language[]).includes(language));

test.each(SET_APART)('messages in %s never join a bare name to a preposition or a verb', (language) => {
  const wrong: string[] = [];
  for (const area of areasIn(language)) {
    if (area === 'aloud') continue;
    for (const [key, message] of Object.entries(areaMessages(language, area))) {
      if (SHAPED.has(`${area}.${key}`)) continue;
      for (const { 0: name, index } of message.matchAll(/\{(?:name|delegation|group)\}/gu)) {
        const before = message.slice(0, index);
        const after = message.slice(index + name.length);
        const apart = /(?:^|[:·(;]\s)$|\($/u.test(before) && /^(?:$|\s[:·]|[.,:;)])/u.test(after);
        if (!apart) wrong.push(`${area}.${key}: ${message}`);
      }
    }
  }
  for (const [key, message] of Object.entries(areaMessages(language, 'aloud')))
    if (/\{(?:who|group|followers)\}/u.test(message) && !key.endsWith('Guest')) wrong.push(`aloud.${key}: ${message}`);
  expect(wrong).toEqual([]);
});

/**
 * Every message of a page with the name of a participant in it, and where the name stands: `opens` a sentence, stands `inside` one, is a
 * group for which somebody speaks (`behalf`), or is set apart as on a nameplate (`apart`), where no article belongs.
 */
const STANDS: Record<string, 'opens' | 'inside' | 'behalf' | 'apart'> = {
  'booth.onBehalfOf': 'behalf',
  'chair.head.presides': 'apart',
  'chair.late.past': 'apart',
  'chair.late.behind': 'apart',
  'chair.late.ahead': 'apart',
  'chair.unsent.titleShows': 'inside',
  'chair.suspend.speaker': 'opens',
  'chair.question.speaker': 'opens',
  'chair.question.endFirst': 'opens',
  'chair.limits.speaker': 'opens',
  'chair.dialogue.answers': 'apart',
  'chair.guest.endAndGive': 'inside',
  'common.silenceBroken': 'apart',
  'delegate.vote.confirm': 'apart',
  'list.vote.byHand': 'apart',
  'list.vote.byLot': 'apart',
  'screen.vote.byHand': 'apart',
  'screen.vote.byLot': 'apart',
  'list.swap.offered': 'apart',
  'list.swap.title': 'apart',
  'list.why.key': 'apart',
  'list.why.swap': 'apart',
  'chair.clock.title': 'inside',
  'chair.live.speaks': 'opens',
  'chair.live.paused': 'inside',
  'chair.live.lastMinute': 'opens',
  'chair.live.over': 'opens',
  'delegate.pageTitle': 'apart',
  'delegate.pageTitleNext': 'apart',
  'delegate.pageTitleFloor': 'apart',
  'delegate.openSeat': 'apart',
  'delegate.leaveText': 'inside',
  'delegate.stay': 'apart',
  'delegate.alsoFor': 'behalf',
  'delegate.missedForAt': 'behalf',
  'delegate.groupAlready': 'opens',
  'delegate.groupAlreadySpoke': 'opens',
  'delegate.groupListed': 'opens',
  'delegate.swap.do': 'apart',
  'delegate.swap.offered': 'apart',
  'delegate.swap.sent': 'apart',
  'delegate.askFor': 'inside',
  'delegate.askForGroup': 'behalf',
  'delegate.onListFor': 'behalf',
  'delegate.onBehalfOf': 'behalf',
  'delegate.lowerDo': 'inside',
  'delegate.thenName': 'inside',
  'delegate.joinTitle': 'inside',
  'delegate.waitAs': 'inside',
  'floor.speakerTitle': 'apart',
  'floor.onBehalfOf': 'behalf',
  'floor.lastEnded': 'opens',
  'common.raised.point-of-order': 'apart',
  'common.motionBy': 'apart',
  'common.raised.appeal': 'apart',
  'common.interrupted': 'opens',
  'floor.appealAbout.point-of-order': 'apart',
  'floor.keeps': 'opens',
  'floor.keepsLeft': 'opens',
  'floor.keepsOver': 'opens',
  'join.forgetLabel': 'apart',
  'list.acceptName': 'inside',
  'list.declineName': 'inside',
  'list.drag': 'inside',
  'list.rowMenu': 'inside',
  'list.onBehalfOf': 'behalf',
  'list.speakerTitle': 'apart',
  'list.said.moved': 'opens',
  'list.add.added': 'opens',
  'list.add.already': 'opens',
  'chair.attendance.markPresent': 'apart',
  'chair.attendance.markAbsent': 'apart',
  'list.behalf.title': 'apart',
  'list.place.title': 'apart',
  'list.place.before': 'inside',
  'print.onBehalfOf': 'behalf',
  'report.onBehalfOf': 'apart',
  'screen.forGroup': 'behalf',
  'screen.hasTheFloor': 'opens',
  'screen.held': 'opens',
  'screen.heldWith': 'opens',
};
/** Names that are of no participant: of a screen, of a file. */
const NOBODY = new Set(['chair.screens.paired', 'screen.pageTitle', 'chair.door.signIn', 'prepare.signIn']);

const pageMessages = (language: InterfaceLanguage): [string, string][] =>
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
const PAGES = Object.fromEntries(INTERFACE_LANGUAGES.map((language) => [language, translateOf(language)])) as Record<
  InterfaceLanguage,
  ReturnType<typeof translateOf>
>;
const HAS_NAME = /\{(?:name|delegation|group)\}/u;

test('it is known of every message with a name where the name stands', () => {
  const named = pageMessages('en').filter(([key, message]) => HAS_NAME.test(message) && !NOBODY.has(key));
  expect(named.map(([key]) => key).toSorted()).toEqual(Object.keys(STANDS).toSorted());
  for (const [key, message] of named)
    if (STANDS[key] !== 'apart') expect(message.startsWith('{'), `${key}: ${message}`).toBe(STANDS[key] === 'opens');
});

/** What a page gives a message for its name, by where it stands. */
function given(meeting: Meeting, language: InterfaceLanguage, stands: 'opens' | 'inside' | 'behalf'): string {
  const t = createTranslate(language, {});
  const state = { t, format: createFormat(language, t), interfaceLanguage: language, language };
  const words = meetingWords(meeting.catalogue, state);
  if (stands === 'behalf') return words.behalf('G');
  return words.the({ delegationId: 'CH' }, stands === 'opens' ? 'opening' : undefined);
}

/** Steps of the history take a name in three forms: of, to, and as it is. */
const STEPS = Object.entries(areaMessages('en', 'chair')).flatMap(([key, message]) =>
  key.startsWith('step.') && /\{(?:of|to|the)\}/u.test(message) ? [key.replace('step.', '')] : [],
);

function stepRead(meeting: Meeting, language: InterfaceLanguage, did: string, about: object): string {
  const state = { t: PAGES[language], format: createFormat(language, PAGES[language]), interfaceLanguage: language };
  return stepWords(
    { did, about } as Parameters<typeof stepWords>[0],
    meetingWords(meeting.catalogue, { ...state, language }),
    meeting.catalogue,
  );
}

test.each(STEPS)('what an undo takes back names a delegation or a guest: %s', (did) => {
  for (const [kind, named, { en, frOf, frTo, esOf }] of DELEGATIONS) {
    const meeting = meetingOf(named);
    for (const language of INTERFACE_LANGUAGES) {
      const message = areaMessages(language, 'chair')[`step.${did}`]!;
      const forms: Partial<Record<Language, { of: string; to: string }>> = {
        fr: { of: frOf, to: frTo },
        es: { of: esOf, to: esOf.replace('de', 'a') },
      };
      const [, form] = /\{(of|to|the)\}/u.exec(message)!;
      const name = form === 'the' ? undefined : forms[language]?.[form as 'of' | 'to'];
      expect(stepRead(meeting, language, did, { delegationId: 'CH' }), `${kind} in ${language}`).toContain(
        name ?? (language === 'en' ? en : nameIn(named, language)),
      );
      // A name as it is stands apart, after a colon.
      if (SET_APART.includes(language) && (form === 'the' || forms[language] === undefined))
        expect(message).toMatch(/: \{(?:the|of|to)\}/u);
    }
  }
  for (const language of INTERFACE_LANGUAGES)
    expect(stepRead(smallMeeting(), language, did, { guest: 'Ms. N' })).toContain('Ms. N');
});

describe.each(DELEGATIONS)('on the pages: %s', (_, named, { en }) => {
  const meeting = meetingOf(named);
  const opening = en.replace(/^the /u, 'The ');

  test.each(Object.entries(STANDS).filter(([, stands]) => stands !== 'apart'))('%s', (key, stands) => {
    if (stands === 'apart') return;
    for (const language of INTERFACE_LANGUAGES) {
      const t = PAGES[language];
      const name = given(meeting, language, stands);
      const values = { name, delegation: name, group: name, time: '10:05', place: 2, number: '5(b)' };
      const read = t(key as Parameters<typeof t>[0], values);
      if (language === 'en') expect(read).toContain(stands === 'opens' ? opening : en);
      else expect(read).toContain(nameIn(named, language));
      expect(read, `${key} in ${language}`).not.toMatch(/[{}]/u);
      // Arabic joins its prepositions to the name, which a name that comes by itself does not take.
      if (language === 'ar') expect(read).not.toMatch(/(?:^|\s)(?:لـ|بـ|كـ|ل|ب|ك)\s/u);
      if (language === 'en') expect(read).not.toMatch(/\bthe the\b|\bof of\b/iu);
    }
  });
});

test('a guest is named without an article, wherever the name stands; so is a name in another language than the sentence', () => {
  const meeting = meetingOf({ name: { en: 'Netherlands' }, article: { en: 'the', fr: 'les' } });
  const wordsIn = (language: Language, interfaceLanguage: InterfaceLanguage) => {
    const t = createTranslate(interfaceLanguage, {});
    return meetingWords(meeting.catalogue, {
      t,
      format: createFormat(interfaceLanguage, t),
      interfaceLanguage,
      language,
    });
  };
  const guest: Guest = { name: 'van der Berg', kind: 'presenter' };
  expect(wordsIn('en', 'en').the({ guest }, 'opening')).toBe('van der Berg');
  expect(wordsIn('es', 'en').the({ delegationId: 'CH' })).toBe('Netherlands');
  expect(wordsIn('fr', 'fr').the({ delegationId: 'CH' })).toBe('Netherlands');
});

/** Where a page writes such a message it gives a name that was made for its place; a bare one is caught by its source. */
test('no page gives a bare name to a sentence', () => {
  const client = path.join(import.meta.dirname, '../../../client');
  const sources = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/u.test(file));
  const wrong: string[] = [];
  for (const file of sources) {
    const source = readFileSync(path.join(client, file), 'utf8');
    for (const [key, stands] of Object.entries(STANDS)) {
      if (stands !== 'opens' && stands !== 'inside') continue;
      for (const { index } of source.matchAll(new RegExp(`'${key.replaceAll('.', '\\.')}'`, 'gu'))) {
        const call = source.slice(index, index + 160);
        const value = /\b(?:name|delegation)(?:: (?<expression>[^,}]+))?/u.exec(call.slice(key.length + 2));
        const expression =
          value?.groups?.['expression'] ?? new RegExp(`const ${value?.[0]} = (.+);`, 'u').exec(source)?.[1];
        if (!/\bthe\(/u.test(expression ?? '')) wrong.push(`${file}: ${key} gets ${expression}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});
