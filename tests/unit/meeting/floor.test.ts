import { describe, expect, test } from 'vitest';

import { effectiveStatus } from '#shared/meeting/speakers/select.ts';
import { elapsedMs, readTimer } from '#shared/meeting/timer.ts';

import {
  asked,
  chair,
  delegate,
  done,
  given,
  itemOpen,
  listOpen,
  minutesLater,
  onTheFloor,
  secretary,
  sittingOpen,
  underWay,
} from '../../given.ts';
import { CHAIR, delegation, MINUTE, Scenario, TEN } from '../../scenario.ts';

describe('giving the floor', () => {
  test('the floor is given only in an open sitting (GA rule 68)', () => {
    given(listOpen('5(b)'), asked('CH'))
      .when(chair.givesTheFloorTo('CH'))
      .thenRefused('no-open-sitting', { code: 'OUT_OF_ORDER', rule: 'GA rule 68' })
      .and(sittingOpen)
      .when(chair.givesTheFloorTo('CH'))
      .thenRefused('item-not-open', { code: 'OUT_OF_ORDER' })
      .and(itemOpen('5(b)'))
      .when(chair.givesTheFloorTo('CH'))
      .thenEvents({ type: 'FloorGiven', itemId: '5(b)', delegationId: 'CH', limitMs: 3 * MINUTE });
  });

  test('giving the floor to the next ends the speech that the presser saw, in one batch', () => {
    const { meeting } = given(underWay('CH', 'AT'), onTheFloor('CH'), minutesLater(2))
      .when(chair.givesTheFloorTo('AT', 'CH'))
      .thenEvents((scenario) => ({ type: 'SpeechEnded', entryId: scenario.entryOf('CH'), usedMs: 2 * MINUTE }), {
        type: 'FloorGiven',
        delegationId: 'AT',
      });
    expect(meeting.lastSpeech).toMatchObject({ delegationId: 'CH', usedMs: 2 * MINUTE });
  });

  test('an occupied floor without a word on who is seen there is a conflict', () => {
    given(underWay('CH', 'AT'), onTheFloor('CH'))
      .when(chair.does((scenario) => ({ type: 'GiveFloor', entryId: scenario.entryOf('AT') })))
      .thenRefused('floor-taken', { code: 'CONFLICT' })
      .when(chair.givesTheFloorTo('AT', null))
      .thenRefused('floor-taken', { code: 'CONFLICT' });
  });

  test('two officers who press at once give the floor once', () => {
    given(underWay('CH', 'AT', 'DE'), onTheFloor('CH'), done(chair.givesTheFloorTo('AT', 'CH')))
      .when(secretary.givesTheFloorTo('AT', 'CH'))
      .thenHolds()
      .when(secretary.givesTheFloorTo('DE', 'CH'))
      .thenRefused('floor-taken', { code: 'CONFLICT' });
  });

  test('a guest speaks without the list and without a limit', () => {
    const scenario = new Scenario()
      .underWay()
      .do({ type: 'GiveFloor', guest: { name: 'Mr. Example', kind: 'presenter' }, itemId: '5(b)', after: null });
    expect(scenario.meeting.floor).toMatchObject({
      entry: { guest: { name: 'Mr. Example' } },
      timer: { limitMs: null },
    });
  });

  test("the limit is the entry's own, else the group's or the category's, else the item's, else the meeting's", () => {
    const scenario = new Scenario()
      .underWay('CH', 'DE', 'CMC', 'AT')
      .do({ type: 'RequestFloor', itemId: '5(b)', onBehalfOf: 'EU' }, delegation('FR'));
    const limitOf = (id: string) => scenario.give(id).meeting.floor!.timer.limitMs! / MINUTE;
    scenario.do({
      type: 'SetSpeechLimit',
      scope: { of: 'category', category: 'ngo' },
      limit: { limitMs: 2 * MINUTE, basis: 'decision' },
    });
    scenario.do({
      type: 'SetSpeechLimit',
      scope: { of: 'entry', entryId: scenario.entryOf('DE') },
      limit: { limitMs: 7 * MINUTE, basis: 'decision' },
    });
    expect(limitOf('CH')).toBe(3);
    scenario.do({
      type: 'SetSpeechLimit',
      scope: { of: 'item', itemId: '5(b)' },
      limit: { limitMs: 4 * MINUTE, basis: 'decision' },
    });
    expect([limitOf('DE'), limitOf('CMC'), limitOf('FR'), limitOf('AT')]).toEqual([7, 2, 5, 4]);
  });
});

