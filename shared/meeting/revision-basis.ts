// What a whole list was made for: what somebody has revised meanwhile is not revised unseen.
import type { Refused } from './decider.ts';
import { refusal } from './refusals.ts';
import { MOST } from './meeting-maxima.ts';
import type { Fact, Meeting } from './state.ts';
import { isOfficer } from './who-may.ts';

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

/**
 * The refusal of what is set as a whole, where somebody has set it since it was looked at; undefined: it stands as it did then.
 * Those who did are named by their steps. Where more was done since than the history keeps, nobody can tell.
 * @param basis `catalogueSeq` of the state that was looked at; undefined: whoever sends it has looked at none
 */
export function setSince(meeting: Meeting, basis: number | undefined, fact: Fact['fact']): Refused | undefined {
  const { catalogueSeq: seq = 0, history } = meeting;
  if (basis === undefined || basis >= seq) return undefined;
  const since = history.filter((step) => step.seq > basis);
  const steps = since
    .filter(({ replaced }) => replaced.some((one) => one.fact === fact))
    .map(({ commandId, did, by, about }) => ({ commandId, did, by, about }));
  const isKept = since.filter(({ by }) => isOfficer(by.role)).length < MOST.steps;
  return steps.length === 0 && isKept ? undefined : refusal(meeting, 'changed', { basis, seq, steps });
}
