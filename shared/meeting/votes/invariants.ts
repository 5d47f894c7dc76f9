// What holds of votes in every meeting, whatever happened in it.
import { isInterruption } from '../questions/kinds.ts';
import { hasOpenSitting } from '../sittings/select.ts';
import type { Meeting } from '../state.ts';

/** What does not hold, with the place; undefined: nothing. */
export function faultOf(meeting: Meeting): string | undefined {
  const { questions, casts, catalogue, floor } = meeting;
  const open = Object.values(questions).filter(({ vote }) => vote?.status === 'open');
  if (open.length > 1) return 'questions: expected one vote at most that is open';
  for (const { id, vote } of Object.values(questions)) {
    const stranger = vote?.voters.find((one) => !Object.hasOwn(catalogue.delegations, one));
    if (stranger !== undefined) return `questions.${id}.vote: there is no delegation “${stranger}”`;
  }
  const [voted] = open;
  if (!voted) return casts === undefined ? undefined : 'casts: no vote is open';
  if (casts === undefined) return 'casts: expected choices, if none, while a vote is open';
  if (voted.stage === 'settled') return `questions.${voted.id}: a vote on it is open, and it is settled`;
  if (!hasOpenSitting(meeting)) return 'questions: a vote is open, and no sitting is';
  return floor === null || isInterruption(floor.entry)
    ? undefined
    : 'floor: expected nobody, or a point of order, while a vote is open';
}
