// A server on a folder of its own: there are no other nodes.
import { pairingsInMemory } from '../access/pairing-codes.ts';
import { startClock } from '../clock.ts';
import type { NodeListener, Nodes } from './nodes.ts';

/** @param notBefore instant of the last stored event: server time does not go back behind it. */
export function alone(notBefore: number): Nodes {
  const clock = startClock(notBefore);
  let listener: NodeListener | undefined;
  return {
    clock,
    pairings: pairingsInMemory(() => performance.now()),
    count: () => 1,
    inDoubt: () => false,
    async listen(theListener) {
      listener = theListener;
    },
    showPresence: () => {},
    async takeWall(earliest) {
      clock.takeWall(earliest);
      listener?.timeTaken();
    },
    attendedElsewhere: async () => [],
    exclusively: (work) => work(),
    close: async () => {},
  };
}
