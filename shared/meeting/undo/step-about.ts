// What a command was done to, for the words of its undo: whose, which, and from what to what. Pure; makes no words.
import type { Command } from '../commands.ts';
import { isSame } from '../edits.ts';
import type { EventBody, EventBodyOf } from '../events.ts';
import type { StepAbout } from './state.ts';
import { sittingAhead } from '../on-now.ts';
import { isOfOrder } from '../questions/kinds.ts';
import { limitOfTurn } from '../floor/limit-of-turn.ts';
import { effectiveStatus, findEntry, segmentOf } from '../speakers/select.ts';
import { swapNamed } from '../swaps/select.ts';
import type { Meeting, Question, SpeechLimit, StepObject } from '../state.ts';
import { kindLimit } from '../rule-sets/sets.ts';
import { questionOfVote } from '../votes/select.ts';

type Change = Pick<StepObject, 'was' | 'becomes'>;

/** What stood there and what stands there now; nothing at all is left out, so that null can be "without limit". */
const change = (was: number | null | undefined, becomes: number | null | undefined): Change => ({
  ...(was !== undefined && { was }),
  ...(becomes !== undefined && { becomes }),
});

/** A list that was open already is not opened: one of its settings changes, or several do. */
function ofOpenList(meeting: Meeting, event: EventBodyOf<'ListOpened'>, now: number): Partial<StepObject> {
  const list = segmentOf(meeting, event.itemId, event.segment);
  if (effectiveStatus(list, now) !== 'open') return {};
  const together = event.together !== undefined && event.together.join(' ') !== (list.together ?? []).join(' ');
  const parts = [
    ...(event.closesAt === list.closesAt ? [] : ['closing-time' as const]),
    ...(event.moderated === list.moderated
      ? []
      : [event.moderated ? ('moderated' as const) : ('unmoderated' as const)]),
    ...(together ? ['together' as const] : []),
  ];
  const part = parts.length === 1 ? parts[0]! : 'list';
  return { part, ...(part === 'closing-time' && change(list.closesAt, event.closesAt)) };
}

const ofLimit = (was: SpeechLimit | null | undefined, becomes: SpeechLimit | null): Change =>
  change(was?.limitMs, becomes?.limitMs);

function ofSpeechLimit(
  meeting: Meeting,
  { scope, limit }: Extract<Command, { type: 'SetSpeechLimit' }>,
): Partial<StepObject> {
  const { settings, floor } = meeting;
  switch (scope.of) {
    case 'meeting':
      return { scope: scope.of, ...change(settings.meetingLimit.limitMs, limit ? limit.limitMs : null) };
    case 'group':
      return { scope: scope.of, ...ofLimit(settings.groupLimit, limit) };
    case 'category': {
      const { category } = scope;
      return { scope: scope.of, category, ...ofLimit(settings.categoryLimits[category], limit) };
    }
    case 'item':
      return { scope: scope.of, itemId: scope.itemId, ...ofLimit(settings.itemLimits[scope.itemId], limit) };
    case 'kind': {
      const { kind, nth } = scope;
      return { scope: scope.of, kind, ...ofLimit(kindLimit(settings, kind, nth), limit) };
    }
    case 'entry': {
      const entry = findEntry(meeting, scope.entryId)?.entry;
      if (!entry) return { scope: scope.of };
      // Somebody who has none of their own goes by a wider one: what counts is how long they may speak, before and after.
      const { limit: _, ...others } = entry;
      const was = floor?.entry.id === entry.id ? floor.timer.limitMs : limitOfTurn(meeting, entry).limitMs;
      return { scope: scope.of, ...change(was, (limit ?? limitOfTurn(meeting, others)).limitMs) };
    }
    default:
      return scope satisfies never;
  }
}

function titleOf({ sittings }: Meeting, { sittingId }: { sittingId: string }): Partial<StepObject> {
  const title = sittings.find(({ id }) => id === sittingId)?.title;
  return title ? { title } : {};
}

function ofSitting(meeting: Meeting, event: EventBodyOf<'SittingEdited'>): Partial<StepObject> {
  const sitting = meeting.sittings.find(({ id }) => id === event.sittingId);
  const times = ['startsAt', 'endsAt', 'interpretationEndsAt'] as const;
  const changed = times.some((field) => event[field] !== undefined && event[field] !== sitting?.[field]);
  return changed ? {} : { part: 'details' };
}

/** Only planned for another sitting, or for none of its own any more. */
function ofItem({ catalogue }: Meeting, { itemId, info }: EventBodyOf<'ItemEdited'>): Partial<StepObject> {
  const { sittingId: was, ...before } = catalogue.items[itemId]!;
  const { sittingId: becomes, ...after } = info;
  if (was === becomes || !isSame(before, after)) return {};
  return { part: becomes === undefined ? 'no-sitting' : 'sitting' };
}

/** Whose an entry is. */
function ofEntry(meeting: Meeting, entryId: string | undefined): Partial<StepObject> {
  const entry = entryId === undefined ? undefined : findEntry(meeting, entryId)?.entry;
  return entry?.delegationId === undefined ? {} : { delegationId: entry.delegationId, itemId: entry.itemId };
}

