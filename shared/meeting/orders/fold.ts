// What events about the order of a list change in the meeting. rules.ts decides them.
import type { Evolvers } from '../decider.ts';
import type { EventType } from '../events.ts';
import { listOf, segmentOf, withList } from '../speakers/select.ts';
import { inOrder } from './arrange.ts';
import { withLot, withOrder } from './select.ts';

export const evolveOrders = {
  OrderSet(meeting, { itemId, segment, policy, order, commit, commandId, seq }) {
    const list = segmentOf(meeting, itemId, segment);
    const set = { ...withOrder(list, policy, commit), seq };
    return withList(withLot(meeting, commit, commandId), { ...set, waiting: inOrder(list.waiting, order) });
  },
  LotsDrawn(meeting, { itemId, seed, word, order, seq }) {
    const list = listOf(meeting, itemId);
    return withList(meeting, {
      ...list,
      drawn: { seed, word, order },
      waiting: inOrder(list.waiting, order),
      seq,
    });
  },
} satisfies Partial<Evolvers<EventType>>;
