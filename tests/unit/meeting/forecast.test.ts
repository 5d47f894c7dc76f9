import { expect, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';
import { forecast } from '#shared/meeting/chair/forecast.ts';

import { MINUTE, Scenario, smallMeeting } from '../../scenario.ts';

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

/** Ninety minutes for 5(b), thirty for 6 in the morning, an hour for 1 in the afternoon; 5 has two hours that its sub-items have. */
function programme(): Scenario {
  const planned: Record<string, { minutes: number; sittingId: string }> = {
    '1': { minutes: 60, sittingId: 'pm' },
    '5': { minutes: 120, sittingId: 'am' },
    '5(a)': { minutes: 20, sittingId: 'am' },
    '5(b)': { minutes: 90, sittingId: 'am' },
    '6': { minutes: 30, sittingId: 'am' },
  };
  return new Scenario(
    smallMeeting((file) => ({
      ...file,
      catalogue: {
        ...file.catalogue,
        items: file.catalogue.items.map((one) => {
          const { minutes, sittingId } = planned[one.id]!;
          return { ...one, plannedMs: minutes * MINUTE, sittingId };
        }),
      },
    })),
  );
}
const minutesNow = ({ meeting, now }: Scenario) => {
  const { inHandMs, plannedMs } = forecast(meeting, now);
  return { inHand: inHandMs! / MINUTE, planned: plannedMs / MINUTE };
};

test('in hand is what is left to the end less what is planned for this sitting', () => {
  const scenario = programme().do({ type: 'OpenSitting', sittingId: 'am' });
  expect(minutesNow(scenario)).toEqual({ planned: 140, inHand: 40 });
  scenario.do({ type: 'OpenItem', itemId: '5(b)' });
  expect(minutesNow(scenario)).toEqual({ planned: 140, inHand: 40 });
  // As planned: what is used of the item and what is left to the end go down together.
  scenario.after(30 * MINUTE);
  expect(minutesNow(scenario)).toEqual({ planned: 110, inHand: 40 });
  // The item takes longer than planned: that comes off what is in hand.
  scenario.after(70 * MINUTE);
  expect(minutesNow(scenario)).toEqual({ planned: 50, inHand: 30 });
  scenario.do({ type: 'ConcludeItem', itemId: '5(b)' }).do({ type: 'DeferItem', itemId: '6' });
  expect(minutesNow(scenario)).toEqual({ planned: 20, inHand: 60 });
});

test('those who wait take of the time planned for their item, and what is over counts besides', () => {
  const scenario = programme()
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .do({ type: 'OpenItem', itemId: '6' })
    .do({ type: 'OpenList', itemId: '6' });
  for (const delegationId of ['CH', 'DE', 'AT']) scenario.do({ type: 'RequestFloor', itemId: '6', delegationId });
  // Three of three minutes and two changes of a quarter of a minute: within its thirty.
  expect(minutesNow(scenario)).toEqual({ planned: 20 + 90 + 20.5, inHand: 40 });
  // A closed list ends when its last speaker has spoken.
  scenario.do({ type: 'CloseList', itemId: '6' });
  expect(minutesNow(scenario)).toEqual({ planned: 110, inHand: 60.5 });
});

test('the break until the sitting goes on takes nothing of the time of the item in hand', () => {
  const scenario = programme().do({ type: 'OpenSitting', sittingId: 'am' }).do({ type: 'OpenItem', itemId: '5(b)' });
  scenario.do({ type: 'OpenList', itemId: '5(b)' }).do({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' });
  const before = forecast(scenario.meeting, scenario.now);
  scenario.do({ type: 'SuspendSitting', sittingId: 'am', resumesAt: scenario.now + 20 * MINUTE });
  const suspended = forecast(scenario.meeting, scenario.now);
  expect(suspended.listTakesMs).toBe(before.listTakesMs);
  expect(suspended.plannedMs).toBe(before.plannedMs);
  // The break comes off what is in hand, once and whole.
  expect(suspended.inHandMs).toBe(before.inHandMs! - 20 * MINUTE);
});
