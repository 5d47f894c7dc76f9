// A point of order: who raises it and when, how it is heard, and how it is withdrawn (GA rules 71 and 113).
import { describe, expect, test } from 'vitest';

import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { project } from '#shared/meeting/who-sees.ts';

import {
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

describe('a point of order is raised', () => {
  test('by a member for itself: officers and its delegation see it, nobody else', () => {
    const { meeting } = given(underWay('AT'), onTheFloor('AT'))
      .when(PH.raisesAPointOfOrder('The speaker is off the item.'))
      .thenEvents({
        type: 'PointOfOrderRaised',
        question: {
          kind: 'point-of-order',
          stage: 'raised',
          by: 'PH',
          itemId: '5(b)',
          text: 'The speaker is off the item.',
          private: true,
          ask: 'ruling',
        },
        to: { officers: true, delegations: ['PH'] },
      });
    const sees = (reader: Parameters<typeof project>[1]) => Object.keys(project(meeting, reader).questions).length;
    expect([sees(CHAIR), sees(delegation('PH')), sees(delegation('AT')), sees({ role: 'screen' })]).toEqual([
      1, 1, 0, 0,
    ]);
  });
  test('once: until it is settled raising it again holds', () => {
    given(underWay('AT'), raised).when(PH.raisesAPointOfOrder('Again.')).thenHolds();
    given(underWay('AT'), raised, ruled('answered'))
      .when(PH.raisesAPointOfOrder())
      .thenEvents({ type: 'PointOfOrderRaised' });
  });
  test('by a nameplate: an officer raises it for a delegation, and says for which', () => {
    given(underWay('AT'))
      .when(secretary.does({ type: 'RaisePointOfOrder', delegationId: 'PH' }))
      .thenEvents({ type: 'PointOfOrderRaised', question: { by: 'PH' } });
    given(underWay('AT'))
      .when(chair.does({ type: 'RaisePointOfOrder' }))
      .thenRefused('delegation-missing', { code: 'INVALID' });
    given(underWay('AT'))
      .when(PH.does({ type: 'RaisePointOfOrder', delegationId: 'AT' }))
      .thenRefused('not-yours', { code: 'FORBIDDEN' });
  });
  test('on an item that then stays on the agenda, even if its opening is undone', () => {
    const scenario = new Scenario().do({ type: 'OpenSitting', sittingId: 'am' }).do({ type: 'OpenItem', itemId: '6' });
    const opened = scenario.lastCommandId;
    scenario
      .do({ type: 'RaisePointOfOrder' }, delegation('PH'))
      .do({ type: 'Undo', commandId: opened })
      .expectRefused({ type: 'RemoveItem', itemId: '6' }, CHAIR, 'item-in-use', 'OUT_OF_ORDER');
  });
  test('where no item is up it is recorded under the next, which then stays on the agenda', () => {
    const heard = [sittingOpen, raised, done(chair.hears('PH'))];
    const removes = secretary.does({ type: 'RemoveItem', itemId: '1' });
    given(...heard)
      .when(removes)
      .thenRefused('item-in-use');
    given(...heard, ruled('answered'))
      .when(removes)
      .thenRefused('item-in-use');
  });
  test('by members only, save by leave of the Chair, which the record says', () => {
    const byCMC = { type: 'RaisePointOfOrder', delegationId: 'CMC' } as const;
    given(underWay('AT'))
      .when(delegate('CMC').raisesAPointOfOrder())
      .thenRefused('members-only', { code: 'OUT_OF_ORDER', leave: true });
    given(underWay('AT'))
      .when(chair.does({ ...byCMC, leave: true }))
      .thenEvents({ type: 'PointOfOrderRaised', leave: { reason: 'members-only' } });
    given(underWay('AT'))
      .when(secretary.does({ ...byCMC, leave: true }))
      .thenRefused('leave-is-the-chairs', { code: 'FORBIDDEN' });
    // Nothing to lift: the leave is passed over.
    const { meeting } = given(underWay('AT'))
      .when(chair.does({ type: 'RaisePointOfOrder', delegationId: 'PH', leave: true }))
      .thenEvents({ type: 'PointOfOrderRaised' });
    expect(meeting.history.at(-1)).not.toHaveProperty('leave');
  });
  test('by every delegation under plain rules, and in an open sitting alone', () => {
    givenUnder('plain', sittingOpen)
      .when(delegate('CMC').raisesAPointOfOrder())
      .thenEvents({ type: 'PointOfOrderRaised' });
    given().when(PH.raisesAPointOfOrder()).thenRefused('no-open-sitting');
    given(underWay('AT'), suspended).when(PH.raisesAPointOfOrder()).thenRefused('no-open-sitting');
  });
});

describe('a point of order is heard', () => {
  test('and holds the speaker, whose clock stops at what had been used', () => {
    const { meeting } = given(underWay('AT', 'CH'), onTheFloor('AT'), minutesLater(2), raised)
      .when(chair.hears('PH'))
      .thenEvents({ type: 'QuestionTakenUp', question: { stage: 'open', by: 'PH' } }, (scenario) => ({
        type: 'FloorGiven',
        delegationId: 'PH',
        kind: 'point-of-order',
        limitMs: null,
        over: { entryId: scenario.entryOf('AT'), usedMs: 2 * MINUTE },
      }));
    expect(meeting.held).toMatchObject([{ timer: { startedAt: null, accumulatedMs: 2 * MINUTE } }]);
    expect(Object.values(meeting.questions)[0]).not.toHaveProperty('private');
  });
  test('where nobody speaks: it holds nobody', () => {
    const { meeting } = given(sittingOpen, raised)
      .when(chair.hears('PH'))
      .thenEvents({ type: 'QuestionTakenUp' }, { type: 'FloorGiven' });
    expect(meeting.held).toEqual([]);
  });
  test('at once again: it holds', () => {
    given(...interrupted)
      .when(chair.hears('PH'))
      .thenHolds();
  });
  test('on the floor that the presser saw', () => {
    given(underWay('AT', 'CH'), onTheFloor('AT'), raised)
      .when(chair.hears('PH', null))
      .thenRefused('floor-taken', { code: 'CONFLICT' });
  });
  test('under plain rules at the end of the speech, for a minute; earlier by leave', () => {
    const waits = givenUnder('plain', underWay('AT', 'CH'), onTheFloor('AT'), raised)
      .when(chair.hears('PH'))
      .thenRefused('does-not-interrupt', { leave: true });
    expect(nextAction(waits.meeting, 0).kind).toBe('end-and-give');
    waits
      .and(done(chair.does(({ meeting }) => ({ type: 'EndSpeech', entryId: meeting.floor!.entry.id }))))
      .when(chair.hears('PH'))
      .thenEvents({ type: 'QuestionTakenUp' }, { type: 'FloorGiven', limitMs: MINUTE, basis: 'understanding' });
    givenUnder('plain', underWay('AT', 'CH'), onTheFloor('AT'), raised)
      .when(
        chair.does(({ meeting }) => ({
          type: 'GiveFloor',
          questionId: Object.keys(meeting.questions)[0]!,
          after: meeting.floor!.entry.id,
          leave: true,
        })),
      )
      .thenEvents(
        { type: 'QuestionTakenUp', leave: { reason: 'does-not-interrupt' } },
        { type: 'FloorGiven', leave: { reason: 'does-not-interrupt' } },
      );
  });
  test('for as long as the meeting has set for points of order', () => {
    const limited = new Scenario();
    limited.meeting = {
      ...limited.meeting,
      settings: {
        ...limited.meeting.settings,
        kindLimits: { 'point-of-order': [{ limitMs: 2 * MINUTE, basis: 'rule' }] },
      },
    };
    limited.do({ type: 'OpenSitting', sittingId: 'am' }).do({ type: 'RaisePointOfOrder', delegationId: 'PH' });
    limited.do({ type: 'GiveFloor', questionId: Object.keys(limited.meeting.questions)[0]!, after: null });
    expect(limited.meeting.floor).toMatchObject({ timer: { limitMs: 2 * MINUTE }, basis: 'rule' });
  });
});

describe('a point of order is withdrawn', () => {
  test('by whoever raised it, in private while nobody has heard it', () => {
    given(underWay('AT'), raised)
      .when(PH.withdrawsThePointOf('PH'))
      .thenEvents({ type: 'QuestionWithdrawn', outcome: 'withdrawn', to: { officers: true, delegations: ['PH'] } });
    given(underWay('AT'), raised).when(delegate('AT').withdrawsThePointOf('PH')).thenRefused('no-such-question');
    given(...interrupted)
      .when(delegate('CH').withdrawsThePointOf('PH'))
      .thenRefused('not-yours');
    given(underWay('AT'), raised, done(PH.withdrawsThePointOf('PH')))
      .when(PH.withdrawsThePointOf('PH'))
      .thenHolds();
  });
  test('by an officer as lapsed, and never once it is ruled on', () => {
    given(underWay('AT'), raised)
      .when(
        secretary.does(({ meeting }) => ({
          type: 'WithdrawQuestion',
          questionId: Object.keys(meeting.questions)[0]!,
          outcome: 'lapsed',
        })),
      )
      .thenEvents({ type: 'QuestionWithdrawn', outcome: 'lapsed' });
    given(underWay('AT'), raised)
      .when(
        PH.does(({ meeting }) => ({
          type: 'WithdrawQuestion',
          questionId: Object.keys(meeting.questions)[0]!,
          outcome: 'lapsed',
        })),
      )
      .thenRefused('not-your-role');
    given(...interrupted, ruled('upheld'))
      .when(chair.withdrawsThePointOf('PH'))
      .thenRefused('settled');
  });
});
