// What holds between delegations, categories and groups in every meeting, whatever happened in it.
import type { Meeting } from '../state.ts';

/** What does not hold, with the place; undefined: nothing. */
export function faultOf({ catalogue: { categories, delegations, groups } }: Meeting): string | undefined {
  const known = new Set(categories.map(({ id }) => id));
  for (const [id, { category }] of Object.entries(delegations))
    if (!known.has(category)) return `catalogue.delegations.${id}: there is no category “${category}”`;
  for (const { id, members = [] } of groups) {
    const stranger = members.find((one) => !Object.hasOwn(delegations, one));
    if (stranger !== undefined) return `catalogue.groups.${id}: there is no delegation “${stranger}”`;
  }
  return undefined;
}
