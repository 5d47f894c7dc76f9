// What holds of attendance in every meeting, whatever happened in it.
import type { Meeting } from '../state.ts';

/** What does not hold, with the place; undefined: nothing. */
export function faultOf({ sittings, catalogue }: Meeting): string | undefined {
  for (const { id, present, status } of sittings) {
    if (!present) continue;
    if (status === 'scheduled') return `sittings.${id}.present: nobody is present where nobody has sat yet`;
    const stranger = Object.keys(present).find((one) => !Object.hasOwn(catalogue.delegations, one));
    if (stranger !== undefined) return `sittings.${id}.present: there is no delegation “${stranger}”`;
  }
  return undefined;
}
