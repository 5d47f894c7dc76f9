// An interactive dialogue: rounds, in each of which the floor asks and the panel answers. Nothing forces the panel on: a batch that is full
// only turns the console's one action.
import type { CommandType } from '../commands.ts';
import type { Deciders } from '../decider.ts';
import { accept, alreadyHolds } from '../decider.ts';
import { isSame } from '../edits.ts';
import { refusal } from '../refusals.ts';
import { isUnderConsideration, listItemOf } from '../speakers/select.ts';

export const decideDialogue = {
  StartRound(meeting, command) {
    if (!meeting.items[command.itemId]) return refusal(meeting, 'no-such-item');
    const itemId = listItemOf(meeting, command.itemId);
    const { dialogue, seq } = meeting.items[itemId]!;
    const batch = command.batch ?? dialogue?.batch;
    if (!batch) return refusal(meeting, 'batch-missing', { field: 'batch' });
    if (!isUnderConsideration(meeting, itemId)) return refusal(meeting, 'item-not-open', { itemId });
    const panel = command.panel ?? dialogue?.panel ?? [];
    const panelMs = command.panelMs ?? dialogue?.panelMs ?? null;
    // A round in which nobody has been heard is the one that was to be started: pressed twice, or set otherwise.
    const isFresh = dialogue?.phase === 'floor' && dialogue.spoken === 0 && meeting.floor === null;
    if (isFresh && isSame([dialogue.batch, dialogue.panel, dialogue.panelMs], [batch, panel, panelMs]))
      return alreadyHolds(seq);
    const round = (dialogue?.round ?? 0) + (isFresh ? 0 : 1);
    return accept({ type: 'RoundStarted', itemId, round, batch, panel, panelMs });
  },
  CallPanel(meeting, { itemId: named, round }) {
    if (!meeting.items[named]) return refusal(meeting, 'no-such-item');
    const itemId = listItemOf(meeting, named);
    const { dialogue, seq } = meeting.items[itemId]!;
    if (dialogue?.round === round && dialogue.phase === 'panel') return alreadyHolds(seq);
    if (!isUnderConsideration(meeting, itemId)) return refusal(meeting, 'item-not-open', { itemId });
    if (dialogue?.round !== round) return refusal(meeting, 'round-gone', { round: dialogue?.round ?? null });
    return accept({ type: 'PanelCalled', itemId, round });
  },
  EndDialogue(meeting, { itemId: named }) {
    if (!meeting.items[named]) return refusal(meeting, 'no-such-item');
    const itemId = listItemOf(meeting, named);
    const { dialogue, seq } = meeting.items[itemId]!;
    return dialogue ? accept({ type: 'DialogueEnded', itemId }) : alreadyHolds(seq);
  },
} satisfies Partial<Deciders<CommandType>>;
