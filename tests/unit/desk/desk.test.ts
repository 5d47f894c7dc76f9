// The desk's own decisions: which section an address opens, whether a meeting is ready, what one more sitting is to be.
import { expect, test } from 'vitest';

import type { Language } from '#shared/meeting/state.ts';

import { nextSitting } from '../../../client/screens/desk/next-sitting.ts';
import { readiness } from '../../../client/screens/desk/readiness.ts';
import { addressOf, sectionOf } from '../../../client/screens/desk/section.ts';
import { Scenario } from '../../scenario.ts';

test('an address says which section is open, and keeps what else stands in it', () => {
  const here: Pick<Location, 'pathname' | 'search'> = { pathname: '/m/x/setup', search: '?lang=fr&at=agenda' };
  expect(sectionOf(here)).toBe('agenda');
  expect(addressOf('speaking', here)).toBe('/m/x/setup?lang=fr&at=speaking');
  expect(addressOf('links', here)).toBe('/m/x/links?lang=fr');
  expect(sectionOf({ pathname: '/m/x/links', search: '' })).toBe('links');
  expect(sectionOf({ pathname: '/m/x/setup', search: '?at=nothing' })).toBe('meeting');
});

const ZONE = 'Europe/Zurich';
const at = (iso: string): number => Date.parse(iso);

test('one more sitting is the next of the house’s hours', () => {
  const now = at('2027-03-01T12:00:00+01:00');
  const morning = { endsAt: at('2027-03-12T13:00:00+01:00') };
  expect(nextSitting([morning], ZONE, now)).toMatchObject({
    title: { en: 'Afternoon sitting' },
    startsAt: at('2027-03-12T15:00:00+01:00'),
    endsAt: at('2027-03-12T18:00:00+01:00'),
  });
  const afternoon = { endsAt: at('2027-03-12T18:00:00+01:00') };
  expect(nextSitting([morning, afternoon], ZONE, now)).toMatchObject({ startsAt: at('2027-03-13T10:00:00+01:00') });
  // Where all of them are past, from today on; and the clocks may have gone forward meanwhile.
  expect(nextSitting([afternoon], ZONE, at('2027-03-28T09:00:00+02:00'))).toMatchObject({
    startsAt: at('2027-03-28T10:00:00+02:00'),
  });
});

test('a meeting is ready line by line, and what lacks leads to where it is put in', () => {
  const meeting = new Scenario().meeting;
  const there = readiness(meeting, { screens: [{ name: 'main', shows: 'floor', lastHeardAt: 0 }] }, 500);
  expect(there.filter(({ done }) => !done)).toEqual([]);
  const none = readiness(
    { ...meeting, agenda: [], sittings: [], catalogue: { ...meeting.catalogue, delegations: {} } },
    null,
    0,
  );
  expect(none.filter(({ done }) => !done).map(({ of, section }) => [of, section])).toEqual([
    ['sittings', 'sittings'],
    ['agenda', 'agenda'],
    ['delegations', 'participants'],
    ['screen', 'screens'],
    ['links', 'links'],
  ]);
});

test('a title that lacks one of the meeting’s languages is counted', () => {
  const meeting = new Scenario().meeting;
  const [first] = meeting.agenda;
  const bilingual = {
    ...meeting,
    agenda: [first!],
    sittings: [],
    catalogue: {
      ...meeting.catalogue,
      title: { en: 'Meeting', fr: 'Réunion' },
      items: { [first!]: { ...meeting.catalogue.items[first!]!, title: { en: 'Opening' } } },
    },
  };
  expect(readiness(bilingual, null, 0)[0]).toMatchObject({ of: 'titles', done: false, count: 1, section: 'agenda' });
  // What lacks leads to where it is put in: the meeting's own title first.
  const catalogue = { ...bilingual.catalogue, languages: ['en', 'es'] satisfies Language[] };
  const [titles] = readiness({ ...bilingual, catalogue }, null, 0);
  expect(titles).toMatchObject({ done: false, section: 'meeting' });
});
