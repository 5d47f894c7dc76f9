// Who votes, in which order they are called, and from whom on (GA rule 87): in English order from one that is drawn. Pure.
import { standingOf } from '../rule-sets/participant-status.ts';
import { textIn } from '../texts.ts';
import { byTicket } from '../orders/lots.ts';
import type { DelegationId, Meeting } from '../state.ts';

/** Members with a vote, in English alphabetical order. */
export const votersOf = (meeting: Meeting): DelegationId[] =>
  delegationsOf(meeting).filter(
    (id) => meeting.catalogue.delegations[id]!.votes !== false && standingOf(meeting, id) === 'member',
  );

/** All delegations, in English alphabetical order. */
export function delegationsOf(meeting: Meeting): DelegationId[] {
  const { delegations } = meeting.catalogue;
  const rank = (id: DelegationId): number => delegations[id]?.rank?.en ?? Number.MAX_SAFE_INTEGER;
  const name = (id: DelegationId): string => textIn(delegations[id]?.name, 'en') || id;
  return Object.values(delegations)
    .filter((one) => !one.retired)
    .map(({ id }) => id)
    .toSorted((a, b) => rank(a) - rank(b) || (name(a) < name(b) ? -1 : 1));
}

/** The same circle, from this one on. */
export function from(voters: readonly DelegationId[], first: DelegationId): DelegationId[] {
  const at = Math.max(0, voters.indexOf(first));
  return [...voters.slice(at), ...voters.slice(0, at)];
}

/** Who is called first: the smallest ticket. */
export const drawnFirst = (voters: readonly DelegationId[], seed: string): DelegationId =>
  byTicket(seed, '', voters)[0]!;
