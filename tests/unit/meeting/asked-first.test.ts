import { expect, test } from 'vitest';

import { askedFirst, nextAction } from '#shared/meeting/chair/next-action.ts';

import { MINUTE, Scenario, smallMeeting, TEN } from '../../scenario.ts';

const askedAt = (scenario: Scenario, now: number) =>
  askedFirst(scenario.meeting, nextAction(scenario.meeting, now), now);

test('a sitting is opened at one press from an hour before its time, and asked about before that', () => {
  const scenario = new Scenario();
  for (const minutes of [61, 24 * 60, 7 * 24 * 60]) expect(askedAt(scenario, TEN - minutes * MINUTE)).toBe('early');
  for (const minutes of [60, 5, 0, -30, -24 * 60]) expect(askedAt(scenario, TEN - minutes * MINUTE)).toBeNull();
});

test('with an empty agenda opening and adjourning are asked about', () => {
  const empty = smallMeeting((file) => ({ ...file, catalogue: { ...file.catalogue, items: [] } }));
  const scenario = new Scenario(empty);
  expect(askedAt(scenario, TEN)).toBe('no-agenda');
  scenario.do({ type: 'OpenSitting', sittingId: 'am' });
  expect(nextAction(scenario.meeting, TEN).kind).toBe('adjourn-sitting');
  expect(askedAt(scenario, TEN)).toBe('no-agenda');
});

test('no other step of a sitting is asked about', () => {
  const scenario = new Scenario().underWay('CH', 'AT');
  for (let step = 0; step < 20; step += 1) {
    const action = nextAction(scenario.meeting, scenario.now);
    if (action.kind === 'open-sitting') break;
    expect(askedFirst(scenario.meeting, action, scenario.now), action.kind).toBeNull();
    for (const command of action.commands) scenario.do(command);
  }
});
