// Reading the catalogue. No decision is taken here.
import type { Catalogue, Head, Meeting } from '../state.ts';

/** The meeting with this said of it as a whole. What a page was told of its zone's clocks holds as long as it has that zone. */
export const withHead = (meeting: Meeting, head: Head): Meeting => {
  const { timeZone, zoneOffsets, categories, delegations, groups, items } = meeting.catalogue;
  const known = zoneOffsets && timeZone === head.timeZone && { zoneOffsets };
  return { ...meeting, catalogue: { ...head, ...known, categories, delegations, groups, items } };
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
