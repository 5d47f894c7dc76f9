// A choice that an officer was asked for, when another officer has done meanwhile what it is about.
import { expect, test } from 'vitest';

import type { NextAction } from '#shared/meeting/chair/action-type.ts';

import type { MissingChoice } from '../../../client/screens/chair/missing-choices.ts';
import { hasLapsed } from '../../../client/screens/chair/dialogs/missing-choice-lapsed.ts';
import { Scenario } from '../../scenario.ts';

const sure = (kind: NextAction['kind']): MissingChoice => ({
  ask: 'sure',
  why: 'early',
  action: { kind, about: { sittingId: 'am' }, commands: [] } as unknown as NextAction,
});

test('given a sitting that is to be opened or adjourned, when another does it, then nothing is asked', () => {
  const scenario = new Scenario();
  expect(hasLapsed(scenario.meeting, sure('open-sitting'))).toBe(false);
  scenario.do({ type: 'OpenSitting', sittingId: 'am' });
  expect(hasLapsed(scenario.meeting, sure('open-sitting'))).toBe(true);
  expect(hasLapsed(scenario.meeting, sure('adjourn-sitting'))).toBe(false);
  scenario.do({ type: 'AdjournSitting', sittingId: 'am' });
  expect(hasLapsed(scenario.meeting, sure('adjourn-sitting'))).toBe(true);
});

test('given somebody on the floor, when another ends that speech, then nobody asks what becomes of it', () => {
  const scenario = new Scenario().underWay('CH', 'AT');
  const speaker: MissingChoice = { ask: 'speaker', command: { type: 'SuspendSitting', sittingId: 'am' } };
  const entryId = scenario.meeting.lists['5(b)']!.waiting[0]!.id;
  scenario.do({ type: 'GiveFloor', entryId, after: null });
  const first: MissingChoice = { ask: 'end-first', command: { type: 'ConcludeItem', itemId: '5(b)' }, entryId };
  expect([speaker, first].map((one) => hasLapsed(scenario.meeting, one))).toEqual([false, false]);
  scenario.do({ type: 'EndSpeech', entryId });
  expect([speaker, first].map((one) => hasLapsed(scenario.meeting, one))).toEqual([true, true]);
});

test('given an item to be concluded, when another concludes it, then nothing is asked of those who wait or what is left', () => {
  const scenario = new Scenario().underWay('CH');
  const command = { type: 'ConcludeItem' as const, itemId: '5(b)' };
  const asked: MissingChoice[] = [
    { ask: 'waiting', command },
    { ask: 'checklist', command, left: ['statements'] },
  ];
  expect(asked.map((one) => hasLapsed(scenario.meeting, one))).toEqual([false, false]);
  scenario.do({ ...command, waiting: 'drop' });
  expect(asked.map((one) => hasLapsed(scenario.meeting, one))).toEqual([true, true]);
});
