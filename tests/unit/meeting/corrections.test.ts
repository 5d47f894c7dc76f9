// The record put right: what is final is corrected, never undone; a count by the majority of its own vote, what was gavelled by opening it again.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isAdopted } from '#shared/meeting/votes/majority.ts';
import type { Question } from '#shared/meeting/state.ts';

import { chair, delegate, done, given, minutesLater, secretary, underWay } from '../../given.ts';
import { CHAIR, delegation, Scenario, SECRETARY, smallMeeting } from '../../scenario.ts';

const AT = delegate('AT');
const appealed = [
  underWay('CH'),
  done(AT.raisesAPointOfOrder()),
  done(chair.hears('AT')),
  done(chair.rules('dismissed', 'AT')),
  done(AT.appealsTheRulingOn('AT')),
];
/** An appeal that was voted on, by hands. */
const voted = (yes: number, no: number) => [
  ...appealed,
  done(chair.opensTheVote('hands')),
  done(secretary.counts(yes, no, 0)),
  done(chair.closesTheVote()),
];
const rulingOf = ({ questions }: Scenario['meeting']) => Object.values(questions)[0]!;
const appealIn = ({ questions }: Scenario['meeting']) => Object.values(questions).at(-1)!;

const NEED = { num: 1, den: 2, strict: true, of: 'voting' } as const;
const decision: Question = {
  id: 'd1',
  kind: 'decision',
  stage: 'settled',
  itemId: '5(b)',
  text: 'The report is adopted.',
  raisedAt: 1,
  putAt: 2,
  ask: 'objection',
  rank: null,
  need: NEED,
  sponsors: [],
  settledAt: 3,
  seq: 0,
  outcome: 'adopted',
  how: 'no-objection',
};
const gavelled = (more: Partial<Question> = {}): Scenario =>
  new Scenario({ ...smallMeeting(), questions: { d1: { ...decision, ...more } } });

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

describe('opening again', () => {
  test('is the Chair’s, of what was gavelled', () => {
    const scenario = gavelled();
    scenario.expectRefused(
      { type: 'CorrectRecord', of: 'd1', text: 'x', reopen: true },
      SECRETARY,
      'not-your-role',
      'FORBIDDEN',
    );
    scenario.do({ type: 'CorrectRecord', of: 'd1', text: 'An objection was not seen.', reopen: true });
    expect(scenario.log.at(-1)).toMatchObject({ type: 'RecordCorrected', reopened: true });
    const { d1 } = scenario.meeting.questions;
    expect(d1).toMatchObject({ stage: 'open', corrected: true });
    for (const gone of ['outcome', 'how', 'settledAt', 'putAt']) expect(d1).not.toHaveProperty(gone);
    scenario.expectRefused(
      { type: 'CorrectRecord', of: 'd1', text: 'x', reopen: true },
      CHAIR,
      'not-settled',
      'OUT_OF_ORDER',
    );
  });
  test('is not of what was voted on, ruled or withdrawn', () => {
    given(...voted(2, 3))
      .when(chair.corrects({ reopen: true }))
      .thenRefused('not-gavelled');
    given(underWay('CH'), done(AT.raisesAPointOfOrder()), done(chair.rules('dismissed', 'AT')))
      .when(chair.corrects({ reopen: true }))
      .thenRefused('not-gavelled');
  });
});

