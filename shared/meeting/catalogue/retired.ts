// Whether a delegation no longer takes part: it is out of all that one picks from, and its link lets nobody in. Its speeches stay.
import type { Delegation, Meeting } from '../state.ts';

export const isRetired = (delegation: Delegation): boolean => 'retired' in delegation && delegation.retired === true;

/** Whether this is a delegation of the meeting that was retired. */
export function takesNoPart({ catalogue: { delegations } }: Meeting, delegationId: string | undefined): boolean {
  const delegation = delegationId === undefined ? undefined : delegations[delegationId];
  return delegation !== undefined && isRetired(delegation);
}
