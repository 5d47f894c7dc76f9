// The JSON of one event for each kind of reader, made once however many feeds there are.
// Who sees what is who-sees.ts's; this only knows which of its results are the same JSON.
import type { Reader } from '#shared/meeting/who-sees.ts';
import { filterEvent, sightOf } from '#shared/meeting/who-sees.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';

import { EncodedJson } from '../fan-out/encoded-json.ts';

export interface EventJson {
  /** The event as JSON, as this reader sees it; null: not at all. */
  of(reader: Reader): EncodedJson | null;
}

/** @param made called with each JSON as it is made. */
export function eventJson(event: MeetingEvent, made: (json: EncodedJson) => void = () => {}): EventJson {
  const jsonByKind = new Map<string, EncodedJson>();
  return {
    of(reader) {
      const sight = sightOf(event, reader);
      if (sight === 'nothing') return null;
      // A whole meeting is projected for each reader; anything else is the same for all who have the same sight.
      const kind = event.type === 'MeetingCreated' ? `${reader.role}:${reader.delegationId ?? ''}` : sight;
      let json = jsonByKind.get(kind);
      if (!json) {
        jsonByKind.set(kind, (json = new EncodedJson(JSON.stringify(filterEvent(event, reader)))));
        made(json);
      }
      return json;
    },
  };
}
