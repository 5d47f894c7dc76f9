// What the record has of questions: what was settled, in that order, with how, its votes, and that it was corrected; no sounding.
import { expect, test } from 'vitest';

import { settledQuestions } from '#shared/meeting/record/decisions.ts';

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
  expect(settledQuestions(meeting)).toMatchObject([{ kind: 'point-of-order', outcome: 'dismissed' }]);

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
  expect(settledQuestions(decided)).toMatchObject([
    { text: 'adopt the draft', outcome: 'adopted', how: 'no-objection', corrected: true },
    { text: 'adopt the other draft', outcome: 'rejected', how: 'vote', vote: { tally: { yes: 1, no: 3 } } },
  ]);
});
