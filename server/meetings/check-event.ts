// What must stand before an event for any command to have brought it about: what it names is there, and stands as the rule wants it.
// For logs that come from outside; the fold passes over what names nothing. No stricter than the rules ever were. Pure.
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { ruleOf } from '#shared/meeting/rule-sets/sets.ts';
import { isInterruption } from '#shared/meeting/questions/kinds.ts';
import { hasOpenSitting } from '#shared/meeting/sittings/select.ts';
import { entriesToCome, findEntry } from '#shared/meeting/speakers/select.ts';
import type { PlaceName } from '#shared/meeting/speakers/select.ts';
import { questionOfVote } from '#shared/meeting/votes/select.ts';

import { BEFORE_ORDER } from './check-list-order.ts';
import { BEFORE_DIALOGUE } from './check-dialogue.ts';
import { BEFORE_TEXT } from './check-statements.ts';
import { BEFORE_QUESTIONS, questionThat } from './check-question.ts';
import { always, delegation, firstOf, item, itself, not, twice } from './check-parts.ts';
import type { Before, Fault } from './check-parts.ts';

/** An item that stands so. */
const itemThat =
  (...statuses: Meeting['items'][string]['status'][]) =>
  (meeting: Meeting, { itemId }: { itemId: string }): Fault =>
    item(meeting, itemId) ??
    (statuses.includes(meeting.items[itemId]!.status)
      ? undefined
      : `the item “${itemId}” is ${meeting.items[itemId]!.status}`);

/** A sitting that stands so. */
const sittingThat =
  (...statuses: Meeting['sittings'][number]['status'][]) =>
  ({ sittings }: Meeting, { sittingId }: { sittingId: string }): Fault => {
    const sitting = sittings.find(({ id }) => id === sittingId);
    if (!sitting) return not('sitting', sittingId);
    return statuses.includes(sitting.status) ? undefined : `the sitting “${sittingId}” is ${sitting.status}`;
  };

/** An entry that is in one of these places. */
function entryIn(meeting: Meeting, entryId: string, ...places: PlaceName[]): Fault {
  const found = findEntry(meeting, entryId);
  if (!found) return not('entry', entryId);
  return places.includes(found.place)
    ? undefined
    : `the entry “${entryId}” is in no such place, but in: ${found.place}`;
}
const newEntry = (meeting: Meeting, entryId: string): Fault =>
  findEntry(meeting, entryId) ? twice('an entry', entryId) : undefined;
const entryThat =
  (...places: PlaceName[]) =>
  (meeting: Meeting, { entryId }: { entryId: string }): Fault =>
    entryIn(meeting, entryId, ...places);

/** The clock of the speech runs, or stands. */
const speechThat =
  (runs: boolean) =>
  (meeting: Meeting, { entryId }: { entryId: string }): Fault =>
    // A speaker who was interrupted by a point of order gets the floor back.
    (!runs && meeting.floor === null && meeting.held.length > 0
      ? entryIn(meeting, entryId, 'held')
      : entryIn(meeting, entryId, 'floor')) ??
    (meeting.floor === null || (meeting.floor.timer.startedAt !== null) === runs
      ? undefined
      : 'the clock of the speech is so already');

const countdownThat =
  (runs?: boolean) =>
  (meeting: Meeting): Fault => {
    if (!meeting.countdown) return 'there is no countdown';
    return runs === undefined || (meeting.countdown.clock.startedAt !== null) === runs
      ? undefined
      : 'the countdown is so already';
  };

const placeAmong = (what: string, ids: readonly string[], before: string | null): Fault =>
  before === null || ids.includes(before) ? undefined : not(what, before);
const newNote = ({ notes }: Meeting, { note }: { note: { id: string } }): Fault =>
  notes.some(({ id }) => id === note.id) ? twice('a note', note.id) : undefined;
/** A list that stands so; replies are taken where nobody opened theirs. */
const listThat =
  (...statuses: Meeting['lists'][string]['status'][]) =>
  (meeting: Meeting, { itemId, segment }: { itemId: string; segment?: 'reply' | 'question' | undefined }): Fault =>
    item(meeting, itemId) ??
    (segment === 'reply' || statuses.includes(meeting.lists[itemId]?.status ?? 'not-open')
      ? undefined
      : `the list of “${itemId}” is not open`);

/** The question by which the room decided it, where one is named. */
const decidedBy = ({ questions }: Meeting, id: string | undefined): Fault =>
  id === undefined || Object.hasOwn(questions, id) ? undefined : not('question', id);

const isMarked = (
  { sittings }: Meeting,
  { sittingId, present, how }: { sittingId: string; present: boolean; how: string },
  id: string,
): boolean => {
  const mark = sittings.find((one) => one.id === sittingId)?.present?.[id];
  return mark?.present === present && mark.how === how;
};

