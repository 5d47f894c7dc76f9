// What holds of the sittings in every meeting, whatever happened in it.
import type { Meeting } from '../state.ts';

/** What does not hold, with the place; undefined: nothing. */
export function faultOf({ sittings }: Meeting): string | undefined {
  const underWay = sittings.filter(({ status }) => status === 'open' || status === 'suspended');
  return underWay.length > 1 ? 'sittings: expected one at most that is open or suspended' : undefined;
}
