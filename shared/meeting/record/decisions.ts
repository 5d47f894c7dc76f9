// What the record has of questions: all that were settled, in that order. A sounding is not in it: it decides nothing.
import type { Meeting, Question } from '../state.ts';

/** What was settled, in the order in which it was; a sounding settles nothing. */
export const settledQuestions = ({ questions }: Pick<Meeting, 'questions'>): Question[] =>
  Object.values(questions)
    .filter(({ stage, kind }) => stage === 'settled' && kind !== 'sounding')
    .toSorted((a, b) => (a.settledAt ?? 0) - (b.settledAt ?? 0) || a.seq - b.seq);
