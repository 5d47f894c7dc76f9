// What the events of swaps touch, and how that is read and put back by an undo.
import type { EventType } from '../events.ts';
import { entry } from '../undo-parts.ts';
import type { Captures, FactKey, Restores, Touches } from '../undo-parts.ts';
import type { Meeting } from '../state.ts';
import { swapNamed, withSwaps } from './select.ts';

const swap = (id: string): FactKey => ({ fact: 'swap', id });
const one = (_meeting: Meeting, { swapId }: { swapId: string }): FactKey[] => [swap(swapId)];

export const touches = {
  SwapOffered: one,
  SwapAccepted: ({ swaps = [] }, { entryId, with: other }) => [
    entry(entryId),
    entry(other),
    ...swaps
      .filter((offer) => [offer.entryId, offer.with].some((id) => id === entryId || id === other))
      .map(({ id }) => swap(id)),
  ],
  SwapDeclined: one,
} satisfies Partial<Touches<EventType>>;

export const captures = {
  swap: (meeting, id) => ({ value: swapNamed(meeting, id) ?? null }),
} satisfies Partial<Captures>;

export const restores = {
  swap(meeting, { id, value }) {
    const others = (meeting.swaps ?? []).filter((offer) => offer.id !== id);
    return withSwaps(meeting, value ? [...others, value] : others);
  },
} satisfies Partial<Restores>;
