// Whom "admit all" admits: of one delegation no more than two at a time, since a stranger may send any number; and how many are decided
// about at once. Knows no page.
import type { Joins } from '#shared/protocol.ts';

const MOST_OF_A_DELEGATION = 2;

/** Of those who wait, the first to come first: those whom one press admits. */
export function admittedTogether(waiting: Joins['waiting']): Joins['waiting'] {
  const counts = new Map<string, number>();
  return waiting.filter(({ delegationId }) => {
    const count = (counts.get(delegationId) ?? 0) + 1;
    counts.set(delegationId, count);
    return count <= MOST_OF_A_DELEGATION;
  });
}

const AT_ONCE = 10;

/** Some at a time: hundreds of commands at once are more than the server reads of one console, and it would be cut off. */
export async function eachInTurn<T>(all: readonly T[], decide: (one: T) => Promise<unknown>): Promise<void> {
  const left = all.values();
  const next = async (): Promise<void> => {
    for (const one of left) await decide(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}
