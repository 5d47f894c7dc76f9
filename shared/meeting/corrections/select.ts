// What of the record can be put right, and how.
import { isUnsettled } from '../questions/find.ts';
import type { Question, Vote } from '../state.ts';

/**
 * The vote that is over: by which a question was settled, or a part of it, or which was equally divided. Of what was
 * adopted in the end without a vote there is none.
 */
export const correctableVote = (question: Question): Vote | undefined =>
  question.vote?.status === 'closed' && (question.how === 'vote' || isUnsettled(question)) ? question.vote : undefined;

/** Settled by the gavel alone: it may be opened again. */
export const isGavelled = ({ how }: Question): boolean => how !== undefined && how !== 'vote';
