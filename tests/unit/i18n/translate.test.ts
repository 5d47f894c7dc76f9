// How a key and its values become text, from the real catalogues compiled as the build compiles them.
import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { textIn } from '#shared/meeting/texts.ts';

import { INTERFACE_LANGUAGES } from '../../../client/i18n/areas.ts';
import type { InterfaceLanguage, TextKey } from '../../../client/i18n/areas.ts';
import { loadMessages } from '../../../client/i18n/catalogues.ts';
import { createFormat } from '../../../client/i18n/format.ts';
import { directionOf, pickWithLanguage } from '../../../client/i18n/pick-language.ts';
import { createTranslate } from '../../../client/i18n/translate.ts';
import { compileMessages } from '../../../scripts/messages-plugin.ts';

const common = async (language: InterfaceLanguage) => {
  const t = createTranslate(language, await loadMessages(language, ['common']));
  return { t, format: createFormat(language, t) };
};

describe('texts', () => {
  test('follow the plural of each language', async () => {
    const en = await common('en');
    expect([1, 5].map((count) => en.t('common.minutes', { count }))).toEqual(['1 minute', '5 minutes']);
    const fr = await common('fr');
    expect([0, 1, 2].map((count) => fr.t('common.minutes', { count }))).toEqual(['0 minute', '1 minute', '2 minutes']);
    const ar = await common('ar');
    expect([1, 2, 3, 11, 100].map((count) => ar.t('common.minutes', { count }))).toEqual([
      'دقيقة واحدة',
      'دقيقتان',
      '3 دقائق',
      '11 دقيقة',
      '100 دقيقة',
    ]);
  });

  test('tell a length in hours from two hours on', async () => {
    const lengths = async (language: InterfaceLanguage) => {
      const { format } = await common(language);
      return [119, 120, 125, 714].flatMap((minutes) => [
        format.duration(minutes * 60_000),
        format.shortDuration(minutes * 60_000),
      ]);
    };
    expect(await lengths('en')).toEqual([
      '119 minutes',
      '119 min',
      '2 hours',
      '2 h',
      '2 hours 5 minutes',
      '2 h 05',
      '11 hours 54 minutes',
      '11 h 54',
    ]);
    expect((await lengths('fr')).slice(4)).toEqual(['2 heures 5 minutes', '2 h 05', '11 heures 54 minutes', '11 h 54']);
    expect((await lengths('ar')).slice(4)).toEqual(['ساعتان و5 دقائق', '2 س 05', '11 ساعة و54 دقيقة', '11 س 54']);
  });

  test('keep a key that is missing, rather than a blank page', () => {
    const t = createTranslate('en', {});
    expect(t('common.close')).toBe('common.close');
    expect(t.has('common.close')).toBe(false);
  });

  test('take elements as values and as tags', () => {
    const t = createTranslate('en', compileMessages({ 'common.close': '<b>{name}</b> has the floor' }));
    const sentence = t.rich('common.close' as TextKey, {
      name: createElement('i', null, 'Chile'),
      b: (chunks) => createElement('b', null, chunks),
    });
    expect(renderToStaticMarkup(createElement('p', null, sentence))).toBe('<p><b><i>Chile</i></b> has the floor</p>');
  });

  test('that are not valid ICU stop the build, with their key', () => {
    expect(() => compileMessages({ giveFloor: 'Give the floor to {name' })).toThrow('giveFloor');
  });
});

describe('forms', () => {
  const at = Date.UTC(2020, 8, 4, 9, 24, 7);

  test('the time of day is the meeting’s, in western figures everywhere', async () => {
    for (const language of INTERFACE_LANGUAGES) {
      const { format } = await common(language);
      expect(format.time(at, 'Europe/Zurich')).toBe('11:24');
      expect(format.timeWithSeconds(at, 'Europe/Zurich')).toBe('11:24:07');
    }
    expect((await common('en')).format.time(Date.UTC(2020, 8, 3, 22, 5), 'Europe/Zurich')).toBe('00:05');
  });

  test('dates are written out', async () => {
    expect((await common('en')).format.date(at, 'Europe/Zurich')).toBe('Friday, 4 September 2020');
    expect((await common('fr')).format.date(at, 'Europe/Zurich')).toBe('vendredi 4 septembre 2020');
    expect((await common('ar')).format.date(at, 'Europe/Zurich')).toContain('2020');
  });

  test.each([
    [0, '0:00'],
    [9, '0:09'],
    [192, '3:12'],
    [3599, '59:59'],
    [3750, '1:02:30'],
  ])('%i seconds are %s on a timer', async (seconds, figures) => {
    expect((await common('ar')).format.figures(seconds)).toBe(figures);
  });

  test('durations leave out what is nought', async () => {
    const { format } = await common('en');
    expect([300_000, 90_000, 45_000, 0].map(format.duration)).toEqual([
      '5 minutes',
      '1 minute 30 seconds',
      '45 seconds',
      '0 seconds',
    ]);
    expect(format.shortDuration(90_000)).toBe('1 min 30 s');
  });

  test('lists are joined by the language’s own word', async () => {
    expect((await common('fr')).format.list(['Suisse', 'Autriche', 'Chili'])).toBe('Suisse, Autriche et Chili');
  });
});

describe('names', () => {
  test('are in the reader’s language, else in English', () => {
    const name = { en: 'Switzerland', fr: 'Suisse', ar: '' };
    expect(textIn(name, 'fr')).toBe('Suisse');
    expect(pickWithLanguage(name, 'ar')).toEqual({ text: 'Switzerland', language: 'en' });
    expect(pickWithLanguage({ zh: '瑞士' }, 'ru')).toEqual({ text: '瑞士', language: 'zh' });
    expect(textIn({}, 'en')).toBe('');
  });

  test('are written from right to left in Arabic only', () => {
    expect(directionOf('ar')).toBe('rtl');
    expect(directionOf('zh')).toBe('ltr');
  });
});
