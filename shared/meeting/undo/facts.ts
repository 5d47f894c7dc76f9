// Plain facts of a meeting: what an event touches, what stood there before, and how to put it back.
// The ground on which undo stands; no decision is taken here.
import { withoutHints } from '../who-sees.ts';
import { ancestorsOf } from '../agenda/select.ts';
import type { EventBody } from '../events.ts';
import { findEntry, listOf, putIn, takeOut, withList } from '../speakers/select.ts';
import { itemsPlannedFor, withSittingAt } from '../sittings/select.ts';
import type { EntryPlace, Fact, Meeting } from '../state.ts';

/** What a fact is about: its name and, where there are several, its id; `isNew` says that nothing of it was there before. */
export type FactKey = { fact: Fact['fact']; id?: string; isNew?: true };

export const keyOf = (fact: FactKey): string => (fact.id === undefined ? fact.fact : `${fact.fact}:${fact.id}`);

const sitting = (id: string): FactKey => ({ fact: 'sitting', id });
const item = (id: string | null): FactKey[] => (id === null ? [] : [{ fact: 'item', id }]);
const entry = (id: string): FactKey => ({ fact: 'entry', id });
const list = (id: string): FactKey => ({ fact: 'list', id });
const FLOOR: FactKey = { fact: 'floor' };
const CURRENT: FactKey = { fact: 'current' };
const AGENDA: FactKey = { fact: 'agenda' };
const LAST_SPEECH: FactKey = { fact: 'last-speech' };
const SETTINGS: FactKey = { fact: 'settings' };
const floorIfTaken = (meeting: Meeting): FactKey[] => (meeting.floor ? [FLOOR] : []);

/** What an event will touch in this state. Empty: it cannot be undone (notes, hints, the booth's word). */
export function touchedBy(meeting: Meeting, event: EventBody): FactKey[] {
  switch (event.type) {
    case 'SittingOpened':
    case 'SittingSuspended':
    case 'SittingResumed':
    case 'SittingAdjourned':
      return [sitting(event.sittingId), ...item(meeting.current), ...floorIfTaken(meeting)];
    case 'SittingEdited':
    case 'SittingAdded':
      return [sitting(event.sittingId)];
    case 'SittingRemoved':
      return [
        sitting(event.sittingId),
        ...itemsPlannedFor(meeting, event.sittingId).map((id): FactKey => ({ fact: 'item-info', id })),
      ];
    case 'ChairTaken':
      return [{ fact: 'presiding' }];
    case 'ItemOpened': {
      const ancestors = ancestorsOf(meeting, event.itemId);
      const others = Object.values(meeting.items).filter(
        ({ id, status }) => id !== event.itemId && (status === 'under-consideration' || ancestors.includes(id)),
      );
      return [CURRENT, ...item(event.itemId), ...others.flatMap(({ id }) => item(id))];
    }
    case 'ItemConcluded': {
      const dropped =
        event.waiting === 'drop'
          ? [...(meeting.lists[event.itemId]?.waiting ?? []), ...(meeting.lists[event.itemId]?.requested ?? [])]
          : [];
      return [CURRENT, ...item(event.itemId), ...dropped.map((one) => entry(one.id))];
    }
    case 'ItemDeferred':
    case 'ItemReopened':
      return [CURRENT, ...item(event.itemId)];
    case 'ItemAdded':
    case 'ItemRemoved':
      return [AGENDA, ...item(event.itemId), { fact: 'item-info', id: event.itemId }];
    case 'ItemEdited':
      return [{ fact: 'item-info', id: event.itemId }];
    case 'ItemMoved':
      return [AGENDA];
    case 'DelegationAdded':
    case 'DelegationEdited':
      return [{ fact: 'delegation', id: event.delegationId }];
    case 'ListOpened':
    case 'ListClosed':
    case 'ClosingTimeSet':
      return [list(event.itemId)];
    case 'FloorRequested':
      return [{ ...entry(event.entryId), isNew: true }];
    case 'EntryListed':
    case 'RequestDeclined':
    case 'RequestWithdrawn':
    case 'EntryMoved':
      return [entry(event.entryId)];
    case 'EntryEdited':
    case 'PassedOver':
      return [entry(event.entryId), ...(meeting.floor?.entry.id === event.entryId ? [FLOOR] : [])];
    case 'FloorGiven':
    case 'SpeechPaused':
    case 'SpeechResumed':
    case 'SpeechExtended':
      return [FLOOR, entry(event.entryId)];
    case 'SpeechEnded':
    case 'SpeechTimeCorrected':
      return [...floorIfTaken(meeting), entry(event.entryId), LAST_SPEECH];
    case 'SpeechLimitSet':
      if (event.scope.of !== 'entry') return [SETTINGS];
      return [entry(event.scope.entryId!), ...(meeting.floor?.entry.id === event.scope.entryId ? [FLOOR] : [])];
    case 'AnnouncementPosted':
      return [{ fact: 'announcement', id: event.announcement.id }];
    case 'AnnouncementRetracted':
      return [{ fact: 'announcement', id: event.announcementId }];
    case 'CountdownStarted':
    case 'CountdownPaused':
    case 'CountdownResumed':
    case 'CountdownReset':
      return [{ fact: 'countdown' }];
    case 'ShownOnScreen':
      return [{ fact: 'screen', id: event.screen }];
    case 'Undone':
      return event.facts.map((fact) => ({ fact: fact.fact, ...('id' in fact && { id: fact.id }) }));
    case 'MeetingCreated':
    case 'NotePassed':
    case 'NoteSent':
    case 'NoteSettled':
    case 'SlowerAsked':
    case 'FinishedSignalled':
      return [];
    default:
      return event satisfies never;
  }
}