describe('a vote that has left its question open', () => {
  const inParts = [
    underWay('CH'),
    done(secretary.proposes('to adopt the draft', { parts: [{ label: '1' }, { label: '2' }] })),
  ];
  const whole = [underWay('CH'), done(secretary.proposes('to adopt the draft'))];
  const counted = (yes: number, no: number) => [done(secretary.counts(yes, no, 0)), done(chair.closesTheVote())];
  const heard = done(
    secretary.does(({ meeting }) => ({ type: 'WithdrawRequest', entryId: meeting.lists['5(b)']!.waiting[0]!.id })),
  );
  const on = (label: string, yes: number, no: number) => [
    done(chair.opensTheVoteOn(label, 'hands')),
    ...counted(yes, no),
  ];
  const questionIn = ({ questions }: Scenario['meeting']) => Object.values(questions).at(-1)!;
  const partsIn = (meeting: Scenario['meeting']) => questionIn(meeting).parts!.map(({ status }) => status);

  test('equally divided by a wrong count is decided by the right one', () => {
    const tied = [...whole, heard, done(chair.opensTheVote('hands')), ...counted(3, 3)];
    given(...tied)
      .when(chair.corrects({ tally: { yes: 4, no: 2, abstain: 0 } }))
      .thenEvents({ type: 'RecordCorrected', outcome: 'adopted' });
    const right = given(...tied, done(chair.corrects({ tally: { yes: 4, no: 2, abstain: 0 } }))).meeting;
    expect(questionIn(right)).toMatchObject({ stage: 'settled', outcome: 'adopted', how: 'vote', corrected: true });
    // Still equally divided by other figures, it is the first vote as before.
    const other = given(...tied, done(chair.corrects({ tally: { yes: 2, no: 2, abstain: 2 } }))).meeting;
    expect(questionIn(other)).toMatchObject({ stage: 'open', tied: true, vote: { tally: { yes: 2, no: 2 } } });
  });
  test('has on record how a delegation had meant to vote', () => {
    given(...whole, heard, done(chair.opensTheVote('hands')), ...counted(3, 3))
      .when(secretary.corrects({ intended: { delegationId: 'AT', choice: 'yes' } }))
      .thenEvents({ type: 'RecordCorrected', intended: { delegationId: 'AT', choice: 'yes' } });
  });
  test('on a part is counted anew, and the part is as the right count has it', () => {
    const voted = given(
      ...inParts,
      heard,
      ...on('1', 4, 2),
      done(chair.corrects({ tally: { yes: 2, no: 4, abstain: 0 } })),
    );
    expect(partsIn(voted.meeting)).toEqual(['rejected', 'pending']);
    const lost = given(...inParts, heard, ...on('1', 2, 4), ...on('2', 2, 4));
    expect(questionIn(lost.meeting)).toMatchObject({ stage: 'settled', outcome: 'rejected' });
    const saved = lost.and(done(chair.corrects({ tally: { yes: 4, no: 2, abstain: 0 } }))).meeting;
    expect(partsIn(saved)).toEqual(['rejected', 'adopted']);
    expect(questionIn(saved)).toMatchObject({ stage: 'open' });
    expect(questionIn(saved)).not.toHaveProperty('outcome');
  });
  test('equally divided on one part is no first vote on another', () => {
    const both = given(...inParts, heard, ...on('1', 3, 3), ...on('2', 3, 3));
    expect(partsIn(both.meeting)).toEqual(['pending', 'pending']);
    expect(partsIn(both.and(...on('1', 3, 3), ...on('2', 4, 2)).meeting)).toEqual(['rejected', 'adopted']);
  });
  test('annulled the second time, it does not begin the 48 hours anew', () => {
    given(
      ...whole,
      heard,
      done(chair.opensTheVote('hands')),
      ...counted(3, 3),
      minutesLater(47 * 60),
      done(chair.opensTheVote('hands')),
      done(chair.does(({ meeting }) => ({ type: 'CloseVote', voteId: appealIn(meeting).vote!.id, void: true }))),
      minutesLater(2 * 60),
    )
      .when(chair.opensTheVote('hands'))
      .thenRefused('tie-stands');
  });
});

test('a silence that is opened again is asked of the room: its time is over', () => {
  const scenario = gavelled({ ask: 'silence', how: 'silence', closesAt: 2 });
  scenario.do({ type: 'CorrectRecord', of: 'd1', text: 'It was broken in time.', reopen: true });
  expect(scenario.meeting.questions['d1']).toMatchObject({ stage: 'open', ask: 'objection', closesAt: 2 });
});
