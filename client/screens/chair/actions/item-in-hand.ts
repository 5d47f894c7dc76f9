// What the officer has in hand: the item whose list the console shows, and that list.
import { nextItem } from '#shared/meeting/agenda/select.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import type { ItemId, Meeting } from '#shared/meeting/state.ts';

/** The item whose list the console shows: the current one, else the first that is still to come. */
export const itemInHand = (meeting: Meeting): ItemId | null => meeting.current ?? nextItem(meeting) ?? null;

export const listInHand = (meeting: Meeting) => {
  const itemId = itemInHand(meeting);
  return itemId === null ? undefined : listOf(meeting, itemId);
};

export const MINUTE_MS = 60_000;

/** The number as the page writes it: in Arabic it is kept whole inside the sentence. */
export function itemParams(meeting: Meeting, itemNumber: (id: ItemId) => string): Record<string, string> {
  const itemId = itemInHand(meeting);
  return { number: itemId === null ? '' : itemNumber(itemId) };
}
