import { expect, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';
import { forecast } from '#shared/meeting/forecast.ts';

import { MINUTE, Scenario } from '../../scenario.ts';

function threeWait(): Scenario {
  const scenario = new Scenario()
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .do({ type: 'OpenItem', itemId: '5(b)' })
    .do({ type: 'OpenList', itemId: '5(b)' });
  for (const delegationId of ['CH', 'DE', 'AT', 'PH'])
    scenario.do({ type: 'RequestFloor', itemId: '5(b)', delegationId });
  return scenario.give('CH');
}

const shareAfter = (ms: number, change?: (entryId: string) => Command): number => {
  const scenario = threeWait();
  const entryId = scenario.meeting.floor!.entry.id;
  if (change) scenario.after(5_000).do(change(entryId));
  scenario.after(ms).do({ type: 'EndSpeech', entryId });
  return forecast(scenario.meeting, scenario.now).usedShare;
};

test('a statement under its own limit teaches', () => {
  expect(shareAfter(90_000)).toBeCloseTo(2.5 / 3);
  expect(shareAfter(10_000)).toBeLessThan(1);
});

test('a speech under ten seconds does not teach', () => {
  for (const ms of [0, 1_000, 9_999]) expect(shareAfter(ms)).toBe(1);
});

const changes: [string, (entryId: string) => Command][] = [
  ['lengthened', (entryId) => ({ type: 'ExtendSpeech', entryId, byMs: 10 * MINUTE })],
  ['shortened', (entryId) => ({ type: 'ExtendSpeech', entryId, byMs: -2 * MINUTE })],
  [
    'set to another',
    (entryId) => ({
      type: 'SetSpeechLimit',
      scope: { of: 'entry', entryId },
      limit: { limitMs: 5_000, basis: 'decision' },
    }),
  ],
  [
    'taken off',
    (entryId) => ({
      type: 'SetSpeechLimit',
      scope: { of: 'entry', entryId },
      limit: { limitMs: null, basis: 'decision' },
    }),
  ],
];

test.each(changes)('a speech whose limit was %s while it ran does not teach', (_, change) => {
  for (const ms of [20_000, 3 * MINUTE, 20 * MINUTE]) expect(shareAfter(ms, change)).toBe(1);
});

test('setting the limit that it has already changes nothing', () => {
  const same = (entryId: string): Command => ({
    type: 'SetSpeechLimit',
    scope: { of: 'entry', entryId },
    limit: { limitMs: 3 * MINUTE, basis: 'understanding' },
  });
  expect(shareAfter(85_000, same)).toBeCloseTo(2.5 / 3);
});
