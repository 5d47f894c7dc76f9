// What is to be looked at before an item is concluded. Pure; decisions ask it, and the console beforehand.
import { isUnsettled } from '../questions/find.ts';
import { dueBeforeConclusion } from '../replies/select.ts';
import { segmentOf } from '../speakers/select.ts';
import type { Entry, EntryId, ItemId, Meeting, PastEntry } from '../state.ts';

/** What may be left of an item. */
export const LEFT = ['replies', 'questions', 'statements'] as const;
export type Left = (typeof LEFT)[number];

/** Nothing more comes of their texts: they were delivered as their delegation chose, or taken back with the request. */
const OVER: ReadonlySet<PastEntry['outcome']> = new Set(['spoken', 'not-delivered', 'withdrawn', 'declined']);

/** Speeches of this item, replies among them, whose text was handed in and that nobody may read yet. */
function notReleased(meeting: Meeting, itemId: ItemId): Entry[] {
  const lists = [meeting.lists[itemId], segmentOf(meeting, itemId, 'reply')].flatMap((list) => list ?? []);
  return lists
    .flatMap(({ waiting, requested, past }) => [
      ...waiting,
      ...requested,
      ...past.filter((one) => !OVER.has(one.outcome)),
    ])
    .filter(({ statement }) => statement !== undefined && !statement.released);
}

/** What is left, by ids: replies that are due before the item is concluded, questions that are not settled, statements that are not released. */
export function leftOf(meeting: Meeting, itemId: ItemId): Record<Left, EntryId[]> {
  const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);
  const { waiting, requested } = dueBeforeConclusion(meeting, itemId);
  const questions = Object.values(meeting.questions).filter((one) => one.itemId === itemId && isUnsettled(one));
  return {
    replies: ids([...waiting, ...requested]),
    questions: ids(questions),
    statements: ids(notReleased(meeting, itemId)),
  };
}
