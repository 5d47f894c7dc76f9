import { describe, expect, test } from 'vitest';

import { forecast } from '#shared/meeting/chair/forecast.ts';
import { limitFor, listOf } from '#shared/meeting/speakers/select.ts';

import { whatIfRows } from '../../../client/screens/chair/floor/what-if.ts';
import { MINUTE, Scenario } from '../../scenario.ts';

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
