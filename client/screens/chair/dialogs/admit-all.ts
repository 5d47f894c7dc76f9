// Whom "admit all" admits: of one delegation no more than two at a time, since a stranger may send any number. Knows no page.
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
