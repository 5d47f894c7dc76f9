// The speakers lists as data: finding a list and an entry, moving entries between places, which limit applies.
// No decision is taken here.
import { resumed } from './timer.ts';
import type { Entry, EntryId, ItemId, Meeting, SpeakersList, SpeechLimit } from './state.ts';

/** The list as it is before anybody touched it. */
export function untouchedList(meeting: Meeting, itemId: ItemId): SpeakersList {
  return { itemId, status: 'not-open', moderated: meeting.settings.moderated, requested: [], waiting: [], past: [], seq: 0 };
}

/** The item whose list takes this item's requests: itself, or the one with which it is taken together. */
export function listItemOf(meeting: Meeting, itemId: ItemId): ItemId {
  if (meeting.lists[itemId]) return itemId;
  for (const list of Object.values(meeting.lists)) {
    if (list.together?.includes(itemId)) return list.itemId;
  }
  return itemId;
}

/** The main speakers list of an item, also before it was opened. */
export function listOf(meeting: Meeting, itemId: ItemId): SpeakersList {
  const own = listItemOf(meeting, itemId);
  return meeting.lists[own] ?? untouchedList(meeting, own);
}

/** Open, closed or not open at `now`: an announced closing time closes the list without an event. */
export function effectiveStatus(list: SpeakersList, now: number): SpeakersList['status'] {
  return list.status === 'open' && list.closesAt !== undefined && now >= list.closesAt ? 'closed' : list.status;
}

export type PlaceName = 'requested' | 'waiting' | 'floor' | 'past';

/** Where an entry is, and the entry. */
export function findEntry(meeting: Meeting, entryId: EntryId): { entry: Entry; place: PlaceName } | undefined {
  if (meeting.floor?.entry.id === entryId) return { entry: meeting.floor.entry, place: 'floor' };
  for (const list of Object.values(meeting.lists)) {
    for (const place of ['waiting', 'requested', 'past'] as const) {
      const entry = list[place].find((one) => one.id === entryId);
      if (entry) return { entry, place };
    }
  }
  return undefined;
}

export function withList(meeting: Meeting, list: SpeakersList): Meeting {
  return { ...meeting, lists: { ...meeting.lists, [list.itemId]: list } };
}

/** Takes an entry out of every place of its list. */
export function withoutEntry(list: SpeakersList, entryId: EntryId): SpeakersList {
  const without = (entries: Entry[]) => (entries.some((one) => one.id === entryId) ? entries.filter((one) => one.id !== entryId) : entries);
  return { ...list, requested: without(list.requested), waiting: without(list.waiting), past: without(list.past) };
}

/** Puts an entry before another one; last where `before` is null or not there. */
export function insertBefore(entries: Entry[], entry: Entry, before: EntryId | null): Entry[] {
  const at = before === null ? -1 : entries.findIndex((one) => one.id === before);
  return at < 0 ? [...entries, entry] : [...entries.slice(0, at), entry, ...entries.slice(at)];
}

/** Puts an entry into one place of its list, taking it out of any other. */
export function placeEntry(meeting: Meeting, entry: Entry, place: 'requested' | 'waiting' | 'past', before: EntryId | null = null): Meeting {
  const list = withoutEntry(listOf(meeting, entry.itemId), entry.id);
  return withList(meeting, { ...list, [place]: insertBefore(list[place], entry, before) });
}

/** Changes an entry where it is; nothing where the reader's replica does not have it. */
export function updateEntry(meeting: Meeting, entryId: EntryId, change: (entry: Entry) => Entry): Meeting {
  const found = findEntry(meeting, entryId);
  if (!found) return meeting;
  const changed = change(found.entry);
  if (found.place === 'floor') return { ...meeting, floor: { ...meeting.floor!, entry: changed } };
  const list = listOf(meeting, found.entry.itemId);
  return withList(meeting, { ...list, [found.place]: list[found.place].map((one) => (one.id === entryId ? changed : one)) });
}

/** The limit that applies to an entry: its own, else the group's or the category's, else the item's, else the meeting's. */
export function limitFor(meeting: Meeting, entry: Pick<Entry, 'itemId' | 'delegationId' | 'onBehalfOf' | 'limit'>): SpeechLimit {
  const { settings, catalogue } = meeting;
  const category = entry.delegationId && catalogue.delegations[entry.delegationId]?.category;
  return (
    entry.limit ??
    (entry.onBehalfOf ? settings.groupLimit : null) ??
    (category ? settings.categoryLimits[category] : undefined) ??
    settings.itemLimits[entry.itemId] ??
    settings.meetingLimit
  );
}

/** Whether an item may be spoken on now: under consideration itself, or taken together with one that is. */
export function isUnderConsideration(meeting: Meeting, itemId: ItemId): boolean {
  if (meeting.items[itemId]?.status === 'under-consideration') return true;
  const together = meeting.lists[itemId]?.together ?? [];
  return together.some((other) => meeting.items[other]?.status === 'under-consideration');
}

/** Time waited at `now` in ms, suspensions of the sitting left out. */
export function waitedMs(meeting: Meeting, entry: Entry, now: number): number {
  let waited = Math.max(0, now - entry.requestedAt);
  for (const sitting of meeting.sittings) {
    for (const { from, to = now } of sitting.suspensions) {
      waited -= Math.max(0, Math.min(to, now) - Math.max(from, entry.requestedAt));
    }
  }
  return Math.max(0, waited);
}

/** Lets a floor that was held by a suspension run on. */
export function releaseFloor(meeting: Meeting, now: number, seq: number): Meeting {
  const { floor } = meeting;
  if (!floor?.heldBySitting) return meeting;
  const { heldBySitting: _, ...free } = floor;
  return { ...meeting, floor: { ...free, timer: resumed(floor.timer, now), seq } };
}
