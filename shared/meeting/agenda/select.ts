// Looking up items of the agenda by their families. Reads the state; decides nothing.
import { put } from '../undo-parts.ts';
import type { ItemId, ItemScript, Meeting } from '../state.ts';

/** The words for the chair, with these of an item in place of its own (null: none); nothing where no item has any. */
export function withScript(
  { scripts = {} }: Pick<Meeting, 'scripts'>,
  id: ItemId,
  script: ItemScript | null,
): Pick<Meeting, 'scripts'> {
  const changed = put(scripts, id, script);
  return Object.keys(changed).length > 0 ? { scripts: changed } : {};
}

/** An item's parents, nearest first. */
export function ancestorsOf(meeting: Meeting, itemId: ItemId): ItemId[] {
  const found: ItemId[] = [];
  let parent = meeting.catalogue.items[itemId]?.parent;
  while (parent && !found.includes(parent)) {
    found.push(parent);
    parent = meeting.catalogue.items[parent]?.parent;
  }
  return found;
}

/** The sub-items of an item, in the order of the agenda. */
export function childrenOf(meeting: Meeting, itemId: ItemId): ItemId[] {
  return meeting.agenda.filter((id) => meeting.catalogue.items[id]?.parent === itemId);
}

/** The item to take up next: an open parent's next sub-item, else the next one of the agenda. */
export function nextItem(meeting: Meeting): ItemId | undefined {
  const openParent = meeting.agenda.find(
    (id) => meeting.items[id]?.status === 'under-consideration' && pendingChild(meeting, id),
  );
  if (openParent) return pendingChild(meeting, openParent);
  return meeting.agenda.find(
    (id) =>
      meeting.items[id]?.status === 'pending' &&
      ancestorsOf(meeting, id).every((parent) => meeting.items[parent]?.status !== 'deferred'),
  );
}

/** Its first sub-item that was not taken up yet. */
export const pendingChild = (meeting: Meeting, id: ItemId) =>
  childrenOf(meeting, id).find((child) => meeting.items[child]?.status === 'pending');
