// The ruling on a point of order: what waits for it, what it is, and how whoever was interrupted goes on.
import { describe, expect, test } from 'vitest';

import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';
import { project } from '#shared/meeting/who-sees.ts';

import {
  asked,
  chair,
  delegate,
  done,
  given,
  givenUnder,
  minutesLater,
  onTheFloor,
  secretary,
  sittingOpen,
  suspended,
  underWay,
} from '../../../given.ts';
import { CHAIR, delegation, MINUTE, Scenario } from '../../../scenario.ts';
import { interrupted, PH, raised, ruled } from './given-points.ts';

describe('until the ruling', () => {
  test('nothing moves the meeting on: the next speaker, the one who is held, another item', () => {
    given(...interrupted)
      .when(chair.givesTheFloorTo('CH'))
      .thenRefused('ruling-pending', { code: 'OUT_OF_ORDER', rule: 'GA rule 71 (113 in committee): points of order' });
    given(...interrupted)
      .when(chair.givesTheFloorBack())
      .thenRefused('ruling-pending');
    given(...interrupted)
      .when(chair.does({ type: 'OpenItem', itemId: '6' }))
      .thenRefused('ruling-pending');
    givenUnder('ga-committee', ...interrupted)
      .when(chair.givesTheFloorTo('CH'))
      .thenRefused('ruling-pending', { rule: 'GA rule 113 (71 in plenary): points of order' });
  });
  test('the speech of whoever raised it may be paused, go on and end', () => {
    const paused = done(chair.does(({ meeting }) => ({ type: 'PauseSpeech', entryId: meeting.floor!.entry.id })));
    given(...interrupted, paused)
      .when(chair.letsTheSpeechGoOn())
      .thenEvents({ type: 'SpeechResumed' });
    given(...interrupted)
      .when(chair.does(({ meeting }) => ({ type: 'EndSpeech', entryId: meeting.floor!.entry.id })))
      .thenEvents({ type: 'SpeechEnded' });
  });
  test('of points that were raised the oldest is heard first', () => {
    const both = [underWay('AT'), onTheFloor('AT'), raised, done(delegate('FR').raisesAPointOfOrder())] as const;
    const first = Object.keys(given(...both).meeting.questions)[0]!;
    const later = given(...both).when(chair.hears('FR'));
    later.thenRefused('point-first', { rule: 'GA rule 71', details: { questionId: first } });
    given(...both)
      .when(chair.hears('PH'))
      .thenEvents({ type: 'QuestionTakenUp' }, { type: 'FloorGiven', delegationId: 'PH' });
    // The Chair may rule on any, heard or not.
    given(...both)
      .when(chair.rules('dismissed', 'FR'))
      .thenEvents({ type: 'QuestionTakenUp' }, { type: 'PointOfOrderRuled' });
  });
  test('another point is raised, and is heard after it', () => {
    given(...interrupted, done(delegate('FR').raisesAPointOfOrder()))
      .when(chair.hears('FR'))
      .thenRefused('ruling-pending');
    given(...interrupted, done(delegate('FR').raisesAPointOfOrder()), ruled('answered'))
      .when(chair.hears('FR'))
      .thenEvents({ type: 'QuestionTakenUp' }, { type: 'FloorGiven', delegationId: 'FR' });
  });
});

describe('the ruling', () => {
  test('is the Chair’s alone, and ends the speech of whoever raised the point', () => {
    given(...interrupted, minutesLater(1))
      .when(chair.rules('dismissed', 'PH'))
      .thenEvents({ type: 'SpeechEnded', usedMs: MINUTE }, { type: 'PointOfOrderRuled', ruling: 'dismissed' });
    given(...interrupted)
      .when(secretary.rules('dismissed', 'PH'))
      .thenRefused('not-your-role', { code: 'FORBIDDEN' });
  });
  test('may be given on a point that was only raised: it becomes public first', () => {
    given(underWay('AT'), onTheFloor('AT'), raised)
      .when(chair.rules('answered', 'PH'))
      .thenEvents({ type: 'QuestionTakenUp' }, { type: 'PointOfOrderRuled', ruling: 'answered' });
  });
  test('given again holds; another one does not take its place', () => {
    given(...interrupted, ruled('upheld'))
      .when(chair.rules('upheld', 'PH'))
      .thenHolds();
    given(...interrupted, ruled('upheld'))
      .when(chair.rules('dismissed', 'PH'))
      .thenRefused('already-ruled', { code: 'CONFLICT' });
  });
  test('is final: it is not undone, nor is what it rests on', () => {
    const scenario = new Scenario().underWay('AT');
    scenario.do({ type: 'RaisePointOfOrder' }, delegation('PH'));
    const [questionId = ''] = Object.keys(scenario.meeting.questions);
    const heardBy = scenario.try({ type: 'GiveFloor', questionId, after: null }).commandId;
    const ruledBy = scenario.try({ type: 'RulePointOfOrder', questionId, ruling: 'upheld' }).commandId;
    scenario.expectRefused({ type: 'Undo', commandId: ruledBy }, CHAIR, 'not-undoable', 'OUT_OF_ORDER');
    scenario.expectRefused({ type: 'Undo', commandId: heardBy }, CHAIR, 'others-acted', 'CONFLICT');
  });
});

