// Which vote is open, and on what. Pure; phones read this file.
import type { CountedVote, Meeting, Question, Vote } from '../state.ts';

type OnVote = Question & { vote: Vote };

/** The question of which this is the last vote. */
export const questionOfVote = ({ questions }: Pick<Meeting, 'questions'>, voteId: string): OnVote | undefined =>
  Object.values(questions).find((one): one is OnVote => one.vote?.id === voteId);

/** The question of the vote that was closed last; undefined: none was. */
export const lastVoted = ({ questions }: Pick<Meeting, 'questions'>): OnVote | undefined =>
  Object.values(questions)
    .filter((one): one is OnVote => one.vote?.closedAt !== undefined)
    .reduce<OnVote | undefined>(
      (last, one) => (last && last.vote.closedAt! > one.vote.closedAt! ? last : one),
      undefined,
    );

/** The question that is being voted on; undefined: no vote is open. */
export const inVote = ({ questions }: Pick<Meeting, 'questions'>): OnVote | undefined =>
  Object.values(questions).find((one): one is OnVote => one.vote?.status === 'open');

/**
 * When the first vote on this, or on this part of it, was closed as equally divided, so that it is voted on a second time
 * (GA rule 95); undefined: it was not.
 */
export const tiedAt = (question: Question, part: string | undefined): number | undefined =>
  part === undefined ? question.tiedAt : question.parts?.find(({ id }) => id === part)?.tiedAt;

/** Whether it is this vote that was equally divided, so that another one follows. */
export const isTiedBy = (
  question: Question,
  { part, closedAt, tally }: Pick<Vote, 'part' | 'closedAt' | 'tally'>,
): boolean => tally?.yes === tally?.no && closedAt !== undefined && tiedAt(question, part) === closedAt;

/** The last vote on this, if it came to a count, as the record keeps it. */
const lastCounted = ({ vote }: Question): CountedVote[] => {
  if (vote?.status !== 'closed' || vote.closedAt === undefined || !vote.tally) return [];
  const { id, part, method, need, voters, closedAt, tally } = vote;
  return [
    {
      id,
      ...(part !== undefined && { part }),
      method,
      need,
      voters: voters.length,
      closedAt,
      tally,
    },
  ];
};

/** All votes on this that came to a count, in their order: on its parts, a first one that was equally divided, the last. */
export const countedVotes = (question: Question): CountedVote[] => [
  ...(question.earlierVotes ?? []),
  ...lastCounted(question),
];
