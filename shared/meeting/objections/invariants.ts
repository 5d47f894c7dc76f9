// What holds between objections, questions and delegations in every meeting, whatever happened in it.
import { hasOpenSitting } from '../sittings/select.ts';
import type { Meeting } from '../state.ts';

/** What does not hold, with the place; undefined: nothing. */
export function faultOf(meeting: Meeting): string | undefined {
  const { objections = [], questions, catalogue } = meeting;
  for (const [at, { questionId, part, delegationId }] of objections.entries()) {
    const question = Object.hasOwn(questions, questionId) ? questions[questionId]! : undefined;
    if (!question) return `objections.${at}: there is no question “${questionId}”`;
    if (question.stage === 'settled') return `objections.${at}: the question “${questionId}” is settled`;
    if (!Object.hasOwn(catalogue.delegations, delegationId))
      return `objections.${at}: there is no delegation “${delegationId}”`;
    if (part !== undefined && question.parts?.find(({ id }) => id === part)?.status !== 'pending')
      return `objections.${at}: there is no part “${part}” that is pending`;
  }
  for (const { id, stage, putAt } of Object.values(questions)) {
    if (stage === 'put' && putAt === undefined) return `questions.${id}: expected when it was put`;
    if (stage === 'put' && !hasOpenSitting(meeting)) return `questions.${id}: it is put, and no sitting is open`;
  }
  return undefined;
}
