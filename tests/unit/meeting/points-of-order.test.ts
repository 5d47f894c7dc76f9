// Points of order: raised by members in private, heard before anything else, ruled on by the Chair, appealed until the meeting goes on.
import { describe, expect, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';
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
  itemOpen,
  minutesLater,
  onTheFloor,
  secretary,
  sittingOpen,
  suspended,
  underWay,
} from '../../given.ts';
import { CHAIR, delegation, MINUTE, Scenario } from '../../scenario.ts';

const PH = delegate('PH');
const raised = done(PH.raisesAPointOfOrder());
const heard = done(chair.hears('PH'));
/** AT has spoken for two minutes when PH is heard. */
const interrupted = [underWay('AT', 'CH'), onTheFloor('AT'), minutesLater(2), raised, heard] as const;
const ruled = (ruling: 'upheld' | 'dismissed' | 'answered') => done(chair.rules(ruling, 'PH'));

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

describe('an appeal', () => {
  test('is any member’s, against the ruling, and stops the meeting', () => {
    given(...interrupted, ruled('dismissed'))
      .when(delegate('FR').appealsTheRulingOn('PH'))
      .thenEvents({ type: 'RulingAppealed', question: { kind: 'appeal', stage: 'open', by: 'FR', ask: 'vote' } })
      .when(chair.givesTheFloorBack())
      .thenRefused('appeal-pending', { rule: 'GA rule 71' });
  });
  test('made again, by anybody, holds', () => {
    given(...interrupted, ruled('dismissed'), done(PH.appealsTheRulingOn('PH')))
      .when(delegate('FR').appealsTheRulingOn('PH'))
      .thenHolds();
  });
  test('that was voted on is not made anew, by leave neither', () => {
    const appeal = (scenario: Scenario) =>
      Object.values(scenario.meeting.questions).find(({ kind }) => kind === 'appeal')!;
    const voted = (does: (scenario: Scenario) => Command) => (scenario: Scenario) => void scenario.do(does(scenario));
    const voteOf = (scenario: Scenario) => ({ voteId: appeal(scenario).vote!.id });
    const lost = [
      ...interrupted,
      ruled('dismissed'),
      done(PH.appealsTheRulingOn('PH')),
      voted((scenario) => ({ type: 'OpenVote', questionId: appeal(scenario).id, method: 'hands' })),
      voted((scenario) => ({ type: 'CountVote', ...voteOf(scenario), yes: 1, no: 5, abstain: 0 })),
      voted((scenario) => ({ type: 'CloseVote', ...voteOf(scenario) })),
    ] as const;
    given(...lost)
      .when(delegate('FR').appealsTheRulingOn('PH'))
      .thenHolds();
    given(...lost, done(chair.givesTheFloorBack()))
      .when(chair.appealsTheRulingOn('PH', { delegationId: 'FR', leave: true }))
      .thenHolds();
  });
  test('is no observer’s, and no leave lifts that', () => {
    given(...interrupted, ruled('dismissed'))
      .when(delegate('CMC').appealsTheRulingOn('PH'))
      .thenRefused('members-only');
    given(...interrupted, ruled('dismissed'))
      .when(chair.appealsTheRulingOn('PH', { delegationId: 'CMC', leave: true }))
      .thenRefused('members-only');
  });
  test('comes too late once the meeting has gone on, save by leave', () => {
    const goneOn = [...interrupted, ruled('dismissed'), done(chair.givesTheFloorBack())] as const;
    given(...goneOn)
      .when(PH.appealsTheRulingOn('PH'))
      .thenRefused('too-late-to-appeal', { leave: true });
    given(...goneOn)
      .when(chair.appealsTheRulingOn('PH', { delegationId: 'PH', leave: true }))
      .thenEvents({ type: 'RulingAppealed', leave: { reason: 'too-late-to-appeal' } });
    given(
      ...interrupted,
      ruled('dismissed'),
      done(chair.does(({ meeting }) => ({ type: 'EndSpeech', entryId: meeting.held[0]!.entry.id }))),
      itemOpen('6'),
    )
      .when(PH.appealsTheRulingOn('PH'))
      .thenRefused('too-late-to-appeal');
  });
  test('is not there under plain rules, nor against an answer', () => {
    givenUnder('plain', underWay('AT'), raised, heard, ruled('dismissed'))
      .when(PH.appealsTheRulingOn('PH'))
      .thenRefused('no-appeal');
    given(...interrupted, ruled('answered'))
      .when(PH.appealsTheRulingOn('PH'))
      .thenRefused('no-appeal');
  });
  test('withdrawn leaves the ruling, and the speaker is given the floor back', () => {
    given(...interrupted, ruled('dismissed'), done(PH.appealsTheRulingOn('PH')))
      .when(
        PH.does(({ meeting }) => ({
          type: 'WithdrawQuestion',
          questionId: Object.values(meeting.questions).find(({ kind }) => kind === 'appeal')!.id,
        })),
      )
      .thenEvents({ type: 'QuestionWithdrawn', outcome: 'withdrawn' })
      .when(chair.givesTheFloorBack())
      .thenEvents({ type: 'SpeechResumed' });
  });
  test('withdrawn leaves the ruling open to another’s, until the meeting goes on', () => {
    const withdrawn = done(
      PH.does(({ meeting }) => ({
        type: 'WithdrawQuestion',
        questionId: Object.values(meeting.questions).findLast(({ kind }) => kind === 'appeal')!.id,
      })),
    );
    const back = [...interrupted, ruled('dismissed'), done(PH.appealsTheRulingOn('PH')), withdrawn] as const;
    given(...back)
      .when(delegate('FR').appealsTheRulingOn('PH'))
      .thenEvents({ type: 'RulingAppealed', question: { by: 'FR' } });
    given(...back, done(chair.givesTheFloorBack()))
      .when(delegate('FR').appealsTheRulingOn('PH'))
      .thenRefused('too-late-to-appeal');
    const ended = done(chair.does({ type: 'AdjournSitting', sittingId: 'am', speaker: 'pause' }));
    const next = done(chair.does({ type: 'OpenSitting', sittingId: 'pm' }));
    given(...interrupted, ruled('dismissed'), done(PH.appealsTheRulingOn('PH')), ended, next, withdrawn)
      .when(delegate('FR').appealsTheRulingOn('PH'))
      .thenRefused('too-late-to-appeal');
  });
  test('that the Chair lets lapse was not voted on: another may be made, until the meeting goes on', () => {
    const lapsed = done(
      chair.does(({ meeting }) => ({
        type: 'WithdrawQuestion',
        questionId: Object.values(meeting.questions).findLast(({ kind }) => kind === 'appeal')!.id,
        outcome: 'lapsed',
      })),
    );
    const back = [...interrupted, ruled('dismissed'), done(PH.appealsTheRulingOn('PH')), lapsed] as const;
    given(...back)
      .when(delegate('FR').appealsTheRulingOn('PH'))
      .thenEvents({ type: 'RulingAppealed', question: { by: 'FR' } });
    given(...back, done(chair.givesTheFloorBack()))
      .when(delegate('FR').appealsTheRulingOn('PH'))
      .thenRefused('too-late-to-appeal');
  });
  test('by leave, after the meeting went on, and withdrawn: it is too late as it was before', () => {
    const byLeave = done(
      chair.does(({ meeting }) => ({
        type: 'AppealRuling',
        questionId: Object.values(meeting.questions)[0]!.id,
        delegationId: 'PH',
        leave: true,
      })),
    );
    const withdrawn = done(
      PH.does(({ meeting }) => ({
        type: 'WithdrawQuestion',
        questionId: Object.values(meeting.questions).findLast(({ kind }) => kind === 'appeal')!.id,
      })),
    );
    const wentOn = [...interrupted, ruled('dismissed'), done(chair.givesTheFloorBack())] as const;
    given(...wentOn, byLeave, withdrawn)
      .when(delegate('FR').appealsTheRulingOn('PH'))
      .thenRefused('too-late-to-appeal');
    // The next ruling is open to appeal all the while.
    const again = [
      done(delegate('FR').raisesAPointOfOrder()),
      done(chair.hears('FR')),
      done(chair.rules('upheld', 'FR')),
    ];
    given(...wentOn, ...again, byLeave, withdrawn)
      .when(delegate('NZ').appealsTheRulingOn('FR'))
      .thenEvents({ type: 'RulingAppealed', question: { by: 'NZ' } });
    given(...wentOn, ...again, byLeave)
      .when(delegate('NZ').appealsTheRulingOn('FR'))
      .thenEvents({ type: 'RulingAppealed', question: { by: 'NZ' } });
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

describe('the one action', () => {
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
