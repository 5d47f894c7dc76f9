import { describe, expect, test } from 'vitest';

import { forecast } from '#shared/meeting/chair/forecast.ts';
import { limitFor } from '#shared/meeting/speakers/limits.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';

import { whatIfRows } from '../../../client/screens/chair/floor/what-if-rows.ts';
import { endBy, sheetRows } from '../../../client/screens/chair/floor/what-if-sheet-rows.ts';
import { delegation, MINUTE, Scenario, smallMeeting } from '../../scenario.ts';

describe('what if', () => {
  const waiting = () =>
    new Scenario()
      .underWay('CH', 'AT')
      .do({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'DE', onBehalfOf: 'EU' })
      .do({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'NZ' });

  test('offers shorter limits and the closing of an open list', () => {
    const { meeting, now } = waiting();
    expect(
      whatIfRows(meeting, now).map(({ change }) => (change === 'close-list' ? change : change.limitMs / MINUTE)),
    ).toEqual([2.5, 2, 'close-list']);
  });

  test('offers nothing while nobody waits', () => {
    const { meeting, now } = new Scenario().underWay();
    expect(whatIfRows(meeting, now)).toEqual([]);
  });

  test('what a row promised is what its commands bring, for States and groups alike', () => {
    const scenario = waiting();
    const row = whatIfRows(scenario.meeting, scenario.now)[1]!;
    for (const command of row.commands) scenario.do(command);
    expect(listOf(scenario.meeting, '5(b)').waiting.map((entry) => limitFor(scenario.meeting, entry).limitMs)).toEqual(
      [2, 2, 2, 2].map((minutes) => minutes * MINUTE),
    );
    expect(forecast(scenario.meeting, scenario.now).listEndsAt).toBe(row.listEndsAt);
  });

  test('a limit of a category gives way too, an entry’s own stays', () => {
    const scenario = waiting().do({
      type: 'SetSpeechLimit',
      scope: { of: 'category', category: 'state-party' },
      limit: { limitMs: 4 * MINUTE, basis: 'decision' },
    });
    const [own] = listOf(scenario.meeting, '5(b)').waiting;
    scenario.do({
      type: 'SetSpeechLimit',
      scope: { of: 'entry', entryId: own!.id },
      limit: { limitMs: 10 * MINUTE, basis: 'request' },
    });
    const row = whatIfRows(scenario.meeting, scenario.now)[0]!;
    for (const command of row.commands) scenario.do(command);
    expect(
      listOf(scenario.meeting, '5(b)').waiting.map((entry) => limitFor(scenario.meeting, entry).limitMs! / MINUTE),
    ).toEqual([10, 2.5, 2.5, 2.5]);
    expect(forecast(scenario.meeting, scenario.now).listEndsAt).toBe(row.listEndsAt);
  });
});

describe('the what-if sheet', () => {
  const planned = () =>
    new Scenario(
      smallMeeting((file) => ({
        ...file,
        catalogue: {
          ...file.catalogue,
          items: file.catalogue.items.map((one) => ({ ...one, plannedMs: 20 * MINUTE, sittingId: 'am' })),
        },
      })),
    ).underWay('CH', 'AT', 'DE', 'FR');

  test('has what is first, then what might be done, each with commands but the first', () => {
    const { meeting, now } = planned();
    const rows = sheetRows(meeting, now);
    expect(rows.map(({ change }) => change.of)).toEqual([
      'as-it-is',
      'limit',
      'limit',
      'close',
      'limit-and-close',
      'hand-on',
      'move',
      'prolong',
    ]);
    expect(rows.map(({ commands }) => commands.length > 0)).toEqual([false, ...rows.slice(1).map(() => true)]);
  });

  test('what a row promised is what its commands bring', () => {
    const { meeting, now } = planned();
    for (const { change, told, commands } of sheetRows(meeting, now)) {
      const scenario = planned();
      for (const command of commands) scenario.do(command);
      const brought = forecast(scenario.meeting, now);
      // What is handed on is said in whole minutes of this sitting: the list itself goes on in the other.
      if (change.of === 'hand-on') expect(brought.listEndsAt).toBe(told.listEndsAt);
      else expect(brought).toEqual(told);
    }
  });

  test('puts replies off to the last sitting of the day, where they are due in this one', () => {
    const scenario = planned();
    scenario.do({ type: 'ChangeRules', parameter: 'replyWhen', value: 'sitting' });
    const offered = () => sheetRows(scenario.meeting, scenario.now).find(({ change }) => change.of === 'replies-off');
    expect(offered()).toBeUndefined();
    scenario.do({ type: 'RequestRightOfReply', itemId: '5(b)' }, delegation('PH'));
    const { told, commands } = offered()!;
    expect(told.inHandMs).toBeGreaterThan(forecast(scenario.meeting, scenario.now).inHandMs!);
    for (const command of commands) scenario.do(command);
    expect(forecast(scenario.meeting, scenario.now)).toEqual(told);
    expect(offered()).toBeUndefined();
  });

  test('without a later sitting an item can only be deferred', () => {
    const scenario = planned().do({ type: 'RemoveSitting', sittingId: 'pm' });
    const changes = sheetRows(scenario.meeting, scenario.now).map(({ change }) => change);
    expect(changes.map(({ of }) => of)).not.toContain('hand-on');
    expect(changes).toContainEqual({ of: 'defer', itemId: '6' });
  });

  test('says which limit ends the list by a time, and what one minute each would give where none does', () => {
    const { meeting, now } = planned();
    const found = endBy(meeting, now, now + 15 * MINUTE);
    expect(found).toMatchObject({ proposal: { of: 'limit', itemId: '5(b)' } });
    const { limitMs, told } = found as Extract<typeof found, { limitMs: number }>;
    expect(limitMs % 30_000).toBe(0);
    expect(told.runsOn.likelyAt).toBeLessThan(now + 15 * MINUTE);
    expect(endBy(meeting, now, now + 2 * MINUTE)).toMatchObject({ at1Minute: {} });
    expect(endBy(new Scenario().underWay().meeting, now, now)).toBeNull();
  });
});
