// What the events of votes change in the meeting. rules.ts decides them.
import type { Evolvers } from '../decision.ts';
import type { EventType } from '../events.ts';
import { withRulingTurned } from '../questions/ruling.ts';
import { withoutObjectionsTo } from '../objections/select.ts';
import { withDivided, withQuestion, withSettled } from '../questions/select.ts';
import type { Meeting, Question, Vote } from '../state.ts';
import { inVote } from './find.ts';

/** The vote that is open changed; `seq` where all who see the question hear of it. */
function withVote(meeting: Meeting, change: (vote: Vote) => Vote): Meeting {
  const question = inVote(meeting);
  return question ? withQuestion(meeting, { ...question, vote: change(question.vote) }) : meeting;
}

/** A part is settled, and with the last of them the whole where none is left (GA rule 89). */
function partVoted(
  meeting: Meeting,
  { tied: _, ...question }: Question,
  { part, status, at }: { part: string; status: 'adopted' | 'rejected'; at: number },
): Meeting {
  const parts = (question.parts ?? []).map((one) => (one.id === part ? { ...one, status } : one));
  const settled = withoutObjectionsTo(meeting, question.id, [part]);
  const isLost = parts.every((one) => one.status === 'rejected' || one.status === 'deleted');
  return isLost
    ? withSettled(settled, { ...question, parts, stage: 'settled', outcome: 'rejected', how: 'vote', settledAt: at })
    : withQuestion(settled, { ...question, parts, stage: 'open' });
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
    return { ...withQuestion(meeting, { ...question, vote, seq }), casts: {} };
  },
  VoteCast: (meeting, { delegationId, choice }) => ({
    ...meeting,
    casts: { ...meeting.casts, [delegationId]: choice },
  }),
  BallotGiven: (meeting, { delegationIds }) =>
    withVote(meeting, (vote) => ({ ...vote, ballots: [...new Set([...vote.ballots, ...delegationIds])] })),
  VoteCounted: (meeting, { count }) => withVote(meeting, (vote) => ({ ...vote, count })),
  VoteClosed(meeting, { questionId, part, tally, outcome, cast, at, seq }) {
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
    const { putAt: __, ...voted } = { ...question, vote, seq };
    // Annulled or tied, the question is open as before.
    if (outcome === 'void' || outcome === 'tied')
      return withQuestion(closed, { ...voted, stage: 'open', ...(outcome === 'tied' && { tied: true }) });
    if (part !== undefined) return partVoted(closed, voted, { part, status: outcome, at });
    const settled = withSettled(closed, {
      ...question,
      vote,
      seq,
      stage: 'settled',
      outcome,
      ...(outcome !== 'sounded' && { how: 'vote' as const }),
      settledAt: at,
    });
    if (outcome !== 'adopted') return settled;
    return question.kind === 'appeal'
      ? withRulingTurned(settled, question.about, true, { at, seq })
      : withDivided(settled, question, seq);
  },
} satisfies Partial<Evolvers<EventType>>;
