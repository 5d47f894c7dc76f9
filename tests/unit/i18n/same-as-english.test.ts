// What stands in another language as it does in English: a message that was forgotten, unless it is a name, a number or a symbol, or the
// two languages really have one word for it.
import { expect, test } from 'vitest';

import { INTERFACE_LANGUAGES } from '../../../client/i18n/areas.ts';
import type { InterfaceLanguage } from '../../../client/i18n/areas.ts';
import { areaMessages, areasIn } from '../../../scripts/locale-files.ts';

/** Names of programs, files, keys and codes, units of time and examples of what is typed: the same in every alphabet. */
const EVERYWHERE =
  /<k>.*?<\/k>|#[0-9a-f]{6}\b|Europe\/\w+|https?:\S+|\S+@\S+|\b(?:Rostrum|QR|SHA-256|CSV|XLSX|Excel|PDF|DOCX|Word|Wi-Fi|WPA|OpenSlides|OpenID Connect|Alt|Ctrl|Enter|Esc|Del|Home|End|Shift|Space|MB|KB|SVG|PNG|ZA|CH|ch|h|min|s|P|A|b)\b|(?:npm start -- )?--lan\b/gu;
/** Words that a language in Latin letters shares with English. */
const SHARED: Partial<Record<InterfaceLanguage, readonly string[]>> = {
  fr: [
    'absent',
    'alphabet',
    'Absent',
    'Abstention',
    'Motion',
    'Motions…',
    'Motion…',
    '{motion} : {name}',
    'Abstentions',
    'Code',
    'Correction',
    'correction',
    'Document',
    'Documents',
    'document',
    'Microphone',
    'microphone',
    'Minutes',
    'Participants',
    'Pause',
    'Place',
    'Public',
    '{count, plural, one {# document} other {# documents}}',
  ],
};

/** A message without its placeholders and choices, but with their words. */
const wordsOf = (message: string): string =>
  message
    .replaceAll(EVERYWHERE, ' ')
    .replaceAll(/<\/?[a-z]+>|\{\w+\}/gu, ' ')
    .replaceAll(/\{\w+, (?:plural|select|selectordinal),/gu, ' ')
    .replaceAll(/(?:=\d+|\b[\w-]+) \{/gu, ' ');

const messagesOf = (language: InterfaceLanguage): [string, string][] =>
  areasIn(language).flatMap((area) =>
    Object.entries(areaMessages(language, area)).map(([key, message]): [string, string] => [`${area}.${key}`, message]),
  );

const ENGLISH = new Map(messagesOf('en'));
const others = INTERFACE_LANGUAGES.filter((language) => language !== 'en');

test.each(others)('no message of %s stands as it does in English', (language) => {
  const same = messagesOf(language).filter(
    ([key, message]) =>
      message === ENGLISH.get(key) && /\p{L}/u.test(wordsOf(message)) && !SHARED[language]?.includes(message),
  );
  expect(same, 'translate it, or add it to SHARED if the languages share the word').toEqual([]);
});

test.each(others.filter((language) => !['fr', 'es'].includes(language)))(
  'no message of %s has a word in Latin letters that is not the same everywhere',
  (language) => {
    const latin = messagesOf(language).filter(([, message]) => /\p{Script=Latin}/u.test(wordsOf(message)));
    expect(latin, 'translate it, or add it to EVERYWHERE if it is written so in every alphabet').toEqual([]);
  },
);
