// The console's one action on the way to a decision, and the sentence that goes with it.
import { describe, expect, test } from 'vitest';

import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { chair, delegate, done, given, givenUnder, itemOpen, secretary, sittingOpen } from '../../../given.ts';
import { TEN } from '../../../scenario.ts';

const DE = delegate('DE');
const onItem = [sittingOpen, itemOpen('1')] as const;
const proposed = done(secretary.proposes('adopt the draft'));
const put = done(chair.putsIt());
const inParts = done(secretary.proposes('adopt the draft', { parts: [{ label: '1' }, { label: '2' }] }));
const explains = (when: 'before' | 'after') =>
  done(
    DE.does(({ meeting }) => ({
      type: 'RequestFloor',
      itemId: '1',
      kind: 'explanation',
      questionId: Object.keys(meeting.questions)[0]!,
      when,
    })),
  );

const stepIn = (meeting: Meeting, afterMs = 0) => {
  const action = nextAction(meeting, TEN + afterMs);
  return [action.kind, chairWords(meeting, action, TEN).map(({ key }) => key)];
};

describe('a decision that is open', () => {
  test('is put once the list is done; it waits for objections, then the gavel falls', () => {
    expect(stepIn(given(...onItem, proposed).meeting)).toEqual(['put-question', ['mayITakeIt']]);
    const { meeting } = given(...onItem, proposed, put);
    expect(stepIn(meeting)).toEqual(['room-asked', []]);
    expect(stepIn(meeting, 3_000)).toEqual(['gavel', ['noObjection']]);
    expect(nextAction(meeting, TEN + 3_000).commands).toMatchObject([{ type: 'AdoptDecision' }]);
    const listed = given(sittingOpen, itemOpen('5(b)'), proposed).meeting;
    expect(nextAction(listed, TEN).kind).toBe('open-list');
  });
  test('is kept open where somebody objects, and then waits', () => {
    const objected = given(...onItem, proposed, put, done(DE.objects()));
    expect(stepIn(objected.meeting, 9_000)).toEqual(['keep-open', ['objection']]);
    expect(stepIn(objected.and(done(chair.keepsItOpen())).meeting)[0]).toBe('conclude-item');
  });
  test('is decided part by part; one that is objected to is voted on', () => {
    const parts = given(...onItem, inParts);
    expect(stepIn(parts.meeting)).toEqual(['adopt-part', ['adoptPart']]);
    expect(stepIn(parts.and(done(DE.objects({ label: '1' }))).meeting)).toEqual(['open-vote', ['partToVote']]);
    expect(stepIn(given(...onItem, inParts, done(chair.adoptsParts(['1', '2']))).meeting)[0]).toBe('put-question');
  });
  test('is voted on where a vote is asked for, after consensus was tried where that comes first', () => {
    const asked = [...onItem, done(secretary.proposes('adopt the draft', { ask: 'vote' }))] as const;
    expect(stepIn(given(...asked).meeting)).toEqual(['open-vote', ['decisionToVote']]);
    expect(stepIn(givenUnder('ccm', ...asked).meeting)[0]).toBe('put-question');
    const called = givenUnder('ccm', ...asked, done(DE.objects({ asks: 'roll-call' }))).meeting;
    expect(nextAction(called, TEN).commands).toMatchObject([{ type: 'OpenVote', method: 'roll-call' }]);
  });
  test('is heard first by whoever explains a vote on it', () => {
    expect(stepIn(given(...onItem, proposed, explains('before')).meeting)).toEqual([
      'give-floor',
      ['giveFloorExplanation'],
    ]);
    const voted = [done(chair.opensTheVote('hands')), done(secretary.counts(4, 1, 0)), done(chair.closesTheVote())];
    expect(stepIn(given(...onItem, proposed, ...voted, explains('after')).meeting)[0]).toBe('give-floor');
  });
});

test('a sounding is taken of all, on every device', () => {
  const { meeting } = given(...onItem, done(secretary.proposes('Until seven?', { subject: 'sounding' })));
  expect(stepIn(meeting)).toEqual(['open-vote', ['sound']]);
  expect(nextAction(meeting, TEN).commands).toMatchObject([{ type: 'OpenVote', method: 'sounding' }]);
});
