// What the record has of questions: what was settled, in that order, with how, its votes, and that it was corrected; no sounding.
import { expect, test } from 'vitest';

import { recordedQuestions, settlingVote, votesBeside } from '#shared/meeting/record/decisions.ts';

import { chair, delegate, done, given, itemOpen, minutesLater, secretary, sittingOpen } from '../../../given.ts';

const AT = delegate('AT');

test('rulings, motions, proposals, each once it is settled; a sounding never', () => {
  const { meeting } = given(
    sittingOpen,
    itemOpen('5(b)'),
    done(secretary.proposes('adopt the draft')),
    done(AT.raisesAPointOfOrder('the hour')),
    done(chair.rules('dismissed', 'AT')),
    done(AT.moves('close-list')),
  );
  expect(recordedQuestions(meeting)).toMatchObject([{ kind: 'point-of-order', outcome: 'dismissed' }]);

  const decided = given(
    sittingOpen,
    itemOpen('5(b)'),
    done(secretary.proposes('adopt the draft')),
    done(chair.putsIt()),
    minutesLater(1),
    done(chair.adoptsIt()),
    done(chair.corrects()),
    minutesLater(1),
    done(secretary.proposes('who would come', { subject: 'sounding' })),
    done(chair.opensTheVote('sounding')),
    done(chair.closesTheVote()),
    done(secretary.proposes('adopt the other draft')),
    done(chair.opensTheVote('hands')),
    done(secretary.counts(1, 3, 0)),
    done(chair.closesTheVote()),
  ).meeting;
  expect(recordedQuestions(decided)).toMatchObject([
    { text: 'adopt the draft', outcome: 'adopted', how: 'no-objection', corrected: true },
    { text: 'adopt the other draft', outcome: 'rejected', how: 'vote', vote: { tally: { yes: 1, no: 3 } } },
  ]);
});

const withParts = (...more: Parameters<typeof given>) =>
  given(
    sittingOpen,
    itemOpen('5(b)'),
    done(secretary.proposes('adopt the draft', { parts: [{ label: 'Paragraph 1' }, { label: 'Paragraph 2' }] })),
    ...more,
  );
const partVoted = (label: string, yes: number, no: number) => [
  done(secretary.opensTheVoteOn(label, 'hands')),
  done(secretary.counts(yes, no, 0)),
  done(chair.closesTheVote()),
];
const lastOf = ({ meeting }: ReturnType<typeof given>) => recordedQuestions(meeting).at(-1)!;

test('a vote on each part stays on record beside how the whole was adopted', () => {
  const question = lastOf(
    withParts(
      ...partVoted('Paragraph 1', 4, 1),
      ...partVoted('Paragraph 2', 1, 4),
      done(chair.putsIt()),
      minutesLater(1),
      done(chair.adoptsIt()),
    ),
  );
  expect(question).toMatchObject({ outcome: 'adopted', how: 'no-objection' });
  expect(settlingVote(question)).toBeUndefined();
  expect(votesBeside(question)).toMatchObject([
    { label: 'Paragraph 1', result: 'adopted', tally: { yes: 4, no: 1 } },
    { label: 'Paragraph 2', result: 'rejected', tally: { yes: 1, no: 4 } },
  ]);
});

test('a vote on the whole after votes on its parts is the one that settles it', () => {
  const question = lastOf(
    withParts(
      ...partVoted('Paragraph 1', 4, 1),
      ...partVoted('Paragraph 2', 3, 2),
      done(chair.opensTheVote('hands')),
      done(secretary.counts(5, 0, 0)),
      done(chair.closesTheVote()),
    ),
  );
  expect(settlingVote(question)).toMatchObject({ tally: { yes: 5, no: 0 } });
  expect(votesBeside(question).map(({ label }) => label)).toEqual(['Paragraph 1', 'Paragraph 2']);
});

const voted = (yes: number, no: number) => [
  done(chair.opensTheVote('hands')),
  done(secretary.counts(yes, no, 0)),
  done(chair.closesTheVote()),
];
const proposed = [sittingOpen, itemOpen('5(b)'), done(secretary.proposes('adopt the draft'))];

test('a first vote that is equally divided is on record at once, and stays there after the second', () => {
  const tied = lastOf(given(...proposed, ...voted(2, 2)));
  expect(tied).toMatchObject({ stage: 'open', tied: true });
  expect(votesBeside(tied)).toMatchObject([{ result: 'tied', tally: { yes: 2, no: 2 } }]);
  const settled = lastOf(given(...proposed, ...voted(2, 2), minutesLater(1), ...voted(3, 2)));
  expect(settlingVote(settled)).toMatchObject({ tally: { yes: 3, no: 2 } });
  expect(votesBeside(settled)).toMatchObject([{ result: 'tied', tally: { yes: 2, no: 2 } }]);
});

test('a count that was put right stays on record with the one that had stood, also where it is equally divided now', () => {
  const right = lastOf(
    given(
      ...proposed,
      ...voted(2, 3),
      done(chair.corrects({ text: 'a hand was missed', tally: { yes: 4, no: 2, abstain: 0 } })),
    ),
  );
  expect(right).toMatchObject({
    outcome: 'adopted',
    corrections: [{ text: 'a hand was missed', was: { yes: 2, no: 3 } }],
  });
  expect(settlingVote(right)).toMatchObject({ tally: { yes: 4, no: 2 } });
  const even = lastOf(
    given(
      ...proposed,
      ...voted(2, 3),
      done(chair.corrects({ text: 'counted twice', tally: { yes: 2, no: 2, abstain: 0 } })),
    ),
  );
  expect(even).toMatchObject({ stage: 'open', corrections: [{ was: { yes: 2, no: 3 } }] });
  expect(votesBeside(even)).toMatchObject([{ result: 'tied', tally: { yes: 2, no: 2 } }]);
});
