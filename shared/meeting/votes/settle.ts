// What a count makes of the question that was voted on, or of the part of it: when the vote closes, and when its count is put right later.
import { withoutObjectionsTo } from '../objections/select.ts';
import { withQuestion, withSettled } from '../questions/question-changes.ts';
import type { Meeting, Question, Vote } from '../state.ts';

type Voted = Question & { vote: Vote };
interface Result {
  readonly outcome: 'adopted' | 'rejected' | 'tied';
  /** Instant in ms. */
  readonly at: number;
}

/** A question that is open as if it had not been put or settled. */
export const asOpen = ({ outcome: _, how: __, settledAt: ___, putAt: ____, ...open }: Question): Question => ({
  ...open,
  stage: 'open',
});

/** A part is settled, and with the last of them the whole where none is left (GA rule 89); tied, it is voted on once more. */
function partVoted(meeting: Meeting, { tied: _, ...question }: Voted, part: string, { outcome, at }: Result): Meeting {
  const parts = (question.parts ?? []).map((one) => {
    if (one.id !== part) return one;
    if (outcome === 'tied') return { ...one, status: 'pending' as const, tiedAt: question.vote.closedAt ?? at };
    return { ...one, status: outcome };
  });
  const isTied = parts.some(({ status, tiedAt }) => status === 'pending' && tiedAt !== undefined);
  const voted: Question = { ...question, parts, ...(isTied && { tied: true }) };
  if (outcome === 'tied') return withQuestion(meeting, asOpen(voted));
  const spent = withoutObjectionsTo(meeting, question.id, [part]);
  return parts.every(({ status }) => status === 'rejected' || status === 'deleted')
    ? withSettled(spent, { ...voted, stage: 'settled', outcome: 'rejected', how: 'vote', settledAt: at })
    : withQuestion(spent, asOpen(voted));
}

/** The question as its last vote has come out. */
export function withOutcome(meeting: Meeting, question: Voted, result: Result): Meeting {
  const { outcome, at } = result;
  const { part, closedAt = at } = question.vote;
  if (part !== undefined) return partVoted(meeting, question, part, result);
  return outcome === 'tied'
    ? withQuestion(meeting, { ...asOpen(question), tied: true, tiedAt: closedAt })
    : withSettled(meeting, {
        ...question,
        stage: 'settled',
        outcome,
        how: 'vote',
        settledAt: question.settledAt ?? at,
      });
}
