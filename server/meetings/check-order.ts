// What must stand before an event of the order of a list for any command to have brought it about. Pure.
import { isSame } from '#shared/meeting/edits.ts';
import { isFairlyDrawn } from '#shared/meeting/orders/lots.ts';
import { segmentOf } from '#shared/meeting/speakers/select.ts';
import type { Meeting, SpeakersList } from '#shared/meeting/state.ts';

import type { Before, Fault } from './check-parts.ts';
import { firstOf, item, twice } from './check-parts.ts';

/** Those who wait on the list, each once. */
function sameNames(
  meeting: Meeting,
  { itemId, segment, order }: { itemId: string; segment?: SpeakersList['segment']; order: readonly string[] },
): Fault {
  const waiting = segmentOf(meeting, itemId, segment).waiting.map(({ id }) => id);
  return isSame(waiting.toSorted(), order.toSorted()) ? undefined : `order: expected those who wait on “${itemId}”`;
}

export const BEFORE_ORDER = {
  OrderSet: (meeting, event) => item(meeting, event.itemId) ?? sameNames(meeting, event),
  LotsDrawn: (meeting, event) =>
    firstOf(
      item(meeting, event.itemId),
      sameNames(meeting, event),
      meeting.lists[event.itemId]?.drawn ? twice('a lot drawn on', event.itemId) : undefined,
      isFairlyDrawn(meeting.lists[event.itemId]?.commit, event) ? undefined : 'the lot is not the one that was sealed',
    ),
} satisfies Partial<Before>;
