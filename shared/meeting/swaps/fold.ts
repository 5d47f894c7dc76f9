// What events about swaps change in the meeting. rules.ts decides them.
import type { Evolvers } from '../decider.ts';
import type { EventType } from '../events.ts';
import { findEntry, withList } from '../speakers/select.ts';
import { exchanged, withSwaps } from './select.ts';

export const evolveSwaps = {
  SwapOffered(meeting, { swapId, entryId, with: other, at, seq }) {
    const between = [entryId, other].flatMap((id) => findEntry(meeting, id)?.entry.delegationId ?? []);
    const swap = { id: swapId, entryId, with: other, between, offeredAt: at, seq };
    return between.length < 2 ? meeting : withSwaps(meeting, [...(meeting.swaps ?? []), swap]);
  },
  SwapAccepted(meeting, { entryId, with: other, seq }) {
    const list = exchanged(meeting, entryId, other);
    const { swaps = [] } = meeting;
    const left = swaps.filter((one) => ![one.entryId, one.with].some((id) => id === entryId || id === other));
    const without = withSwaps(meeting, left);
    if (!list) return without;
    const waiting = list.waiting.map((one) => (one.id === entryId || one.id === other ? { ...one, seq } : one));
    return withList(without, { ...list, waiting });
  },
  SwapDeclined: (meeting, { swapId }) =>
    withSwaps(
      meeting,
      (meeting.swaps ?? []).filter(({ id }) => id !== swapId),
    ),
} satisfies Partial<Evolvers<EventType>>;
