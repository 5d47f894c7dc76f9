// The JSON of meetings and of their latest events for each kind of reader: made once, whether for a batch, for one who comes back or
// over HTTP. What is kept is bounded for all meetings together. Knows no connection, and of rooms only what they hold.
import type { Reader } from '#shared/meeting/audience.ts';
import { audienceOf, project } from '#shared/meeting/audience.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import type { EventTexts } from './event-text.ts';
import { eventTexts } from './event-text.ts';

export interface KeptJson {
  /** The meeting as this reader sees it, without the catalogue. Forgotten with the state that it is of. */
  meeting(meeting: Meeting, reader: Reader): string;
  /** An event that a room holds; what was made longest ago is forgotten, and made again where it is asked for. */
  event(event: MeetingEvent): EventTexts;
}

/** Characters of events' JSON: ten thousand usual events, each for three kinds of readers. */
const MOST_KEPT = 16 * 1_048_576;

export function makeKeptJson(mostKept = MOST_KEPT): KeptJson {
  const meetings = new WeakMap<Meeting, Map<string, string>>();
  /** In the order in which the first JSON of each was made. */
  const kept = new Map<MeetingEvent, { texts: EventTexts; length: number }>();
  let length = 0;

  function keep(event: MeetingEvent, texts: EventTexts, more: number): void {
    const known = kept.get(event);
    if (known) known.length += more;
    else kept.set(event, { texts, length: more });
    length += more;
    for (const [oldest, { length: less }] of kept) {
      if (length <= mostKept) return;
      kept.delete(oldest);
      length -= less;
    }
  }

  return {
    meeting(meeting, reader) {
      let texts = meetings.get(meeting);
      if (!texts) meetings.set(meeting, (texts = new Map()));
      const name = audienceOf(reader);
      let text = texts.get(name);
      if (text === undefined) {
        const { catalogue: _, ...live } = project(meeting, reader);
        texts.set(name, (text = JSON.stringify(live)));
      }
      return text;
    },
    event(event) {
      const known = kept.get(event);
      if (known) return known.texts;
      // A whole meeting, and another one for each reader: nobody who holds anything asks for it.
      if (event.type === 'MeetingCreated') return eventTexts(event);
      const texts = eventTexts(event, ({ text }) => keep(event, texts, text.length));
      return texts;
    },
  };
}
