// Names as they come: every sentence that has one, read in each language, and French messages that take a bare name.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

import type { Guest, Language, Meeting } from '#shared/meeting/state.ts';
import type { Sentence } from '#shared/meeting/chair/words.ts';

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
  name: { en: string; fr?: string; ar?: string };
  article?: { en?: string; fr?: string };
}

/** Kind, the delegation, and how English and French thank it and give it the floor. Arabic sets the name as it is. */
const DELEGATIONS: [string, Name, { en: string; frOf: string; frTo: string }][] = [
  ['no article', { name: { en: 'Cuba', fr: 'Cuba', ar: 'كوبا' } }, { en: 'Cuba', frOf: 'de Cuba', frTo: 'à Cuba' }],
  [
    'no article, a vowel',
    { name: { en: 'Andorra', fr: 'Andorre', ar: 'أندورا' } },
    { en: 'Andorra', frOf: 'd’Andorre', frTo: 'à Andorre' },
  ],
  [
    'no article, a mute h',
    { name: { en: 'Haiti', fr: 'Haïti', ar: 'هايتي' } },
    { en: 'Haiti', frOf: 'd’Haïti', frTo: 'à Haïti' },
  ],
  [
    'feminine',
    { name: { en: 'Switzerland', fr: 'Suisse', ar: 'سويسرا' }, article: { fr: 'la' } },
    { en: 'Switzerland', frOf: 'de la Suisse', frTo: 'à la Suisse' },
  ],
  [
    'masculine',
    { name: { en: 'Canada', fr: 'Canada', ar: 'كندا' }, article: { fr: 'le' } },
    { en: 'Canada', frOf: 'du Canada', frTo: 'au Canada' },
  ],
  [
    'elided article',
    { name: { en: 'Austria', fr: 'Autriche', ar: 'النمسا' }, article: { fr: 'l’' } },
    { en: 'Austria', frOf: 'de l’Autriche', frTo: 'à l’Autriche' },
  ],
  [
    'plural',
    { name: { en: 'Philippines', fr: 'Philippines', ar: 'الفلبين' }, article: { en: 'the', fr: 'les' } },
    { en: 'the Philippines', frOf: 'des Philippines', frTo: 'aux Philippines' },
  ],
  [
    'organization',
    {
      name: {
        en: 'International Committee of the Red Cross',
        fr: 'Comité international de la Croix-Rouge',
        ar: 'لجنة الصليب الأحمر الدولية',
      },
      article: { en: 'the', fr: 'le' },
    },
    {
      en: 'the International Committee of the Red Cross',
      frOf: 'du Comité international de la Croix-Rouge',
      frTo: 'au Comité international de la Croix-Rouge',
    },
  ],
];

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

describe.each(DELEGATIONS)('a delegation or group: %s', (_, named, { en, frOf, frTo }) => {
  const meeting = meetingOf(named);
  const ar = named.name.ar!;

  test('is thanked', () => {
    const thank: Sentence = { key: 'thank', params: { who } };
    expect(read(meeting, 'en', thank)).toBe(`I thank the representative of ${en}.`);
    expect(read(meeting, 'fr', thank)).toBe(`Je remercie la délégation ${frOf}.`);
    expect(read(meeting, 'ar', thank)).toBe(`أشكر وفد ${ar}.`);
  });

  test('is given the floor, for itself and for a group, and is followed', () => {
    const give: Sentence = { key: 'giveFloorGroup', params: { who, group } };
    const followed: Sentence = { key: 'followedBy', params: { followers: { kind: 'delegations', ids: ['CH'] } } };
    expect(read(meeting, 'en', { key: 'giveFloor', params: { who } })).toBe(`I now give the floor to ${en}.`);
    expect(read(meeting, 'fr', { key: 'giveFloor', params: { who } })).toBe(`Je donne la parole ${frTo}.`);
    expect(read(meeting, 'ar', { key: 'giveFloor', params: { who } })).toBe(`أعطي الكلمة الآن إلى ${ar}.`);
    expect(read(meeting, 'en', give, followed)).toBe(
      `I now give the floor to ${en}, who will speak on behalf of ${en}, to be followed by ${en}.`,
    );
    expect(read(meeting, 'fr', give, followed)).toBe(
      `Je donne la parole ${frTo}, qui s’exprimera au nom ${frOf} ; la parole sera ensuite ${frTo}.`,
    );
    expect(read(meeting, 'ar', give, followed)).toBe(`أعطي الكلمة الآن إلى ${ar}، باسم ${ar}، ثم إلى ${ar}.`);
  });
});

