// The agenda: items opened, concluded, deferred, reopened; added, edited, moved, removed; what the chair reads at one.
// What their events change is fold.ts.

import { changedByHand, inUse, itemAdded, itemMoved, limitsGone, scriptWith } from './items.ts';
import { itemWithNumber } from './written-number.ts';
import { ancestorsOf } from './select.ts';
import { noQuorumToGoOn } from '../attendance/no-quorum.ts';
import { LEFT, leftOf } from './checklist.ts';
import type { CommandType } from '../commands.ts';
import type { Deciders } from '../decider.ts';
import { accept, alreadyHolds, holdsNow, isRefused } from '../decider.ts';
import { isSame } from '../edits.ts';
import type { EventBody } from '../events.ts';
import { speechesIn } from '../floor/select.ts';
import { MOST } from '../meeting-maxima.ts';
import { isElsewhere, questionsPut } from '../questions/select.ts';
import { listItemOf } from '../speakers/select.ts';
import { refusal } from '../refusals.ts';
import type { ItemId, Meeting } from '../state.ts';
import { toOfficersAnd } from '../who-sees.ts';

const speaksOn = (meeting: Meeting, itemId: ItemId) =>
  speechesIn(meeting).some((floor) => listItemOf(meeting, floor.itemId) === listItemOf(meeting, itemId));

/** With the item its dialogue is over. */
const endOfDialogue = ({ items }: Meeting, itemId: ItemId): EventBody[] =>
  items[itemId]?.dialogue ? [{ type: 'DialogueEnded', itemId }] : [];

export const decideAgenda = {
  OpenItem(meeting, { itemId }, context) {
    const item = meeting.items[itemId];
    if (!item) return refusal(meeting, 'no-such-item');
    if (meeting.current === itemId) return alreadyHolds(item.seq);
    if (item.status === 'concluded') return refusal(meeting, 'item-concluded');
    const few = noQuorumToGoOn(meeting, context);
    if (few) return few;
    const put = questionsPut(meeting).find((one) => !isElsewhere(meeting, one));
    if (put) return refusal(meeting, 'question-put', { questionId: put.id });
    const [speech] = speechesIn(meeting);
    if (speech) return refusal(meeting, 'end-speech-first', { floor: speech.entry.id });
    return accept({ type: 'ItemOpened', itemId });
  },
  ConcludeItem(meeting, { itemId, waiting, despite = [] }) {
    const item = meeting.items[itemId];
    if (!item) return refusal(meeting, 'no-such-item');
    if (item.status === 'concluded') {
      // Another officer may have concluded it and kept those who wait: a second command that says to drop them drops them.
      const list = meeting.lists[itemId];
      if (waiting === 'drop' && list && list.waiting.length + list.requested.length > 0)
        return accept({ type: 'ItemConcluded', itemId, waiting, ...(despite.length > 0 && { despite }) });
      const dropped = list?.past.some((one) => one.outcome === 'dropped' && one.endedAt === item.concludedAt);
      return waiting === 'keep' && dropped ? refusal(meeting, 'item-concluded') : alreadyHolds(item.seq);
    }
    if (item.status !== 'under-consideration') return refusal(meeting, 'item-not-open');
    if (meeting.current !== null && ancestorsOf(meeting, meeting.current).includes(itemId))
      return refusal(meeting, 'sub-item-open');
    if (speaksOn(meeting, itemId))
      return refusal(meeting, 'end-speech-first', { floor: speechesIn(meeting)[0]!.entry.id });
    const checklist = leftOf(meeting, itemId);
    const left = LEFT.filter((kind) => checklist[kind].length > 0);
    if (left.some((kind) => !despite.includes(kind))) return refusal(meeting, 'checklist', checklist);
    const list = meeting.lists[itemId];
    const count = (list?.waiting.length ?? 0) + (list?.requested.length ?? 0);
    if (count > 0 && !waiting)
      return refusal(meeting, 'entries-waiting', { waiting: count, choices: ['keep', 'drop'] });
    return accept(...endOfDialogue(meeting, itemId), {
      type: 'ItemConcluded',
      itemId,
      waiting: waiting ?? 'keep',
      ...(despite.length > 0 && { despite }),
    });
  },
  DeferItem(meeting, { itemId }) {
    const item = meeting.items[itemId];
    if (!item) return refusal(meeting, 'no-such-item');
    if (item.status === 'deferred') return alreadyHolds(item.seq);
    if (item.status === 'concluded') return refusal(meeting, 'item-concluded');
    if (speaksOn(meeting, itemId))
      return refusal(meeting, 'end-speech-first', { floor: speechesIn(meeting)[0]!.entry.id });
    return accept(...endOfDialogue(meeting, itemId), { type: 'ItemDeferred', itemId });
  },
  ReopenItem(meeting, { itemId }) {
    const item = meeting.items[itemId];
    if (!item) return refusal(meeting, 'no-such-item');
    if (item.status === 'pending' && item.seq > 0) return alreadyHolds(item.seq);
    if (item.status !== 'concluded' && item.status !== 'deferred') return refusal(meeting, 'item-not-reopenable');
    return accept({ type: 'ItemReopened', itemId });
  },
  AddItem(meeting, { type: _, ...given }, { newId }) {
    const added = itemAdded(meeting, newId(), given);
    if (isRefused(added)) return added;
    const taken = itemWithNumber(meeting, given.number);
    if (taken) return refusal(meeting, 'number-taken', { itemId: taken });
    if (meeting.agenda.length >= MOST.items) return refusal(meeting, 'too-many-items', { most: MOST.items });
    return accept(added);
  },
  EditItem(meeting, { type: _, itemId, ...changes }) {
    const info = meeting.catalogue.items[itemId];
    if (!info) return refusal(meeting, 'no-such-item');
    if (changes.number !== undefined && changes.number !== info.number) {
      const taken = itemWithNumber(meeting, changes.number, itemId);
      if (taken) return refusal(meeting, 'number-taken', { itemId: taken });
    }
    const edited = changedByHand(meeting, info, changes);
    if (isRefused(edited)) return edited;
    return isSame(edited, info) ? holdsNow(meeting) : accept({ type: 'ItemEdited', itemId, info: edited });
  },
  MoveItem(meeting, { type: _, ...given }) {
    const moved = itemMoved(meeting, given);
    if (moved === undefined) return holdsNow(meeting);
    return isRefused(moved) ? moved : accept(moved);
  },
  RemoveItem: (meeting, { itemId }) =>
    inUse(meeting, itemId) ?? accept({ type: 'ItemRemoved', itemId }, ...limitsGone(meeting, [itemId])),
  SetScript(meeting, { itemId, script }) {
    if (!meeting.items[itemId]) return refusal(meeting, 'no-such-item');
    const before = meeting.scripts?.[itemId];
    const words = scriptWith(before, script);
    if (isSame(words, before ?? null)) return holdsNow(meeting);
    return accept({
      type: 'ScriptSet',
      itemId,
      script: words,
      ...toOfficersAnd(),
    });
  },
} satisfies Partial<Deciders<CommandType>>;
