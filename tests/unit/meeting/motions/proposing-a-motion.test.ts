// A motion is proposed: by whom, seen by whom, which of several goes first, and how each rule set has it go.
import { describe, expect, test } from 'vitest';

import { MOTION_IDS, RULE_SET_IDS } from '#shared/meeting/procedure-ids.ts';
import { ruleSetOf } from '#shared/meeting/rule-sets/sets.ts';
import { project } from '#shared/meeting/who-sees.ts';

import { chair, delegate, done, given, givenUnder, onTheFloor, secretary, underWay } from '../../../given.ts';
import { delegation } from '../../../scenario.ts';
import { AT, CH, CMC, DE, LIMIT, NZ } from './given-motions.ts';

describe('a motion that is proposed', () => {
  test('is seen by officers and its mover, until it is taken up', () => {
    const raised = given(underWay('FR'), onTheFloor('FR'))
      .when(AT.moves('close-debate', { text: 'We have heard enough.' }))
      .thenEvents({
        type: 'MotionProposed',
        question: { stage: 'raised', private: true, by: 'AT', rank: 4, debate: { for: 0, against: 2 }, ask: 'vote' },
        to: { officers: true, delegations: ['AT'] },
      });
    const seen = (id: string) => Object.keys(project(raised.meeting, delegation(id)).questions).length;
    expect([seen('AT'), seen('CH')]).toEqual([1, 0]);
    const up = raised
      .and(done(chair.endsTheSpeech()))
      .when(secretary.takesUp('close-debate'))
      .thenEvents({ type: 'QuestionTakenUp', question: { stage: 'open', motion: 'close-debate' } });
    expect(Object.values(project(up.meeting, delegation('CH')).questions)).toMatchObject([{ stage: 'open', by: 'AT' }]);
    up.when(chair.takesUp('close-debate')).thenHolds();
  });

  test('is a member’s, unless the Chair lets others; the Chair alone moves one without a delegation', () => {
    const debate = given(underWay('FR'));
    debate.when(CMC.moves('close-debate')).thenRefused('members-only', { leave: true });
    debate
      .when(chair.moves('close-debate', { delegationId: 'CMC', leave: true }))
      .thenEvents({ type: 'MotionProposed', question: { by: 'CMC' }, leave: { reason: 'members-only' } });
    given(underWay('FR')).when(secretary.moves('close-debate')).thenRefused('delegation-missing');
    const chairs = given(underWay('FR')).when(chair.moves('close-debate')).thenEvents({ type: 'MotionProposed' });
    expect(Object.values(chairs.meeting.questions)[0]?.by).toBeUndefined();
    given(underWay('FR'))
      .when(AT.moves('close-debate', { delegationId: 'CH' }))
      .thenRefused('not-yours');
  });

  test('is there once: the same of whoever may see it holds; another that nobody sees is another', () => {
    const raised = given(underWay('FR'), done(AT.moves('close-debate')));
    raised.when(AT.moves('close-debate')).thenHolds();
    raised.when(chair.moves('close-debate', { delegationId: 'CH' })).thenHolds();
    raised.when(CH.moves('close-debate')).thenEvents({ type: 'MotionProposed', question: { by: 'CH' } });
    raised
      .and(done(chair.takesUp('close-debate')))
      .when(DE.moves('close-debate'))
      .thenHolds();
  });

  test('needs an item, save where it is about the meeting itself', () => {
    const opened = given((scenario) => void scenario.do({ type: 'OpenSitting', sittingId: 'am' }));
    opened.when(AT.moves('close-list')).thenRefused('item-not-open');
    opened.when(AT.moves('adjourn-meeting')).thenEvents({ type: 'MotionProposed', question: { itemId: null } });
    given().when(AT.moves('adjourn-meeting')).thenRefused('no-open-sitting');
  });

  test('says what it needs', () => {
    const debate = given(underWay('FR'));
    debate.when(AT.moves('limit-speeches')).thenRefused('limit-missing', { code: 'INVALID' });
    debate.when(AT.moves('limit-speeches', LIMIT)).thenEvents({ type: 'MotionProposed', question: LIMIT });
    debate.when(AT.moves('division')).thenRefused('about-missing', { code: 'INVALID' });
    debate.when(AT.moves('reconsider', { about: 'none' })).thenRefused('no-such-question', { code: 'NOT_FOUND' });
    debate.when(AT.moves('suspend-meeting', { resumesAt: 1 })).thenRefused('time-passed');
  });

  test('is one of five of a delegation at most', () => {
    const motions = ['suspend-meeting', 'adjourn-meeting', 'adjourn-debate', 'close-debate', 'close-list'] as const;
    const five = given(underWay('FR'), ...motions.map((motion) => done(AT.moves(motion))));
    five.when(AT.moves('limit-speeches', LIMIT)).thenRefused('too-many-motions');
    five.when(AT.withdrawsTheMotion('close-list')).thenEvents({ type: 'QuestionWithdrawn' });
    five.when(AT.moves('limit-speeches', LIMIT)).thenEvents({ type: 'MotionProposed' });
  });
});

