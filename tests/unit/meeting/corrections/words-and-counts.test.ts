// The record is corrected: in words, in a count, in what a delegation had meant to vote.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isAdopted } from '#shared/meeting/votes/majority.ts';

import { chair, done, given, secretary, underWay } from '../../../given.ts';
import { CHAIR, delegation, Scenario, SECRETARY } from '../../../scenario.ts';
import { appealed, appealIn, AT, decision, gavelled, NEED, rulingOf, voted } from './given-settled.ts';

describe('a correction in words', () => {
  test('is an officer’s, of what is settled, without a sitting; both stand', () => {
    const scenario = gavelled();
    scenario.do({ type: 'CorrectRecord', of: 'd1', text: 'The report is adopted as amended.' }, SECRETARY);
    expect(scenario.log.at(-1)).toMatchObject({
      type: 'RecordCorrected',
      of: 'd1',
      text: 'The report is adopted as amended.',
      final: true,
    });
    expect(scenario.log.at(-1)).not.toHaveProperty('to');
    expect(scenario.meeting.questions['d1']).toMatchObject({
      text: decision.text,
      outcome: 'adopted',
      corrected: true,
    });
  });
  test('is not of what is open, nor of what is not there', () => {
    given(...appealed)
      .when(secretary.corrects())
      .thenRefused('not-settled', { code: 'OUT_OF_ORDER' });
    given(...appealed)
      .when(secretary.corrects({ of: 'none' }))
      .thenRefused('no-such-question', { code: 'NOT_FOUND' });
  });
  test('is of a speech that is over and of a list too', () => {
    const under = given(underWay('CH', 'AT'), done(chair.givesTheFloorTo('CH')));
    const ofSpeech = secretary.does(({ meeting }) => ({
      type: 'CorrectRecord',
      of: meeting.floor?.entry.id ?? meeting.lastSpeech!.entryId,
      text: 'It spoke for nobody else.',
    }));
    under.when(ofSpeech).thenRefused('not-settled');
    under
      .when(chair.givesTheFloorTo('AT'))
      .thenEvents({ type: 'SpeechEnded' }, { type: 'FloorGiven' })
      .when(
        secretary.does(({ meeting }) => ({
          type: 'CorrectRecord',
          of: meeting.lastSpeech!.entryId,
          text: 'It spoke for nobody else.',
        })),
      )
      .thenEvents({ type: 'RecordCorrected' })
      .when(secretary.corrects({ of: '5(b)' }))
      .thenEvents({ type: 'RecordCorrected', of: '5(b)' })
      .when(secretary.corrects({ of: '6' }))
      .thenRefused('no-such-question');
  });
  test('of what nobody took up is seen by officers and its mover', () => {
    given(underWay('CH'), done(AT.raisesAPointOfOrder()), done(AT.withdrawsThePointOf('AT')))
      .when(secretary.corrects())
      .thenEvents({ type: 'RecordCorrected', to: { officers: true, delegations: ['AT'] } });
  });
  test('cannot be undone, nor anything that it rests on', () => {
    const scenario = new Scenario();
    scenario.underWay('CH').do({ type: 'RaisePointOfOrder' }, delegation('AT'));
    const [questionId = ''] = Object.keys(scenario.meeting.questions);
    scenario.do({ type: 'WithdrawQuestion', questionId }, delegation('AT'));
    const withdrawn = scenario.lastCommandId;
    scenario.do({ type: 'CorrectRecord', of: questionId, text: 'It was withdrawn by the Chair.' });
    scenario.expectRefused({ type: 'Undo', commandId: scenario.lastCommandId }, CHAIR, 'not-undoable', 'OUT_OF_ORDER');
    scenario.expectRefused({ type: 'Undo', commandId: withdrawn }, delegation('AT'), 'others-acted', 'CONFLICT');
  });
});

