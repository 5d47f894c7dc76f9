// The time in hand: what is left of a sitting, less what is planned for it.
import { expect, test } from 'vitest';

import { forecast } from '#shared/meeting/chair/forecast.ts';

import { MINUTE, Scenario, smallMeeting } from '../../../scenario.ts';

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
  const { listTakesMs } = forecast(scenario.meeting, scenario.now);
  // Within its thirty minutes: what is planned besides is what the list leaves of them.
  const { planned, inHand } = minutesNow(scenario);
  expect(planned).toBeCloseTo(20 + 90 + 30 - listTakesMs! / MINUTE);
  expect(inHand).toBeCloseTo(40);
  // A closed list ends when its last speaker has spoken: three of a little less than three minutes, and two changes.
  scenario.do({ type: 'CloseList', itemId: '6' });
  const closed = forecast(scenario.meeting, scenario.now);
  expect(closed.listTakesMs! / MINUTE).toBeGreaterThan(8);
  expect(closed.listTakesMs! / MINUTE).toBeLessThan(10);
  expect(minutesNow(scenario).planned).toBe(110);
  expect(minutesNow(scenario).inHand).toBeCloseTo(180 - 110 - closed.listTakesMs! / MINUTE);
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
