// What events about decisions change in the meeting. rules.ts decides them.
import type { Evolvers } from '../decider.ts';
import type { EventType } from '../events.ts';
import { withoutObjectionsTo } from '../objections/select.ts';
import { withQuestion, withSettled } from '../questions/question-changes.ts';
import type { Meeting, Question } from '../state.ts';

function changed(meeting: Meeting, questionId: string, change: (question: Question) => Question): Meeting {
  const question = meeting.questions[questionId];
  return question ? withQuestion(meeting, change(question)) : meeting;
}

export const evolveDecisions = {
  DecisionProposed: (meeting, { question, seq }) => withQuestion(meeting, { ...question, seq }),
  QuestionEdited(meeting, { questionId, question, seq }) {
    const edited = withQuestion(meeting, { ...question, seq });
    const gone = (meeting.questions[questionId]?.parts ?? [])
      .map(({ id }) => id)
      .filter((id) => question.parts?.find((one) => one.id === id)?.status !== 'pending');
    return withoutObjectionsTo(edited, questionId, gone);
  },
  DecisionAdopted(meeting, { questionId, outcome, text, parts, how, at, seq }) {
    const question = meeting.questions[questionId];
    if (!question) return meeting;
    // A text that was amended orally exists in one language only, so its translations are dropped.
    const { texts, ...rest } = question;
    const adopted = { ...rest, ...(texts && text === question.text && { texts }), text, seq };
    if (parts) {
      const status = 'adopted' as const;
      const after = question.parts?.map((one) => (parts.includes(one.id) ? { ...one, status } : one));
      return withoutObjectionsTo(
        withQuestion(meeting, { ...adopted, ...(after && { parts: after }) }),
        questionId,
        parts,
      );
    }
    return withSettled(meeting, { ...adopted, stage: 'settled', outcome, how, settledAt: at });
  },
  ProposalJoined: (meeting, { questionId, delegationId, seq }) =>
    changed(meeting, questionId, (question) => ({
      ...question,
      sponsors: [...question.sponsors.filter((id) => id !== delegationId), delegationId],
      seq,
    })),
  ProposalLeft: (meeting, { questionId, delegationId, seq }) =>
    changed(meeting, questionId, (question) => ({
      ...question,
      sponsors: question.sponsors.filter((id) => id !== delegationId),
      seq,
    })),
} satisfies Partial<Evolvers<EventType>>;
