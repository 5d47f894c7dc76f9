// Numbers in words: each language has its own plural categories, and every message is read with a number of each.
import { expect, test } from 'vitest';
import { TYPE, parse } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

import type { Language } from '#shared/meeting/state.ts';

import { INTERFACE_LANGUAGES } from '../../../client/i18n/areas.ts';
import type { InterfaceLanguage, TextKey } from '../../../client/i18n/areas.ts';
import { createTranslate } from '../../../client/i18n/translate.ts';
import { areaMessages, areasIn } from '../../../scripts/locale-files.ts';
import { compileMessages } from '../../../scripts/messages-plugin.ts';

const NUMBERS = [1, 2, 3, 5, 11, 21, 100] as const;

const messagesOf = (language: InterfaceLanguage): Record<string, string> =>
  Object.fromEntries(
    areasIn(language).flatMap((area) =>
      Object.entries(areaMessages(language, area)).map(([key, message]) => [`${area}.${key}`, message]),
    ),
  );
const MESSAGES = Object.fromEntries(INTERFACE_LANGUAGES.map((language) => [language, messagesOf(language)]));
const TRANSLATE = Object.fromEntries(
  INTERFACE_LANGUAGES.map((language) => [language, createTranslate(language, compileMessages(MESSAGES[language]!))]),
);

/** The values of a message: the numbers that its words follow, and the choices of what is said, with the first of each. */
function valuesOf(elements: MessageFormatElement[]): { numbers: Set<string>; others: Record<string, string> } {
  const numbers = new Set<string>();
  const others: Record<string, string> = {};
  const walk = (all: MessageFormatElement[]): void => {
    for (const element of all) {
      if (element.type === TYPE.plural) {
        numbers.add(element.value);
        for (const option of Object.values(element.options)) walk(option.value);
      } else if (element.type === TYPE.select) {
        others[element.value] = Object.keys(element.options)[0]!;
        for (const option of Object.values(element.options)) walk(option.value);
      } else if (element.type === TYPE.argument) others[element.value] ??= 'X';
      else if (element.type === TYPE.tag) walk(element.children);
    }
  };
  walk(elements);
  return { numbers, others };
}

/** The messages in which a number changes the words in some language, by the value that does. */
const COUNTED = Object.keys(MESSAGES['en']!).flatMap((key) => {
  const counted = new Set(
    INTERFACE_LANGUAGES.flatMap((language) => [...valuesOf(parse(MESSAGES[language]![key]!)).numbers]),
  );
  return [...counted].map((value) => [key, value] as const);
});

function read(language: InterfaceLanguage, key: string, value: string, number: number): string {
  const { numbers, others } = valuesOf(parse(MESSAGES[language]![key]!));
  const english = valuesOf(parse(MESSAGES['en']![key]!));
  const rest = Object.fromEntries([...numbers, ...english.numbers].map((name) => [name, 3]));
  return TRANSLATE[language]!(key as TextKey, { ...english.others, ...others, ...rest, [value]: number });
}

test.each(INTERFACE_LANGUAGES)('every message of %s can be read with every number', (language) => {
  for (const [key, value] of COUNTED)
    for (const number of NUMBERS)
      expect(read(language, key, value, number), `${key} with ${number}`).not.toMatch(/[{}#]/u);
});

// Russian says "одна" of 1, and has the same form for 21: a message with the word in it would speak of one where there are 21.
test.each(INTERFACE_LANGUAGES)('%s never says the same of two numbers that English tells apart', (language) => {
  for (const [key, value] of COUNTED)
    for (const number of NUMBERS)
      for (const other of NUMBERS.filter((one) => one > number)) {
        const english = [number, other].map((one) => read('en', key, value, one));
        if (english[0] === english[1] || !english[1]!.includes(String(other))) continue;
        const [first, second] = [number, other].map((one) => read(language, key, value, one));
        expect(first, `${key}: ${number} and ${other}`).not.toBe(second);
      }
});

/** What the grammars ask for, in the words of one unit. */
const MINUTES: Record<Language, string[]> = {
  en: ['1 minute', '2 minutes', '3 minutes', '5 minutes', '11 minutes', '21 minutes', '100 minutes'],
  fr: ['1 minute', '2 minutes', '3 minutes', '5 minutes', '11 minutes', '21 minutes', '100 minutes'],
  es: ['1 minuto', '2 minutos', '3 minutos', '5 minutos', '11 minutos', '21 minutos', '100 minutos'],
  ru: ['1 минута', '2 минуты', '3 минуты', '5 минут', '11 минут', '21 минута', '100 минут'],
  ar: ['دقيقة واحدة', 'دقيقتان', '3 دقائق', '5 دقائق', '11 دقيقة', '21 دقيقة', '100 دقيقة'],
  zh: ['1分钟', '2分钟', '3分钟', '5分钟', '11分钟', '21分钟', '100分钟'],
};

test.each(INTERFACE_LANGUAGES)('minutes are counted as %s counts', (language) => {
  expect(NUMBERS.map((count) => TRANSLATE[language]!('common.minutes', { count }))).toEqual(MINUTES[language]);
});
