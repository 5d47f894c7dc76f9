// What comes next in an interactive dialogue while nobody speaks: the panel once the batch is full or nobody waits, each of the panel in turn,
// then the next round, or the end. Null: as on any other item.
import type { Command } from '../commands.ts';
import { dialogueOn, isBatchFull, nextOfPanel } from '../dialogue/select.ts';
import { effectiveStatus, listOf } from '../speakers/select.ts';
import type { ItemId, Meeting } from '../state.ts';

export interface DialogueStep {
  kind: 'call-panel' | 'give-answer' | 'start-round' | 'end-dialogue';
  command: Command;
  /** Who answers. */
  guest?: string;
}

export function stepOfDialogue(meeting: Meeting, of: ItemId, now: number): DialogueStep | null {
  const dialogue = dialogueOn(meeting, of);
  if (!dialogue) return null;
  const list = listOf(meeting, of);
  const { itemId } = list;
  const nobodyWaits = list.waiting.length === 0;
  if (dialogue.phase === 'floor') {
    const isToBegin = dialogue.spoken === 0 && effectiveStatus(list, now) === 'open';
    return isBatchFull(meeting, itemId, now) || (nobodyWaits && !isToBegin)
      ? { kind: 'call-panel', command: { type: 'CallPanel', itemId, round: dialogue.round } }
      : null;
  }
  const guest = nextOfPanel(meeting, itemId);
  if (guest)
    return { kind: 'give-answer', guest: guest.name, command: { type: 'GiveFloor', guest, itemId, after: null } };
  return nobodyWaits
    ? { kind: 'end-dialogue', command: { type: 'EndDialogue', itemId } }
    : { kind: 'start-round', command: { type: 'StartRound', itemId } };
}
