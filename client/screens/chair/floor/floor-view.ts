// What the floor's zone has to show, as one of a few states told apart by name. Pure.
import { nextSpeaker } from '#shared/meeting/next-action.ts';
import { nextSitting, sittingNow } from '#shared/meeting/sitting-lookup.ts';
import type { Entry, Floor, ItemId, Meeting, Sitting } from '#shared/meeting/state.ts';

export type FloorView =
  /** Somebody has the floor. */
  | { state: 'speaking'; floor: Floor }
  /** The sitting is suspended; whoever had the floor keeps it. */
  | { state: 'suspended'; sitting: Sitting; kept: Floor | null }
  /** The floor is free and somebody waits. */
  | { state: 'next'; entry: Entry }
  /** An item is under consideration and nobody waits. */
  | { state: 'item'; itemId: ItemId }
  /** The sitting is open, no item is under consideration. */
  | { state: 'no-item'; sitting: Sitting }
  /** No sitting is open; `next` is the one to come. */
  | { state: 'no-sitting'; next: Sitting | null };

export function floorView(meeting: Meeting): FloorView {
  const sitting = sittingNow(meeting);
  if (!sitting) return { state: 'no-sitting', next: nextSitting(meeting) ?? null };
  if (sitting.status === 'suspended') return { state: 'suspended', sitting, kept: meeting.floor };
  if (meeting.floor) return { state: 'speaking', floor: meeting.floor };
  const entry = nextSpeaker(meeting);
  if (entry) return { state: 'next', entry };
  return meeting.current === null ? { state: 'no-item', sitting } : { state: 'item', itemId: meeting.current };
}
