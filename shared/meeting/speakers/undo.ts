// What the events of the speakers lists touch, and how that is read and put back by an undo.
import { withTimesUsed } from '../dialogue/times.ts';
import type { EventType } from '../events.ts';
import { entry, speechOf, item } from '../undo-parts.ts';
import type { Captures, FactKey, Restores, Touches } from '../undo-parts.ts';
import type { EntryPlace, Meeting, SpeakersList } from '../state.ts';
import { withoutHints } from '../who-sees.ts';
import type { Found } from './select.ts';
import { findEntry, keyOfList, listAt, listOfEntry, putIn, takeOut, withList } from './select.ts';

const list = (_meeting: Meeting, of: { itemId: string; segment?: SpeakersList['segment'] }): FactKey[] => [
  { fact: 'list', id: keyOfList(of) },
];
type OfEntry = { entryId: string };
const one = (_meeting: Meeting, { entryId }: OfEntry): FactKey[] => [entry(entryId)];
const oneAnywhere = (meeting: Meeting, { entryId }: OfEntry): FactKey[] => [
  entry(entryId),
  ...speechOf(meeting, entryId),
];

export const touches = {
  ListOpened: (meeting, event) => [
    ...list(meeting, event),
    // Whoever opens the list again opens the debate.
    ...(meeting.items[event.itemId]?.debateClosedAt === undefined ? [] : item(event.itemId)),
  ],
  ListClosed: list,
  ClosingTimeSet: list,
  FloorRequested: (_meeting, { entryId }) => [{ ...entry(entryId), isNew: true }],
  EntryListed: one,
  RequestDeclined: one,
  RequestWithdrawn: one,
  EntryMoved: one,
  EntryEdited: oneAnywhere,
  PassedOver: oneAnywhere,
} satisfies Partial<Touches<EventType>>;

const NOWHERE: { itemId: string; place: EntryPlace } = { itemId: '', place: { in: 'nowhere' } };

/** So many of those behind the follower are remembered: more than are called between a mistake and its undo. */
const KEPT_BEHIND = 8;

function placeOf(meeting: Meeting, entryId: string): { itemId: string; place: EntryPlace } {
  const found = findEntry(meeting, entryId);
  if (!found) return NOWHERE;
  const itemId = found.entry.itemId;
  // One that is held comes back with what is held.
  if (found.place === 'floor' || found.place === 'held') return { itemId, place: { in: 'floor' } };
  if (found.place === 'past') return { itemId, place: { in: 'past', entry: withoutHints(found.entry) } };
  const kept = withoutHints(found.entry);
  if (found.place === 'requested') return { itemId, place: { in: 'requested', entry: kept } };
  const { waiting } = listOfEntry(meeting, kept);
  const behind = waiting.slice(found.at + 2, found.at + 2 + KEPT_BEHIND).map(({ id }) => id);
  return {
    itemId,
    place: {
      in: 'waiting',
      entry: kept,
      before: waiting[found.at + 1]?.id ?? null,
      after: waiting[found.at - 1]?.id ?? null,
      ...(behind.length > 0 && { behind }),
    },
  };
}

export const captures = {
  list(meeting, id) {
    const { requested: _, waiting: __, past: ___, ...value } = listAt(meeting, id);
    return { value };
  },
  entry: (meeting, id, isNew) => (isNew ? NOWHERE : placeOf(meeting, id)),
} satisfies Partial<Captures>;

function inPlace(cleared: Meeting, place: EntryPlace): Meeting {
  if (place.in === 'nowhere' || place.in === 'floor') return cleared;
  if (place.in === 'past') return putIn(cleared, place.entry, 'past');
  if (place.in === 'waiting') return putIn(cleared, place.entry, place.in, place.before);
  // Requests stand in the order in which they came.
  const later = listOfEntry(cleared, place.entry).requested.find(({ receipt }) => receipt > place.entry.receipt);
  return putIn(cleared, place.entry, place.in, later?.id);
}

function counted(meeting: Meeting, was: Found | undefined, place: EntryPlace): Meeting {
  const itemId = 'entry' in place ? place.entry.itemId : was?.entry.itemId;
  return itemId === undefined ? meeting : withTimesUsed(meeting, itemId);
}

export const restores = {
  list(meeting, { id, value }) {
    const { requested, waiting, past } = listAt(meeting, id);
    return withList(meeting, { ...value, requested, waiting, past });
  },
  entry(meeting, { id, place }) {
    const was = findEntry(meeting, id);
    const is = inPlace(takeOut(meeting, id), place);
    // Its time counts in a dialogue, or does not any more.
    return was?.place === 'past' || place.in === 'past' ? counted(is, was, place) : is;
  },
} satisfies Partial<Restores>;
