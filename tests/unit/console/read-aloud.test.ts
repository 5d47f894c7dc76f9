import { expect, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';
import type { Language, Question, Vote } from '#shared/meeting/state.ts';
import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { action } from '#shared/meeting/chair/action-type.ts';
import { commandWords } from '#shared/meeting/chair/words-of-commands.ts';
import { resultWords } from '#shared/meeting/chair/words-of-results.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';

import { INTERFACE_LANGUAGES as LANGUAGES } from '../../../client/i18n/areas.ts';
import type { InterfaceLanguage } from '../../../client/i18n/areas.ts';
import { createFormat } from '../../../client/i18n/format.ts';
import { createTranslate } from '../../../client/i18n/translate.ts';
import { spokenWords } from '../../../client/screens/chair/floor/read-aloud.ts';
import { areaMessages } from '../../../scripts/locale-files.ts';
import { compileMessages } from '../../../scripts/messages-plugin.ts';
import { MINUTE, Scenario, smallMeeting } from '../../scenario.ts';

function reader(interfaceLanguage: InterfaceLanguage) {
  const areas = (['aloud', 'common'] as const).flatMap((area) => {
    const compiled = compileMessages(areaMessages(interfaceLanguage, area));
    return Object.entries(compiled).map(([key, message]) => [`${area}.${key}`, message] as const);
  });
  const t = createTranslate(interfaceLanguage, Object.fromEntries(areas));
  return { t, format: createFormat(interfaceLanguage, t), interfaceLanguage };
}

/** What the chair reads in a language before pressing; marks that only order the writing are left out. */
const read = ({ meeting, now }: Scenario, language: InterfaceLanguage) => {
  const { first, rest } = spokenWords(chairWords(meeting, nextAction(meeting, now), now), meeting, reader(language));
  return { first, rest: rest.replaceAll(/[\u2066-\u2069]/gu, '') };
};

const NAMES: Record<string, object> = {
  CH: {
    name: { en: 'Switzerland', fr: 'Suisse', es: 'Suiza', ar: 'سويسرا', ru: 'Швейцария', zh: '瑞士' },
    article: { fr: 'la' },
  },
  DE: {
    name: { en: 'Germany', fr: 'Allemagne', es: 'Alemania', ar: 'ألمانيا', ru: 'Германия', zh: '德国' },
    article: { fr: 'l’' },
  },
  AT: {
    name: { en: 'Austria', fr: 'Autriche', es: 'Austria', ar: 'النمسا', ru: 'Австрия', zh: '奥地利' },
    article: { fr: 'l’' },
  },
  PH: {
    name: { en: 'Philippines', fr: 'Philippines', es: 'Filipinas', ar: 'الفلبين', ru: 'Филиппины', zh: '菲律宾' },
    article: { en: 'the', fr: 'les' },
  },
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
            name: {
              en: 'European Union',
              fr: 'Union européenne',
              es: 'Unión Europea',
              ar: 'الاتحاد الأوروبي',
              ru: 'Европейский союз',
              zh: '欧洲联盟',
            },
            article: { en: 'the', fr: 'l’', es: 'la' },
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
    'Je remercie la délégation de la Suisse. Je donne la parole à l’Allemagne, qui s’exprimera au nom de l’Union européenne\u202f; la parole sera ensuite à l’Autriche et aux Philippines.',
  );
  expect(read(scenario, 'es').rest).toBe(
    'Doy las gracias a la delegación de Suiza. Concedo ahora la palabra a Alemania, que hablará en nombre de la Unión Europea; a continuación, la palabra corresponderá a Austria y a Filipinas.',
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
    for (const language of LANGUAGES) {
      const { rest } = read(scenario, language);
      expect(rest, `${action.kind} in ${language}`).toMatch(/[.?!؟。？]$/u);
      expect(rest).not.toMatch(/[؟？]\./u);
      expect(rest, `${action.kind} in ${language}`).not.toMatch(/[{}]|words\./u);
    }
    for (const command of action.commands) scenario.do(command);
  }
});

const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/gu, '');

test('a limit for everybody is proposed in words', () => {
  const { meeting, now } = named();
  const limit = action('set-limit', { itemId: '5(b)', limitMs: 2 * MINUTE });
  const proposed: Record<Language, string> = {
    en: 'So that everybody can be heard, I propose to limit statements to 2 minutes each, from the next speaker on. … I hear no objection. It is so agreed.',
    fr: 'Afin que chacun soit entendu, je propose de limiter les déclarations à 2 minutes chacune dès le prochain orateur. … Je n’entends pas d’objection. Il en est ainsi convenu.',
    es: 'A fin de que se pueda escuchar a todas las delegaciones, propongo limitar cada declaración a 2 minutos a partir del próximo orador. … No oigo objeciones. Así queda acordado.',
    ru: 'Чтобы все могли выступить, предлагаю начиная со следующего оратора ограничить время каждого выступления: 2 минуты. … Возражений нет. Решение принимается.',
    zh: '为使各方都能发言，我提议从下一位发言者开始，每次发言以2分钟为限。……没有听到反对意见。就这样决定。',
    ar: 'حتى يتسنى الاستماع إلى الجميع، أقترح تحديد مدة كل بيان، ابتداءً من المتكلم التالي، على النحو الآتي: دقيقتان. … لا أسمع أي اعتراض. تقرر ذلك.',
  };
  for (const language of LANGUAGES)
    expect(spokenWords(chairWords(meeting, limit, now), meeting, reader(language)).rest).toBe(proposed[language]);
});

