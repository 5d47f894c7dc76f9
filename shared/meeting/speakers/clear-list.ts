// A list that is cleared: the item is concluded, the debate closed, the question settled.
import type { LeftEntry, Meeting, SpeakersList } from '../state.ts';
import { withList } from './select.ts';

/** Whoever waits on a list, or to be let on it, leaves it, and stays in the record. */
export function dropAll(meeting: Meeting, list: SpeakersList, at: number, seq: number): Meeting {
  const dropped = [...list.waiting, ...list.requested].map((entry): LeftEntry => ({
    ...entry,
    outcome: 'dropped',
    endedAt: at,
    seq,
  }));
  return withList(meeting, { ...list, waiting: [], requested: [], past: [...list.past, ...dropped] });
}