describe('the timer of a speech', () => {
  test('whoever is held by a point of order goes on under the limit that was set meanwhile', () => {
    const scenario = new Scenario().underWay('CH', 'AT').give('CH').after(30_000);
    const entryId = scenario.entryOf('CH');
    const limit = { limitMs: 2 * MINUTE, basis: 'decision' as const };
    scenario.do({ type: 'RaisePointOfOrder' }, delegation('AT'));
    const [questionId] = Object.keys(scenario.meeting.questions);
    scenario
      .do({ type: 'GiveFloor', questionId: questionId!, after: entryId })
      .do({ type: 'SetSpeechLimit', scope: { of: 'entry', entryId }, limit });
    expect(scenario.meeting.held).toMatchObject([{ timer: { limitMs: 2 * MINUTE, accumulatedMs: 30_000 } }]);
    scenario.do({ type: 'Undo', commandId: scenario.lastCommandId });
    expect(scenario.meeting.held).toMatchObject([{ timer: { limitMs: 3 * MINUTE, accumulatedMs: 30_000 } }]);
    scenario
      .do({ type: 'SetSpeechLimit', scope: { of: 'entry', entryId }, limit })
      .do({ type: 'RulePointOfOrder', questionId: questionId!, ruling: 'dismissed' })
      .do({ type: 'ResumeSpeech', entryId })
      .do({ type: 'EndSpeech', entryId });
    // A speech whose limit was changed teaches the forecast nothing.
    expect(scenario.meeting.lists['5(b)']!.past).toMatchObject([{ limitMs: 2 * MINUTE, limitChanged: true }]);
  });

  test('is within the limit, in its last minute, then over and counting', () => {
    const { timer } = new Scenario().underWay('CH').give('CH').meeting.floor!;
    const at = timer.startedAt!;
    expect(readTimer(timer, at)).toMatchObject({ phase: 'within', seconds: 180 });
    expect(readTimer(timer, at + 2 * MINUTE)).toMatchObject({ phase: 'last-minute', seconds: 60 });
    expect(readTimer(timer, at + 3 * MINUTE)).toMatchObject({ phase: 'over', seconds: 0 });
    expect(readTimer(timer, at + 3 * MINUTE + 12_400)).toMatchObject({ phase: 'over', seconds: 12 });
  });

  test('stops while paused and goes on with the time that was left', () => {
    const scenario = new Scenario().underWay('CH').give('CH').after(MINUTE);
    const entryId = scenario.entryOf('CH');
    scenario
      .do({ type: 'PauseSpeech', entryId })
      .expectHolds({ type: 'PauseSpeech', entryId })
      .after(10 * MINUTE)
      .do({ type: 'ResumeSpeech', entryId })
      .after(MINUTE);
    scenario.do({ type: 'EndSpeech', entryId }).expectHolds({ type: 'EndSpeech', entryId });
    expect(scenario.meeting.lastSpeech!.usedMs).toBe(2 * MINUTE);
  });

  test('is extended by a minute, and set right when the operator started it late', () => {
    const scenario = new Scenario().underWay('CH').give('CH').after(MINUTE);
    const entryId = scenario.entryOf('CH');
    scenario
      .do({ type: 'ExtendSpeech', entryId, byMs: MINUTE })
      .do({ type: 'CorrectSpeechTime', entryId, usedMs: 2.5 * MINUTE })
      .after(MINUTE / 2);
    expect(scenario.meeting.floor!.timer.limitMs).toBe(4 * MINUTE);
    expect(elapsedMs(scenario.meeting.floor!.timer, scenario.now)).toBe(3 * MINUTE);
  });

  test('a correction after the speech follows into the totals', () => {
    const scenario = new Scenario().underWay('CH').give('CH').after(MINUTE);
    const entryId = scenario.entryOf('CH');
    scenario.do({ type: 'EndSpeech', entryId }).do({ type: 'CorrectSpeechTime', entryId, usedMs: 90_000 });
    expect(scenario.meeting.lastSpeech!.usedMs).toBe(90_000);
    expect(scenario.meeting.lists['5(b)']!.past[0]).toMatchObject({ usedMs: 90_000 });
  });

  test('"I have finished" is a hint to the chair and changes nothing by itself', () => {
    const { meeting } = given(underWay('CH'), onTheFloor('CH'))
      .when(delegate('AT').saysTheyHaveFinished())
      .thenRefused('not-yours', { code: 'FORBIDDEN' })
      .when(delegate('CH').saysTheyHaveFinished())
      .thenEvents({ type: 'FinishedSignalled', to: { officers: true, delegations: ['CH'] } });
    expect(meeting.floor!.timer.startedAt).not.toBeNull();
  });
});