describe('a corrected count', () => {
  test('is the Chair’s, and is judged by the vote’s own majority', () => {
    const under = given(...voted(2, 3));
    under
      .when(secretary.corrects({ tally: { yes: 3, no: 2, abstain: 0 } }))
      .thenRefused('not-your-role', { code: 'FORBIDDEN' });
    under
      .when(chair.corrects({ tally: { yes: 3, no: 2, abstain: 0 } }))
      .thenEvents({ type: 'RecordCorrected', tally: { yes: 3, no: 2, abstain: 0, notVoting: 1 }, outcome: 'adopted' });
    expect(appealIn(under.meeting)).toMatchObject({
      outcome: 'adopted',
      how: 'vote',
      corrected: true,
      vote: { tally: { yes: 3 } },
    });
    expect(rulingOf(under.meeting)).toMatchObject({ outcome: 'upheld', overruled: true });
  });
  test('of an appeal that failed after all lets the ruling stand', () => {
    const under = given(...voted(3, 2));
    expect(rulingOf(under.meeting)).toMatchObject({ outcome: 'upheld', overruled: true });
    under
      .when(chair.corrects({ tally: { yes: 2, no: 2, abstain: 1 } }))
      .thenEvents({ type: 'RecordCorrected', outcome: 'rejected' });
    expect(rulingOf(under.meeting)).toMatchObject({ outcome: 'dismissed' });
    expect(rulingOf(under.meeting)).not.toHaveProperty('overruled');
    under
      .when(chair.corrects({ tally: { yes: 1, no: 2, abstain: 1 } }))
      .thenEvents({ type: 'RecordCorrected', outcome: 'rejected' });
    expect(rulingOf(under.meeting)).toMatchObject({ outcome: 'dismissed' });
  });
  test('has no more votes than voters, and a vote to be of', () => {
    given(...voted(2, 3))
      .when(chair.corrects({ tally: { yes: 4, no: 2, abstain: 1 } }))
      .thenRefused('more-than-voters');
    gavelled().expectRefused(
      { type: 'CorrectRecord', of: 'd1', text: 'x', tally: { yes: 1, no: 0, abstain: 0 } },
      CHAIR,
      'no-such-vote',
      'NOT_FOUND',
    );
  });
  test('that is equally divided on substance is a first vote: the question is open again', () => {
    const vote = {
      id: 'v1',
      method: 'hands',
      voters: ['AT', 'CH', 'DE', 'FR'],
      need: NEED,
      openedAt: 2,
      ballots: [],
      status: 'closed',
      tally: { yes: 2, no: 1, abstain: 0, notVoting: 1 },
    } as const;
    const scenario = gavelled({ how: 'vote', vote: { ...vote, voters: [...vote.voters], ballots: [] } });
    scenario.do({
      type: 'CorrectRecord',
      of: 'v1',
      text: 'One hand was not seen.',
      tally: { yes: 2, no: 2, abstain: 0 },
    });
    expect(scenario.log.at(-1)).toMatchObject({ of: 'v1', outcome: 'tied' });
    expect(scenario.meeting.questions['d1']).toMatchObject({ stage: 'open', tied: true, corrected: true });
    expect(scenario.meeting.questions['d1']).not.toHaveProperty('outcome');
  });
  test('follows from need and count alone', () => {
    const hands = fc.nat(6);
    fc.assert(
      fc.property(hands, hands, hands, (yes, no, abstain) => {
        const scenario = gavelled({
          kind: 'motion',
          how: 'vote',
          outcome: 'rejected',
          vote: {
            id: 'v1',
            method: 'hands',
            voters: ['AT', 'CH', 'DE', 'FR', 'NZ', 'PH'],
            need: { num: 2, den: 3, strict: false, of: 'voting' },
            openedAt: 2,
            ballots: [],
            status: 'closed',
            tally: { yes: 0, no: 1, abstain: 0, notVoting: 5 },
          },
        });
        const { decision: answer } = scenario.try({
          type: 'CorrectRecord',
          of: 'd1',
          text: 'Counted again.',
          tally: { yes, no, abstain },
        });
        expect(answer.ok).toBe(yes + no + abstain <= 6);
        if (!answer.ok) return;
        const { tally, need } = scenario.meeting.questions['d1']!.vote!;
        expect(tally!.yes + tally!.no + tally!.abstain + tally!.notVoting).toBe(6);
        expect(scenario.meeting.questions['d1']!.outcome).toBe(isAdopted(need, tally!, 6) ? 'adopted' : 'rejected');
      }),
    );
  });
});

describe('what a delegation had meant', () => {
  test('is on record and changes no count', () => {
    const under = given(...voted(2, 3));
    under
      .when(
        secretary.corrects({
          text: 'Switzerland had meant to vote in favour.',
          intended: { delegationId: 'CH', choice: 'yes' },
        }),
      )
      .thenEvents({ type: 'RecordCorrected', intended: { delegationId: 'CH', choice: 'yes' } });
    expect(appealIn(under.meeting)).toMatchObject({ outcome: 'rejected', vote: { tally: { yes: 2, no: 3 } } });
  });
  test('is of a voter, in a vote', () => {
    given(...voted(2, 3))
      .when(secretary.corrects({ intended: { delegationId: 'CMC', choice: 'yes' } }))
      .thenRefused('not-a-voter');
    given(...voted(2, 3))
      .when(secretary.corrects({ intended: { delegationId: 'XX', choice: 'yes' } }))
      .thenRefused('no-such-delegation');
    gavelled().expectRefused(
      { type: 'CorrectRecord', of: 'd1', text: 'x', intended: { delegationId: 'CH', choice: 'no' } },
      CHAIR,
      'no-such-vote',
      'NOT_FOUND',
    );
  });
});
