// Lots that anybody can check: what is sealed before names are taken, what each name's ticket is, and the order that comes of it. Pure.
import type { Context } from '../decider.ts';
import { sha256 } from '../sha256.ts';

/** Published before anybody asks: it binds the seed, and says nothing of it. */
export const commitOf = (seed: string): string => sha256(seed);

/** What is drawn for one of them. @param word called from the floor; empty: none was */
export const ticketOf = (seed: string, word: string, id: string): string => sha256(`${seed}:${word}:${id}`);

/** The same ids, the smallest ticket first. */
export function byTicket(seed: string, word: string, ids: readonly string[]): string[] {
  const tickets = ids.map((id) => ({ id, ticket: ticketOf(seed, word, id) }));
  return tickets.toSorted((one, other) => (one.ticket < other.ticket ? -1 : 1)).map(({ id }) => id);
}

/** Whether this lot, as it is published, was sealed and drawn so. */
export const isFairlyDrawn = (
  commit: string | undefined,
  { seed, word, order }: { seed: string; word: string; order: readonly string[] },
): boolean => commit === commitOf(seed) && byTicket(seed, word, order).every((id, at) => id === order[at]);

/**
 * A seed for what this command opens: nobody knows it before it is drawn, and only the server has it. A page that decides ahead of the
 * server makes one that does not stand.
 */
export const newSeed = ({ secret, commandId, newId }: Context): string => secret?.(commandId) ?? sha256(newId());
