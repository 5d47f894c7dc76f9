// What must stand before an event of the order of a list, of swaps and of the deck for any command to have brought it about. Pure.
import { isSame } from '#shared/meeting/edits.ts';
import { isFairlyDrawn } from '#shared/meeting/orders/lots.ts';
import { findEntry, segmentOf } from '#shared/meeting/speakers/select.ts';
import { swapNamed } from '#shared/meeting/swaps/select.ts';
import type { Meeting, SpeakersList } from '#shared/meeting/state.ts';

import type { Before, Fault } from './check-parts.ts';
import { firstOf, item, itself, not, twice } from './check-parts.ts';

/** Those who wait on the list, each once. */
function sameNames(
  meeting: Meeting,
  { itemId, segment, order }: { itemId: string; segment?: SpeakersList['segment']; order: readonly string[] },
): Fault {
  const waiting = segmentOf(meeting, itemId, segment).waiting.map(({ id }) => id);
  return isSame(waiting.toSorted(), order.toSorted()) ? undefined : `order: expected those who wait on “${itemId}”`;
}

const waits = (meeting: Meeting, entryId: string): Fault =>
  findEntry(meeting, entryId)?.place === 'waiting' ? undefined : not('waiting entry', entryId);

export const BEFORE_ORDER = {
  OrderSet: (meeting, event) => item(meeting, event.itemId) ?? sameNames(meeting, event),
  LotsDrawn: (meeting, event) =>
    firstOf(
      item(meeting, event.itemId),
      sameNames(meeting, event),
      meeting.lists[event.itemId]?.drawn ? twice('a lot drawn on', event.itemId) : undefined,
      isFairlyDrawn(meeting.lists[event.itemId]?.commit, event) ? undefined : 'the lot is not the one that was sealed',
    ),
  SwapOffered: (meeting, { swapId, entryId, with: other }) =>
    firstOf(
      swapNamed(meeting, swapId) ? twice('a swap', swapId) : undefined,
      waits(meeting, entryId),
      waits(meeting, other),
    ),
  SwapAccepted: (meeting, { swapId, entryId, with: other }) => {
    const swap = swapNamed(meeting, swapId);
    return swap
      ? firstOf(itself('entryId', entryId, swap.entryId), itself('with', other, swap.with))
      : not('swap', swapId);
  },
  SwapDeclined: (meeting, { swapId }) => (swapNamed(meeting, swapId) ? undefined : not('swap', swapId)),
  InPlaceAsked: (meeting, { entryIds }) => firstOf(...entryIds.map((id) => waits(meeting, id))),
  InPlaceAnswered: (meeting, { entryId, answer }) =>
    waits(meeting, entryId) ??
    (findEntry(meeting, entryId)!.entry.inPlace?.answer === answer ? twice('this answer of', entryId) : undefined),
  WordSent: ({ floor }, { entryId }) => itself('entryId', entryId, floor?.entry.id),
} satisfies Partial<Before>;
