// Which vote is open, and on what. Pure; phones read this file.
import type { Meeting, Question, Vote } from '../state.ts';

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
