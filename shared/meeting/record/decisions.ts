// What the record has of questions: all that were settled or voted on, in that order, with every vote on them. A sounding is not in it: it
// decides nothing.
import type { CountedVote, Meeting, Question } from '../state.ts';
import { isAdopted } from '../votes/majority.ts';
import { countedVotes, isTiedBy } from '../votes/select.ts';

/** When the record has it: once it was settled, or until then since the last vote on it. */
const recordedAt = (question: Question): number | undefined =>
  question.stage === 'settled' ? (question.settledAt ?? 0) : countedVotes(question).at(-1)?.closedAt;

/** What was settled or voted on, in the order in which it was; a sounding settles nothing. */
export const recordedQuestions = ({ questions }: Pick<Meeting, 'questions'>): Question[] =>
  Object.values(questions)
    .filter((question) => question.kind !== 'sounding' && recordedAt(question) !== undefined)
    .toSorted((a, b) => recordedAt(a)! - recordedAt(b)! || a.seq - b.seq);

/** The vote by which it was settled as a whole; undefined: it was settled otherwise, or is not. */
export function settlingVote(question: Question): CountedVote | undefined {
  const last = countedVotes(question).at(-1);
  return question.stage === 'settled' && question.how === 'vote' && last?.part === undefined ? last : undefined;
}

/** A vote on a question that did not settle the whole of it. */
export interface VoteBeside extends CountedVote {
  /** Of the part that was voted on, “Paragraph 12”; absent: it was on the whole. */
  label?: string;
  /** Tied: it was voted on once more. */
  result: 'adopted' | 'rejected' | 'tied';
}

/** Votes beside that by which it was settled, in their order: on its parts, and a first one that was equally divided. */
export function votesBeside(question: Question): VoteBeside[] {
  const settling = settlingVote(question)?.id;
  return countedVotes(question)
    .filter(({ id }) => id !== settling)
    .map((vote) => {
      const label = question.parts?.find(({ id }) => id === vote.part)?.label;
      return { ...vote, ...(label !== undefined && { label }), result: resultOf(question, vote) };
    });
}

function resultOf(question: Question, vote: CountedVote): VoteBeside['result'] {
  if (isAdopted(vote.need, vote.tally, vote.voters)) return 'adopted';
  return isTiedBy(question, vote) ? 'tied' : 'rejected';
}
