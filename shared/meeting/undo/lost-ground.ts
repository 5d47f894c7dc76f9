// What an undo may not take from under others: a question that was the room's, and on which somebody asked to speak, spoke or objected. Pure.
import { keyOfList } from '../speakers/select.ts';
import type { Meeting } from '../state.ts';

/** Whether anybody stands on a question: on its list, on the floor, or by an objection. */
function isStoodOn({ lists, floor, objections = [] }: Meeting, questionId: string): boolean {
  const list = lists[keyOfList({ itemId: '', questionId })];
  if (list && list.waiting.length + list.requested.length + list.past.length > 0) return true;
  return floor?.entry.questionId === questionId || objections.some((one) => one.questionId === questionId);
}

/** Whether a question on which others stand would be gone, or be known to its mover and officers alone. */
export function losesGround(before: Meeting, after: Meeting): boolean {
  const isRooms = (meeting: Meeting, id: string) => (meeting.questions[id]?.stage ?? 'raised') !== 'raised';
  return Object.keys(before.questions).some((id) => isRooms(before, id) && !isRooms(after, id) && isStoodOn(after, id));
}
