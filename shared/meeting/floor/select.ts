// What other concerns ask of the floor.
import type { Floor, Meeting } from '../state.ts';

/** Who speaks, and whom a point of order interrupted. */
export const speechesIn = ({ floor, held }: Pick<Meeting, 'floor' | 'held'>): Floor[] => [
  ...(floor ? [floor] : []),
  ...held,
];
