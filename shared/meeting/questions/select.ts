// Which of the unsettled questions comes first, for every view. Pure. What only decisions and the console ask is find.ts: phones read this file.
import type { Meeting, Question } from '../state.ts';

/** The place of a question before others, 1 first; null: it comes before nothing. */
function precedence({ kind, stage, onVoting, vote }: Question): number | null {
  if (stage === 'settled') return null;
  if (vote?.status === 'open') return 2;
  if (kind === 'point-of-order') return onVoting ? 1 : stage === 'raised' ? 5 : 4;
  return kind === 'appeal' ? 3 : null;
}

/**
 * Unsettled questions in the order in which they are dealt with: a point of order on the voting, what is voted on, an appeal, a point that is heard, points
 * raised, oldest first (GA rule 71).
 */
export function questionsInOrder({ questions }: Pick<Meeting, 'questions'>): Question[] {
  return Object.values(questions)
    .flatMap((question) => {
      const place = precedence(question);
      return place === null ? [] : [{ question, place }];
    })
    .toSorted((a, b) => a.place - b.place || a.question.raisedAt - b.question.raisedAt)
    .map(({ question }) => question);
}

/** What was put to the room is open again: the sitting stopped. */
export function nothingPut(meeting: Meeting, seq: number): Meeting {
  return questionsPut(meeting).reduce((changed, { putAt: _, ...question }) => {
    return withQuestion(changed, { ...question, stage: 'open', seq });
  }, meeting);
}

/** Questions that are put to the room: it is asked whether anybody objects. */
export const questionsPut = ({ questions }: Pick<Meeting, 'questions'>): Question[] =>
  Object.values(questions).filter(({ stage }) => stage === 'put');

export function withQuestion(meeting: Meeting, question: Question): Meeting {
  return { ...meeting, questions: { ...meeting.questions, [question.id]: question } };
}
