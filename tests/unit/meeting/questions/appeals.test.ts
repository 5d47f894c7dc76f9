// An appeal against a ruling: who makes it, until when, and what becomes of it without a vote.
import { describe, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';

import { chair, delegate, done, given, givenUnder, itemOpen, underWay } from '../../../given.ts';
import type { Scenario } from '../../../scenario.ts';
import { heard, interrupted, PH, raised, ruled } from './given-points.ts';

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
