// A roll call comes back to who passed: their phone asks again, and offers no second pass.
import { expect, test } from 'vitest';

import { VoteBox } from '../../../client/screens/delegate/form/VoteBox.tsx';
import { toldAtOnce } from '../../../client/screens/delegate/told.ts';
import { Scenario } from '../../scenario.ts';
import { drawn, standingNow, wordsFor } from './drawn.tsx';

test('whoever passed is called once more, on the page and by the screen reader', () => {
  const day = new Scenario().underWay('CH', 'AT');
  day.do({ type: 'ProposeDecision', subject: 'other', text: 'to go on', ask: 'vote' });
  const [questionId = ''] = Object.keys(day.meeting.questions);
  day.do({ type: 'OpenVote', questionId, method: 'roll-call', leave: true });
  const vote = () => day.meeting.questions[questionId]!.vote!;
  const [first = '', ...others] = vote().voters;
  const box = () =>
    drawn({ meeting: day.meeting, now: day.now, self: first }, <VoteBox standing={standingNow(day, first)} />);
  const told = () => toldAtOnce(standingNow(day, first), wordsFor(day.meeting)).map(({ id }) => id);
  expect(box()).toContain('</i>Pass');
  const before = told();
  expect(before).toHaveLength(1);
  day.do({ type: 'CastVote', voteId: vote().id, delegationId: first, choice: 'pass' });
  expect(box()).not.toContain('vote-choices');
  for (const delegationId of others) day.do({ type: 'CastVote', voteId: vote().id, delegationId, choice: 'yes' });
  expect(box()).toContain('vote-choices');
  expect(box()).toContain('Abstention');
  expect(box()).not.toContain('</i>Pass');
  expect(told()).toHaveLength(1);
  expect(told()).not.toEqual(before);
});
