// What holds between the agenda and the other pieces of every meeting, whatever happened in it.
import { hasOpenSitting } from '../sittings/select.ts';
import type { Meeting } from '../state.ts';

/** What does not hold of the item on the floor; undefined: nothing. */
function faultOfCurrent(meeting: Meeting): string | undefined {
  const { items, agenda, current } = meeting;
  if (current !== null && !agenda.includes(current)) return `current: there is no item “${current}”`;
  if (current !== null && items[current]!.status !== 'under-consideration')
    return `current: the item “${current}” is not under consideration`;
  for (const [id, { clock }] of Object.entries(items)) {
    if (clock.startedAt === null) continue;
    if (id !== current) return `items.${id}.clock: it runs, and another item, or none, is on the floor`;
    if (!hasOpenSitting(meeting)) return `items.${id}.clock: it runs, and no sitting is open`;
  }
  return undefined;
}

/** What does not hold, with the place; undefined: nothing. */
export function faultOf(meeting: Meeting): string | undefined {
  const { catalogue, items, agenda, sittings } = meeting;
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
  return faultOfCurrent(meeting);
}
