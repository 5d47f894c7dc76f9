// Plain facts of a meeting: what an event touches, what stood there before, and how to put it back. Each concern has its own in undo.ts.
import { CAPTURES, RESTORES, TOUCHES } from '../concerns.ts';
import type { EventBody, EventBodyOf, EventType } from '../events.ts';
import type { FactKey } from '../undo-parts.ts';
import type { Fact, Meeting } from '../state.ts';

type Touch = (meeting: Meeting, event: EventBodyOf<EventType>) => FactKey[];
type Capture = (meeting: Meeting, id: string, isNew: boolean) => object;
type Restore = (meeting: Meeting, fact: Fact) => Meeting;

/** What an event will touch in this state. Empty: it cannot be undone. */
export function touchedBy(meeting: Meeting, event: EventBody): FactKey[] {
  if (event.type === 'MeetingCreated') return [];
  if (event.type === 'Undone')
    return event.facts.map((fact) => ({ fact: fact.fact, ...('id' in fact && { id: fact.id }) }));
  return (TOUCHES[event.type] as Touch)(meeting, event);
}

/** What stands there now, as a fact that can be put back. */
export function captureFact(meeting: Meeting, { fact, id, isNew }: FactKey): Fact {
  const stands = (CAPTURES[fact] as Capture)(meeting, id ?? '', isNew === true);
  return { fact, ...(id !== undefined && { id }), ...stands } as Fact;
}

/** Puts one fact back into the meeting. */
export const applyFact = (meeting: Meeting, fact: Fact): Meeting => (RESTORES[fact.fact] as Restore)(meeting, fact);
