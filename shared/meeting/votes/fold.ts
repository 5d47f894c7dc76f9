// What the events of votes change in the meeting. rules.ts decides them.
import type { Evolvers } from '../decider.ts';
import type { EventType } from '../events.ts';
import { withRulingTurned } from '../questions/ruling.ts';
import { withDivided, withQuestion, withSettled } from '../questions/question-changes.ts';
import type { Meeting, Vote } from '../state.ts';
import { countedVotes, inVote } from './select.ts';
import { asOpen, withOutcome } from './settle.ts';

/** The vote that is open changed; `seq` where all who see the question hear of it. */
function withVote(meeting: Meeting, change: (vote: Vote) => Vote): Meeting {
  const question = inVote(meeting);
  return question ? withQuestion(meeting, { ...question, vote: change(question.vote) }) : meeting;
}

export const evolveVotes = {
  VoteOpened(meeting, { voteId, questionId, part, method, voters, need, drawn, tellers, at, seq }) {
    const question = meeting.questions[questionId];
    if (!question) return meeting;
    const vote: Vote = {
      id: voteId,
      ...(part !== undefined && { part }),
      method,
      voters,
      need,
      openedAt: at,
      ...(drawn && { drawn }),
      ...(tellers && { tellers }),
      ballots: [],
      status: 'open',
    };
    const earlierVotes = countedVotes(question);
    const kept = { ...question, ...(earlierVotes.length > 0 && { earlierVotes }) };
    return { ...withQuestion(meeting, { ...kept, vote, seq }), casts: {} };
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
    const { count, ...rest } = question.vote;
    const vote: Vote = {
      ...rest,
      ballots: [],
      status: outcome === 'void' ? 'void' : 'closed',
      closedAt: at,
      ...(tally && { tally }),
      // A count without a tally is that of a sounding, which only officers see.
      ...(!tally && count && { count }),
      ...(cast && { cast }),
    };
    const voted = { ...question, vote, seq };
    if (outcome === 'void') return withQuestion(closed, asOpen(voted));
    if (outcome === 'sounded') return withSettled(closed, { ...voted, stage: 'settled', outcome, settledAt: at });
    const settled = withOutcome(closed, voted, { outcome, at });
    if (outcome !== 'adopted' || vote.part !== undefined) return settled;
    return question.kind === 'appeal'
      ? withRulingTurned(settled, question.about, true, { at, seq })
      : withDivided(settled, question, seq);
  },
} satisfies Partial<Evolvers<EventType>>;
