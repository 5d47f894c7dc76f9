// What a delegation waits for beside the place that its page shows: replies, explanations of vote, turns on a motion that is not up, and
// requests for leave on other items. It goes on waiting whatever item is up. Pure.
import { motionUp } from '#shared/meeting/motions/select.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import type { Entry, ItemId, SpeakersList } from '#shared/meeting/state.ts';

import type { Standing } from '../seat-state.ts';

export interface OwnWaiting {
  entry: Entry;
  /** On its list, from 1; null: the Chair or the Secretary has not given leave yet. */
  place: number | null;
  /** The item of its list, where that is not the one that one looks at. */
  elsewhere: ItemId | null;
}

/** In the order in which the lists came up. */
export function ownWaiting(standing: Standing): OwnWaiting[] {
  const { meeting, self, itemId } = standing;
  const here = itemId === null ? null : listOf(meeting, itemId).itemId;
  return Object.values(meeting.lists).flatMap((list) => {
    const elsewhere = list.itemId === here || list.itemId === itemId ? null : list.itemId;
    const own = (entries: readonly Entry[], isPlaced: boolean): OwnWaiting[] =>
      entries.flatMap((entry, index) =>
        entry.delegationId === self && !isShown(standing, list, { isPlaced, isHere: elsewhere === null })
          ? [{ entry, place: isPlaced ? index + 1 : null, elsewhere }]
          : [],
      );
    return [...own(list.waiting, true), ...own(list.requested, false)];
  });
}

/** Whether another part of the page has it: the situation that of the list looked at, the item's head a place on another, the motion its turns. */
function isShown(
  { meeting }: Standing,
  { questionId, segment, waiting }: SpeakersList,
  { isPlaced, isHere }: { isPlaced: boolean; isHere: boolean },
): boolean {
  if (segment === 'reply') return false;
  if (questionId === undefined) return isHere || isPlaced;
  const isExplained = waiting.some(({ kind }) => kind === 'explanation');
  return !isExplained && motionUp(meeting)?.id === questionId;
}
