// The JSON of meetings and of their latest events for each kind of reader: made once, whether for a batch, for one who comes back or
// over HTTP. What is kept is bounded for all meetings together. Knows no connection, and of rooms only what they hold.
import type { Reader } from '#shared/meeting/who-sees.ts';
import { audienceOf, project } from '#shared/meeting/who-sees.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import type { EventJson } from './event-json.ts';
import { eventJson } from './event-json.ts';

/** JSON that several readers ask for, made once. */
export interface KeptJson {
  /** The meeting as this reader sees it, without the catalogue, and without the items' scripts where so said. Forgotten with the state that it is of. */
  meeting(meeting: Meeting, reader: Reader, withoutScripts?: boolean): string;
  /** An event that a room holds; what was made longest ago is forgotten, and made again where it is asked for. */
  event(event: MeetingEvent): EventJson;
}

/** Characters of events' JSON: ten thousand usual events, each for three kinds of readers. */
const MOST_KEPT = 16 * 1_048_576;

/**
 * Keeps the JSON of states and events as long as somebody may ask for it again.
 * @param mostKept characters
 */
export function makeKeptJson(mostKept = MOST_KEPT): KeptJson {
  const meetings = new WeakMap<Meeting, Map<string, string>>();
  /** In the order in which the first JSON of each was made. */
  const kept = new Map<MeetingEvent, { json: EventJson; length: number }>();
  let length = 0;

  function keep(event: MeetingEvent, json: EventJson, more: number): void {
    const known = kept.get(event);
    if (known) known.length += more;
    else kept.set(event, { json, length: more });
    length += more;
    for (const [oldest, { length: less }] of kept) {
      if (length <= mostKept) return;
      kept.delete(oldest);
      length -= less;
    }
  }

  return {
    meeting(meeting, reader, withoutScripts = false) {
      let byAudience = meetings.get(meeting);
      if (!byAudience) meetings.set(meeting, (byAudience = new Map()));
      const name = `${audienceOf(reader)}${withoutScripts ? ' without scripts' : ''}`;
      let json = byAudience.get(name);
      if (json === undefined) {
        const { catalogue: _, ...live } = project(meeting, reader);
        byAudience.set(name, (json = JSON.stringify(withoutScripts ? { ...live, scripts: undefined } : live)));
      }
      return json;
    },
    event(event) {
      const known = kept.get(event);
      if (known) return known.json;
      // It carries a whole meeting, which differs for each reader; a client that holds anything never asks for it.
      if (event.type === 'MeetingCreated') return eventJson(event);
      const json = eventJson(event, ({ text }) => keep(event, json, text.length));
      return json;
    },
  };
}
