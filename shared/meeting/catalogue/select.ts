// Reading the catalogue. No decision is taken here.
import type { Catalogue, Head, Meeting } from '../state.ts';

/** The meeting with this said of it as a whole. */
export const withHead = (meeting: Meeting, head: Head): Meeting => {
  const { categories, delegations, groups, items } = meeting.catalogue;
  return { ...meeting, catalogue: { ...head, categories, delegations, groups, items } };
};

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
