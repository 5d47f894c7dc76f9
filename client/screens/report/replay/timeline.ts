// The moments of a meeting, one an event: what it was after each. Folded from the log as anybody asks, with a state kept now and then, so
// that a step to and fro folds little. Pure.
import { evolve } from '#shared/meeting/meeting.ts';
import { project } from '#shared/meeting/who-sees.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Meeting, Step } from '#shared/meeting/state.ts';

/** So many events are between two states that are kept. */
const APART = 250;

export interface Timeline {
  readonly events: readonly MeetingEvent[];
  /** The meeting after the event at this place, as officers see it. */
  meetingAt(place: number): Meeting;
  /** The same as screens see it. */
  screenAt(place: number): Meeting;
  /** The place of the last event that had happened at this time, in ms; the first one's where none had. */
  placeAt(time: number): number;
}

/** @param events of one log, from its first on, without a hole; at least one */
export function openTimeline(events: readonly MeetingEvent[]): Timeline {
  const kept: Meeting[] = [];
  let last: { place: number; meeting: Meeting } | null = null;
  return {
    events,
    meetingAt,
    screenAt: (place) => project(meetingAt(place), { role: 'screen' }),
    placeAt: (time) =>
      Math.max(
        0,
        events.findLastIndex(({ at }) => at <= time),
      ),
  };

  function meetingAt(place: number): Meeting {
    const from = Math.min(kept.length, Math.floor(place / APART) + 1) - 1;
    const near = last !== null && last.place <= place && last.place >= from * APART ? last : null;
    let at = near?.place ?? (from < 0 ? -1 : from * APART);
    let meeting = near?.meeting ?? kept[from] ?? null;
    while (at < place) {
      at += 1;
      meeting = evolve(meeting, events[at]!);
      if (at % APART === 0 && kept.length === at / APART) kept.push(meeting);
    }
    last = { place, meeting: meeting! };
    return meeting!;
  }
}

/** The step that an event was a part of: its command's first event says in words what was done. Null: nobody did anything. */
export function stepOf(events: readonly MeetingEvent[], place: number): Pick<Step, 'did' | 'about' | 'by'> | null {
  const { commandId } = events[place]!;
  if (commandId === undefined) return null;
  for (let at = place; at >= 0 && events[at]!.commandId === commandId; at -= 1) {
    const { about, by } = events[at]!;
    if (about !== undefined) return { did: about.did, about, by };
  }
  return null;
}