const BEFORE: Before = {
  MeetingCreated: always,

  SittingOpened: sittingThat('scheduled'),
  SittingEdited: sittingThat('scheduled', 'open', 'suspended', 'adjourned'),
  SittingAdded: ({ sittings }, { sittingId, sitting, before }) =>
    firstOf(
      itself('sitting.id', sitting.id, sittingId),
      sittings.some(({ id }) => id === sittingId) ? twice('a sitting', sittingId) : undefined,
      placeAmong(
        'sitting',
        sittings.map(({ id }) => id),
        before,
      ),
    ),
  SittingRemoved: sittingThat('scheduled'),
  SittingSuspended: sittingThat('open', 'suspended'),
  SittingResumed: sittingThat('suspended'),
  SittingAdjourned: (meeting, event) =>
    firstOf(
      sittingThat('open', 'suspended', ...(event.dropped ? (['adjourned'] as const) : []))(meeting, event),
      ...(event.dropped ?? []).map((id) => entryIn(meeting, id, 'waiting')),
    ),
  ChairTaken: always,
  PresenceMarked: (meeting, event) =>
    sittingThat('open', 'suspended')(meeting, event) ??
    firstOf(
      ...event.delegationIds.map((id) => delegation(meeting, id)),
      event.delegationIds.every((id) => isMarked(meeting, event, id)) ? 'they are marked so already' : undefined,
    ),

  ItemOpened: itemThat('pending', 'under-consideration', 'deferred'),
  ItemConcluded: (meeting, event) =>
    event.waiting === 'drop' ? item(meeting, event.itemId) : itemThat('under-consideration')(meeting, event),
  ItemDeferred: itemThat('pending', 'under-consideration'),
  ItemReopened: itemThat('concluded', 'deferred'),
  ItemAdded: (meeting, { itemId, info, item: added, before }) =>
    firstOf(
      itself('info.id', info.id, itemId),
      itself('item.id', added.id, itemId),
      item(meeting, itemId) ? undefined : twice('an item', itemId),
      info.parent === undefined ? undefined : item(meeting, info.parent),
      placeAmong('item', meeting.agenda, before),
    ),
  ItemEdited: (meeting, { itemId, info }) => item(meeting, itemId) ?? itself('info.id', info.id, itemId),
  ItemMoved: (meeting, { itemId, before, parent = null }) =>
    firstOf(
      item(meeting, itemId),
      parent === null ? undefined : item(meeting, parent),
      placeAmong('item', meeting.agenda, before),
    ),
  ItemRemoved: (meeting, { itemId }) => item(meeting, itemId),
  ScriptSet: (meeting, { itemId }) => item(meeting, itemId),
  DelegationAdded: (meeting, { delegationId, delegation: added }) =>
    firstOf(
      itself('delegation.id', added.id, delegationId),
      delegation(meeting, delegationId) ? undefined : twice('a delegation', delegationId),
    ),
  DelegationEdited: (meeting, { delegationId, delegation: edited }) =>
    delegation(meeting, delegationId) ?? itself('delegation.id', edited.id, delegationId),
  // One who is retired with its entries kept has them dropped later.
  DelegationRetired: (meeting, { delegationId, waiting }) =>
    delegation(meeting, delegationId) ??
    (meeting.catalogue.delegations[delegationId]!.retired &&
    (waiting === 'keep' || entriesToCome(meeting, delegationId).length === 0)
      ? twice('a retired delegation', delegationId)
      : undefined),
  DelegationRestored: (meeting, { delegationId }) =>
    delegation(meeting, delegationId) ??
    (meeting.catalogue.delegations[delegationId]!.retired ? undefined : not('retired delegation', delegationId)),
  MeetingEdited: always,
  SettingsEdited: always,
  CategoriesSet: ({ catalogue }, { categories }) =>
    firstOf(
      ...Object.values(catalogue.delegations).map(({ category }) =>
        categories.some(({ id }) => id === category) ? undefined : not('category', category),
      ),
    ),
  SeatingSet: (meeting, { seats }) => firstOf(...seats.map(({ delegationId }) => delegation(meeting, delegationId))),
  GroupsSet: (meeting, { groups }) =>
    firstOf(...groups.flatMap(({ members = [] }) => members.map((id) => delegation(meeting, id)))),

  ListOpened: (meeting, { itemId, together = [] }) =>
    firstOf(item(meeting, itemId), ...together.map((id) => item(meeting, id))),
  ListClosed: listThat('open'),
  ClosingTimeSet: listThat('open'),
  FloorRequested: (meeting, { entryId, itemId, delegationId, entry, before }) =>
    firstOf(
      item(meeting, itemId),
      delegationId === undefined ? undefined : delegation(meeting, delegationId),
      itself('entry.id', entry.id, entryId),
      itself('entry.itemId', entry.itemId, itemId),
      itself('entry.delegationId', entry.delegationId, delegationId),
      newEntry(meeting, entryId),
      before === null ? undefined : entryIn(meeting, before, 'waiting', 'requested'),
    ),
  EntryListed: (meeting, { entryId, itemId, entry, before }) =>
    firstOf(
      entryIn(meeting, entryId, 'requested'),
      itself('entry.id', entry.id, entryId),
      itself('itemId', itemId, entry.itemId),
      before === null ? undefined : entryIn(meeting, before, 'waiting'),
    ),
  RequestDeclined: entryThat('requested'),
  RequestWithdrawn: entryThat('waiting', 'requested'),
  EntryMoved: (meeting, { entryId, before }) =>
    firstOf(entryIn(meeting, entryId, 'waiting'), before === null ? undefined : entryIn(meeting, before, 'waiting')),
  EntryEdited: (meeting, { entryId, entry }) =>
    entryIn(meeting, entryId, 'requested', 'waiting', 'floor', 'held', 'past') ?? itself('entry.id', entry.id, entryId),
  PassedOver: entryThat('waiting', 'floor'),

  FloorGiven: (meeting, { entryId, itemId, delegationId, guest, kind, questionId, over }) => {
    if (!hasOpenSitting(meeting)) return 'no sitting is open';
    // Whoever raised a question stood on no list; a motion’s mover is heard once nobody speaks.
    if (questionId !== undefined && (isInterruption({ kind }) || kind === 'motion'))
      return firstOf(
        questionThat('open')(meeting, { questionId }),
        item(meeting, itemId),
        newEntry(meeting, entryId),
        itself('over.entryId', over?.entryId, meeting.floor?.entry.id),
      );
    if (questionId !== undefined && !Object.hasOwn(meeting.questions, questionId)) return not('question', questionId);
    if (meeting.floor) return `“${meeting.floor.entry.id}” has the floor`;
    if (guest) return item(meeting, itemId) ?? newEntry(meeting, entryId);
    const fault = entryIn(meeting, entryId, 'waiting');
    if (fault !== undefined) return fault;
    const { entry } = findEntry(meeting, entryId)!;
    return firstOf(itself('itemId', itemId, entry.itemId), itself('delegationId', delegationId, entry.delegationId));
  },
  SpeechEnded: entryThat('floor', 'held'),
  SpeechPaused: speechThat(true),
  SpeechResumed: speechThat(false),
  SpeechExtended: entryThat('floor'),
  SpeechTimeCorrected: entryThat('floor', 'past'),
  SpeechLimitSet: (meeting, { scope: { category, itemId, entryId }, decisionId }) =>
    firstOf(
      decidedBy(meeting, decisionId),
      itemId === undefined ? undefined : item(meeting, itemId),
      category === undefined || meeting.catalogue.categories.some(({ id }) => id === category)
        ? undefined
        : not('category', category),
      entryId === undefined ? undefined : entryIn(meeting, entryId, 'requested', 'waiting', 'floor', 'held'),
    ),
  FinishedSignalled: entryThat('floor'),

  ...BEFORE_ORDER,
  ...BEFORE_DIALOGUE,
  ...BEFORE_TEXT,
  ...BEFORE_QUESTIONS,
  RecordCorrected: (meeting, { of, intended }) =>
    firstOf(
      Object.hasOwn(meeting.questions, of) || questionOfVote(meeting, of) || Object.hasOwn(meeting.lists, of)
        ? undefined
        : entryIn(meeting, of, 'past'),
      intended === undefined ? undefined : delegation(meeting, intended.delegationId),
    ),
  RulesChanged: (meeting, { parameter, value, was, decisionId }) => {
    const now = JSON.stringify(ruleOf(meeting.settings, parameter));
    if (now !== JSON.stringify(was)) return itself('was', JSON.stringify(was), now);
    const fault = decidedBy(meeting, decisionId);
    if (fault !== undefined) return fault;
    return now === JSON.stringify(value) ? `${parameter} is so already` : undefined;
  },

  NotePassed: newNote,
  NoteSent: newNote,
  NoteSettled: ({ notes }, { noteId }) => (notes.some(({ id }) => id === noteId) ? undefined : not('note', noteId)),
  SlowerAsked: ({ floor }) => (floor ? undefined : 'nobody has the floor'),

  AnnouncementPosted: ({ announcements }, { announcement: { id } }) =>
    announcements.some((one) => one.id === id) ? twice('an announcement', id) : undefined,
  AnnouncementRetracted: ({ announcements }, { announcementId }) =>
    announcements.some(({ id }) => id === announcementId) ? undefined : not('announcement', announcementId),
  CountdownStarted: always,
  CountdownPaused: countdownThat(true),
  CountdownResumed: countdownThat(false),
  CountdownReset: countdownThat(),
  ShownOnScreen: (_, { screen, setting }) => itself('setting.name', setting.name, screen),

  // The facts that an undo puts back were checked when the undone events replaced them; the state after it is checked as after any event.
  Undone: always,
};

/** Why no command can have brought this event about here; undefined: one can. */
export const impossible = (meeting: Meeting, event: MeetingEvent): string | undefined =>
  (BEFORE[event.type] as (meeting: Meeting, event: MeetingEvent) => Fault)(meeting, event);
