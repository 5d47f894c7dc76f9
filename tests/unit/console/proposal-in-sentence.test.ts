// Sentences of the Chair with a proposal's text in them, however it was typed, in every language.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { action } from '#shared/meeting/chair/action-type.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';
import type { Text } from '#shared/meeting/state.ts';

import { INTERFACE_LANGUAGES as LANGUAGES } from '../../../client/i18n/areas.ts';
import type { InterfaceLanguage } from '../../../client/i18n/areas.ts';
import { createFormat } from '../../../client/i18n/format.ts';
import { createTranslate } from '../../../client/i18n/translate.ts';
import { spokenWords } from '../../../client/screens/chair/floor/read-aloud.ts';
import { areaMessages } from '../../../scripts/locale-files.ts';
import { compileMessages } from '../../../scripts/messages-plugin.ts';
import { Scenario } from '../../scenario.ts';

const readers = new Map(
  LANGUAGES.map((interfaceLanguage) => {
    const areas = (['aloud', 'common'] as const).flatMap((area) =>
      Object.entries(compileMessages(areaMessages(interfaceLanguage, area))).map(
        ([key, message]) => [`${area}.${key}`, message] as const,
      ),
    );
    const t = createTranslate(interfaceLanguage, Object.fromEntries(areas));
    return [interfaceLanguage, { t, format: createFormat(interfaceLanguage, t), interfaceLanguage }] as const;
  }),
);

/** What the Chair says of a proposal with this text: as it is put to the room, to the vote, or of a sounding. */
function said(
  kind: 'put-question' | 'open-vote',
  text: Text | string,
  language: InterfaceLanguage,
  { subject = 'proposal', label }: { subject?: 'proposal' | 'sounding'; label?: string } = {},
): string {
  const words = typeof text === 'string' ? { text } : { text: text.en ?? '', texts: text };
  const { meeting, now } = new Scenario().underWay('CH').do({
    type: 'ProposeDecision',
    subject,
    itemId: '5(b)',
    ...words,
    ...(label !== undefined && { parts: [{ label }] }),
  });
  const { id: questionId, parts } = Object.values(meeting.questions).at(-1)!;
  const part = parts?.[0]?.id;
  const about = { questionId, ...(part !== undefined && { part }) };
  const step = part !== undefined && kind === 'put-question' ? 'adopt-part' : kind;
  return spokenWords(chairWords(meeting, action(step, about), now), meeting, readers.get(language)!).rest;
}

