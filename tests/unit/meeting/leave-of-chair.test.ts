// By leave of the Chair: what is lifted is on record, all of it.
import { expect, test } from 'vitest';

import { asked, chair, delegate, done, given, givenUnder, secretary, underWay } from '../../given.ts';

test('given a motion on which nobody more may speak, when an observer does by leave, then the record says both that it lifted', () => {
  const debated = given(
    underWay(),
    done(delegate('AT').moves('close-debate')),
    done(chair.takesUp('close-debate')),
    done(delegate('CH').asksToSpeak('against', 'close-debate')),
    done(delegate('DE').asksToSpeak('against', 'close-debate')),
  );
  debated.when(delegate('CMC').asksToSpeak('against', 'close-debate')).thenRefused('members-only', { leave: true });
  const rule = 'GA rule 75 (117 in committee): closure of debate';
  const leave = { reason: 'members-only', also: [{ reason: 'side-full', rule }] };
  debated
    .when(chair.asksToSpeak('against', 'close-debate', { delegationId: 'CMC', leave: true }))
    .thenEvents({ type: 'FloorRequested', leave, entry: { leave } });
});

test('given a vote that consensus goes before and for which speakers wait, when it is opened by leave, then both are on record', () => {
  const waiting = givenUnder('ccm', underWay(), asked('AT'), done(secretary.proposes('to adopt the draft')));
  waiting.when(secretary.opensTheVote('hands')).thenRefused('speakers-waiting', { leave: true });
  const rule = 'the rules of procedure of the Convention (decisions)';
  waiting.when(chair.opensTheVote('hands', { leave: true })).thenEvents({
    type: 'VoteOpened',
    leave: { reason: 'speakers-waiting', also: [{ reason: 'consensus-first', rule }] },
  });
});

test('given one thing to lift, when it is lifted, then nothing is said besides', () => {
  const waiting = given(underWay(), asked('AT'), done(secretary.proposes('to adopt the draft')));
  waiting.when(chair.opensTheVote('hands', { leave: true })).thenEvents({ type: 'VoteOpened' });
  waiting.and(({ log }) => {
    expect(log.at(-1)?.leave).toEqual({ reason: 'speakers-waiting' });
  });
});
