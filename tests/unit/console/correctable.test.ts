// What the console offers to put right: whatever the record has come to, an equal division too, which leaves its question open.
import { describe, expect, test } from 'vitest';

import { correctableVote } from '#shared/meeting/corrections/select.ts';
import type { Question, Vote } from '#shared/meeting/state.ts';

import { correctableQuestions } from '../../../client/components/officers/correctable.ts';
import { decision } from '../meeting/corrections/given-settled.ts';

const vote = { status: 'closed', closedAt: 5 } as Vote;
const { settledAt: _, outcome: __, how: ___, ...open } = decision;

describe('a correction is offered', () => {
  test.each<[string, Question, boolean, boolean]>([
    ['of what a vote settled', { ...decision, how: 'vote', vote }, true, true],
    ['of a vote that was equally divided', { ...open, stage: 'open', tied: true, vote }, true, true],
    ['of what the gavel settled, but of no count', decision, true, false],
    ['of what was adopted in the end without a vote, but of no count', { ...decision, vote }, true, false],
    ['not of what is open', { ...open, stage: 'open' }, false, false],
    ['not while the vote is on', { ...open, stage: 'put', vote: { ...vote, status: 'open' } }, false, false],
    ['not of what is for the Chair alone', { ...decision, private: true }, false, false],
  ])('%s', (_what, question, isOffered, hasCount) => {
    expect(correctableQuestions({ questions: { d1: question } })).toHaveLength(isOffered ? 1 : 0);
    expect(correctableVote(question) !== undefined).toBe(hasCount);
  });

  test('the latest first, also of a vote that settled nothing', () => {
    const questions = { d1: decision, d2: { ...open, id: 'd2', stage: 'open', tied: true, vote } as Question };
    expect(correctableQuestions({ questions }).map(({ id }) => id)).toEqual(['d2', 'd1']);
  });
});
