// What events about questions change in the meeting. rules.ts decides them.
import { QUOTAS } from '../delegation-quotas.ts';
import type { Evolvers } from '../decider.ts';
import type { EventType } from '../events.ts';
import type { Meeting, Question } from '../state.ts';
import { withQuestion, withSettled } from './question-changes.ts';

/** The question settled; a replica that may not see it has nothing to settle. */
function settled(
  meeting: Meeting,
  questionId: string,
  outcome: NonNullable<Question['outcome']>,
  { at, seq }: { at: number; seq: number },
): Meeting {
  const question = meeting.questions[questionId];
  return question ? withSettled(meeting, { ...question, stage: 'settled', outcome, settledAt: at, seq }) : meeting;
}

/** Of what a delegation raised and took back before anybody heard it the oldest goes: the log keeps it. */
function forgetWithdrawn(meeting: Meeting, questionId: string): Meeting {
  const question = meeting.questions[questionId];
  if (!question?.private) return meeting;
  const same = Object.values(meeting.questions).filter(
    (one) => one.private && one.stage === 'settled' && one.by === question.by,
  );
  if (same.length <= QUOTAS.withdrawnPoints) return meeting;
  const { [same[0]!.id]: _, ...questions } = meeting.questions;
  return { ...meeting, questions };
}

/**
 * An appeal that is withdrawn leaves the ruling as it found it, closed where it came too late: nothing moved on meanwhile, save that the
 * meeting may have been adjourned.
 */
function withRulingOpen(meeting: Meeting, questionId: string): Meeting {
  const { kind, about, late, raisedAt = 0 } = meeting.questions[questionId] ?? {};
  if (kind !== 'appeal' || about === undefined || late) return meeting;
  const goneOn = meeting.sittings.some(({ adjournedAt = 0 }) => adjournedAt >= raisedAt);
  return goneOn ? meeting : { ...meeting, openRuling: about };
}

export const evolveQuestions = {
  PointOfOrderRaised: (meeting, { question, seq }) => withQuestion(meeting, { ...question, seq }),
  QuestionTakenUp: (meeting, { question, seq }) => withQuestion(meeting, { ...question, seq }),
  PointOfOrderRuled: (meeting, { questionId, ruling, at, seq }) => ({
    ...settled(meeting, questionId, ruling, { at, seq }),
    openRuling: questionId,
  }),
  RulingAppealed(meeting, { question, seq }) {
    const { openRuling } = meeting;
    // By leave one appeals an earlier ruling too: the last one stays open.
    if (openRuling !== question.about) return withQuestion(meeting, { ...question, late: true, seq });
    return { ...withQuestion(meeting, { ...question, seq }), openRuling: null };
  },
  QuestionWithdrawn: (meeting, { questionId, outcome, at, seq }) =>
    withRulingOpen(forgetWithdrawn(settled(meeting, questionId, outcome, { at, seq }), questionId), questionId),
} satisfies Partial<Evolvers<EventType>>;
