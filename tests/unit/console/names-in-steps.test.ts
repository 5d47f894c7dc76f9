// A name is never joined to a preposition that it would change, and what an undo takes back names whom it was about.
import { expect, test } from 'vitest';

import type { Language, Meeting } from '#shared/meeting/state.ts';

import { INTERFACE_LANGUAGES } from '../../../client/i18n/areas.ts';
import type { InterfaceLanguage } from '../../../client/i18n/areas.ts';
import { meetingWords } from '../../../client/components/meeting-words.ts';
import { createFormat } from '../../../client/i18n/format.ts';
import { stepWords } from '../../../client/components/officers/step-words.ts';
import { areaMessages, areasIn } from '../../../scripts/locale-files.ts';
import { smallMeeting } from '../../scenario.ts';
import { DELEGATIONS, meetingOf, nameIn, PAGES } from './named-in-each-language.ts';

/** Messages whose name has its article and preposition already (names-in-sentences.ts), or is no name of a participant. */
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
