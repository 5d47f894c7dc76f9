// What the forecast learns of the speeches that were given, and how long a statement, a film, a change of speakers take.
import { expect, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';
import { forecast } from '#shared/meeting/chair/forecast.ts';

import { MINUTE, Scenario } from '../../../scenario.ts';
import { threeWait } from './three-wait.ts';

const shareAfter = (ms: number, change?: (entryId: string) => Command): number => {
  const scenario = threeWait();
  const entryId = scenario.meeting.floor!.entry.id;
  if (change) scenario.after(5_000).do(change(entryId));
  scenario.after(ms).do({ type: 'EndSpeech', entryId });
  return forecast(scenario.meeting, scenario.now).usedShare;
};

/** What is usual: four speeches of 95 % of their limit. */
const usual = (sum = 0, count = 0): number => (4 * 0.95 + sum) / (4 + count);

test('a statement under its own limit teaches', () => {
  expect(shareAfter(90_000)).toBeCloseTo(usual(0.5, 1));
  expect(shareAfter(10_000)).toBeLessThan(usual());
});

test('no speech counts for more than two limits and a half', () => {
  expect(shareAfter(60 * MINUTE)).toBeCloseTo(usual(2.5, 1));
});

test('a speech under ten seconds does not teach', () => {
  for (const ms of [0, 1_000, 9_999]) expect(shareAfter(ms)).toBeCloseTo(usual());
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
  for (const ms of [20_000, 3 * MINUTE, 20 * MINUTE]) expect(shareAfter(ms, change)).toBeCloseTo(usual());
});

test('setting the limit that it has already changes nothing', () => {
  const same = (entryId: string): Command => ({
    type: 'SetSpeechLimit',
    scope: { of: 'entry', entryId },
    limit: { limitMs: 3 * MINUTE, basis: 'understanding' },
  });
  expect(shareAfter(85_000, same)).toBeCloseTo(usual(0.5, 1));
});

test('without a limit a statement takes four minutes, until somebody has spoken without one', () => {
  const scenario = threeWait();
  const entryId = scenario.meeting.floor!.entry.id;
  scenario.after(MINUTE).do({ type: 'EndSpeech', entryId });
  scenario.do({ type: 'SetSpeechLimit', scope: { of: 'meeting' }, limit: null });
  scenario.do({ type: 'CloseList', itemId: '5(b)' });
  const each = () =>
    forecast(scenario.meeting, scenario.now).listTakesMs! / scenario.meeting.lists['5(b)']!.waiting.length;
  expect(each() / MINUTE).toBeGreaterThan(3.8);
  expect(each() / MINUTE).toBeLessThan(4.6);
  scenario.give('DE').after(2 * MINUTE);
  scenario.do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
  expect(each() / MINUTE).toBeLessThan(2.4);
});

test('a film takes as long as it is', () => {
  const scenario = new Scenario()
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .do({ type: 'OpenItem', itemId: '5(b)' })
    .do({ type: 'OpenList', itemId: '5(b)' })
    .do({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH', mode: 'video', videoMs: 77_000 })
    .do({ type: 'CloseList', itemId: '5(b)' });
  const { runsOn } = forecast(scenario.meeting, scenario.now);
  expect(Object.values(runsOn!).map((at) => at - scenario.now)).toEqual([77_000, 77_000, 77_000]);
});

test('a change takes as long as it did in this meeting; pauses and suspensions do not count', () => {
  const gapped = (between: (scenario: Scenario) => void) => {
    const scenario = threeWait();
    for (const next of ['DE', 'AT', 'PH']) {
      scenario.after(2 * MINUTE).do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
      between(scenario);
      scenario.give(next);
    }
    const { newcomer, runsOn } = forecast(scenario.meeting, scenario.now, { closeNow: true });
    return newcomer!.likelyAt - runsOn!.likelyAt;
  };
  const usual = 10_000;
  expect(gapped(() => {})).toBeLessThan(usual);
  expect(gapped((scenario) => scenario.after(40_000))).toBeGreaterThan(usual);
  expect(gapped((scenario) => scenario.after(4 * MINUTE))).toBeCloseTo(usual, -3);
  const suspended = gapped((scenario) => {
    scenario.do({ type: 'SuspendSitting', sittingId: 'am' }).after(MINUTE);
    scenario.do({ type: 'ResumeSitting', sittingId: 'am' });
  });
  expect(suspended).toBeCloseTo(usual, -3);
});
