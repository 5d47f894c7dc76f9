// Where an item of the agenda would stand after a move, by keyboard or by drag: below which item and before which of that family. Pure;
// whether it may is for the meeting to decide.
import { ancestorsOf, childrenOf } from '#shared/meeting/agenda/select.ts';
import type { ItemId, Meeting } from '#shared/meeting/state.ts';

export interface AgendaPlace {
  /** null: at the top. */
  parent: ItemId | null;
  /** A sibling there; null: last. */
  before: ItemId | null;
}

export type Step = 'up' | 'down' | 'in' | 'out';
export type Drop = 'before' | 'after' | 'on';

const parentOf = (meeting: Meeting, id: ItemId): ItemId | null => meeting.catalogue.items[id]?.parent ?? null;

const familyOf = (meeting: Meeting, parent: ItemId | null): ItemId[] =>
  parent === null ? meeting.agenda.filter((id) => parentOf(meeting, id) === null) : childrenOf(meeting, parent);

/** One step among its siblings, under the sibling before it, or out behind its parent; undefined where there is no such step. */
export function stepTo(meeting: Meeting, itemId: ItemId, step: Step): AgendaPlace | undefined {
  const parent = parentOf(meeting, itemId);
  const family = familyOf(meeting, parent);
  const at = family.indexOf(itemId);
  switch (step) {
    case 'up':
      return at > 0 ? { parent, before: family[at - 1]! } : undefined;
    case 'down':
      return at < family.length - 1 ? { parent, before: family[at + 2] ?? null } : undefined;
    case 'in':
      return at > 0 ? { parent: family[at - 1]!, before: null } : undefined;
    case 'out': {
      if (parent === null) return undefined;
      const above = parentOf(meeting, parent);
      const elders = familyOf(meeting, above);
      return { parent: above, before: elders[elders.indexOf(parent) + 1] ?? null };
    }
    default:
      return step satisfies never;
  }
}

/** Where a dragged item would come to stand; undefined where it would stand below itself, or stands already. */
export function dropAt(meeting: Meeting, itemId: ItemId, target: ItemId, drop: Drop): AgendaPlace | undefined {
  if (target === itemId || ancestorsOf(meeting, target).includes(itemId)) return undefined;
  const parent = drop === 'on' ? target : parentOf(meeting, target);
  const family = familyOf(meeting, parent).filter((id) => id !== itemId);
  const before = drop === 'on' ? null : drop === 'before' ? target : (family[family.indexOf(target) + 1] ?? null);
  const now = familyOf(meeting, parentOf(meeting, itemId));
  const stands = parent === parentOf(meeting, itemId) && before === (now[now.indexOf(itemId) + 1] ?? null);
  return stands ? undefined : { parent, before };
}
