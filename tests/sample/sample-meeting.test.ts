// The built-in sample: whole, in six languages, on the day of the start.
import { describe, expect, test } from 'vitest';

import { newMeeting } from '#shared/meeting/new-meeting.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';

import { ranksOf } from '../../server/rooms/alphabetical-ranks.ts';
import { sampleMeetingFile } from '../../server/sample/sample-meeting.ts';

const WINTER = Date.UTC(2026, 10, 24, 8, 30);
const SUMMER = Date.UTC(2026, 6, 1, 8, 30);
const file = sampleMeetingFile(WINTER);
const { catalogue, settings } = file;

describe('the delegations', () => {
  test('are 161, in the Convention’s categories', () => {
    expect(catalogue.delegations).toHaveLength(161);
    const count = Object.fromEntries(
      catalogue.categories.map(({ id }) => [
        id,
        catalogue.delegations.filter(({ category }) => category === id).length,
      ]),
    );
    expect(count).toEqual({
      'state-party': 109,
      signatory: 13,
      'state-not-party': 28,
      'united-nations': 2,
      organization: 4,
      ngo: 3,
      secretariat: 2,
    });
  });

  test('have a name in each of the six languages, and States a flag', () => {
    for (const { id, name, flag } of catalogue.delegations) {
      expect(Object.keys(name).sort(), id).toEqual([...LANGUAGES].sort());
      expect(flag, id).toBe(/^[A-Z]{2}$/.test(id) && id !== 'EU' ? id.toLowerCase() : undefined);
    }
  });

  test('have the articles that a sentence needs', () => {
    const article = (id: string) => catalogue.delegations.find((one) => one.id === id)?.article;
    expect(article('NL')).toEqual({ en: 'the', fr: 'les', es: 'los' });
    expect(article('CH')).toEqual({ fr: 'la' });
  });

  test('are ordered in each language by the name on the nameplate', () => {
    const ranks = ranksOf(catalogue.delegations);
    const inOrder = (language: (typeof LANGUAGES)[number]) =>
      [...catalogue.delegations]
        .sort((a, b) => (ranks[a.id]?.[language] ?? 0) - (ranks[b.id]?.[language] ?? 0))
        .map(({ id }) => id);
    const before = (language: (typeof LANGUAGES)[number], first: string, second: string) => {
      const order = inOrder(language);
      return order.indexOf(first) < order.indexOf(second);
    };
    // The Republic of Korea sits under R, the Holy See under H, Bolivia under B, whatever stands in brackets.
    expect([
      before('en', 'QA', 'KR'),
      before('en', 'KR', 'RO'),
      before('en', 'HT', 'VA'),
      before('en', 'BE', 'BO'),
    ]).toEqual([true, true, true, true]);
    // An accent does not send a name to the end.
    expect([before('fr', 'EC', 'ES'), before('fr', 'AE', 'EC'), before('fr', 'EC', 'FJ')]).toEqual([true, true, true]);
    for (const language of LANGUAGES)
      expect(new Set(Object.values(ranks).map((rank) => rank[language])).size).toBe(161);
  });
});

describe('the agenda', () => {
  test('is the meeting’s own, with the planned minutes', () => {
    expect(catalogue.items.map(({ id }) => id)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '5(a)',
      '5(b)',
      '5(c)',
      '5(d)',
      '6',
      '7',
      '8',
      '9',
      '10',
    ]);
    expect(catalogue.items.map(({ plannedMs }) => (plannedMs ?? 0) / 60_000)).toEqual([
      5, 5, 5, 15, 0, 30, 90, 60, 30, 20, 20, 10, 10, 5,
    ]);
    expect(catalogue.items.filter(({ parent }) => parent === '5').map(({ number }) => number)).toEqual([
      '5(a)',
      '5(b)',
      '5(c)',
      '5(d)',
    ]);
  });

  test('has titles and short titles in six languages', () => {
    for (const { id, title, shortTitle } of catalogue.items) {
      expect(Object.keys(title).sort(), id).toEqual([...LANGUAGES].sort());
      if (shortTitle) expect(Object.keys(shortTitle).sort(), id).toEqual([...LANGUAGES].sort());
    }
  });

  test('has its documents, available or announced', () => {
    const documents = (id: string) => catalogue.items.find((item) => item.id === id)?.documents ?? [];
    expect(documents('5(b)')).toMatchObject([
      { symbol: 'CCM/CONF/2020/PM.2/WP.4', status: 'available', languages: ['ar', 'zh', 'en', 'fr', 'ru', 'es'] },
    ]);
    expect(documents('5(c)')).toMatchObject([{ status: 'available', languages: ['en'] }]);
    expect(documents('6')).toMatchObject([
      { status: 'announced', languages: [], title: { en: 'Working paper on the financial status of the Convention' } },
    ]);
    expect(documents('6')[0]).not.toHaveProperty('symbol');
  });
});

describe('the sittings', () => {
  test('are laid on the day of the start, at ten and three by Geneva’s clocks, in winter and summer', () => {
    const times = (now: number) =>
      sampleMeetingFile(now).sittings.map(({ startsAt, endsAt }) =>
        [startsAt, endsAt].map((at) => new Date(at).toISOString().slice(0, 16)),
      );
    expect(times(WINTER)).toEqual([
      ['2026-11-24T09:00', '2026-11-24T12:00'],
      ['2026-11-24T14:00', '2026-11-24T17:00'],
    ]);
    expect(times(SUMMER)).toEqual([
      ['2026-07-01T08:00', '2026-07-01T11:00'],
      ['2026-07-01T13:00', '2026-07-01T16:00'],
    ]);
  });

  test('are those of Geneva’s day, not of the server’s or of UTC', () => {
    const justAfterMidnight = Date.UTC(2026, 10, 23, 23, 30);
    expect(sampleMeetingFile(justAfterMidnight).sittings[0]?.startsAt).toBe(Date.UTC(2026, 10, 24, 9));
  });

  test('lose their interpreters at their end, while the catalogue keeps the day of 2020', () => {
    for (const { endsAt, interpretationEndsAt } of file.sittings) expect(interpretationEndsAt).toBe(endsAt);
    expect(catalogue.date).toBe('2020-09-04');
  });
});

test('the settings are those of the sample', () => {
  expect(settings).toMatchObject({
    rules: 'ccm',
    joining: 'open',
    publicView: true,
    moderated: false,
    warningMs: 60_000,
    meetingLimit: { limitMs: 180_000, basis: 'understanding' },
    groupLimit: { limitMs: 300_000, basis: 'understanding' },
  });
  expect(newMeeting('ccm-2rc-pm2', file, ranksOf(catalogue.delegations)).lists).toEqual({});
});

test('it has the group on whose behalf one may speak', () => {
  expect(catalogue.groups).toMatchObject([
    { id: 'EU', name: { en: 'European Union and its member States' }, article: { en: 'the', fr: 'l’' } },
  ]);
  expect(Object.keys(catalogue.groups[0]?.name ?? {})).toHaveLength(6);
});

test('items 1, 2, 3, 4 and 9 have words of their own, in six languages, short enough to be read at a glance', () => {
  const scripted = catalogue.items.filter(({ script }) => script);
  expect(scripted.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '9']);
  for (const { number, script } of scripted) {
    for (const step of ['open', 'conclude'] as const) {
      const text = script?.[step];
      expect(Object.keys(text ?? {}).toSorted(), `${number}, ${step}`).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
      for (const words of Object.values(text ?? {})) expect(words.length, words).toBeLessThanOrEqual(235);
    }
  }
});
