// What a correction changes in the meeting: of a question that it was corrected, its count and what comes of it, or that it is open again.
// What is said in words of a speech stands in the log alone. rules.ts decides it.
import type { Evolvers } from '../decider.ts';
import type { EventType } from '../events.ts';
import { withRulingTurned } from '../questions/ruling.ts';
import { withQuestion } from '../questions/question-changes.ts';
import type { Meeting, Question } from '../state.ts';
import { questionOfVote } from '../votes/select.ts';
import { asOpen, withOutcome } from '../votes/settle.ts';

/**
 * What was gavelled is open again. The time of a silence procedure is over: it is asked of the room whether anybody
 * objects.
 */
const reopened = (question: Question): Question => ({
  ...asOpen(question),
  ...(question.ask === 'silence' && { ask: 'objection' }),
});

export const evolveCorrections = {
  RecordCorrected(meeting: Meeting, event) {
    const question = meeting.questions[event.of] ?? questionOfVote(meeting, event.of);
    if (!question) return meeting;
    const { tally, outcome, text, at, seq } = event;
    const { vote, corrections = [] } = question;
    const was = tally && vote?.tally;
    const right: Question = {
      ...question,
      corrected: true,
      corrections: [...corrections, { correctedAt: at, text, ...(was && { was }) }],
      seq,
    };
    const corrected =
      tally && outcome && vote
        ? withOutcome(meeting, { ...right, vote: { ...vote, tally } }, { outcome, at })
        : withQuestion(meeting, event.reopened ? reopened(right) : right);
    return question.kind === 'appeal' && event.outcome
      ? withRulingTurned(corrected, question.about, event.outcome === 'adopted', event)
      : corrected;
  },
} satisfies Partial<Evolvers<EventType>>;
