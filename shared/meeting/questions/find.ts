// What decisions ask of questions: which are unsettled, whose eyes a question is for. Pure.
import type { Actor, DelegationId, Meeting, Question } from '../state.ts';
import { seesQuestion } from '../who-sees.ts';
import type { InterruptionKind } from './kinds.ts';

/** Whether it still waits for its end: raised, open or put. */
export const isUnsettled = ({ stage }: Question): boolean => stage !== 'settled';

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