const GUESTS: [string, Guest, { en: string; fr: string; ar: string }][] = [
  [
    'with a title',
    { name: 'Ms. N', title: 'Under-Secretary-General for Disarmament', kind: 'secretariat' },
    {
      en: 'I thank Ms. N, Under-Secretary-General for Disarmament.',
      fr: 'Je remercie Ms. N, Under-Secretary-General for Disarmament.',
      ar: 'أشكر Ms. N، Under-Secretary-General for Disarmament.',
    },
  ],
  [
    'without a title',
    { name: 'Ms. N', kind: 'presenter' },
    { en: 'I thank Ms. N.', fr: 'Je remercie Ms. N.', ar: 'أشكر Ms. N.' },
  ],
];

test.each(GUESTS)('a guest %s: the name comes first', (_, guest, expected) => {
  for (const language of ['en', 'fr', 'ar'] as const)
    expect(read(smallMeeting(), language, { key: 'thankGuest', params: { who: { kind: 'guest', guest } } })).toBe(
      expected[language],
    );
});

/** Messages whose name has its article and preposition already (name-forms.ts), or is no name of a participant. */
const SHAPED = new Set(['floor.onBehalfOf', 'list.onBehalfOf', 'chair.screens.paired']);

test('French messages never join a bare name to a preposition or a verb', () => {
  const wrong: string[] = [];
  for (const area of areasIn('fr')) {
    if (area === 'aloud') continue;
    for (const [key, message] of Object.entries(areaMessages('fr', area))) {
      if (SHAPED.has(`${area}.${key}`)) continue;
      for (const { 0: name, index } of message.matchAll(/\{(?:name|delegation|group)\}/gu)) {
        const before = message.slice(0, index);
        const after = message.slice(index + name.length);
        const apart = /(?:^|[:·(;]\s)$|\($/u.test(before) && /^(?:$|\s[:·]|[.,)])/u.test(after);
        if (!apart) wrong.push(`${area}.${key}: ${message}`);
      }
    }
  }
  for (const [key, message] of Object.entries(areaMessages('fr', 'aloud')))
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
  'chair.guest.endAndGive': 'inside',
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
  'list.behalf.title': 'apart',
  'list.place.title': 'apart',
  'list.place.before': 'inside',
  'print.onBehalfOf': 'behalf',
  'screen.forGroup': 'behalf',
  'screen.hasTheFloor': 'opens',
  'screen.held': 'opens',
  'screen.heldWith': 'opens',
};
/** Names that are of no participant: of a screen, of a file. */
const NOBODY = new Set(['chair.screens.paired', 'screen.pageTitle']);

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
const PAGES = { en: translateOf('en'), fr: translateOf('fr'), ar: translateOf('ar') };
const HAS_NAME = /\{(?:name|delegation|group)\}/u;

test('it is known of every message with a name where the name stands', () => {
  const named = pageMessages('en').filter(([key, message]) => HAS_NAME.test(message) && !NOBODY.has(key));
  expect(named.map(([key]) => key).toSorted()).toEqual(Object.keys(STANDS).toSorted());
  for (const [key, message] of named)
    if (STANDS[key] !== 'apart') expect(message.startsWith('{'), `${key}: ${message}`).toBe(STANDS[key] === 'opens');
});

/** What a page gives a message for its name, by where it stands. */
function given(
  meeting: Meeting,
  language: Language & InterfaceLanguage,
  stands: 'opens' | 'inside' | 'behalf',
): string {
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
  for (const [kind, named, { en, frOf, frTo }] of DELEGATIONS) {
    const meeting = meetingOf(named);
    const read = (language: InterfaceLanguage) => stepRead(meeting, language, did, { delegationId: 'CH' });
    expect(read('en'), kind).toContain(en);
    const french = areaMessages('fr', 'chair')[`step.${did}`]!;
    const form = french.includes('{of}') ? frOf : french.includes('{to}') ? frTo : named.name.fr!;
    expect(read('fr'), kind).toContain(form);
    // A name as it is stands apart, after a colon.
    if (french.includes('{the}')) expect(french).toMatch(/ : \{the\}$/u);
    expect(read('ar'), kind).toContain(named.name.ar);
  }
  for (const language of ['en', 'fr', 'ar'] as const)
    expect(stepRead(smallMeeting(), language, did, { guest: 'Ms. N' })).toContain('Ms. N');
});

describe.each(DELEGATIONS)('on the pages: %s', (_, named, { en }) => {
  const meeting = meetingOf(named);
  const opening = en.replace(/^the /u, 'The ');

  test.each(Object.entries(STANDS).filter(([, stands]) => stands !== 'apart'))('%s', (key, stands) => {
    if (stands === 'apart') return;
    for (const language of ['en', 'fr', 'ar'] as const) {
      const t = PAGES[language];
      const name = given(meeting, language, stands);
      const values = { name, delegation: name, group: name, time: '10:05', place: 2, number: '5(b)' };
      const read = t(key as Parameters<typeof t>[0], values);
      if (language === 'en') expect(read).toContain(stands === 'opens' ? opening : en);
      else expect(read).toContain(named.name[language]!);
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