describe('of several motions', () => {
  const three = () =>
    givenUnder(
      'ga-committee',
      underWay('FR', 'PH'),
      onTheFloor('FR'),
      done(AT.moves('close-debate')),
      done(DE.moves('adjourn-meeting')),
      done(NZ.moves('suspend-meeting')),
    );

  test('the one of the highest rank is taken up first, and when nobody speaks', () => {
    const moved = three();
    moved.when(chair.takesUp('close-debate')).thenRefused('higher-motion-first', { rule: 'GA rule 119' });
    moved.when(chair.takesUp('suspend-meeting')).thenRefused('end-speech-first', { code: 'CONFLICT' });
    const up = moved.and(done(chair.endsTheSpeech())).when(chair.takesUp('suspend-meeting')).thenEvents({
      type: 'QuestionTakenUp',
    });
    up.when(delegate('FR').moves('adjourn-debate')).thenRefused('higher-motion-pending', { rule: 'GA rule 119' });
    up.when(secretary.takesUp('adjourn-meeting')).thenRefused('higher-motion-first');
    up.when(DE.withdrawsTheMotion('adjourn-meeting')).thenEvents({
      type: 'QuestionWithdrawn',
      to: { officers: true, delegations: ['DE'] },
    });
  });

  test('one that is only raised keeps nobody from moving another, nor from speaking', () => {
    const moved = three();
    moved.when(delegate('FR').moves('adjourn-debate')).thenEvents({ type: 'MotionProposed' });
    moved.when(chair.givesTheFloorTo('PH')).thenEvents({ type: 'SpeechEnded' }, { type: 'FloorGiven' });
  });

  test('a point of order that was raised comes before them all', () => {
    three()
      .and(done(chair.endsTheSpeech()), done(CH.raisesAPointOfOrder()))
      .when(chair.takesUp('suspend-meeting'))
      .thenRefused('point-first', { rule: 'GA rule 113' });
  });

  test('none is moved or taken up while a ruling is awaited', () => {
    const heard = three().and(done(CH.raisesAPointOfOrder()), done(chair.hears('CH')));
    heard.when(delegate('FR').moves('adjourn-debate')).thenRefused('ruling-pending');
    heard.when(chair.takesUp('suspend-meeting')).thenRefused('ruling-pending');
  });

  test('one waits with its item, but whether the meeting goes on waits for none', () => {
    const other = three().and(done(chair.endsTheSpeech()), done(chair.does({ type: 'OpenItem', itemId: '6' })));
    other.when(chair.takesUp('close-debate')).thenRefused('item-not-open');
    other.when(chair.takesUp('suspend-meeting')).thenEvents({ type: 'QuestionTakenUp' });
  });
});

test('it is held back while whom a point of order interrupted has not finished', () => {
  given(underWay('FR'), onTheFloor('FR'), done(AT.moves('suspend-meeting')))
    .and(done(CH.raisesAPointOfOrder()), done(chair.hears('CH')), done(chair.rules('dismissed', 'CH')))
    .when(chair.takesUp('suspend-meeting'))
    .thenRefused('speaker-held');
});

test('each rule set says of each motion how it goes', () => {
  const table = RULE_SET_IDS.map((rules) => [
    rules,
    ...MOTION_IDS.map((motion) => {
      const { rank, debate, ask, need } = ruleSetOf({ rules }).motions[motion];
      const speak = debate ? `${debate.for}:${debate.against}` : 'none';
      return `${rank ?? '-'} ${speak} ${ask}${need.den === 3 ? ' 2/3' : ''}`;
    }),
  ]);
  const ga = [
    '1 none objection',
    '2 none objection',
    '3 2:2 vote',
    '4 0:2 vote',
    '- 2:2 objection',
    '- 2:2 objection',
    '- 2:2 objection',
    '- 0:2 vote 2/3',
  ];
  expect(table).toEqual([
    ['plain', ga[0], ga[1], '3 1:1 vote', '4 0:1 vote', ...Array(3).fill('- none objection'), '- 0:0 vote'],
    ['ccm', ...ga],
    ['ga', ...ga],
    ['ga-committee', ...ga],
    ['hrc', ...ga],
    ['mun', ga[0], ga[1], '3 2:2 vote 2/3', '4 0:2 vote 2/3', ...ga.slice(4)],
    ['assembly', ...ga.slice(0, 3), '4 0:0 vote 2/3', ...ga.slice(4)],
  ]);
});
