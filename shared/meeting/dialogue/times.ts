// What floor and panel have used in a round, summed up anew from the round's speeches. A fold calls it, so it reads no rule set.
import { listItemOf, listOf } from '../speakers/select.ts';
import type { ItemId, Meeting } from '../state.ts';

/** The meeting with what has been used in the round on this item; as it is where there is no dialogue on it. */
export function withTimesUsed(meeting: Meeting, itemId: ItemId): Meeting {
  // An undo may take the item itself away.
  if (!meeting.items[itemId]) return meeting;
  const item = meeting.items[listItemOf(meeting, itemId)];
  if (!item?.dialogue) return meeting;
  const used = { spoken: 0, floorMs: 0, panelUsedMs: 0 };
  for (const entry of listOf(meeting, item.id).past) {
    if (entry.outcome !== 'spoken' || entry.givenAt < item.dialogue.startedAt) continue;
    if (entry.kind === 'answer') used.panelUsedMs += entry.usedMs;
    else if (entry.delegationId !== undefined) {
      used.spoken += 1;
      used.floorMs += entry.usedMs;
    }
  }
  return { ...meeting, items: { ...meeting.items, [item.id]: { ...item, dialogue: { ...item.dialogue, ...used } } } };
}
