// What holds between the speakers lists, the floor and the delegations in every meeting, whatever happened in it.
import type { Entry, Meeting } from '../state.ts';
import { hasOwnList, keyOfList } from './select.ts';

/** What does not hold between lists and items; undefined: nothing. */
function faultOfItems(meeting: Meeting): string | undefined {
  const { items, lists } = meeting;
  const joined = new Set<string>();
  for (const [key, { itemId, together = [] }] of Object.entries(lists)) {
    if (!Object.hasOwn(items, itemId)) return `lists.${key}: there is no item “${itemId}”`;
    for (const id of together) {
      if (!Object.hasOwn(items, id)) return `lists.${key}.together: there is no item “${id}”`;
      if (hasOwnList(meeting, id)) return `lists.${key}.together: the item “${id}” has a list of its own`;
      if (joined.has(id)) return `lists.${key}.together: the item “${id}” is taken together with another one already`;
      joined.add(id);
    }
  }
  return undefined;
}

/** What does not hold, with the place; undefined: nothing. */
export function faultOf(meeting: Meeting): string | undefined {
  const { catalogue, lists, floor, held } = meeting;
  const seen = new Set<string>();
  const broken = (path: string, one: Entry): string | undefined => {
    if (seen.has(one.id)) return `${path}: “${one.id}” stands in two places`;
    seen.add(one.id);
    if ((one.delegationId === undefined) === (one.guest === undefined))
      return `${path}: expected a delegation or a guest`;
    return one.delegationId === undefined || Object.hasOwn(catalogue.delegations, one.delegationId)
      ? undefined
      : `${path}: there is no delegation “${one.delegationId}”`;
  };
  for (const [id, one] of Object.entries(lists)) {
    if (keyOfList(one) !== id) return `lists.${id}: expected its own item`;
    for (const inside of [one.requested, one.waiting, one.past])
      for (const stands of inside) {
        const fault = broken(`lists.${id}`, stands);
        if (fault !== undefined) return fault;
      }
  }
  for (const { entry } of held) {
    const fault = broken('held', entry);
    if (fault !== undefined) return fault;
  }
  if (floor && floor.itemId !== floor.entry.itemId) return 'floor: expected the item of its entry';
  return (floor ? broken('floor', floor.entry) : undefined) ?? faultOfItems(meeting);
}
