// The interactive dialogue on an item, for every view. Pure; decides nothing.
import { listItemOf } from '../speakers/select.ts';
import type { Dialogue, Floor, ItemId, Meeting } from '../state.ts';
import { elapsedMs } from '../timer.ts';

/** The dialogue on an item, or on the one whose list takes its questions. */
export const dialogueOn = (meeting: Meeting, itemId: ItemId): Dialogue | undefined =>
  meeting.items[listItemOf(meeting, itemId)]?.dialogue;

const isOf = ({ entry, itemId }: Floor, meeting: Meeting, of: ItemId): boolean =>
  listItemOf(meeting, itemId) === listItemOf(meeting, of) && entry.kind !== 'reply' && entry.kind !== 'point-of-order';

/** What the panel has left in this round at `now`, in ms; null: no limit. */
export function panelLeftMs(meeting: Meeting, itemId: ItemId, now: number): number | null {
  const { panelMs = null, panelUsedMs = 0 } = dialogueOn(meeting, itemId) ?? {};
  const { floor } = meeting;
  const speaks = floor?.entry.kind === 'answer' && isOf(floor, meeting, itemId) ? elapsedMs(floor.timer, now) : 0;
  return panelMs === null ? null : Math.max(0, panelMs - panelUsedMs - speaks);
}
