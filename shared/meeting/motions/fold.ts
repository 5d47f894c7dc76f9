// What events about motions change in the meeting. rules.ts decides them.
import type { Evolvers } from '../decider.ts';
import type { EventType } from '../events.ts';
import { withDivided, withQuestion, withSettled } from '../questions/question-changes.ts';
import { dropAll } from '../speakers/clear-list.ts';
import { listOf } from '../speakers/select.ts';

export const evolveMotions = {
  MotionProposed: (meeting, { question, seq }) => withQuestion(meeting, { ...question, seq }),
  MotionDecided(meeting, { questionId, outcome, how, at, seq }) {
    const question = meeting.questions[questionId];
    if (!question) return meeting;
    const settled = withSettled(meeting, {
      ...question,
      stage: 'settled',
      outcome,
      ...(how && { how }),
      settledAt: at,
      seq,
    });
    // Ruled out of order, it is a ruling, which may be appealed.
    return outcome === 'ruled-out' ? { ...settled, openRuling: questionId } : withDivided(settled, question, seq);
  },
  DebateClosed(meeting, { itemId, at, seq }) {
    const list = listOf(meeting, itemId);
    const item = meeting.items[itemId];
    const closed = dropAll(meeting, { ...list, status: 'closed', closedAt: list.closedAt ?? at, seq }, at, seq);
    if (!item) return closed;
    return { ...closed, items: { ...closed.items, [itemId]: { ...item, debateClosedAt: at, seq } } };
  },
} satisfies Partial<Evolvers<EventType>>;
