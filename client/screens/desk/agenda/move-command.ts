// The command that moves an item to a place. Pure.
import type { CommandOf } from '#shared/meeting/commands.ts';
import type { ItemId, Meeting } from '#shared/meeting/state.ts';

import type { AgendaPlace } from '../agenda-moves.ts';

export function moveCommand(meeting: Meeting, itemId: ItemId, { parent, before }: AgendaPlace): CommandOf<'MoveItem'> {
  const now = meeting.catalogue.items[itemId]?.parent ?? null;
  return { type: 'MoveItem', itemId, before, ...(parent !== now && { parent }) };
}
