// Who votes, in which order they are called, and from whom on (GA rule 87): in English order from one that is drawn. Pure.
import { standingOf } from '../rule-sets/standing.ts';
import { sha256 } from '../sha256.ts';
import type { DelegationId, Meeting } from '../state.ts';

/** Members with a vote, in English alphabetical order. */
export function votersOf(meeting: Meeting): DelegationId[] {
  const { delegations } = meeting.catalogue;
  const rank = (id: DelegationId): number => delegations[id]?.rank?.en ?? Number.MAX_SAFE_INTEGER;
  const name = (id: DelegationId): string => delegations[id]?.name.en ?? id;
  return Object.values(delegations)
    .filter((one) => !one.retired && one.votes !== false && standingOf(meeting, one.id) === 'member')
    .map(({ id }) => id)
    .toSorted((a, b) => rank(a) - rank(b) || (name(a) < name(b) ? -1 : 1));
}

/** The same circle, from this one on. */
export function from(voters: readonly DelegationId[], first: DelegationId): DelegationId[] {
  const at = Math.max(0, voters.indexOf(first));
  return [...voters.slice(at), ...voters.slice(0, at)];
}

/** What is drawn for one of them; the smallest is called first. */
export const ticket = (seed: string, id: string): string => sha256(`${seed}::${id}`);

export function drawnFirst(voters: readonly DelegationId[], seed: string): DelegationId {
  const tickets = voters.map((id) => ({ id, drawn: ticket(seed, id) }));
  return tickets.toSorted((a, b) => (a.drawn < b.drawn ? -1 : 1))[0]!.id;
}