describe('who was held', () => {
  test('goes on with exactly what had been used, whatever came between', () => {
    const { meeting } = given(...interrupted, minutesLater(4), ruled('dismissed'), minutesLater(3))
      .when(chair.givesTheFloorBack())
      .thenEvents({ type: 'SpeechResumed' });
    expect(meeting.floor?.timer).toMatchObject({ accumulatedMs: 2 * MINUTE });
    expect(meeting.held).toEqual([]);
  });
  test('goes before the next speaker and the next item', () => {
    given(...interrupted, ruled('dismissed'))
      .when(chair.givesTheFloorTo('CH'))
      .thenRefused('speaker-held', { code: 'OUT_OF_ORDER' });
    given(...interrupted, ruled('dismissed'))
      .when(chair.does({ type: 'OpenItem', itemId: '6' }))
      .thenRefused('end-speech-first');
  });
  test('may be ended where it stands, with its own time', () => {
    given(...interrupted, ruled('upheld'), minutesLater(9))
      .when(chair.does(({ meeting }) => ({ type: 'EndSpeech', entryId: meeting.held[0]!.entry.id })))
      .thenEvents({ type: 'SpeechEnded', usedMs: 2 * MINUTE });
  });
  test('is still held when the sitting is suspended and resumes', () => {
    const { meeting } = given(
      ...interrupted,
      ruled('dismissed'),
      suspended,
      minutesLater(15),
      done(chair.does({ type: 'ResumeSitting', sittingId: 'am' })),
    );
    expect(meeting.held).toMatchObject([{ timer: { startedAt: null, accumulatedMs: 2 * MINUTE } }]);
  });
  test('speaks on as if never held where the hearing is undone', () => {
    const scenario = new Scenario()
      .underWay('AT')
      .give('AT')
      .after(2 * MINUTE);
    scenario.do({ type: 'RaisePointOfOrder' }, delegation('PH'));
    const before = scenario.meeting;
    const [questionId = ''] = Object.keys(before.questions);
    const { commandId } = scenario.try({ type: 'GiveFloor', questionId, after: before.floor!.entry.id });
    scenario.after(MINUTE).do({ type: 'Undo', commandId });
    expect(scenario.meeting.floor).toEqual(before.floor);
    expect(scenario.meeting.held).toEqual([]);
    expect(scenario.meeting.questions).toEqual(before.questions);
    expect(project(scenario.meeting, delegation('AT')).questions).toEqual({});
  });
});

describe('the one action', () => {
  test('the list comes to its end with the last statement on it, and with no other turn', () => {
    const closed = done(chair.does({ type: 'CloseList', itemId: '5(b)' }));
    const said = (...steps: Parameters<typeof given>) => actions(given(...steps).meeting);
    expect(said(underWay('AT'), closed, onTheFloor('AT'))).toEqual(['end-speech', ['thank', 'endOfList']]);
    // Whoever is heard on a point of order is no speaker of the list, whether others wait on it or not.
    for (const waiting of [['AT'], ['AT', 'CH']])
      expect(
        said(underWay(...waiting), closed, onTheFloor('AT'), raised, done(chair.hears('PH'))),
        waiting.join(),
      ).toEqual(['end-speech', ['thank']]);
    const guest = { name: 'Dr Berg', kind: 'panellist' } as const;
    const heard = done(chair.does({ type: 'GiveFloor', guest, itemId: '5(b)', after: null }));
    expect(said(underWay('AT'), closed, onTheFloor('AT'), done(chair.endsTheSpeech()), heard)).toEqual([
      'end-speech',
      ['thankGuest'],
    ]);
  });

  const actions = (meeting: Parameters<typeof nextAction>[0]) => {
    const action = nextAction(meeting, Scenario.prototype.now ?? 0);
    return [action.kind, chairWords(meeting, action, 0).map(({ key }) => key)] as const;
  };
  test('hears the point, ends its speech, leaves the ruling to the Chair, gives the floor back', () => {
    expect(actions(given(underWay('AT'), onTheFloor('AT'), raised).meeting)).toEqual([
      'hear-point',
      ['hear.point-of-order'],
    ]);
    expect(actions(given(...interrupted).meeting)).toEqual(['end-speech', ['thank']]);
    const spoken = done(chair.does(({ meeting }) => ({ type: 'EndSpeech', entryId: meeting.floor!.entry.id })));
    const choosing = given(...interrupted, spoken).meeting;
    expect(actions(choosing)).toEqual(['choose-ruling', ['rulePoint']]);
    expect(nextAction(choosing, 0).commands).toEqual([]);
    expect(actions(given(...interrupted, spoken, ruled('dismissed')).meeting)).toEqual([
      'resume-speech',
      ['giveFloorBack'],
    ]);
    expect(
      actions(given(...interrupted, spoken, ruled('dismissed'), done(chair.givesTheFloorBack()), asked()).meeting)[0],
    ).toBe('end-and-give');
  });
  test('ends the speech of a point that was withdrawn while it was heard, before another is heard', () => {
    const alsoFR = done(delegate('FR').raisesAPointOfOrder());
    const withdrawn = given(...interrupted, alsoFR, done(PH.withdrawsThePointOf('PH'))).meeting;
    expect(actions(withdrawn)[0]).toBe('end-speech');
  });
});

describe('the rules', () => {
  test('are the Chair’s to change, one parameter at a time', () => {
    given(sittingOpen)
      .when(chair.does({ type: 'ChangeRules', parameter: 'set', value: 'plain' }))
      .thenEvents({ type: 'RulesChanged', parameter: 'set', value: 'plain', was: 'ga' })
      .when(chair.does({ type: 'ChangeRules', parameter: 'set', value: 'plain' }))
      .thenHolds()
      .when(secretary.does({ type: 'ChangeRules', parameter: 'pauseMs', value: 500 }))
      .thenRefused('not-your-role')
      .when(chair.does({ type: 'ChangeRules', parameter: 'pauseMs', value: 500 }))
      .thenEvents({ type: 'RulesChanged', parameter: 'pauseMs', value: 500, was: 3_000 });
  });
});