test('what a panel sends has words too: suspending, adjourning, concluding, another item', () => {
  const scenario = named().do({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'PH' }).give('PH');
  const { meeting } = scenario;
  const said = (language: InterfaceLanguage, ...commands: Command[]) =>
    plain(spokenWords(commandWords(meeting, commands), meeting, reader(language)).rest);
  const resumesAt = Date.parse('2020-09-04T09:30:00Z');
  const suspend = { type: 'SuspendSitting', sittingId: 'am' } as const;
  expect(said('en', suspend)).toBe('The sitting is suspended.');
  expect(said('en', { ...suspend, resumesAt, speaker: 'pause' })).toBe(
    'The sitting is suspended until 11:30. When we resume, the floor will go back to the Philippines.',
  );
  expect(said('fr', { ...suspend, resumesAt, speaker: 'pause' })).toBe(
    'La séance est suspendue jusqu’à 11:30. À la reprise, la parole reviendra aux Philippines.',
  );
  expect(said('ar', { ...suspend, resumesAt, speaker: 'pause' })).toBe(
    'تُعلَّق الجلسة حتى الساعة 11:30. عند استئناف الجلسة تعود الكلمة إلى الفلبين.',
  );
  expect(said('en', { ...suspend, speaker: 'end' })).toBe(
    'I thank the representative of the Philippines. The sitting is suspended.',
  );
  const end: Command = { type: 'EndSpeech', entryId: meeting.floor!.entry.id };
  for (const language of LANGUAGES) {
    for (const command of [
      { type: 'AdjournSitting', sittingId: 'am', speaker: 'end' },
      { type: 'ConcludeItem', itemId: '5(b)' },
      { type: 'DeferItem', itemId: '5(b)' },
      { type: 'OpenItem', itemId: '6' },
      { type: 'OpenSitting', sittingId: 'pm' },
    ] as const) {
      expect(said(language, end, command), `${command.type} in ${language}`).toMatch(/[.»。]$/u);
      expect(said(language, command), `${command.type} in ${language}`).not.toMatch(/[{}]|words\./u);
    }
  }
});

test('a count is said in its own number', () => {
  const { meeting } = new Scenario();
  const said = (language: InterfaceLanguage, abstain: number) => {
    const of = (count: number) => ({ kind: 'count', count }) as const;
    const words = { key: 'closeVote', params: { yes: of(3), no: of(0), abstain: of(abstain) } } as const;
    return spokenWords([words], meeting, reader(language)).rest;
  };
  expect([0, 1, 2].map((count) => /\d+ abstentions?/.exec(said('en', count))?.[0])).toEqual([
    '0 abstentions',
    '1 abstention',
    '2 abstentions',
  ]);
  expect([0, 1, 2].map((count) => /\d+ abstentions?/.exec(said('fr', count))?.[0])).toEqual([
    '0 abstention',
    '1 abstention',
    '2 abstentions',
  ]);
});

test('the result of a vote is announced by its figures and what they come to, in every language', () => {
  const { meeting } = new Scenario();
  const need = { num: 1, den: 2, strict: true, of: 'voting' } as const;
  const vote = (yes: number, no: number) =>
    ({
      id: 'v',
      method: 'hands',
      status: 'closed',
      need,
      voters: ['CH', 'DE'],
      openedAt: 0,
      closedAt: 1,
      tally: { yes, no, abstain: 1, notVoting: 0 },
    }) as unknown as Vote;
  const question = (more: object) => ({ id: 'q', seq: 1, kind: 'decision', ...more }) as unknown as Question;
  const said = (language: InterfaceLanguage, about: Question, of: Vote) =>
    spokenWords(resultWords(meeting, about, of), meeting, reader(language)).rest;
  const figures = 'The result of the vote is as follows: 5 in favour, 3 against, 1 abstention.';
  const parts = [{ id: 'p', label: '3' }];
  for (const [more, part, ending] of [
    [{}, undefined, 'The proposal is adopted.'],
    [{ kind: 'amendment' }, undefined, 'The amendment is adopted.'],
    [{ kind: 'motion', motion: 'adjourn-debate' }, undefined, 'The motion is adopted.'],
    [{ parts }, 'p', 'Paragraph 3: adopted.'],
    [{ kind: 'appeal' }, undefined, 'The ruling is overruled.'],
  ] as const) {
    const about = question(more);
    const of = { ...vote(5, 3), ...(part && { part }) };
    expect(said('en', about, of)).toBe(`${figures} ${ending}`);
    for (const language of LANGUAGES) {
      expect(said(language, about, of), language).toMatch(/5.*3.*1.*[.。]$/su);
      expect(said(language, about, of), language).not.toBe(
        said(language, about, { ...of, ...vote(3, 5), ...(part && { part }) }),
      );
    }
  }
  expect(said('en', question({}), vote(3, 5))).toMatch(/The proposal is not adopted\.$/u);
  expect(said('en', question({ tiedAt: 1 }), vote(4, 4))).toMatch(/equally divided\. A second vote will be taken\.$/u);
  expect(said('en', question({}), { ...vote(4, 4), status: 'void' })).toBe('The vote is annulled.');
  // A sounding decides nothing.
  expect(said('en', question({ kind: 'sounding' }), { ...vote(5, 3), method: 'sounding' })).toBe(figures);
});
