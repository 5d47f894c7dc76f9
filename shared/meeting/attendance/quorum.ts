// Whether the members who were marked present are enough, to go on with the debate and to decide (GA rule 67). Pure; no refusal is here:
// the console reads this file.
import { parameterOf } from '../rule-sets/sets.ts';
import { standingOf } from '../rule-sets/participant-status.ts';
import { sittingNow } from '../sittings/select.ts';
import type { DelegationId, Meeting } from '../state.ts';

export interface Quorum {
  /** Members, those without a vote among them. */
  members: number;
  /** Of them those who were marked present. */
  present: number;
  /** So many must be present to go on with the debate, and to decide; null: no quorum is known, or it is waived. */
  open: number | null;
  decide: number | null;
  /** No roll was called in this sitting: a quorum is there until one shows that it is not. */
  presumed: boolean;
}

/** A share as it was written, not as it is held: a third of nine is three. */
const ROUNDING = 1e-9;

/** Members who take part, with or without a vote. */
export const membersOf = (meeting: Meeting): DelegationId[] =>
  Object.values(meeting.catalogue.delegations).flatMap(({ id, retired }) =>
    !retired && standingOf(meeting, id) === 'member' ? [id] : [],
  );

/** How many members there are, how many were marked present at this sitting, and how many the rules ask for. */
export function quorumOf(meeting: Meeting): Quorum {
  const { settings } = meeting;
  const marks = sittingNow(meeting)?.present ?? {};
  const members = membersOf(meeting);
  const toOpen = parameterOf(settings, 'quorumWaived') ? null : parameterOf(settings, 'quorumOpen');
  const toDecide = parameterOf(settings, 'quorumDecide');
  const all = members.length;
  return {
    members: all,
    present: members.filter((id) => marks[id]?.present).length,
    open: toOpen === null ? null : Math.ceil(all * toOpen - ROUNDING),
    // More than the share, and never more than there are.
    decide: toDecide === null ? null : Math.min(all, Math.floor(all * toDecide + ROUNDING) + 1),
    presumed: !Object.values(marks).some(({ how }) => how === 'roll-call'),
  };
}

/** So many more must be marked present for this; 0: enough are. */
export function missingTo(what: 'open' | 'decide', quorum: Quorum): number {
  const needed = quorum[what];
  return quorum.presumed || needed === null ? 0 : Math.max(0, needed - quorum.present);
}
