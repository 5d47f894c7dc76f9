// What was settled is opened again, or was left open by its vote and is corrected.
import { describe, expect, test } from 'vitest';

import { chair, done, given, minutesLater, secretary, underWay } from '../../../given.ts';
import { CHAIR, SECRETARY } from '../../../scenario.ts';
import type { Scenario } from '../../../scenario.ts';
import { appealIn, AT, gavelled, voted } from './given-settled.ts';

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
