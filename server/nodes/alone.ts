// A server on a folder of its own: there are no other nodes.
import { pairingsInMemory } from '../access/pairings.ts';
import { startClock } from '../clock.ts';
import type { Nodes } from './nodes.ts';

/** @param notBefore instant of the last stored event: server time does not go back behind it. */
export function alone(notBefore: number): Nodes {
  const clock = startClock(notBefore);
  return {
    clock,
    pairings: pairingsInMemory(() => clock.now()),
    count: () => 1,
    inDoubt: () => false,
    listen: async () => {},
    showPresence: () => {},
    exclusively: (work) => work(),
    close: async () => {},
  };
}
