// The command that moves an item to a place. Pure.
import type { CommandOf } from '#shared/meeting/commands.ts';
import type { ItemId, Meeting } from '#shared/meeting/state.ts';

import type { Place } from '../agenda-moves.ts';

/** undefined where no command leads there: an item stays in its family. */
export function moveCommand(
  meeting: Meeting,
  itemId: ItemId,
  { parent, before }: Place,
): CommandOf<'MoveItem'> | undefined {
  const now = meeting.catalogue.items[itemId]?.parent ?? null;
  return parent === now ? { type: 'MoveItem', itemId, before } : undefined;
}
