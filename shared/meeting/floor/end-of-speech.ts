// How a speech ends, for the decisions of all concerns that end one.
import type { EventBodyOf } from '../events.ts';
import type { Floor } from '../state.ts';
import { elapsedMs } from '../timer.ts';

/** The event with which the speech of who has the floor ends at `now` (ms); `isCut`: at its limit, before it was finished. */
export const endOfSpeech = (floor: Floor, now: number, isCut = false): EventBodyOf<'SpeechEnded'> => ({
  type: 'SpeechEnded',
  entryId: floor.entry.id,
  usedMs: elapsedMs(floor.timer, now),
  ...(isCut && { cut: true }),
});
