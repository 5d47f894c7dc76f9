// What a correction changes in the meeting: of a question that it was corrected, its count and what comes of it, or that it is open again.
// What is said in words stands in the log alone. rules.ts decides it.
import type { Evolvers } from '../decision.ts';
import type { EventBodyOf, EventType } from '../events.ts';
import { withRulingTurned } from '../questions/ruling.ts';
import { withQuestion } from '../questions/select.ts';
import type { Meeting, Question } from '../state.ts';
import { questionOfVote } from '../votes/find.ts';

/** A question that is open as if it had not been settled. */
function reopened({ outcome: _, how: __, settledAt: ___, putAt: ____, ...open }: Question): Question {
  return { ...open, stage: 'open' };
}

function counted(question: Question, { tally, outcome }: EventBodyOf<'RecordCorrected'>): Question {
  if (!tally || !outcome || !question.vote) return question;
  const recounted: Question = { ...question, vote: { ...question.vote, tally } };
  return outcome === 'tied' ? { ...reopened(recounted), tied: true } : { ...recounted, outcome };
}

export const evolveCorrections = {
  RecordCorrected(meeting: Meeting, event) {
    const question = meeting.questions[event.of] ?? questionOfVote(meeting, event.of);
    if (!question) return meeting;
    const right = counted({ ...question, corrected: true, seq: event.seq }, event);
    const corrected = withQuestion(meeting, event.reopened ? reopened(right) : right);
    return question.kind === 'appeal' && event.outcome
      ? withRulingTurned(corrected, question.about, event.outcome === 'adopted', event)
      : corrected;
  },
} satisfies Partial<Evolvers<EventType>>;
