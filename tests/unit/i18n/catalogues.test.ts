// The catalogues of messages: every language has every message, with the same placeholders and the plurals of its own grammar,
// and no message that no page uses.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { TYPE, parse } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import type { Language } from '#shared/meeting/state.ts';
import { INTERFACE_LANGUAGES as LANGUAGES } from '../../../client/i18n/areas.ts';
import { areaMessages, areasIn } from '../../../scripts/locale-files.ts';

const client = path.join(import.meta.dirname, '../../../client');

/** Forms that a plural must have: CLDR's, without those that only fractions or millions take, and Arabic's zero, which reads as its `other`. */
const PLURALS: Record<Language, { cardinal: string[]; ordinal: string[] }> = {
  en: { cardinal: ['one', 'other'], ordinal: ['one', 'two', 'few', 'other'] },
  fr: { cardinal: ['one', 'other'], ordinal: ['one', 'other'] },
  es: { cardinal: ['one', 'other'], ordinal: ['other'] },
  ar: { cardinal: ['one', 'two', 'few', 'many', 'other'], ordinal: ['other'] },
  zh: { cardinal: ['other'], ordinal: ['other'] },
  ru: { cardinal: ['one', 'few', 'many', 'other'], ordinal: ['other'] },
};

const areasOf = (language: Language): string[] => areasIn(language);
const read = (language: Language, area: string): Record<string, string> => areaMessages(language, area);

function* elementsOf(elements: MessageFormatElement[]): Generator<MessageFormatElement> {
  for (const element of elements) {
    yield element;
    if (element.type === TYPE.tag) yield* elementsOf(element.children);
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const option of Object.values(element.options)) yield* elementsOf(option.value);
  }
}

/** An exact number does for the form that only this number takes. */
const EXACT: Record<string, string> = { one: '=1', two: '=2' };

/** The numbers of an English message whose words change with them. */
function inflectedIn(message: string): Set<string> {
  const found = new Set<string>();
  for (const element of elementsOf(parse(message))) {
    if (element.type !== TYPE.plural || element.pluralType === 'ordinal') continue;
    const { one, other } = element.options;
    if (one !== undefined && JSON.stringify(one.value) !== JSON.stringify(other?.value)) found.add(element.value);
  }
  return found;
}

/** The placeholders that a caller must give, and the choices of each `select`, which are data, not grammar. */
function placeholdersOf(message: string): string[] {
  const found = new Set<string>();
  for (const element of elementsOf(parse(message))) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    if (element.type === TYPE.tag) found.add(`<${element.value}>`);
    else if (element.type === TYPE.select)
      found.add(`${element.value}: ${Object.keys(element.options).sort().join('|')}`);
    else found.add(element.value);
  }
  return [...found].sort();
}

test('every language that has a folder is one that the program speaks', () => {
  expect(readdirSync(path.join(client, 'locales')).toSorted()).toEqual([...LANGUAGES].toSorted());
});

test('every language has the same areas', () => {
  for (const language of LANGUAGES) expect(areasOf(language), language).toEqual(areasOf('en'));
});

describe.each(areasOf('en'))('the messages of %s', (area) => {
  const english = read('en', area);

  test.each(LANGUAGES.filter((language) => language !== 'en'))('are the same in English and %s', (language) => {
    const other = read(language, area);
    expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
    for (const [key, message] of Object.entries(english)) {
      const translated = other[key] ?? '';
      expect(translated.trim(), `${key} in ${language}`).not.toBe('');
      // A select is about what is said, so one language may need it where another does not; its value is given all the same.
      const names = (text: string): string[] =>
        [...new Set(placeholdersOf(text).map((name) => name.replace(/:.*/, '')))].sort();
      expect(names(translated), `placeholders of ${key} in ${language}`).toEqual(names(message));
    }
  });

  test.each(LANGUAGES)('have the plurals of %s', (language) => {
    for (const [key, message] of Object.entries(read(language, area))) {
      const inflected = inflectedIn(english[key] ?? '');
      for (const element of elementsOf(parse(message))) {
        if (element.type !== TYPE.plural) continue;
        const given = Object.keys(element.options);
        // "in # min", "# waiting": where no form but an exact number is told apart, the number does not change the words.
        if (!inflected.has(element.value) && given.every((form) => form === 'other' || form.startsWith('='))) continue;
        const forms = PLURALS[language][element.pluralType === 'ordinal' ? 'ordinal' : 'cardinal'];
        const missing = forms.filter((form) => !given.includes(form) && !given.includes(EXACT[form] ?? form));
        expect(missing, `plural forms of ${key} in ${language}`).toEqual([]);
      }
    }
  });

  test.each(LANGUAGES)('have real apostrophes in %s', (language) => {
    // In ICU a straight one starts a quotation, and swallows the placeholder after it.
    const straight = Object.entries(read(language, area)).filter(([, message]) =>
      /'(?![{}<>#|])/.test(message.replaceAll(/'[{}<>#|]+'/g, '')),
    );
    expect(straight).toEqual([]);
  });
});

test('every message is used by some page', () => {
  const code = readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(client, file), 'utf8'))
    .join('\n');
  const literal = new Set(Array.from(code.matchAll(/['"`]([a-z]+\.[A-Za-z0-9_.-]+)['"`]/g), ([, key]) => key));
  // Keys made from data: `refusals.${reason}` uses every key that starts so.
  const starts = Array.from(code.matchAll(/`([a-z]+\.[A-Za-z0-9_.-]*)\$\{/g), ([, start]) => start ?? '');
  const unused = areasOf('en').flatMap((area) =>
    Object.keys(read('en', area))
      .map((key) => `${area}.${key}`)
      .filter((key) => !literal.has(key) && !starts.some((start) => key.startsWith(start))),
  );
  expect(unused).toEqual([]);
});

test('a sign that French sets apart is never parted from its word at the end of a line', () => {
  const parted = areasOf('fr').flatMap((area) =>
    Object.entries(read('fr', area)).filter(([, message]) => / [:;!?]/u.test(message)),
  );
  expect(parted).toEqual([]);
});

test('Russian writes е for ё, as the United Nations does', () => {
  const found = areasOf('ru').flatMap((area) =>
    Object.entries(read('ru', area)).filter(([, message]) => /ё/iu.test(message)),
  );
  expect(found).toEqual([]);
});

test('what French sets in guillemets is never parted from them at the end of a line', () => {
  const parted = areasOf('fr').flatMap((area) =>
    Object.entries(read('fr', area)).filter(([, message]) => /« | »/u.test(message)),
  );
  expect(parted).toEqual([]);
});
