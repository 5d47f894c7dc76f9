// What events about motions change in the meeting. rules.ts decides them.
import type { Evolvers } from '../decision.ts';
import type { EventType } from '../events.ts';
import { withQuestion } from '../questions/select.ts';
import { dropAll } from '../speakers/drop.ts';
import { listOf } from '../speakers/select.ts';

export const evolveMotions = {
  MotionProposed: (meeting, { question, seq }) => withQuestion(meeting, { ...question, seq }),
  DebateClosed(meeting, { itemId, at, seq }) {
    const list = listOf(meeting, itemId);
    const item = meeting.items[itemId];
    const closed = dropAll(meeting, { ...list, status: 'closed', closedAt: list.closedAt ?? at, seq }, at, seq);
    if (!item) return closed;
    return { ...closed, items: { ...closed.items, [itemId]: { ...item, debateClosedAt: at, seq } } };
  },
} satisfies Partial<Evolvers<EventType>>;