describe('a suspension', () => {
  test('with a speaker on the floor has to say whether the speech ends or is held', () => {
    const scenario = new Scenario().underWay('CH').give('CH');
    scenario.expectRefused({ type: 'SuspendSitting', sittingId: 'am' }, CHAIR, 'speaker-has-floor', 'CONFLICT');
    scenario.expectEvents(
      { type: 'SuspendSitting', sittingId: 'am', speaker: 'end' },
      CHAIR,
      'SpeechEnded',
      'SittingSuspended',
    );
  });

  test('counts neither as speech nor as time of the item', () => {
    const scenario = new Scenario()
      .underWay('CH')
      .give('CH')
      .after(MINUTE)
      .do({ type: 'SuspendSitting', sittingId: 'am', speaker: 'pause', resumesAt: TEN + 40 * MINUTE });
    scenario
      .after(15 * MINUTE)
      .do({ type: 'ResumeSitting', sittingId: 'am' })
      .after(MINUTE);
    expect(elapsedMs(scenario.meeting.floor!.timer, scenario.now)).toBe(2 * MINUTE);
    expect(elapsedMs(scenario.meeting.items['5(b)']!.clock, scenario.now)).toBe(2 * MINUTE + 1000);
  });

  test('adjourning leaves item, list and order as they are for the next sitting', () => {
    const scenario = new Scenario()
      .underWay('CH', 'AT')
      .do({ type: 'AdjournSitting', sittingId: 'am' })
      .after(5 * 60 * MINUTE)
      .do({ type: 'OpenSitting', sittingId: 'pm' });
    expect(scenario.meeting.current).toBe('5(b)');
    expect(scenario.waiting()).toEqual(['CH', 'AT']);
  });
});

test.each([
  { type: 'OpenList', itemId: '6', closesAt: TEN },
  { type: 'SetClosingTime', itemId: '5(b)', closesAt: TEN - 1 },
  { type: 'SuspendSitting', sittingId: 'am', resumesAt: TEN },
  { type: 'PostAnnouncement', text: 'Coffee', until: TEN },
] as const)('$type takes no time that has passed', (command) => {
  new Scenario().underWay().expectRefused(command, CHAIR, 'time-passed', 'OUT_OF_ORDER');
});

test('a list that its closing time has closed does not open again until the same time', () => {
  const closesAt = TEN + 5 * MINUTE;
  const scenario = new Scenario()
    .underWay()
    .do({ type: 'SetClosingTime', itemId: '5(b)', closesAt })
    .after(6 * MINUTE);
  for (const at of [closesAt, scenario.now])
    scenario.expectRefused({ type: 'OpenList', itemId: '5(b)', closesAt: at }, CHAIR, 'time-passed', 'OUT_OF_ORDER');
  scenario.do({ type: 'OpenList', itemId: '5(b)' });
  expect(effectiveStatus(scenario.meeting.lists['5(b)']!, scenario.now)).toBe('open');
});
