// What must stand before an event of an interactive dialogue for a command to have brought it about. Pure.
import { isSame } from '#shared/meeting/edits.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { item, itself, not, twice } from './check-parts.ts';
import type { Before, Fault } from './check-parts.ts';

/** A round in which the floor is heard. */
function roundThat({ items }: Meeting, { itemId, round }: { itemId: string; round: number }): Fault {
  const dialogue = items[itemId]?.dialogue;
  return dialogue?.round === round && dialogue.phase === 'floor' ? undefined : not('round', `${round} on ${itemId}`);
}

export const BEFORE_DIALOGUE = {
  /** The next round, or the one that is on set otherwise. */
  RoundStarted(meeting, event) {
    const fault = item(meeting, event.itemId);
    if (fault !== undefined) return fault;
    const { dialogue } = meeting.items[event.itemId]!;
    const last = dialogue?.round ?? 0;
    if (event.round === last && dialogue?.phase === 'floor')
      return (['batch', 'panel', 'panelMs'] as const).every((key) => isSame(dialogue[key], event[key]))
        ? twice('a round', String(last))
        : undefined;
    return itself('round', String(event.round), String(last + 1));
  },
  PanelCalled: roundThat,
  DialogueEnded: (meeting, { itemId }) =>
    item(meeting, itemId) ?? (meeting.items[itemId]!.dialogue ? undefined : not('dialogue on', itemId)),
} satisfies Partial<Before>;
