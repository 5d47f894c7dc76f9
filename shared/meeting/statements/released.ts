// What a decision brings besides, of the texts of speeches: read by those for whom one was meant once it was spoken, by the booth once its
// request is on the list; and no event that brings a speech whole brings its text.
import type { EventBody, EventType } from '../events.ts';
import { findEntry } from '../speakers/select.ts';
import type { Meeting, Statement } from '../state.ts';
import { toReaders, toThoseWhoSeeText } from '../who-sees.ts';

/** To whom a text is released; undefined: to nobody. */
export const releaseOf = (entryId: string, statement: Statement): EventBody[] =>
  statement.after === 'nobody' || statement.released
    ? []
    : [{ type: 'StatementReleased', entryId, statement, ...toReaders(statement.after) }];

/** Which events may bring which of those about texts besides. */
export const BRINGS_BESIDES: Partial<Record<EventType, readonly EventType[]>> = {
  SpeechEnded: ['StatementReleased'],
  EntryListed: ['StatementAttached'],
  EntryEdited: ['StatementAttached', 'StatementReleased'],
};

interface Around {
  before: EventBody[];
  behind: EventBody[];
}
const NOTHING: Around = { before: [], behind: [] };

const MAY_RELEASE: ReadonlySet<EventType> = new Set(Object.keys(BRINGS_BESIDES) as EventType[]);
const concernsText = (event: EventBody): boolean =>
  MAY_RELEASE.has(event.type) || ('entry' in event && event.entry.statement !== undefined);

function around(meeting: Meeting, event: EventBody): Around {
  if (event.type !== 'SpeechEnded' && event.type !== 'EntryListed' && event.type !== 'EntryEdited') return NOTHING;
  const { entryId } = event;
  const entry = findEntry(meeting, entryId)?.entry;
  const statement = entry?.statement;
  if (!entry || !statement) return NOTHING;
  if (event.type === 'SpeechEnded') return { before: [], behind: releaseOf(entryId, statement) };
  const released = event.type === 'EntryEdited' && event.goes === 'past' ? releaseOf(entryId, statement) : [];
  if (!entry.unlisted || event.entry.unlisted) return { before: [], behind: released };
  // Others begin to see the speech, and have no text of it at that instant: it is taken off, and comes again for those who may read it.
  return {
    before: [{ type: 'StatementAttached', entryId, statement: null, ...toThoseWhoSeeText(entry) }],
    behind: [{ type: 'StatementAttached', entryId, statement, ...toThoseWhoSeeText(event.entry) }, ...released],
  };
}

const withoutText = (event: EventBody): EventBody => {
  if (!('entry' in event) || !event.entry.statement) return event;
  const { statement: _, ...entry } = event.entry;
  return { ...event, entry } as EventBody;
};

/** The events of a decision, with those about texts of speeches that follow from them. */
export function withTexts(meeting: Meeting, events: EventBody[]): EventBody[] {
  if (!events.some(concernsText)) return events;
  return events.flatMap((event) => {
    const { before, behind } = around(meeting, event);
    return [...before, withoutText(event), ...behind];
  });
}
