// What is on in the meeting, told once, in precedence: every view and the one action switch over the answer, so that none of them can
// leave a case out. Pure; what a view shows of it is the view's.
import { isUnderConsideration, listOf } from './speakers/select.ts';
import { nextSitting, sittingNow } from './sittings/select.ts';
import type { Entry, Floor, ItemId, Meeting, Sitting } from './state.ts';

/** Where the meeting is in its programme of sittings, for whoever asks no more: what goes on in an open sitting is one case here. */
export type SittingState =
  | { on: 'open'; sitting: Sitting }
  /** A sitting is suspended; `held` has the floor and goes on when it resumes. */
  | { on: 'suspension'; sitting: Sitting; held: Floor | null }
  /** No sitting has been opened yet; `next` is the first of them. */
  | { on: 'before'; next: Sitting | null }
  /** A sitting was adjourned and another is to come. */
  | { on: 'between'; next: Sitting }
  /** Every sitting was adjourned. */
  | { on: 'after' };

export type OnNow =
  | Exclude<SittingState, { on: 'open' }>
  /** Somebody has the floor in an open sitting. */
  | { on: 'speech'; sitting: Sitting; floor: Floor }
  /** An item is under consideration and nobody has the floor; `next` is who would get it. */
  | { on: 'item'; sitting: Sitting; itemId: ItemId; next: Entry | null }
  /** A sitting is open and no item is under consideration. */
  | { on: 'no-item'; sitting: Sitting };

/** The next speaker of the item on the floor; undefined while nobody waits. */
export function nextSpeaker(meeting: Meeting): Entry | undefined {
  if (meeting.current === null) return undefined;
  const list = listOf(meeting, meeting.current);
  return isUnderConsideration(meeting, list.itemId) ? list.waiting[0] : undefined;
}

export function sittingState(meeting: Meeting): SittingState {
  const { floor, sittings } = meeting;
  const sitting = sittingNow(meeting);
  if (!sitting) {
    const next = nextSitting(meeting) ?? null;
    if (!sittings.some(({ status }) => status === 'adjourned')) return { on: 'before', next };
    return next ? { on: 'between', next } : { on: 'after' };
  }
  return sitting.status === 'suspended' ? { on: 'suspension', sitting, held: floor } : { on: 'open', sitting };
}

/** What is on now. A floor that was paused by an adjournment is on again when the next sitting opens. */
export function onNow(meeting: Meeting): OnNow {
  const state = sittingState(meeting);
  if (state.on !== 'open') return state;
  const { sitting } = state;
  const { floor, current } = meeting;
  if (floor) return { on: 'speech', sitting, floor };
  if (current === null) return { on: 'no-item', sitting };
  return { on: 'item', sitting, itemId: current, next: nextSpeaker(meeting) ?? null };
}

/** The sitting that is under way, else the next to open; undefined after the last. */
export const sittingAhead = (meeting: Meeting): Sitting | undefined => sittingNow(meeting) ?? nextSitting(meeting);
