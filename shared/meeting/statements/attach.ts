// How a text stays with its speech wherever that goes, and is put beside it. Every page has this from its first moment on.
import type { MeetingEvent } from '../events.ts';
import { findEntry, updateEntry } from '../speakers/select.ts';
import type { Entry, Meeting, Statement } from '../state.ts';

export const statementOf = (meeting: Meeting, entryId: string): Statement | undefined =>
  findEntry(meeting, entryId)?.entry.statement;

/** The meeting with this text of a speech; null: with none. A replica that does not have the speech has no text of it. */
export function withStatement(meeting: Meeting, entryId: string, statement: Statement | null): Meeting {
  if (!findEntry(meeting, entryId)) return meeting;
  return updateEntry(meeting, entryId, <E extends Entry>({ statement: _, ...entry }: E) => {
    // Any entry may have a text or none: it stays of its kind.
    return { ...entry, ...(statement && { statement }) } as unknown as E;
  });
}

/** The speeches that an event brings whole, without the text that not everybody may read. */
function broughtBy(event: MeetingEvent): string[] {
  switch (event.type) {
    case 'EntryListed':
    case 'EntryEdited':
    case 'PassedOver':
      return [event.entryId];
    case 'Undone':
      return event.facts.flatMap((fact) => {
        if (fact.fact === 'entry') return [fact.id];
        if (fact.fact === 'floor') return fact.value ? [fact.value.entry.id] : [];
        return fact.fact === 'held' ? fact.value.map(({ entry }) => entry.id) : [];
      });
    default:
      return [];
  }
}

/** A speech that comes whole keeps the text that it had. */
export function withStatementsKept(before: Meeting, after: Meeting, event: MeetingEvent): Meeting {
  let kept = after;
  for (const id of broughtBy(event)) {
    const statement = statementOf(before, id);
    if (statement && !statementOf(after, id)) kept = withStatement(kept, id, statement);
  }
  return kept;
}
