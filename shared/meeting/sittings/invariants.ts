// What holds of the sittings in every meeting, whatever happened in it.
import type { Meeting } from '../state.ts';
import { isUnderWay } from './select.ts';

/** What does not hold, with the place; undefined: nothing. */
export function faultOf({ sittings }: Meeting): string | undefined {
  return sittings.filter(isUnderWay).length > 1
    ? 'sittings: expected one at most that is open or suspended'
    : undefined;
}
