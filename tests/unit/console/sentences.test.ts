import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

import { nextAction } from '#shared/meeting/next-action.ts';
import { chairWords } from '#shared/meeting/words.ts';

import type { InterfaceLanguage } from '../../../client/i18n/areas.ts';
import { createFormat } from '../../../client/i18n/format.ts';
import { createTranslate } from '../../../client/i18n/text.ts';
import { spokenWords } from '../../../client/screens/chair/floor/sentences.ts';
import { compileMessages } from '../../../scripts/messages-plugin.ts';
import { MINUTE, Scenario, smallMeeting } from '../../scenario.ts';

function reader(interfaceLanguage: InterfaceLanguage) {
  const file = path.join(import.meta.dirname, `../../../client/locales/${interfaceLanguage}/words.json`);
  const compiled = compileMessages(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  const t = createTranslate(
    interfaceLanguage,
    Object.fromEntries(Object.entries(compiled).map(([key, message]) => [`words.${key}`, message])),
  );
  return { t, format: createFormat(interfaceLanguage, t), interfaceLanguage };
}

/** What the chair reads in a language before pressing; marks that only order the writing are left out. */
const read = ({ meeting, now }: Scenario, language: InterfaceLanguage) => {
  const { first, rest } = spokenWords(chairWords(meeting, nextAction(meeting, now), now), meeting, reader(language));
  return { first, rest: rest.replaceAll(/[\u2066-\u2069]/gu, '') };
};

const NAMES: Record<string, object> = {
  CH: { name: { en: 'Switzerland', fr: 'Suisse', ar: 'سويسرا' }, article: { fr: 'la' } },
  DE: { name: { en: 'Germany', fr: 'Allemagne', ar: 'ألمانيا' }, article: { fr: 'l’' } },
  AT: { name: { en: 'Austria', fr: 'Autriche', ar: 'النمسا' }, article: { fr: 'l’' } },
  PH: { name: { en: 'Philippines', fr: 'Philippines', ar: 'الفلبين' }, article: { en: 'the', fr: 'les' } },
};
const named = () =>
  new Scenario(
    smallMeeting((file) => ({
      ...file,
      catalogue: {
        ...file.catalogue,
        delegations: file.catalogue.delegations.map((one) => ({ ...one, ...NAMES[one.id] })),
        groups: [
          {
            id: 'EU',
            name: { en: 'European Union', fr: 'Union européenne', ar: 'الاتحاد الأوروبي' },
            article: { en: 'the', fr: 'l’' },
          },
        ],
      },
    })),
  )
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .do({ type: 'OpenItem', itemId: '5(b)' })
    .do({ type: 'OpenList', itemId: '5(b)' });

test('thanks, the floor for a group, and who follows, in one breath', () => {
  const scenario = named();
  for (const [delegationId, more] of [
    ['CH', {}],
    ['DE', { onBehalfOf: 'EU' }],
    ['AT', {}],
    ['PH', {}],
  ] as const) {
    scenario.do({ type: 'RequestFloor', itemId: '5(b)', delegationId, ...more });
  }
  scenario.give('CH');
  expect(read(scenario, 'en').rest).toBe(
    'I thank the representative of Switzerland. I now give the floor to Germany, who will speak on behalf of the European Union, to be followed by Austria and the Philippines.',
  );
  expect(read(scenario, 'fr').rest).toBe(
    'Je remercie la délégation de la Suisse. Je donne la parole à l’Allemagne, qui s’exprimera au nom de l’Union européenne ; la parole sera ensuite à l’Autriche et aux Philippines.',
  );
  expect(read(scenario, 'ar').rest).toBe(
    'أشكر وفد سويسرا. أعطي الكلمة الآن إلى ألمانيا، باسم الاتحاد الأوروبي، ثم إلى النمسا والفلبين.',
  );
});

test('over time the chair first asks to conclude', () => {
  const scenario = named().do({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' }).give('CH');
  expect(read(scenario, 'en').first).toBeNull();
  expect(read(scenario.after(4 * MINUTE), 'en').first).toBe('Kindly conclude.');
});

test('every step of a sitting has words in every language', () => {
  const scenario = new Scenario();
  for (let step = 0; step < 12; step += 1) {
    const action = nextAction(scenario.meeting, scenario.now);
    for (const language of ['en', 'fr', 'ar'] as const) {
      const { rest } = read(scenario, language);
      expect(rest, `${action.kind} in ${language}`).toMatch(/[.?!]$/u);
      expect(rest, `${action.kind} in ${language}`).not.toMatch(/[{}]|words\./u);
    }
    for (const command of action.commands) scenario.do(command);
  }
});
