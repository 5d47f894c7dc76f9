// Whose list the zone shows: the item in hand, unless an officer looks at another one to prepare it.
// The agenda's menus may set it; the zone alone reads it.
import { create } from 'zustand';

import type { ItemId, Meeting } from '#shared/meeting/state.ts';

import { itemInHand } from '../actions/item-in-hand.ts';

interface ShownItem {
  /** null: follows the item in hand. */
  chosen: ItemId | null;
  show(itemId: ItemId | null): void;
}

export const useShownItem = create<ShownItem>()((set) => ({ chosen: null, show: (itemId) => set({ chosen: itemId }) }));

/** The item whose list is shown. A choice ends by itself where the item is gone, or has become the one in hand. */
export function shownItem(meeting: Meeting, chosen: ItemId | null): ItemId | null {
  return chosen !== null && meeting.items[chosen] ? chosen : itemInHand(meeting);
}
