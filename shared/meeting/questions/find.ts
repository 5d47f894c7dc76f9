// What decisions ask of questions: which are unsettled, whose eyes a question is for. Pure.
import type { Context, Refused } from '../decider.ts';
import type { EventBodyOf } from '../events.ts';
import { unlessLifted } from '../leave-of-chair.ts';
import { refusal } from '../refusals.ts';
import { ruleSetOf } from '../rule-sets/sets.ts';
import { standingOf } from '../rule-sets/participant-status.ts';
import type { Actor, DelegationId, Meeting, Question } from '../state.ts';
import { isOfficer } from '../who-may.ts';
import { seesQuestion } from '../who-sees.ts';
import type { InterruptionKind } from './kinds.ts';

/** Whether it still waits for its end: raised, open or put. */
export const isUnsettled = ({ stage }: Question): boolean => stage !== 'settled';

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

/** The question of this kind that the delegation raised and that is not settled. */
export const raisedBy = (
  { questions }: Pick<Meeting, 'questions'>,
  kind: InterruptionKind,
  delegationId: DelegationId,
): Question | undefined =>
  Object.values(questions).find((one) => one.kind === kind && one.by === delegationId && isUnsettled(one));

/** The appeal against the ruling on this question, open or voted on: a ruling is appealed once, save where that was withdrawn or lapsed. */
export const appealAgainst = ({ questions }: Pick<Meeting, 'questions'>, questionId: string): Question | undefined =>
  Object.values(questions).find(
    (one) => one.kind === 'appeal' && one.about === questionId && (isUnsettled(one) || one.how === 'vote'),
  );

/** What amends this proposal, or was to. */
export const amendmentsTo = ({ questions }: Pick<Meeting, 'questions'>, questionId: string): Question[] =>
  Object.values(questions).filter((one) => one.kind === 'amendment' && one.about === questionId);

/** The question as this actor may see it. */
export function questionFor({ questions }: Pick<Meeting, 'questions'>, id: string, by: Actor): Question | undefined {
  const question = questions[id];
  return question && seesQuestion(question, by) ? question : undefined;
}

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
