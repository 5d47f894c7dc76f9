// Presses that came late, since the network was away: by how much a speech's clock is then behind the speech, or ahead of it.
// The clock stands as the server took the commands; the difference is what officers are offered as a correction.
import type { MeetingEvent } from './events.ts';
import { updateEntry } from './speakers/select.ts';
import type { Entry, EntryId, Meeting, SpeakingEntry, SpokenEntry } from './state.ts';

/** Nobody corrects less. */
const NOTABLE_MS = 1_000;

/** Whose clock runs. */
const running = ({ floor }: Meeting): EntryId | undefined =>
  floor === null || floor.timer.startedAt === null ? undefined : floor.entry.id;

type Speech = SpeakingEntry | SpokenEntry;
const isSpeech = (entry: Entry): entry is Speech => 'givenAt' in entry;

/** An entry without what its clock is off by: somebody has said how long it spoke. */
export function asRecorded<E extends Entry>(entry: E): E {
  const { clockOffMs: _, ...rest } = entry as E & Pick<Speech, 'clockOffMs'>;
  return rest as unknown as E;
}

function moved(meeting: Meeting, entryId: EntryId, byMs: number): Meeting {
  return updateEntry(meeting, entryId, (entry) => {
    if (!isSpeech(entry)) return entry;
    const clockOffMs = (entry.clockOffMs ?? 0) + byMs;
    return Math.abs(clockOffMs) < NOTABLE_MS ? asRecorded(entry) : { ...entry, clockOffMs };
  });
}

/**
 * The state after an event whose press reached the server late. A clock that the event started has missed the time since the press; a clock that it
 * stopped has counted that time too much.
 * @param before the state without the event
 * @param after the state with it
 */
export function withLatePress(before: Meeting, after: Meeting, { type, lateMs }: MeetingEvent): Meeting {
  // An undo puts the clocks back as if the command had never come, so none is moved for its lateness.
  if (lateMs === undefined || type === 'Undone') return after;
  const ran = running(before);
  const runs = running(after);
  // A correction says what the clock was at its press, and it ran on.
  if (ran === runs) return runs !== undefined && type === 'SpeechTimeCorrected' ? moved(after, runs, lateMs) : after;
  const stopped = ran === undefined ? after : moved(after, ran, -lateMs);
  return runs === undefined ? stopped : moved(stopped, runs, lateMs);
}
