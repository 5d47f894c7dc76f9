// The text of one event for each kind of reader, made once however many audiences there are.
// Who sees what is audience.ts's; this only knows which of its results are the same text.
import type { Reader } from '#shared/meeting/audience.ts';
import { filterEvent } from '#shared/meeting/audience.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';

export interface EventText {
  /** Readers with the same kind read the same text. */
  kind: string;
  text: string;
}

export interface EventTexts {
  /** The event as JSON for this reader; null: not visible. */
  of(reader: Reader): EventText | null;
}

/**
 * What a reader may see of an event, `filterEvent` answers. Whoever sees it at all sees the same fields, but for the officers (the
 * whole event), the delegation that gave the command (its id too), and an event that carries a whole meeting.
 */
export function eventTexts(event: MeetingEvent): EventTexts {
  const texts = new Map<string, string>();
  return {
    of(reader) {
      const visible = filterEvent(event, reader);
      if (!visible) return null;
      if (visible.type === 'MeetingCreated') return { kind: `${reader.role}:${reader.delegationId ?? ''}`, text: JSON.stringify(visible) };
      const kind = visible === event ? 'whole' : visible.commandId === undefined ? 'plain' : 'own';
      let text = texts.get(kind);
      if (text === undefined) texts.set(kind, (text = JSON.stringify(visible)));
      return { kind, text };
    },
  };
}
