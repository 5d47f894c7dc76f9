// What the events of motions touch, for an undo.
import type { EventType } from '../events.ts';
import { entry, item, question } from '../fact-parts.ts';
import type { Touches } from '../fact-parts.ts';
import { listOf } from '../speakers/select.ts';

export const touches = {
  MotionProposed: (_meeting, { questionId }) => [question(questionId)],
  DebateClosed(meeting, { itemId }) {
    const { waiting, requested } = listOf(meeting, itemId);
    return [...item(itemId), { fact: 'list', id: itemId }, ...[...waiting, ...requested].map(({ id }) => entry(id))];
  },
} satisfies Partial<Touches<EventType>>;
