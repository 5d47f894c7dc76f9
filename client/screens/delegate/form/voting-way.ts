// How a vote is taken that one does not give on this page: by hand or on paper, or by the members alone. Pure.
import type { DelegationId, Vote } from '#shared/meeting/state.ts';
import { isCounted } from '#shared/meeting/votes/majority.ts';

/** Whether this delegation votes in the room: it is told how, and given nothing to press. */
export const votesInTheRoom = (vote: Vote, self: DelegationId): boolean =>
  isCounted(vote) && vote.voters.includes(self);

/** What a phone says in place of the answers; null: they are given on it. */
export function wayKey(vote: Vote, self: DelegationId) {
  if (!vote.voters.includes(self)) return `delegate.vote.members.${vote.method}` as const;
  const { method } = vote;
  return method === 'hands' || method === 'ballot' ? (`delegate.vote.way.${method}` as const) : null;
}
