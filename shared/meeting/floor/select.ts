// What other concerns ask of the floor.
import type { EventBodyOf } from '../events.ts';
import type { Floor } from '../state.ts';
import { elapsedMs } from '../timer.ts';

/** The event with which the speech of who has the floor ends at `now` (ms). */
export const endOfSpeech = (floor: Floor, now: number): EventBodyOf<'SpeechEnded'> => ({
  type: 'SpeechEnded',
  entryId: floor.entry.id,
  usedMs: elapsedMs(floor.timer, now),
});
