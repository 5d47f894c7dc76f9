// What a final step is corrected by: the question, the speech or the list that it was about. Pure.
import { correctableVote } from '#shared/meeting/corrections/select.ts';
import { isUnsettled } from '#shared/meeting/questions/find.ts';
import type { Meeting, Question, Step } from '#shared/meeting/state.ts';

/** The id by which CorrectRecord knows it; undefined: nothing of it is left to correct. */
export function correctionOf(step: Step): string | undefined {
  for (const fact of step.replaced) {
    if (fact.fact === 'question' || fact.fact === 'statement' || fact.fact === 'entry') return fact.id;
    if (fact.fact === 'list' && !fact.id.includes('~')) return fact.id;
  }
  return undefined;
}

/** What was put to the room and has come to something, the latest first: a count of hands is found within the day. */
export const correctableQuestions = ({ questions }: Pick<Meeting, 'questions'>): Question[] =>
  Object.values(questions)
    .filter((one) => (!isUnsettled(one) || correctableVote(one)) && !one.private)
    .toSorted((a, b) => lastAt(b) - lastAt(a));

const lastAt = ({ settledAt, vote }: Question): number => settledAt ?? vote?.closedAt ?? 0;
