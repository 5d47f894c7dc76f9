// Items as data: as they are made, as an edit leaves them, and where on the agenda one may stand. Whether a command may do it is for
// rules.ts and revise/agenda.ts.
import type { CommandOf } from '../commands.ts';
import type { Refused } from '../decider.ts';
import { isRefused } from '../decider.ts';
import { editedText, leavesNothing, markedByHand, withChanges } from '../edits.ts';
import type { EventBodyOf } from '../events.ts';
import { speechesIn } from '../floor/select.ts';
import { refusal } from '../refusals.ts';
import type { ReasonKey } from '../refusals.ts';
import { MOST } from '../meeting-maxima.ts';
import { sittingOf } from '../sittings/select.ts';
import type { ItemId, ItemInfo, ItemScript, Meeting, Text } from '../state.ts';
import { LANGUAGES } from '../languages-and-roles.ts';
import { ancestorsOf, childrenOf } from './select.ts';

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

const isWithin = (meeting: Meeting, id: ItemId, family: ItemId): boolean =>
  id === family || ancestorsOf(meeting, id).includes(family);

/** How many levels an item and all below it have. */
const levelsBelow = (meeting: Meeting, itemId: ItemId): number =>
  1 + Math.max(0, ...childrenOf(meeting, itemId).map((child) => levelsBelow(meeting, child)));

/** Why an item cannot be planned for this sitting; null and undefined are of none. */
export function wrongSitting(meeting: Meeting, sittingId: string | null | undefined): ReasonKey | undefined {
  if (!sittingId) return undefined;
  const sitting = sittingOf(meeting, sittingId);
  if (!sitting) return 'no-such-sitting';
  return sitting.status === 'adjourned' ? 'sitting-over' : undefined;
}

type Given = Omit<CommandOf<'AddItem'>, 'type'> & { documents?: ItemInfo['documents'] | undefined };

/** The event of an item that comes to the agenda, at its place. */
export function itemAdded(
  meeting: Meeting,
  id: ItemId,
  { before = null, sittingId, withoutList, ...given }: Given,
): EventBodyOf<'ItemAdded'> | Refused {
  for (const other of [given.parent, before])
    if (other && !meeting.items[other]) return refusal(meeting, 'no-such-item');
  const place = placeInFamily(meeting, given.parent, before);
  if (place === undefined) return refusal(meeting, 'not-a-sibling');
  if (given.parent !== undefined && ancestorsOf(meeting, given.parent).length + 2 > MOST.levels)
    return refusal(meeting, 'item-too-deep', { most: MOST.levels });
  const wrong = wrongSitting(meeting, sittingId);
  if (wrong) return refusal(meeting, wrong);
  return {
    type: 'ItemAdded',
    itemId: id,
    info: withChanges<ItemInfo>(
      { id, documents: [], ...(given as Omit<typeof given, 'documents'>) },
      { sittingId, withoutList: withoutList || undefined, documents: given.documents },
    ),
    item: { id, status: 'pending', clock: { startedAt: null, accumulatedMs: 0 }, seq: 0 },
    before: place,
  };
}

type Changes = Omit<CommandOf<'EditItem'>, 'type' | 'itemId'>;

/** An item as changed; its number is whatever was given. */
export function changedItem(meeting: Meeting, info: ItemInfo, changes: Changes): ItemInfo | Refused {
  const wrong = changes.sittingId === info.sittingId ? undefined : wrongSitting(meeting, changes.sittingId);
  if (wrong) return refusal(meeting, wrong);
  if (leavesNothing(info.title, changes.title)) return refusal(meeting, 'no-language-left', { field: 'title' });
  const { title, shortTitle, withoutList, ...others } = changes;
  return withChanges<ItemInfo>(info, {
    ...others,
    ...(withoutList !== undefined && { withoutList: withoutList || null }),
    ...(title && { title: editedText(info.title, title) }),
    ...(shortTitle !== undefined && { shortTitle: shortTitle && (editedText(info.shortTitle, shortTitle) ?? null) }),
  });
}

/** The same, by somebody's hand. */
export function changedByHand(meeting: Meeting, info: ItemInfo, changes: Changes): ItemInfo | Refused {
  const changed = changedItem(meeting, info, changes);
  return isRefused(changed) ? changed : markedByHand(info, changed, Object.keys(changes));
}

/** The event of an item that moves, with its sub-items, within its family or to another one; undefined: it stands there. */
export function itemMoved(
  meeting: Meeting,
  { itemId, parent, before }: Omit<CommandOf<'MoveItem'>, 'type'>,
): EventBodyOf<'ItemMoved'> | Refused | undefined {
  const info = meeting.catalogue.items[itemId];
  for (const id of [itemId, parent, before]) if (id && !meeting.items[id]) return refusal(meeting, 'no-such-item');
  const family = parent === undefined ? info?.parent : (parent ?? undefined);
  if (family !== undefined) {
    const above = [family, ...ancestorsOf(meeting, family)];
    if (above.includes(itemId) || above.length + levelsBelow(meeting, itemId) > MOST.levels)
      return refusal(meeting, 'item-too-deep', { most: MOST.levels });
  }
  if (before === itemId) return undefined;
  const place = placeInFamily(meeting, family, before);
  if (place === undefined) return refusal(meeting, 'not-a-sibling');
  // After its last sub-item is where it stands, too.
  const next =
    meeting.agenda.slice(meeting.agenda.indexOf(itemId)).find((id) => !isWithin(meeting, id, itemId)) ?? null;
  if (family === info?.parent && place === next) return undefined;
  return {
    type: 'ItemMoved',
    itemId,
    before: place,
    ...(family !== info?.parent && { parent: family ?? null }),
  };
}

/** Whether an item has been taken up, or anything else of the record names it. */
export function isOnRecord(meeting: Meeting, itemId: ItemId): boolean {
  if (meeting.items[itemId]?.seq !== 0) return true;
  const isListed = Object.values(meeting.lists).some(
    (list) => list.itemId === itemId || list.together?.includes(itemId) === true,
  );
  // It may not have been under consideration: its opening was undone, or a point of order was heard while no item was up.
  const isAbout = Object.values(meeting.questions).some((question) => question.itemId === itemId);
  return isListed || isAbout || speechesIn(meeting).some((speech) => speech.itemId === itemId);
}

/** Why an item stays on the agenda; undefined: it may go. */
export function inUse(meeting: Meeting, itemId: ItemId): Refused | undefined {
  if (!meeting.items[itemId]) return refusal(meeting, 'no-such-item');
  return isOnRecord(meeting, itemId) || childrenOf(meeting, itemId).length > 0
    ? refusal(meeting, 'item-in-use')
    : undefined;
}

/** Takes the limits of items away that leave the agenda: the limit of one that goes goes too. */
export const limitsGone = ({ settings }: Meeting, itemIds: readonly ItemId[]): EventBodyOf<'SpeechLimitSet'>[] =>
  itemIds
    .filter((itemId) => settings.itemLimits[itemId] !== undefined)
    .map((itemId) => ({ type: 'SpeechLimitSet', scope: { of: 'item', itemId }, limit: null }));

/** The words of an item with these as a whole in place of those before; null: none at all, at no step either. */
export function scriptWith(before: ItemScript | undefined, text: Text | null): ItemScript | null {
  if (text === null) return null;
  const steps = { ...before };
  for (const language of LANGUAGES) delete steps[language];
  return { ...steps, ...text };
}
