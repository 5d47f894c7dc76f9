// What holds of swaps in every meeting, whatever happened in it.
import type { Meeting } from '../state.ts';
import { withoutLapsedSwaps } from './select.ts';

/** What does not hold, with the place; undefined: nothing. */
export function faultOf(meeting: Meeting): string | undefined {
  return withoutLapsedSwaps(meeting) === meeting ? undefined : 'swaps: expected two who wait on one list';
}
