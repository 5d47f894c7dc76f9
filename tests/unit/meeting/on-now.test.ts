import { expect, test } from 'vitest';

import { onNow, sittingAhead } from '#shared/meeting/on-now.ts';

import { Scenario, smallMeeting } from '../../scenario.ts';

test('a day goes from before the first sitting to after the last, and what is on has one name at each moment', () => {
  const day = new Scenario();
  const seen: string[] = [];
  const look = () => seen.push(onNow(day.meeting).on);
  look();
  day.do({ type: 'OpenSitting', sittingId: 'am' });
  look();
  day.do({ type: 'OpenItem', itemId: '5(b)' }).do({ type: 'OpenList', itemId: '5(b)' });
  look();
  day.do({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' }).give('CH');
  look();
  day.do({ type: 'SuspendSitting', sittingId: 'am', speaker: 'pause' });
  look();
  day.do({ type: 'AdjournSitting', sittingId: 'am', speaker: 'end' });
  look();
  day.do({ type: 'OpenSitting', sittingId: 'pm' }).do({ type: 'AdjournSitting', sittingId: 'pm' });
  look();
  expect(seen).toEqual(['before', 'no-item', 'item', 'speech', 'suspension', 'between', 'after']);
});

test('a speech is on before the item that it is about, and a suspension before the speech, which it holds', () => {
  const day = new Scenario().underWay('CH', 'AT').give('CH');
  expect(onNow(day.meeting)).toMatchObject({ on: 'speech', floor: { entry: { delegationId: 'CH' } } });
  day.do({ type: 'SuspendSitting', sittingId: 'am', speaker: 'pause' });
  expect(onNow(day.meeting)).toMatchObject({ on: 'suspension', held: { entry: { delegationId: 'CH' } } });
});

test('with the floor free, the item says who is next, if anybody waits', () => {
  const day = new Scenario().underWay('CH');
  expect(onNow(day.meeting)).toMatchObject({ on: 'item', itemId: '5(b)', next: { delegationId: 'CH' } });
  day.give('CH').do({ type: 'EndSpeech', entryId: day.meeting.floor!.entry.id });
  expect(onNow(day.meeting)).toMatchObject({ on: 'item', next: null });
});

test('a meeting without a sitting is before its first one', () => {
  const meeting = { ...smallMeeting(), sittings: [] };
  expect(onNow(meeting)).toEqual({ on: 'before', next: null });
  expect(sittingAhead(meeting)).toBeUndefined();
});
