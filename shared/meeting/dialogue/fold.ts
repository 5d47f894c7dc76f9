// What the events of an interactive dialogue change in the meeting. rules.ts decides them.
import type { Evolvers } from '../decider.ts';
import type { EventType } from '../events.ts';
import { listOf, withList } from '../speakers/select.ts';
import type { Dialogue, ItemId, Meeting } from '../state.ts';

/** The item with this dialogue, or with none; its list has questions while there is one. */
function withDialogue(meeting: Meeting, itemId: ItemId, dialogue: Dialogue | undefined, seq: number): Meeting {
  const before = meeting.items[itemId];
  if (!before) return meeting;
  const { dialogue: _, ...item } = before;
  const { segment: __, ...list } = listOf(meeting, itemId);
  const items = { ...meeting.items, [itemId]: { ...item, ...(dialogue && { dialogue }), seq } };
  return withList({ ...meeting, items }, { ...list, ...(dialogue && { segment: 'question' as const }), seq });
}

export const evolveDialogue = {
  RoundStarted: (meeting, { itemId, round, batch, panel, panelMs, at, seq }) =>
    withDialogue(
      meeting,
      itemId,
      { round, batch, panel, panelMs, phase: 'floor', startedAt: at, spoken: 0, floorMs: 0, panelUsedMs: 0 },
      seq,
    ),
  PanelCalled(meeting, { itemId, seq }) {
    const dialogue = meeting.items[itemId]?.dialogue;
    return dialogue ? withDialogue(meeting, itemId, { ...dialogue, phase: 'panel' }, seq) : meeting;
  },
  DialogueEnded: (meeting, { itemId, seq }) => withDialogue(meeting, itemId, undefined, seq),
} satisfies Partial<Evolvers<EventType>>;
