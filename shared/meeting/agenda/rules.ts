// The agenda: items opened, concluded, deferred, reopened; added, edited, moved, removed; and delegations added by hand.
// What their events change is fold.ts.

import { ancestorsOf, childrenOf, itemWithNumber } from './select.ts';
import type { CommandType } from '../commands.ts';
import type { Deciders } from '../decision.ts';
import { accept, alreadyHolds } from '../decision.ts';
import { editedText, withChanges } from '../edits.ts';
import { listItemOf } from '../speakers/select.ts';
import type { ReasonKey } from '../refusals.ts';
import { refusal } from '../refusals.ts';
import { sittingOf } from '../sittings/select.ts';
import type { AgendaItem, ItemId, ItemInfo, Meeting } from '../state.ts';

/** What stands on the agenda after all sub-items of `parent`, theirs too; null at the end of the agenda, which is the top family's. */
function endOfFamily(meeting: Meeting, parent: ItemId | undefined): ItemId | null {
  if (parent === undefined) return null;
  const last = meeting.agenda.findLastIndex((id) => id === parent || ancestorsOf(meeting, id).includes(parent));
  return meeting.agenda[last + 1] ?? null;
}

/** The place on the agenda of an item of this family: before a sibling, or last of them; undefined where that is out of the family. */
function placeInFamily(meeting: Meeting, parent: ItemId | undefined, before: ItemId | null): ItemId | null | undefined {
  const end = endOfFamily(meeting, parent);
  if (before === null || before === end) return end;
  return meeting.catalogue.items[before]?.parent === parent ? before : undefined;
}

const untouchedItem = (id: ItemId): AgendaItem => ({
  id,
  status: 'pending',
  clock: { startedAt: null, accumulatedMs: 0 },
  seq: 0,
});

/** Why an item cannot be planned for this sitting; null and undefined are of none. */
function wrongSitting(meeting: Meeting, sittingId: string | null | undefined): ReasonKey | undefined {
  if (!sittingId) return undefined;
  const sitting = sittingOf(meeting, sittingId);
  if (!sitting) return 'no-such-sitting';
  return sitting.status === 'adjourned' ? 'sitting-over' : undefined;
}

const speaksOn = (meeting: Meeting, itemId: ItemId) =>
  meeting.floor !== null && listItemOf(meeting, meeting.floor.itemId) === listItemOf(meeting, itemId);

