// The day of a new meeting in words below its field, also while what stands in the field is no day.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { LanguageContext } from '../../client/i18n/context.ts';
import { dayInWords, isDay } from '../../client/components/officers/times-of-day.ts';
import { FirstDayLine } from '../../client/screens/prepare/ways/fields.tsx';
import { Scenario } from '../scenario.ts';
import { wordsOf } from './words.ts';

const words = wordsOf(new Scenario().meeting.catalogue, 'prepare', 'common');
const lineOf = (value: string): string =>
  renderToStaticMarkup(
    <LanguageContext value={words}>
      <FirstDayLine value={value} onChange={() => {}} />
    </LanguageContext>,
  );

test('a day stands below its field in words', () => expect(lineOf('2027-03-12')).toContain('12 March 2027'));

// Chromium takes a year of five and six figures into its field.
test.each(['20277-03-12', '202777-03-12', '+020277-03-12', '2027-13-40', '12.03.2027', ' '])(
  '“%s” is drawn without words, and is no day to begin on',
  (value) => {
    expect(lineOf(value)).toMatch(/class="below"><\/p>/);
    expect(dayInWords(value, 'en')).toBeUndefined();
    expect(isDay(value)).toBe(false);
  },
);

test('nothing is drawn without words too', () => expect(lineOf('')).toMatch(/class="below"><\/p>/));

test('the field takes a year of four figures', () => expect(lineOf('2027-03-12')).toContain('max="9999-12-31"'));

test.each(['0002-03-12', '1945-06-26', '2028-02-29', '9999-12-31'])('%s is a day', (value) =>
  expect(isDay(value)).toBe(true),
);
