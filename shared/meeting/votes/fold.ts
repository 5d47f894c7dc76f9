// What the events of votes change in the meeting. rules.ts decides them.
import type { Evolvers } from '../decision.ts';
import type { EventType } from '../events.ts';
import { withRulingTurned } from '../questions/ruling.ts';
import { withQuestion } from '../questions/select.ts';
import type { Meeting, Vote } from '../state.ts';
import { inVote } from './find.ts';

/** The vote that is open changed; `seq` where all who see the question hear of it. */
function withVote(meeting: Meeting, change: (vote: Vote) => Vote): Meeting {
  const question = inVote(meeting);
  return question ? withQuestion(meeting, { ...question, vote: change(question.vote) }) : meeting;
}

export const evolveVotes = {
  VoteOpened(meeting, { voteId, questionId, method, voters, need, drawn, tellers, at, seq }) {
    const question = meeting.questions[questionId];
    if (!question) return meeting;
    const vote: Vote = {
      id: voteId,
      method,
      voters,
      need,
      openedAt: at,
      ...(drawn && { drawn }),
      ...(tellers && { tellers }),
      ballots: [],
      status: 'open',
    };
    return { ...withQuestion(meeting, { ...question, vote, seq }), casts: {} };
  },
  VoteCast: (meeting, { delegationId, choice }) => ({
    ...meeting,
    casts: { ...meeting.casts, [delegationId]: choice },
  }),
  BallotGiven: (meeting, { delegationIds }) =>
    withVote(meeting, (vote) => ({ ...vote, ballots: [...new Set([...vote.ballots, ...delegationIds])] })),
  VoteCounted: (meeting, { count }) => withVote(meeting, (vote) => ({ ...vote, count })),
  VoteClosed(meeting, { questionId, tally, outcome, cast, at, seq }) {
    const { casts: _, ...closed } = meeting;
    const question = meeting.questions[questionId];
    if (!question?.vote) return closed;
    const { count: __, ...rest } = question.vote;
    const vote: Vote = {
      ...rest,
      ballots: [],
      status: outcome === 'void' ? 'void' : 'closed',
      tally,
      ...(cast && { cast }),
    };
    const voted = { ...question, vote, seq };
    // Annulled or tied, the question is open as before.
    if (outcome === 'void' || outcome === 'tied')
      return withQuestion(closed, { ...voted, stage: 'open', ...(outcome === 'tied' && { tied: true }) });
    const settled = withQuestion(closed, { ...voted, stage: 'settled', outcome, how: 'vote', settledAt: at });
    return question.kind === 'appeal' && outcome === 'adopted'
      ? withRulingTurned(settled, question.about, true, { at, seq })
      : settled;
  },
} satisfies Partial<Evolvers<EventType>>;
