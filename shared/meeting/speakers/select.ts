// The speakers lists as data: finding a list and an entry, moving entries between places.
// No decision is taken here.
import { resumed } from '../timer.ts';
import type {
  DelegationId,
  Entry,
  EntryId,
  ItemId,
  LeftEntry,
  Meeting,
  PastEntry,
  RequestedEntry,
  SpeakersList,
  SpeakingEntry,
  WaitingEntry,
} from '../state.ts';

/** The list as it is before anybody touched it. */
export function untouchedList(meeting: Meeting, itemId: ItemId): SpeakersList {
  return {
    itemId,
    status: 'not-open',
    moderated: meeting.settings.moderated,
    requested: [],
    waiting: [],
    past: [],
    seq: 0,
  };
}

/** Whether an item has a list of its own: one that was opened, or on which somebody stood. An undone opening leaves none. */
export function hasOwnList(meeting: Meeting, itemId: ItemId): boolean {
  const own = meeting.lists[itemId];
  if (!own) return false;
  // While there is a dialogue, its questions come here.
  if (own.segment !== undefined) return true;
  return own.status !== 'not-open' || own.waiting.length + own.requested.length + own.past.length > 0;
}

/** The item whose list takes this item's requests: itself, or the one with which it is taken together. */
export function listItemOf(meeting: Meeting, itemId: ItemId): ItemId {
  if (hasOwnList(meeting, itemId)) return itemId;
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

/** Open, closed or not open at `now`: announced times open and close a list without an event. */
export function effectiveStatus(list: SpeakersList, now: number): SpeakersList['status'] {
  if (list.status !== 'open') return list.status;
  if (list.opensAt !== undefined && now < list.opensAt) return 'not-open';
  return list.closesAt !== undefined && now >= list.closesAt ? 'closed' : 'open';
}

/** What an entry is in each place. */
interface EntryIn {
  requested: RequestedEntry;
  waiting: WaitingEntry;
  floor: SpeakingEntry;
  /** Interrupted by a point of order: it goes on when the floor is given back. */
  held: SpeakingEntry;
  past: PastEntry;
}
export type PlaceName = keyof EntryIn;
type ListPlace = Exclude<PlaceName, 'floor' | 'held'>;

interface FoundIn<P extends PlaceName> {
  entry: EntryIn[P];
  place: P;
  /** Which of those in its place. */
  at: number;
}
/** An entry and where it is. */
export type Found = { [P in PlaceName]: FoundIn<P> }[PlaceName];

/**
 * The last search. A command and the event that it brings look for the same entry half a dozen times; a meeting never changes, so
 * what was found in it stays true.
 */
let last: { meeting: Meeting; entryId: EntryId; found: Found | undefined } | undefined;

/** Where an entry is, and the entry. */
export function findEntry(meeting: Meeting, entryId: EntryId): Found | undefined {
  if (last?.meeting !== meeting || last.entryId !== entryId)
    last = { meeting, entryId, found: search(meeting, entryId) };
  return last.found;
}

/** Those who wait first: they are few beside those who have spoken, and nearly every search is for one of them. */
function search(meeting: Meeting, entryId: EntryId): Found | undefined {
  if (meeting.floor?.entry.id === entryId) return { entry: meeting.floor.entry, place: 'floor', at: 0 };
  const held = indexOf(
    meeting.held.map(({ entry }) => entry),
    entryId,
  );
  if (held >= 0) return { entry: meeting.held[held]!.entry, place: 'held', at: held };
  const lists = Object.values(meeting.lists);
  return (
    searchIn('waiting', lists, entryId) ?? searchIn('requested', lists, entryId) ?? searchIn('past', lists, entryId)
  );
}

function searchIn<P extends ListPlace>(
  place: P,
  lists: readonly { [Q in ListPlace]: EntryIn[Q][] }[],
  entryId: EntryId,
): FoundIn<P> | undefined {
  for (const { [place]: entries } of lists) {
    const at = indexOf(entries, entryId);
    if (at >= 0) return { entry: entries[at]!, place, at };
  }
  return undefined;
}

/** A loop, not findIndex, which takes twice as long on a list of thousands. */
function indexOf(entries: readonly Entry[], entryId: EntryId): number {
  for (let at = 0; at < entries.length; at += 1) if (entries[at]!.id === entryId) return at;
  return -1;
}

type Kept = Pick<SpeakersList, 'itemId' | 'questionId' | 'segment'>;
const REPLIES = '~reply';

/** Under which a list stands: its item, the item's replies, or a question's own list. */
export function keyOfList({ itemId, questionId, segment }: Kept): string {
  if (questionId !== undefined) return `~${questionId}`;
  return segment === 'reply' ? `${itemId}${REPLIES}` : itemId;
}

/** A list that nobody opens: it is there while somebody stands on it, whatever became of the item's own. */
export const isDerived = ({ questionId, segment }: Kept): boolean => questionId !== undefined || segment === 'reply';

/** Nothing of it was ever said, and nobody stands on it: as if it had never been. */
export const isUnwritten = (list: SpeakersList): boolean =>
  isDerived(list) &&
  list.status === 'not-open' &&
  list.order === undefined &&
  list.requested.length + list.waiting.length + list.past.length === 0;

function derived(meeting: Meeting, itemId: ItemId, of: Pick<Kept, 'questionId' | 'segment'>): SpeakersList {
  const own = { ...untouchedList(meeting, itemId), ...of, moderated: false };
  return meeting.lists[keyOfList(own)] ?? own;
}

/** The list of an item, or that of the replies on it. */
export function segmentOf(meeting: Meeting, itemId: ItemId, segment?: SpeakersList['segment']): SpeakersList {
  const list = listOf(meeting, itemId);
  return segment === 'reply' ? derived(meeting, list.itemId, { segment }) : list;
}

/** The list that stands under a key. */
export function listAt(meeting: Meeting, key: string): SpeakersList {
  const there = meeting.lists[key];
  if (there) return there;
  return key.endsWith(REPLIES)
    ? derived(meeting, key.slice(0, -REPLIES.length), { segment: 'reply' })
    : listOf(meeting, key);
}

/** The list on which an entry stands: its item's, that of the replies on it, or its question's. */
export function listOfEntry(
  meeting: Meeting,
  { itemId, questionId, kind }: Pick<Entry, 'itemId' | 'questionId' | 'kind'>,
): SpeakersList {
  if (questionId !== undefined) return derived(meeting, itemId, { questionId });
  return kind === 'reply' ? derived(meeting, itemId, { segment: 'reply' }) : listOf(meeting, itemId);
}

/** The meeting with this list in place of the one of its key; a list that says nothing is not kept. */
export function withList(meeting: Meeting, list: SpeakersList): Meeting {
  const key = keyOfList(list);
  if (!isUnwritten(list)) return { ...meeting, lists: { ...meeting.lists, [key]: list } };
  const { [key]: _, ...others } = meeting.lists;
  return { ...meeting, lists: others };
}

/** Takes an entry out of the list that it is in. */
export function takeOut(meeting: Meeting, entryId: EntryId): Meeting {
  const found = findEntry(meeting, entryId);
  if (!found || found.place === 'floor' || found.place === 'held') return meeting;
  const list = listOfEntry(meeting, found.entry);
  const entries: readonly Entry[] = list[found.place];
  return withList(meeting, { ...list, [found.place]: entries.toSpliced(found.at, 1) });
}

/** Puts an entry that is in no list into one place of its list, before another one; last where `before` is null or not there. */
export function putIn<P extends ListPlace>(
  meeting: Meeting,
  entry: EntryIn[P],
  place: P,
  before: EntryId | null = null,
): Meeting {
  const list = listOfEntry(meeting, entry);
  return withList(meeting, { ...list, [place]: insertedIn(list[place], entry, before) });
}

function insertedIn(entries: readonly Entry[], entry: Entry, before: EntryId | null): Entry[] {
  const found = before === null ? -1 : indexOf(entries, before);
  // Not a spread, which copies a long list ten times as slowly.
  return entries.toSpliced(found < 0 ? entries.length : found, 0, entry);
}

/** Puts an entry into one place of its list, taking it out of any other. */
export function moveEntry<P extends ListPlace>(
  meeting: Meeting,
  entry: EntryIn[P],
  place: P,
  before: EntryId | null = null,
): Meeting {
  const found = findEntry(meeting, entry.id);
  if (found && found.place !== 'floor' && found.place !== 'held') {
    const list = listOfEntry(meeting, found.entry);
    // Within a list that is there whoever stands on it, as nearly always: the meeting is made anew once, not twice.
    if (list.status !== 'not-open' && list === listOfEntry(meeting, entry)) {
      const entries: readonly Entry[] = list[found.place];
      const left = { ...list, [found.place]: entries.toSpliced(found.at, 1) };
      return withList(meeting, { ...left, [place]: insertedIn(left[place], entry, before) });
    }
  }
  return putIn(takeOut(meeting, entry.id), entry, place, before);
}

/** An entry leaves its list without having spoken; nothing where the reader's replica does not have it. */
export function leaveList(
  meeting: Meeting,
  entryId: EntryId,
  outcome: LeftEntry['outcome'],
  at: number,
  seq: number,
): Meeting {
  const found = findEntry(meeting, entryId);
  return found ? moveEntry(meeting, { ...found.entry, outcome, endedAt: at, seq }, 'past') : meeting;
}

/** The entries of a delegation that wait, on any list, or to be let on it. */
export const entriesToCome = ({ lists }: Meeting, delegationId: DelegationId): WaitingEntry[] =>
  Object.values(lists).flatMap(({ waiting, requested }) =>
    [...waiting, ...requested].filter((one) => one.delegationId === delegationId),
  );

/** Changes an entry where it is, by what it says in any place; nothing where the reader's replica does not have it. */
export function updateEntry(meeting: Meeting, entryId: EntryId, change: <E extends Entry>(entry: E) => E): Meeting {
  const found = findEntry(meeting, entryId);
  if (!found) return meeting;
  if (found.place === 'floor') return { ...meeting, floor: { ...meeting.floor!, entry: change(found.entry) } };
  if (found.place === 'held')
    return {
      ...meeting,
      held: meeting.held.with(found.at, { ...meeting.held[found.at]!, entry: change(found.entry) }),
    };
  const list = listOfEntry(meeting, found.entry);
  const entries: readonly Entry[] = list[found.place];
  return withList(meeting, { ...list, [found.place]: entries.with(found.at, change(found.entry)) });
}

/** Whether an item may be spoken on now: under consideration itself, or taken together with one that is. */
export function isUnderConsideration(meeting: Meeting, itemId: ItemId): boolean {
  if (meeting.items[itemId]?.status === 'under-consideration') return true;
  const together = meeting.lists[itemId]?.together ?? [];
  return together.some((other) => meeting.items[other]?.status === 'under-consideration');
}

/** Whether the meeting has gone on to another item: what came of this one is then no longer what the room has before it. */
export const isLeft = (meeting: Meeting, itemId: ItemId): boolean =>
  meeting.current !== null && !isUnderConsideration(meeting, listItemOf(meeting, itemId));

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
