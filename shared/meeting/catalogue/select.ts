// Reading the catalogue. No decision is taken here.
import type { Catalogue, Head } from '../state.ts';

/** What is said of the meeting as a whole. */
export function headOf({
  categories: _,
  delegations: __,
  groups: ___,
  items: ____,
  zoneOffsets: _____,
  ...head
}: Catalogue): Head {
  return head;
}
