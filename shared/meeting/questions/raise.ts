// With what a question begins, who moves it and whether it is of the kind that is meant, for the decisions of all concerns: parts of events, and refusals.
import type { Context, Refused } from '../decider.ts';
import type { EventBodyOf } from '../events.ts';
import { unlessLifted } from '../leave-of-chair.ts';
import { refusal } from '../refusals.ts';
import { ruleSetOf } from '../rule-sets/sets.ts';
import { standingOf } from '../rule-sets/participant-status.ts';
import type { DelegationId, Meeting, Question } from '../state.ts';
import { isOfficer } from '../who-may.ts';
import { isUnsettled } from './find.ts';

/** What every question begins with; one that nobody moves is the Chair's. */
export const newQuestion = (
  meeting: Meeting,
  { now, newId }: Pick<Context, 'now' | 'newId'>,
  by: DelegationId | undefined,
) => ({
  id: newId(),
  itemId: meeting.current,
  ...(by !== undefined && { by }),
  raisedAt: now,
  rank: null,
  need: ruleSetOf(meeting.settings).procedure,
  sponsors: [],
  seq: 0,
});

/** A question that was raised becomes the room's. */
export function takenUp({ private: _, ...question }: Question): EventBodyOf<'QuestionTakenUp'> {
  return { type: 'QuestionTakenUp', questionId: question.id, question: { ...question, stage: 'open' } };
}

/** For whom it is done: a delegation for itself, an officer for whom the command names. */
export function moverOf(
  meeting: Meeting,
  { delegationId }: { delegationId?: string | undefined },
  { by }: Context,
): { mover: DelegationId } | Refused {
  const mover = isOfficer(by.role) ? delegationId : by.delegationId;
  if (mover === undefined) return refusal(meeting, 'delegation-missing');
  if (delegationId !== undefined && delegationId !== mover) return refusal(meeting, 'not-yours');
  return meeting.catalogue.delegations[mover] ? { mover } : refusal(meeting, 'no-such-delegation');
}

/** For whom a question is moved; the Chair who names nobody moves it as the Chair. */
export const proposerOf = (
  meeting: Meeting,
  command: { delegationId?: string | undefined },
  context: Context,
): { mover?: DelegationId } | Refused =>
  context.by.role === 'chair' && command.delegationId === undefined ? {} : moverOf(meeting, command, context);

/** What only members may do, unless the Chair lets others; undefined: it may be done. */
export const unlessMember = (meeting: Meeting, mover: DelegationId, context: Context): Refused | undefined =>
  standingOf(meeting, mover) === 'member' ? undefined : unlessLifted(meeting, context, 'members-only');

/** Of a question of another kind than is meant: why not; of one that is settled nothing more is done, whatever its kind. */
export const settledElse = (meeting: Meeting, question: Question, refused: Refused): Refused =>
  isUnsettled(question) ? refused : refusal(meeting, 'settled');