/** What an event says more of its step than the ids in the command. */
function ofEvent(meeting: Meeting, command: Command, event: EventBody | undefined, now: number): Partial<StepObject> {
  if (command.type === 'SetSpeechLimit') return ofSpeechLimit(meeting, command);
  switch (event?.type) {
    // The catalogue will not have it any more.
    case 'ItemRemoved': {
      const number = meeting.catalogue.items[event.itemId]?.number;
      return number === undefined ? {} : { number };
    }
    case 'ListOpened':
      return ofOpenList(meeting, event, now);
    case 'ClosingTimeSet':
      return change(segmentOf(meeting, event.itemId, event.segment).closesAt, event.closesAt ?? undefined);
    case 'SwapAccepted':
      return ofEntry(meeting, event.entryId);
    case 'SwapDeclined':
      return ofEntry(meeting, swapNamed(meeting, event.swapId)?.entryId);
    case 'SpeechExtended':
      return change(event.was, event.limitMs);
    case 'ItemEdited':
      return ofItem(meeting, event);
    case 'SittingEdited':
      // The one that is on, or next, is “the sitting”.
      return {
        ...(event.sittingId !== sittingAhead(meeting)?.id && titleOf(meeting, event)),
        ...ofSitting(meeting, event),
      };
    case 'SittingAdded':
      return { title: event.sitting.title };
    case 'SittingRemoved':
      return titleOf(meeting, event);
    case 'ChairTaken':
      return event.name === null ? {} : { title: { en: event.name } };
    case 'ShownOnScreen':
      return { title: { en: event.setting.label ?? event.screen } };
    case 'AnnouncementPosted':
      return { title: { en: event.announcement.text } };
    case 'AnnouncementRetracted': {
      const text = meeting.announcements.find(({ id }) => id === event.announcementId)?.text;
      return text === undefined ? {} : { title: { en: text } };
    }
    case 'CountdownStarted':
      return event.label === undefined ? {} : { title: { en: event.label } };
    default:
      return {};
  }
}

/**
 * What a command is done to, for the words of its undo.
 * @param meeting the state before it
 * @param now server time in ms
 */
export function aboutOf(meeting: Meeting, command: Command, events: EventBody[], now: number): StepAbout {
  const undone =
    command.type === 'Undo' ? meeting.history.find((step) => step.commandId === command.commandId) : undefined;
  if (undone) return { ...undone.about, did: 'Undo' };
  if ('basis' in command && command.type !== 'SetCategories' && command.type !== 'SetGroups') {
    const count = (...endings: string[]) =>
      events.filter(({ type }) => endings.some((one) => type.endsWith(one))).length;
    return {
      did: command.type,
      ...('itemId' in command && { itemId: command.itemId as string }),
      ...(command.file !== undefined && { file: command.file }),
      added: count('Added', 'FloorRequested'),
      changed: count('Edited', 'Moved'),
      gone: count('Retired', 'Removed'),
    };
  }
  // Ids of what the command made stand in its first event; those that the command itself names go before them.
  const about: StepAbout = { did: command.type, ...idsIn(events[0]), ...idsIn(command) };
  if ('guest' in command) about.guest = command.guest.name;
  // Of a question: whose it was.
  const questionId = questionIn(meeting, command);
  const question = madeIn(events) ?? (questionId === undefined ? undefined : meeting.questions[questionId]);
  if (question?.by !== undefined) about.delegationId ??= question.by;
  if (question && isOfWords(question)) about.title = { en: question.text.slice(0, WORDS_KEPT) };
  const motion = 'motion' in command ? command.motion : question?.motion;
  if (motion !== undefined) about.motion = motion;
  const requested = events.find((event) => event.type === 'FloorRequested')?.entry;
  const entryId = requested?.id ?? entryIdIn(meeting, command);
  if (entryId) {
    about.entryId = entryId;
    const entry = requested ?? findEntry(meeting, entryId)?.entry;
    if (entry?.delegationId) about.delegationId = entry.delegationId;
    if (entry?.guest) about.guest = entry.guest.name;
    if (entry) about.itemId ??= entry.itemId;
  }
  return { ...about, ...ofEvent(meeting, command, events[0], now) };
}

/** So many letters of a text are enough to know it by. */
export const WORDS_KEPT = 80;

const isOfWords = (question: Question): boolean => !isOfOrder(question) && question.text !== '';

/** What was raised: an appeal is its own question, and whose ruling it is against another's. */
const madeIn = (events: EventBody[]): Question | undefined => events.find((event) => 'question' in event)?.question;

/** The question that a command names, or whose vote. */
function questionIn(meeting: Meeting, command: Command): string | undefined {
  if ('questionId' in command) return command.questionId;
  if (command.type === 'CorrectRecord') return questionOfVote(meeting, command.of)?.id ?? command.of;
  return 'voteId' in command ? questionOfVote(meeting, command.voteId)?.id : undefined;
}

/** Which sitting, item or delegation a command or an event names. */
function idsIn(named: Command | EventBody | undefined): Pick<StepObject, 'sittingId' | 'itemId' | 'delegationId'> {
  const { sittingId, itemId, delegationId }: Partial<Record<string, unknown>> = { ...named };
  return {
    ...(typeof sittingId === 'string' && sittingId !== '' && { sittingId }),
    ...(typeof itemId === 'string' && itemId !== '' && { itemId }),
    ...(typeof delegationId === 'string' && delegationId !== '' && { delegationId }),
  };
}

function entryIdIn(meeting: Meeting, command: Command): string | undefined {
  if ('entryId' in command) return command.entryId;
  if (command.type === 'CorrectRecord') return findEntry(meeting, command.of)?.entry.id;
  return command.type === 'SetSpeechLimit' && command.scope.of === 'entry' ? command.scope.entryId : undefined;
}
