import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { forecast } from '#shared/meeting/chair/forecast.ts';
import { onNow } from '#shared/meeting/on-now.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import type { Presence } from '#shared/protocol.ts';

import { beforeAt, keepingSame, placeBefore, rowsOf } from '../../../client/screens/chair/list/row-model.ts';
import { alphabetical, findDelegations } from '../../../client/screens/chair/list/search.ts';
import { CASES_OF_ON_NOW, DAYS } from '../../on-now-cases.ts';
import { MINUTE, Scenario } from '../../scenario.ts';

const rows = ({ meeting, now }: Scenario, presence: Presence | null = null) =>
  rowsOf({ meeting, list: listOf(meeting, '5(b)'), forecast: forecast(meeting, now), presence, now });

describe('the rows of the list', () => {
  test('the first may speak now while the floor is free, and at a time once somebody has it', () => {
    const scenario = new Scenario().underWay('CH', 'AT');
    expect(rows(scenario).map(({ likelyAt }) => likelyAt)).toEqual(['now', expect.any(Number)]);
    expect(rows(scenario.give('CH')).map(({ likelyAt }) => likelyAt)).toEqual([expect.any(Number)]);
  });

  test.each(CASES_OF_ON_NOW)('with %s on, the first may speak now if that is all that is on: an item', (on) => {
    const scenario = new Scenario();
    for (const step of DAYS[on]) step(scenario);
    expect(onNow(scenario.meeting).on).toBe(on);
    expect(rows(scenario).map(({ entry, likelyAt }) => [entry.delegationId, likelyAt === 'now'])).toEqual([
      ['CH', on === 'item'],
      ['AT', false],
    ]);
  });

  test('who likely speaks in a later sitting is told so, with how sure the time is', () => {
    const scenario = new Scenario().underWay('CH', 'AT', 'DE', 'FR', 'NZ', 'PH').after(174 * MINUTE);
    const told = rows(scenario);
    expect(told.at(0)).toMatchObject({ likelyAt: 'now', earliestAt: null, sittingId: null });
    expect(told.at(-1)).toMatchObject({ sittingId: 'pm', reachedTenths: 0 });
    for (const { earliestAt, likelyAt, latestAt } of told.slice(1)) {
      expect(earliestAt).toBeLessThanOrEqual(Number(likelyAt));
      expect(latestAt).toBeGreaterThanOrEqual(Number(likelyAt));
    }
  });

  test('what says the same stays the same object, so that only what changed is drawn again', () => {
    const scenario = new Scenario().underWay('CH', 'AT', 'DE');
    const before = rows(scenario);
    expect(keepingSame(before, rows(scenario))).toBe(before);
    const [first, second, third] = keepingSame(
      before,
      rows(scenario.do({ type: 'EditEntry', entryId: before[1]!.id, language: 'fr' })),
    );
    expect([first === before[0], second === before[1], third === before[2]]).toEqual([true, false, true]);
    expect(second).toMatchObject({ id: before[1]!.id, entry: { language: 'fr' } });
  });

  test('a list that is not the one on the floor has no likely times', () => {
    const { meeting, now } = new Scenario().underWay('CH');
    expect(
      rowsOf({ meeting, list: listOf(meeting, '5(b)'), forecast: null, presence: null, now })[0]?.likelyAt,
    ).toBeNull();
  });

  test('a limit is shown where it is not the one that holds for all', () => {
    const scenario = new Scenario()
      .underWay('CH')
      .do({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'DE', onBehalfOf: 'EU' });
    expect(rows(scenario).map(({ ownLimitMs }) => ownLimitMs)).toEqual([undefined, 5 * MINUTE]);
  });

  test('the next three are known to be on a device, to have seen their turn, or to have none', () => {
    const scenario = new Scenario().underWay('CH', 'AT', 'DE', 'FR');
    const first = rows(scenario)[0]!.id;
    const device = (delegationId: string, more: object = {}) => ({
      deviceId: `d-${delegationId}`,
      delegationId,
      role: 'delegation' as const,
      online: true,
      ...more,
    });
    const presence: Presence = { devices: [device('CH', { seen: first }), device('AT')], screens: [] };
    expect(rows(scenario, presence).map(({ device: word }) => word)).toEqual(['seen', null, 'no-device', null]);
  });
});

describe('a row that is moved', () => {
  const { meeting } = new Scenario().underWay('CH', 'AT', 'DE');
  const { waiting } = listOf(meeting, '5(b)');
  const [ch, at, de] = waiting.map(({ id }) => id) as [string, string, string];

  test('comes before the row whose upper half it was dropped on, after the one whose lower', () => {
    expect(placeBefore(waiting, de, ch, 'before')).toBe(ch);
    expect(placeBefore(waiting, ch, at, 'after')).toBe(de);
    expect(placeBefore(waiting, ch, de, 'after')).toBeNull();
  });

  test('sends nothing where it was dropped on its own place', () => {
    expect(placeBefore(waiting, at, ch, 'after')).toBeUndefined();
    expect(placeBefore(waiting, at, de, 'before')).toBeUndefined();
    expect(beforeAt(waiting, at, 1)).toBeUndefined();
  });

  test('stands at the place that was asked for, whatever it is', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.integer({ min: -2, max: 6 }), (from, wanted) => {
        const scenario = new Scenario().underWay('CH', 'AT', 'DE');
        const list = () => listOf(scenario.meeting, '5(b)').waiting;
        const moved = list()[from]!.id;
        const before = beforeAt(list(), moved, wanted);
        if (before !== undefined) scenario.do({ type: 'MoveEntry', entryId: moved, before });
        expect(list().findIndex(({ id }) => id === moved)).toBe(Math.max(0, Math.min(2, wanted)));
      }),
    );
  });
});

describe('two letters', () => {
  const delegation = (id: string, en: string, fr: string, place: number) => ({
    id,
    name: { en, fr },
    category: 'state-party',
    rank: { en: place, fr: place },
  });
  const all = alphabetical(
    Object.fromEntries(
      [
        delegation('ZM', 'Zambia', 'Zambie', 5),
        delegation('ZA', 'South Africa', 'Afrique du Sud', 3),
        delegation('SE', 'Sweden', 'Suède', 4),
        delegation('SR', 'Suriname', 'Suriname', 3.5),
      ].map((one) => [one.id, one]),
    ),
    'en',
  );
  const found = (typed: string) => findDelegations(all, typed, 'en').map(({ id }) => id);

  test('that are a code mean its delegation first', () => expect(found('za')).toEqual(['ZA', 'ZM']));
  test('find names in the language of the page before those of another', () =>
    expect(found('su')).toEqual(['SR', 'SE', 'ZA']));
  test('find a name by a later word, and without its accents', () => {
    expect(found('afr')).toEqual(['ZA']);
    expect(found('sued')).toEqual(['SE']);
  });
  test('find nothing where nothing was typed', () => expect(found(' ')).toEqual([]));
});
