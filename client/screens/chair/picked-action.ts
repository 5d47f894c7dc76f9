// What an officer picked to be done before the next step, as the one action. Pure; null once the meeting has gone past it.
import { leftOf } from '#shared/meeting/agenda/checklist.ts';
import type { Command } from '#shared/meeting/commands.ts';
import { effectiveStatus, listOf } from '#shared/meeting/speakers/select.ts';
import { action } from '#shared/meeting/chair/action-type.ts';
import type { NextAction } from '#shared/meeting/chair/action-type.ts';
import { sittingNow } from '#shared/meeting/sittings/select.ts';
import type { ItemId, Meeting } from '#shared/meeting/state.ts';

import type { Proposal } from './console-state.ts';
import { limitCommands, usualLimit } from './floor/what-if-rows.ts';

export function proposedAction(meeting: Meeting, now: number, proposal: Proposal): NextAction | null {
  switch (proposal.of) {
    case 'limit':
    case 'close-list': {
      const { itemId } = proposal;
      if (meeting.current === null) return null;
      const list = listOf(meeting, meeting.current);
      if (list.itemId !== itemId || list.waiting.length === 0) return null;
      const closing: Command[] = effectiveStatus(list, now) === 'open' ? [{ type: 'CloseList', itemId }] : [];
      if (proposal.of === 'close-list') return closing.length > 0 ? action('close-list', { itemId }, ...closing) : null;
      const { limitMs, close } = proposal;
      if (usualLimit(meeting, list).limitMs === limitMs) return null;
      const limited = limitCommands(meeting, list, { limitMs, basis: 'understanding' });
      return action('set-limit', { itemId, limitMs }, ...limited, ...(close ? closing : []));
    }
    case 'conclude': {
      const { itemId } = proposal;
      return concludesAtOnce(meeting, itemId)
        ? action('conclude-item', { itemId }, { type: 'ConcludeItem', itemId })
        : null;
    }
    case 'adjourn': {
      const { sittingId } = proposal;
      return meeting.floor === null && sittingNow(meeting)?.id === sittingId
        ? action('adjourn-sitting', { sittingId }, { type: 'AdjournSitting', sittingId })
        : null;
    }
    default:
      return proposal satisfies never;
  }
}

/** Whether its conclusion asks for no choice: nobody speaks, nobody waits, nothing is left. A question has the words to read aloud itself. */
export function concludesAtOnce(meeting: Meeting, itemId: ItemId): boolean {
  const { waiting, requested } = listOf(meeting, itemId);
  return (
    meeting.items[itemId]?.status === 'under-consideration' &&
    meeting.floor === null &&
    waiting.length + requested.length === 0 &&
    Object.values(leftOf(meeting, itemId)).every((left) => left.length === 0)
  );
}
