// What other concerns ask of the floor.
import type { EventBodyOf } from '../events.ts';
import type { Floor, Meeting } from '../state.ts';
import { elapsedMs } from '../timer.ts';

/** Who speaks, and whom a point of order interrupted. */
export const speechesIn = ({ floor, held }: Pick<Meeting, 'floor' | 'held'>): Floor[] => [
  ...(floor ? [floor] : []),
  ...held,
];

/** The event with which the speech of who has the floor ends at `now` (ms); `isCut`: at its limit, before it was finished. */
export const endOfSpeech = (floor: Floor, now: number, isCut = false): EventBodyOf<'SpeechEnded'> => ({
  type: 'SpeechEnded',
  entryId: floor.entry.id,
  usedMs: elapsedMs(floor.timer, now),
  ...(isCut && { cut: true }),
});