const NOWHERE: { itemId: string; place: EntryPlace } = { itemId: '', place: { in: 'nowhere' } };

/** So many of those behind the follower are remembered: more than are called between a mistake and its undo. */
const KEPT_BEHIND = 20;

function placeOf(meeting: Meeting, entryId: string): { itemId: string; place: EntryPlace } {
  const found = findEntry(meeting, entryId);
  if (!found) return NOWHERE;
  const itemId = found.entry.itemId;
  if (found.place === 'floor') return { itemId, place: { in: 'floor' } };
  if (found.place === 'past') return { itemId, place: { in: 'past', entry: withoutHints(found.entry) } };
  const one = withoutHints(found.entry);
  if (found.place === 'requested') return { itemId, place: { in: 'requested', entry: one } };
  const { waiting } = listOf(meeting, itemId);
  const behind = waiting.slice(found.at + 2, found.at + 2 + KEPT_BEHIND).map(({ id }) => id);
  return {
    itemId,
    place: {
      in: 'waiting',
      entry: one,
      before: waiting[found.at + 1]?.id ?? null,
      after: waiting[found.at - 1]?.id ?? null,
      ...(behind.length > 0 && { behind }),
    },
  };
}

/** What stands there now, as a fact that can be put back. */
export function captureFact(meeting: Meeting, { fact, id = '', isNew }: FactKey): Fact {
  switch (fact) {
    case 'sitting': {
      const at = meeting.sittings.findIndex((one) => one.id === id);
      if (at < 0) return { fact, id, value: null };
      return { fact, id, value: meeting.sittings[at]!, before: meeting.sittings[at + 1]?.id ?? null };
    }
    case 'item':
      return { fact, id, value: meeting.items[id] ?? null };
    case 'current':
      return { fact, value: meeting.current };
    case 'agenda':
      return { fact, value: meeting.agenda };
    case 'item-info':
      return { fact, id, value: meeting.catalogue.items[id] ?? null };
    case 'delegation':
      return { fact, id, value: meeting.catalogue.delegations[id] ?? null };
    case 'list': {
      const { requested: _, waiting: __, past: ___, ...value } = listOf(meeting, id);
      return { fact, id, value };
    }
    case 'entry':
      return { fact, id, ...(isNew ? NOWHERE : placeOf(meeting, id)) };
    case 'floor':
      return { fact, value: meeting.floor && { ...meeting.floor, entry: withoutHints(meeting.floor.entry) } };
    case 'last-speech':
      return { fact, value: meeting.lastSpeech };
    case 'presiding':
      return { fact, value: meeting.presiding };
    case 'settings':
      return { fact, value: meeting.settings };
    case 'announcement':
      return { fact, id, value: meeting.announcements.find((one) => one.id === id) ?? null };
    case 'countdown':
      return { fact, value: meeting.countdown };
    case 'screen':
      return { fact, id, value: meeting.screens[id] ?? null };
    default:
      return fact satisfies never;
  }
}

function put<T>(record: Record<string, T>, id: string, value: T | null): Record<string, T> {
  const { [id]: _, ...rest } = record;
  return value === null ? rest : { ...record, [id]: value };
}

function putEntry(meeting: Meeting, id: string, place: EntryPlace): Meeting {
  const cleared = takeOut(meeting, id);
  if (place.in === 'nowhere' || place.in === 'floor') return cleared;
  if (place.in === 'past') return putIn(cleared, place.entry, 'past');
  return putIn(cleared, place.entry, place.in, place.in === 'waiting' ? place.before : null);
}

function putSitting(meeting: Meeting, { id, value, before }: Extract<Fact, { fact: 'sitting' }>): Meeting {
  const { sittings } = meeting;
  if (value === null) return { ...meeting, sittings: sittings.filter((one) => one.id !== id) };
  if (!sittings.some((one) => one.id === id))
    return { ...meeting, sittings: withSittingAt(sittings, value, before ?? null) };
  return { ...meeting, sittings: sittings.map((one) => (one.id === id ? value : one)) };
}

/** Puts one fact back into the meeting. */
export function applyFact(meeting: Meeting, fact: Fact): Meeting {
  switch (fact.fact) {
    case 'sitting':
      return putSitting(meeting, fact);
    case 'item':
      return { ...meeting, items: put(meeting.items, fact.id, fact.value) };
    case 'current':
      return { ...meeting, current: fact.value };
    case 'agenda':
      return { ...meeting, agenda: fact.value };
    case 'item-info':
      return {
        ...meeting,
        catalogue: { ...meeting.catalogue, items: put(meeting.catalogue.items, fact.id, fact.value) },
      };
    case 'delegation':
      return {
        ...meeting,
        catalogue: { ...meeting.catalogue, delegations: put(meeting.catalogue.delegations, fact.id, fact.value) },
      };
    case 'list': {
      const { requested, waiting, past } = listOf(meeting, fact.id);
      return withList(meeting, { ...fact.value, requested, waiting, past });
    }
    case 'entry':
      return putEntry(meeting, fact.id, fact.place);
    case 'floor':
      return { ...meeting, floor: fact.value };
    case 'last-speech':
      return { ...meeting, lastSpeech: fact.value };
    case 'presiding':
      return { ...meeting, presiding: fact.value };
    case 'settings':
      return { ...meeting, settings: fact.value };
    case 'announcement': {
      const rest = meeting.announcements.filter((one) => one.id !== fact.id);
      return { ...meeting, announcements: fact.value ? [...rest, fact.value].toSorted((a, b) => a.seq - b.seq) : rest };
    }
    case 'countdown':
      return { ...meeting, countdown: fact.value };
    case 'screen':
      return { ...meeting, screens: put(meeting.screens, fact.id, fact.value) };
    default:
      return fact satisfies never;
  }
}
