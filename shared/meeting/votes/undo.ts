// What the events of votes touch. All of them are final: a vote is annulled or taken again, never undone.
import type { EventType } from '../events.ts';
import { put, question, speakersOn } from '../undo-parts.ts';
import type { Captures, FactKey, Restores, Touches } from '../undo-parts.ts';
import type { Meeting } from '../state.ts';
import { inVote } from './select.ts';

const voted = (meeting: Meeting): FactKey[] => {
  const found = inVote(meeting);
  return found ? [question(found.id)] : [];
};
/** A vote on an appeal may change the ruling. */
const andRuling = ({ questions }: Meeting, { questionId }: { questionId: string }): FactKey[] => {
  const about = questions[questionId]?.about;
  return [question(questionId), ...(about === undefined ? [] : [question(about)])];
};

export const touches = {
  VoteOpened: andRuling,
  VoteCast: (_meeting, { delegationId }) => [{ fact: 'cast', id: delegationId }],
  BallotGiven: voted,
  VoteCounted: voted,
  VoteClosed: (meeting, event) => [...andRuling(meeting, event), ...speakersOn(meeting, event.questionId)],
} satisfies Partial<Touches<EventType>>;

export const captures = {
  cast: ({ casts }, id) => ({ value: casts?.[id] ?? null }),
} satisfies Partial<Captures>;

export const restores = {
  cast: (meeting, { id, value }) => ({ ...meeting, casts: put(meeting.casts ?? {}, id, value) }),
} satisfies Partial<Restores>;

export const final = [
  'VoteOpened',
  'VoteCast',
  'BallotGiven',
  'VoteCounted',
  'VoteClosed',
] as const satisfies EventType[];
