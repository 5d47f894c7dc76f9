// What the folds of several concerns change of questions: one is put in its place, settled, divided, or open again. Nothing is decided here.
import { withoutObjectionsTo } from '../objections/select.ts';
import { dropAll } from '../speakers/clear-list.ts';
import { keyOfList } from '../speakers/select.ts';
import type { Meeting, Question } from '../state.ts';
import { motionsOnMeeting, questionsPut } from './select.ts';

/** What was put to the room is open again: the sitting stopped. */
export function nothingPut(meeting: Meeting, seq: number): Meeting {
  return questionsPut(meeting).reduce((changed, { putAt: _, ...question }) => {
    return withQuestion(changed, { ...question, stage: 'open', seq });
  }, meeting);
}

/** The meeting is adjourned; other motions wait with their items. */
export const motionsLapsed = (meeting: Meeting, at: number, seq: number): Meeting =>
  motionsOnMeeting(meeting).reduce(
    (changed, question) =>
      withSettled(changed, { ...question, stage: 'settled', outcome: 'lapsed', settledAt: at, seq }),
    meeting,
  );

/** A motion of division that is adopted: its proposal is voted on part by part. */
export function withDivided(meeting: Meeting, { motion, about = '' }: Question, seq: number): Meeting {
  const divided = motion === 'division' ? meeting.questions[about] : undefined;
  return divided ? withQuestion(meeting, { ...divided, divided: true, seq }) : meeting;
}

/** A question that is settled: objections to it are spent, and who waited to speak on it leaves its list. */
export function withSettled(meeting: Meeting, question: Question): Meeting {
  const { id, settledAt = 0, seq } = question;
  const settled = withoutObjectionsTo(withQuestion(meeting, question), id);
  const list = meeting.lists[keyOfList({ itemId: '', questionId: id })];
  return list && list.waiting.length > 0 ? dropAll(settled, list, settledAt, seq) : settled;
}

/** The meeting with this question in place of the one of its id, or beside the others. */
export function withQuestion(meeting: Meeting, question: Question): Meeting {
  return { ...meeting, questions: { ...meeting.questions, [question.id]: question } };
}
