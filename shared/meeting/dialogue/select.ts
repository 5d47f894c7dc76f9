// The interactive dialogue on an item, for every view. Pure; decides nothing.
import { listItemOf } from '../speakers/select.ts';
import type { Dialogue, Floor, Guest, ItemId, Meeting } from '../state.ts';
import { elapsedMs } from '../timer.ts';

/** The dialogue on an item, or on the one whose list takes its questions. */
export const dialogueOn = (meeting: Meeting, itemId: ItemId): Dialogue | undefined =>
  meeting.items[listItemOf(meeting, itemId)]?.dialogue;

const isOf = ({ entry, itemId }: Floor, meeting: Meeting, of: ItemId): boolean =>
  listItemOf(meeting, itemId) === listItemOf(meeting, of) && entry.kind !== 'reply' && entry.questionId === undefined;

/** What the panel has left in this round at `now`, in ms; null: no limit. */
export function panelLeftMs(meeting: Meeting, itemId: ItemId, now: number): number | null {
  const { panelMs = null, panelUsedMs = 0 } = dialogueOn(meeting, itemId) ?? {};
  const { floor } = meeting;
  const speaks = floor?.entry.kind === 'answer' && isOf(floor, meeting, itemId) ? elapsedMs(floor.timer, now) : 0;
  return panelMs === null ? null : Math.max(0, panelMs - panelUsedMs - speaks);
}

/** Whether so many from the floor have been heard that the panel is to answer, whoever speaks counted. */
export function isBatchFull(meeting: Meeting, itemId: ItemId, now: number): boolean {
  const dialogue = dialogueOn(meeting, itemId);
  if (!dialogue) return false;
  const { floor } = meeting;
  const speaks = floor && floor.entry.delegationId !== undefined && isOf(floor, meeting, itemId) ? floor : null;
  return 'speakers' in dialogue.batch
    ? dialogue.spoken + (speaks ? 1 : 0) >= dialogue.batch.speakers
    : dialogue.floorMs + (speaks ? elapsedMs(speaks.timer, now) : 0) >= dialogue.batch.ms;
}

/** The first of the panel who has not answered in this round; undefined: all have. */
export function nextOfPanel(meeting: Meeting, itemId: ItemId): Guest | undefined {
  const own = listItemOf(meeting, itemId);
  const dialogue = meeting.items[own]?.dialogue;
  if (!dialogue) return undefined;
  const heard = new Set(
    (meeting.lists[own]?.past ?? []).flatMap((entry) =>
      entry.outcome === 'spoken' && entry.kind === 'answer' && entry.givenAt >= dialogue.startedAt
        ? (entry.guest?.name ?? [])
        : [],
    ),
  );
  return dialogue.panel.find(({ name }) => !heard.has(name));
}
