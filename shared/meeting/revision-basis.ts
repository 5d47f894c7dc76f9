// What a whole list was made for: what somebody has revised meanwhile is not revised unseen.
import type { Refused } from './decider.ts';
import { refusal } from './refusals.ts';
import type { Meeting } from './state.ts';

/** So many of what changed are named. */
const NAMED = 20;

/**
 * The refusal of a list that was made for another state; undefined: it was made for this one.
 * @param seq the event that last changed what is revised
 * @param things what there is of it, each with the event that last changed it
 */
export function changedSince(
  meeting: Meeting,
  basis: number,
  seq: number,
  things: readonly { id: string; seq?: number | undefined }[],
): Refused | undefined {
  if (basis === seq) return undefined;
  const changed = things.filter((one) => (one.seq ?? 0) > basis).map(({ id }) => id);
  return refusal(meeting, 'changed', { basis, seq, changed: changed.slice(0, NAMED) });
}
