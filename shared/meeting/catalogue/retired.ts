// Whether a delegation no longer takes part: it is out of all that one picks from, and its link lets nobody in. Its speeches stay.
import type { Delegation, Meeting } from '../state.ts';

/** Whether it no longer takes part; its speeches stay in the record. */
export const isRetired = (delegation: Delegation): boolean => 'retired' in delegation && delegation.retired === true;

/** Whether this is a delegation of the meeting that was retired. */
export function takesNoPart({ catalogue: { delegations } }: Meeting, delegationId: string | undefined): boolean {
  const delegation = delegationId === undefined ? undefined : delegations[delegationId];
  return delegation !== undefined && isRetired(delegation);
}

/** Whether nobody comes in for it any more: it was retired, or an undo took it away. */
export const isGone = (meeting: Meeting, delegationId: string | undefined): boolean =>
  delegationId !== undefined &&
  (!Object.hasOwn(meeting.catalogue.delegations, delegationId) || takesNoPart(meeting, delegationId));

/** Those that take part, in the alphabetical order of English. */
export function takingPart({ delegations }: Meeting['catalogue']): Delegation[] {
  const place = ({ rank }: Delegation) => rank?.en ?? Number.MAX_SAFE_INTEGER;
  return Object.values(delegations)
    .filter((one) => !isRetired(one))
    .sort((a, b) => place(a) - place(b));
}
