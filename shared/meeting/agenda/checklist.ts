// What is to be looked at before an item is concluded. Pure; decisions ask it, and the console beforehand.
import { isUnsettled } from '../questions/find.ts';
import { dueBeforeConclusion } from '../replies/select.ts';
import type { EntryId, ItemId, Meeting } from '../state.ts';

/** What may be left of an item. */
export const LEFT = ['replies', 'questions', 'statements'] as const;
export type Left = (typeof LEFT)[number];

/** What is left, by ids: replies that are due before the item is concluded, questions that are not settled, statements that are not released. */
export function leftOf(meeting: Meeting, itemId: ItemId): Record<Left, EntryId[]> {
  const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);
  const { waiting, requested } = dueBeforeConclusion(meeting, itemId);
  const questions = Object.values(meeting.questions).filter((one) => one.itemId === itemId && isUnsettled(one));
  return { replies: ids([...waiting, ...requested]), questions: ids(questions), statements: [] };
}
