// An hour that is not today's where the meeting is bears its day, in each language and whatever the reader's own clock says.
import { describe, expect, test } from 'vitest';

import type { Language } from '#shared/meeting/state.ts';

import { INTERFACE_LANGUAGES } from '../../client/i18n/areas.ts';
import { given, sittingOpen } from '../given.ts';
import { wordsIn } from './words.ts';

const HOUR = 3_600_000;
const { catalogue } = given(sittingOpen).meeting;
/** Friday 4 December 2026, 09:00 UTC. */
const AT = Date.UTC(2026, 11, 4, 9);
const inZone = (timeZone: string, language: Language = 'en') => wordsIn(language, { ...catalogue, timeZone }, 'common');

describe('an hour', () => {
  test('stands alone on its own day, and with that day on any other', () => {
    const { when, otherDay } = inZone('Europe/Zurich');
    expect(when(AT, AT - 2 * HOUR)).toBe('10:00');
    expect(otherDay(AT, AT - 2 * HOUR)).toBe('');
    expect(when(AT, AT - 72 * HOUR)).toBe('10:00 on Friday 4 December');
    expect(when(AT, AT + 24 * HOUR)).toBe('10:00 on Friday 4 December');
    expect(when(AT, AT - 72 * HOUR, AT + 3 * HOUR)).toBe('10:00–13:00 on Friday 4 December');
    expect(otherDay(AT, AT - 72 * HOUR)).toBe('Friday 4 December');
  });

  test.each([
    // The day turns at midnight where the meeting is: an hour before, and one after.
    ['Europe/Zurich', Date.UTC(2026, 11, 3, 22, 59), Date.UTC(2026, 11, 3, 23, 0)],
    ['Pacific/Kiritimati', Date.UTC(2026, 11, 3, 9, 59), Date.UTC(2026, 11, 3, 10, 0)],
    ['America/New_York', Date.UTC(2026, 11, 4, 4, 59), Date.UTC(2026, 11, 4, 5, 0)],
    ['Asia/Kathmandu', Date.UTC(2026, 11, 3, 18, 14), Date.UTC(2026, 11, 3, 18, 15)],
  ])('turns to today at midnight in %s', (zone, before, after) => {
    const { otherDay } = inZone(zone);
    expect(otherDay(AT, before)).not.toBe('');
    expect(otherDay(AT, after)).toBe('');
  });

  test.each(INTERFACE_LANGUAGES)('has its weekday in %s', (language) => {
    const said = inZone('UTC', language).when(AT, AT - 72 * HOUR);
    const weekday = { en: 'Friday', fr: 'vendredi', es: 'viernes', ar: 'الجمعة', ru: 'пятница', zh: '星期五' }[
      language
    ];
    expect(said).toContain('09:00');
    expect(said).toContain(weekday);
  });
});
