// What events about putting and objecting change in the meeting. rules.ts decides them.
import type { Evolvers } from '../decider.ts';
import type { EventType } from '../events.ts';
import { withQuestion } from '../questions/question-changes.ts';
import { isSameObjection, withObjection, withoutObjections } from './select.ts';

export const evolveObjections = {
  QuestionPut(meeting, { questionId, at, seq }) {
    const question = meeting.questions[questionId];
    if (!question) return meeting;
    const { keptOpen: _, ...put } = question;
    return withQuestion(meeting, { ...put, stage: 'put', putAt: at, seq });
  },
  Objected(meeting, { questionId, part, delegationId, text, asks, at, seq }) {
    const question = meeting.questions[questionId];
    if (!question) return meeting;
    const breaks = question.ask === 'silence';
    const key = { questionId, ...(part !== undefined && { part }), delegationId };
    const broke = breaks || meeting.objections?.find((one) => isSameObjection(one, key))?.broke;
    const objected = withObjection(meeting, {
      ...key,
      ...(text !== undefined && { text }),
      ...(asks && { asks }),
      ...(broke && { broke: true as const }),
      at,
      seq,
    });
    return breaks
      ? withQuestion(objected, { ...question, ask: 'objection', broken: { by: delegationId, at }, seq })
      : objected;
  },
  ObjectionWithdrawn: (meeting, { questionId, part, delegationId }) =>
    withoutObjections(meeting, (one) =>
      isSameObjection(one, { questionId, delegationId, ...(part !== undefined && { part }) }),
    ),
  QuestionKeptOpen(meeting, { questionId, objectors, at, seq }) {
    const question = meeting.questions[questionId];
    if (!question) return meeting;
    const { putAt: _, ...open } = question;
    return withQuestion(meeting, { ...open, stage: 'open', keptOpen: { at, ...(objectors && { objectors }) }, seq });
  },
} satisfies Partial<Evolvers<EventType>>;