export const decideAgenda = {
  OpenItem(meeting, { itemId }) {
    const item = meeting.items[itemId];
    if (!item) return refusal(meeting, 'no-such-item');
    if (meeting.current === itemId) return alreadyHolds(item.seq);
    if (item.status === 'concluded') return refusal(meeting, 'item-concluded');
    if (meeting.floor) return refusal(meeting, 'end-speech-first', { floor: meeting.floor.entry.id });
    return accept({ type: 'ItemOpened', itemId });
  },
  ConcludeItem(meeting, { itemId, waiting }) {
    const item = meeting.items[itemId];
    if (!item) return refusal(meeting, 'no-such-item');
    if (item.status === 'concluded') {
      // Concluded by somebody who kept those who wait: they are dropped by whoever says so.
      const list = meeting.lists[itemId];
      if (waiting === 'drop' && list && list.waiting.length + list.requested.length > 0)
        return accept({ type: 'ItemConcluded', itemId, waiting });
      const dropped = list?.past.some((one) => one.outcome === 'dropped' && one.endedAt === item.concludedAt);
      return waiting === 'keep' && dropped ? refusal(meeting, 'item-concluded') : alreadyHolds(item.seq);
    }
    if (item.status !== 'under-consideration') return refusal(meeting, 'item-not-open');
    if (meeting.current !== null && ancestorsOf(meeting, meeting.current).includes(itemId))
      return refusal(meeting, 'sub-item-open');
    if (speaksOn(meeting, itemId)) return refusal(meeting, 'end-speech-first', { floor: meeting.floor!.entry.id });
    const list = meeting.lists[itemId];
    const count = (list?.waiting.length ?? 0) + (list?.requested.length ?? 0);
    if (count > 0 && !waiting)
      return refusal(meeting, 'entries-waiting', { waiting: count, choices: ['keep', 'drop'] });
    return accept({ type: 'ItemConcluded', itemId, waiting: waiting ?? 'keep' });
  },
  DeferItem(meeting, { itemId }) {
    const item = meeting.items[itemId];
    if (!item) return refusal(meeting, 'no-such-item');
    if (item.status === 'deferred') return alreadyHolds(item.seq);
    if (item.status === 'concluded') return refusal(meeting, 'item-concluded');
    if (speaksOn(meeting, itemId)) return refusal(meeting, 'end-speech-first', { floor: meeting.floor!.entry.id });
    return accept({ type: 'ItemDeferred', itemId });
  },
  ReopenItem(meeting, { itemId }) {
    const item = meeting.items[itemId];
    if (!item) return refusal(meeting, 'no-such-item');
    if (item.status === 'pending' && item.seq > 0) return alreadyHolds(item.seq);
    if (item.status !== 'concluded' && item.status !== 'deferred') return refusal(meeting, 'item-not-reopenable');
    return accept({ type: 'ItemReopened', itemId });
  },
  AddItem(meeting, { type: _, before = null, sittingId, withoutList, ...given }, { newId }) {
    for (const id of [given.parent, before]) if (id && !meeting.items[id]) return refusal(meeting, 'no-such-item');
    const place = placeInFamily(meeting, given.parent, before);
    if (place === undefined) return refusal(meeting, 'not-a-sibling');
    const taken = itemWithNumber(meeting, given.number);
    if (taken) return refusal(meeting, 'number-taken', { itemId: taken });
    const wrong = wrongSitting(meeting, sittingId);
    if (wrong) return refusal(meeting, wrong);
    const id = newId();
    return accept({
      type: 'ItemAdded',
      itemId: id,
      info: withChanges<ItemInfo>(
        { id, documents: [], ...given },
        { sittingId, withoutList: withoutList || undefined },
      ),
      item: untouchedItem(id),
      before: place,
    });
  },
  EditItem(meeting, { type: _, itemId, ...changes }) {
    const info = meeting.catalogue.items[itemId];
    if (!info) return refusal(meeting, 'no-such-item');
    if (changes.number !== undefined && changes.number !== info.number) {
      const taken = itemWithNumber(meeting, changes.number, itemId);
      if (taken) return refusal(meeting, 'number-taken', { itemId: taken });
    }
    const wrong = changes.sittingId === info.sittingId ? undefined : wrongSitting(meeting, changes.sittingId);
    if (wrong) return refusal(meeting, wrong);
    const { title, shortTitle, withoutList, ...others } = changes;
    const edited = withChanges<ItemInfo>(info, {
      ...others,
      ...(withoutList !== undefined && { withoutList: withoutList || null }),
      ...(title && { title: editedText(info.title, title) }),
      ...(shortTitle !== undefined && { shortTitle: shortTitle && (editedText(info.shortTitle, shortTitle) ?? null) }),
    });
    return accept({ type: 'ItemEdited', itemId, info: edited });
  },
  MoveItem(meeting, { itemId, before }) {
    const item = meeting.items[itemId];
    if (!item || (before !== null && !meeting.items[before])) return refusal(meeting, 'no-such-item');
    if (before === itemId) return alreadyHolds(item.seq);
    const place = placeInFamily(meeting, meeting.catalogue.items[itemId]?.parent, before);
    return place === undefined
      ? refusal(meeting, 'not-a-sibling')
      : accept({ type: 'ItemMoved', itemId, before: place });
  },
  RemoveItem(meeting, { itemId }) {
    const item = meeting.items[itemId];
    if (!item) return refusal(meeting, 'no-such-item');
    const isJoined = Object.values(meeting.lists).some((list) => list.together?.includes(itemId));
    if (item.seq > 0 || meeting.lists[itemId] || isJoined || childrenOf(meeting, itemId).length > 0)
      return refusal(meeting, 'item-in-use');
    return accept({ type: 'ItemRemoved', itemId });
  },
} satisfies Partial<Deciders<CommandType>>;
