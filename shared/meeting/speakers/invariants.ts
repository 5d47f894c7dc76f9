// What holds between the speakers lists, the floor and the delegations in every meeting, whatever happened in it.
import type { Entry, Meeting } from '../state.ts';
import { keyOfList } from './select.ts';

/** What does not hold, with the place; undefined: nothing. */
export function faultOf({ catalogue, lists, floor, held }: Meeting): string | undefined {
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
  if (!floor) return undefined;
  return floor.itemId !== floor.entry.itemId ? 'floor: expected the item of its entry' : broken('floor', floor.entry);
}
