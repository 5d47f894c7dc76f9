// What holds between the agenda and the other pieces of every meeting, whatever happened in it.
import type { Meeting } from '../state.ts';

/** What does not hold, with the place; undefined: nothing. */
export function faultOf({ catalogue, items, agenda, sittings, current }: Meeting): string | undefined {
  if (new Set(agenda).size !== agenda.length) return 'agenda: expected each item once';
  for (const id of agenda)
    if (!Object.hasOwn(items, id) || !Object.hasOwn(catalogue.items, id)) return `agenda: there is no item “${id}”`;
  for (const [name, held] of Object.entries({
    items,
    'catalogue.items': catalogue.items,
    'catalogue.delegations': catalogue.delegations,
  }))
    for (const [id, one] of Object.entries(held)) if (one.id !== id) return `${name}.${id}: expected its own id`;
  for (const [id, { sittingId }] of Object.entries(catalogue.items))
    if (sittingId !== undefined && !sittings.some((one) => one.id === sittingId))
      return `catalogue.items.${id}: there is no sitting “${sittingId}”`;
  return current !== null && !agenda.includes(current) ? `current: there is no item “${current}”` : undefined;
}