describe('May I take it', () => {
  const put = (text: Text | string, language: InterfaceLanguage) => said('put-question', text, language);

  test.each([
    ['adopt the report', 'adopt the report'],
    ['to adopt the report', 'adopt the report'],
    ['To adopt the report.', 'adopt the report'],
    ['Adopt the report.', 'adopt the report'],
    ['adopt the report?', 'adopt the report'],
    ['  adopt\tthe report ; ', 'adopt the report'],
    ['Request the Secretary-General to report', 'request the Secretary-General to report'],
    ['Take note of document A/C.1/75/L.3', 'take note of document A/C.1/75/L.3'],
  ])('a wish typed as “%s” goes on behind “to”', (typed, wish) => {
    expect(put(typed, 'en')).toBe(`May I take it that the Small meeting wishes to ${wish}?`);
  });

  test.each([
    ['Draft resolution A/C.1/75/L.3.', 'Draft resolution A/C.1/75/L.3'],
    ['the draft report of the meeting', 'the draft report of the meeting'],
    ['Note by the Secretariat', 'Note by the Secretariat'],
    ['Switzerland chairs the working group.', 'Switzerland chairs the working group'],
    ['To: all delegations', 'To: all delegations'],
    ['adopt the report. It also thanks the Chair.', 'adopt the report. It also thanks the Chair'],
    ['Adopts the report\nThanks the Chair', 'Adopts the report Thanks the Chair'],
    ['Shall we meet in May?', 'Shall we meet in May?'],
    ['通过报告', '通过报告'],
    ['.', '.'],
  ])('what is no wish, as “%s”, is quoted', (typed, quoted) => {
    expect(put(typed, 'en')).toBe(
      `The proposal before us is: “${quoted}”. May I take it that the Small meeting wishes to adopt it?`,
    );
  });

  test.each([
    [
      'fr',
      'Adopter le rapport.',
      'Small meeting\u00a0: puis-je considérer que les délégations souhaitent adopter le rapport\u202f?',
    ],
    [
      'fr',
      'd’adopter le rapport',
      'Small meeting\u00a0: puis-je considérer que les délégations souhaitent adopter le rapport\u202f?',
    ],
    [
      'fr',
      'prendre note du rapport',
      'Small meeting\u00a0: puis-je considérer que les délégations souhaitent prendre note du rapport\u202f?',
    ],
    ['es', 'Aprobar el informe.', 'Small meeting: ¿puedo considerar que las delegaciones desean aprobar el informe?'],
    ['ru', 'Принять доклад.', 'Small meeting: могу ли я считать, что делегации желают принять доклад?'],
    ['zh', '通过报告。', '我是否可以认为Small meeting希望通过报告？'],
    ['ar', 'في اعتماد التقرير.', 'Small meeting: هل لي أن أعتبر أن الوفود ترغب في اعتماد التقرير؟'],
  ] as const)('in %s “%s” goes on too', (language, typed, sentence) => {
    expect(put({ en: 'adopt the report', [language]: typed }, language)).toBe(sentence);
  });

  test.each([
    ['fr', 'Projet de rapport', '«\u202fProjet de rapport\u202f»'],
    ['fr', 'Calendrier des réunions', '«\u202fCalendrier des réunions\u202f»'],
    ['es', 'Proyecto de informe', '“Proyecto de informe”'],
    ['ru', 'Область применения', '«Область применения»'],
    ['zh', '报告草案', '“报告草案”'],
    ['ar', 'مشروع التقرير', '«مشروع التقرير»'],
  ] as const)('in %s “%s” is quoted', (language, typed, quoted) => {
    expect(put({ en: 'adopt the report', [language]: typed }, language)).toContain(quoted);
  });

  test.each(LANGUAGES.filter((language) => language !== 'en'))(
    'a text that is not there in %s is quoted as it is',
    (language) => {
      expect(put('adopt the report.', language)).toMatch(/[“«]\s?adopt the report\s?[”»]/u);
    },
  );
});

test.each([
  ['3', 'Paragraph 3? Adopted.', 'I put paragraph 3 to the vote.'],
  ['12 bis.', 'Paragraph 12 bis? Adopted.', 'I put paragraph 12 bis to the vote.'],
  ['Paragraph 3', 'Paragraph 3? Adopted.', 'I put Paragraph 3 to the vote.'],
  ['Annex I', 'Annex I? Adopted.', 'I put Annex I to the vote.'],
])('a part called “%s” is called so once', (label, adopted, voted) => {
  expect(said('put-question', 'adopt the report', 'en', { label })).toBe(adopted);
  expect(said('open-vote', 'adopt the report', 'en', { label })).toContain(voted);
});

test('whatever was typed, no sentence doubles its stop, its blank or the word before the text, in any language', () => {
  const typed = fc
    .record({
      before: fc.constantFrom('', 'to ', 'To ', 'de ', 'd’', 'في ', '  '),
      text: fc.constantFrom(
        'adopt the report',
        'Adopt it',
        'Draft report',
        'Adopter le rapport',
        'Aprobar',
        'Принять',
        '通过报告',
        'اعتماد',
        'A',
        '№ 3',
      ),
      after: fc.constantFrom('', '.', '. ', '...', '?', '!', ';', '。', '؟', '\n', '.\nTwice.'),
    })
    .map(({ before, text, after }) => before + text + after);
  fc.assert(
    fc.property(typed, fc.constantFrom(...LANGUAGES), (text, language) => {
      for (const sentence of [
        said('put-question', text, language),
        said('open-vote', text, language),
        said('open-vote', text, language, { subject: 'sounding' }),
      ]) {
        expect(sentence).not.toMatch(/\bto to\b/iu);
        expect(sentence).not.toMatch(/\p{L}(?:[.。]\s?[.。?？؟:]|[?？؟]\s?[.。?？؟])/u);
        expect(sentence).not.toMatch(/ {2}|\n|[“«]\s*[”»]/u);
        expect(sentence).toMatch(/[.。?？؟!…]$/u);
      }
    }),
  );
});
