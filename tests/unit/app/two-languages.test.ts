// A screen in two languages: when its words change, and what stands in both.
import { expect, test } from 'vitest';

import type { Language } from '#shared/meeting/state.ts';

import { EACH_MS, inBoth, languageAt } from '../../../client/screens/screen/two-languages.ts';
import { smallMeeting } from '../../scenario.ts';

test('the words change every twelve seconds of the clock that all have, and not just after something else has', () => {
  const seen: Language[] = [];
  let shown: Language = 'en';
  // Something changes a second before the second turn.
  const changedAt = 2 * EACH_MS - 1_000;
  for (let now = 0; now < 4 * EACH_MS; now += 1_000) {
    shown = languageAt(now, ['en', 'fr'], shown, now >= changedAt ? changedAt : -Infinity);
    seen.push(shown);
  }
  const runs = seen
    .join(' ')
    .match(/(?:en ?)+|(?:fr ?)+/gu)!
    .map((run) => run.trim().split(' ').length);
  expect([seen[0], runs]).toEqual(['en', [12, 14, 10, 12]]);
});

test('names stand in both languages, titles in two blocks, and what is the same once', () => {
  const meeting = smallMeeting();
  const [id] = Object.keys(meeting.catalogue.delegations);
  const [item] = meeting.agenda;
  const { catalogue } = meeting;
  const named = {
    ...meeting,
    catalogue: {
      ...catalogue,
      delegations: { [id!]: { ...catalogue.delegations[id!]!, name: { en: 'Switzerland', fr: 'Suisse' } } },
      items: { [item!]: { ...catalogue.items[item!]!, title: { en: 'Work', ar: 'العمل' } } },
      title: { en: 'The same' },
    },
  };
  const french = inBoth(named, ['en', 'fr']).catalogue;
  expect(french.delegations[id!]!.name.en).toBe('Switzerland · Suisse');
  expect(french.title.en).toBe('The same');
  expect(inBoth(named, ['ar', 'en']).catalogue.items[item!]!.title).toEqual({
    en: 'Work',
    ar: '\u2068العمل\u2069\n\u2068Work\u2069',
  });
  expect(named.catalogue.delegations[id!]!.name.en).toBe('Switzerland');
});
