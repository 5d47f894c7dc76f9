// The speakers list: opened, closed, requests asked for, accepted, declined, withdrawn, moved, edited, passed over.
// What their events change is fold.ts.
import { toThoseWhoSee, withoutHints } from '../who-sees.ts';
import { closesFirst, wrongComingTime } from '../future-times.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { Context, Deciders, Decision } from '../decider.ts';
import { accept, alreadyHolds, isRefused } from '../decider.ts';
import { changedEntry, isSame } from '../edits.ts';
import type { EventBodyOf } from '../events.ts';
import { placeFor } from '../orders/arrange.ts';
import { unsealed } from '../orders/select.ts';
import { ofSegment, orderSet, sealFor, usualOrder, wrongOrder } from '../orders/set.ts';
import { groupMeant, sameGroup } from '../catalogue/groups.ts';
import type { Found } from './select.ts';
import { effectiveStatus, findEntry, hasOwnList, isDerived, listItemOf, listOfEntry, segmentOf } from './select.ts';
import { entryInTheWay, hasMostWritten, requestFloor, refusedFor } from './requests.ts';
import { requestExplanation } from '../decisions/explanations.ts';
import { requestReply } from '../replies/ask.ts';
import { countedNow, nthNow, nthReply } from '../replies/select.ts';
import { refusal } from '../refusals.ts';
import { parameterOf } from '../rule-sets/sets.ts';
import { isOfficer } from '../who-may.ts';
import type {
  Actor,
  Entry,
  LeftEntry,
  Meeting,
  PastEntry,
  SpeakersList,
  WaitingEntry,
  WrittenEntry,
} from '../state.ts';

/** The entry as this actor may see and touch it; the decision to give back where it may not. */
export function entryFor(meeting: Meeting, entryId: string, by: Actor): Found | Extract<Decision, { ok: false }> {
  const found = findEntry(meeting, entryId);
  const own = found !== undefined && by.delegationId !== undefined && found.entry.delegationId === by.delegationId;
  if (!found || (found.entry.unlisted && !own && !isOfficer(by.role))) return refusal(meeting, 'no-such-entry');
  if (!own && !isOfficer(by.role)) return refusal(meeting, 'not-yours');
  return found;
}

/** The last event that changed the order: one stands where it stands also because others moved, or left. */
const lastChange = ({ floor }: Meeting, { waiting, past, seq }: SpeakersList): number =>
  [...waiting, ...past, ...(floor ? [floor.entry] : [])].reduce((last, one) => Math.max(last, one.seq), seq);

function decideMove(meeting: Meeting, { entryId, before }: CommandOf<'MoveEntry'>, { by }: Context): Decision {
  const found = entryFor(meeting, entryId, by);
  if (isRefused(found)) return found;
  if (found.place !== 'waiting')
    return refusal(meeting, found.place === 'requested' ? 'not-accepted-yet' : 'not-waiting');
  const list = listOfEntry(meeting, found.entry);
  const { waiting } = list;
  const from = found.at;
  if (before === entryId || (waiting[from + 1]?.id ?? null) === before) return alreadyHolds(lastChange(meeting, list));
  if (before !== null && !waiting.some((one) => one.id === before)) {
    const other = findEntry(meeting, before);
    if (!other || (other.entry.unlisted && !isOfficer(by.role))) return refusal(meeting, 'no-such-entry');
    return refusal(meeting, other.place === 'waiting' ? 'other-list' : 'place-gone');
  }
  const to = before === null ? waiting.length : waiting.findIndex((one) => one.id === before);
  const officer = isOfficer(by.role);
  if (!officer && to < from) return refusal(meeting, 'only-down');
  return accept({ type: 'EntryMoved', entryId, before, ...(officer && { byHand: true as const }) });
}

/**
 * Where an entry goes whose mode was changed: a written statement stands in the record and is never called, every other kind waits.
 * @returns undefined where it stays
 */
function goesTo(found: Found, entry: Entry): 'waiting' | 'past' | undefined {
  const was = found.entry.mode === 'written';
  const is = entry.mode === 'written';
  if (was === is) return undefined;
  return is ? 'past' : 'waiting';
}

function decideEdit(meeting: Meeting, command: CommandOf<'EditEntry'>, { now, by }: Context): Decision {
  const { type: _, entryId, ...given } = command;
  const found = entryFor(meeting, entryId, by);
  if (isRefused(found)) return found;
  const officer = isOfficer(by.role);
  // Whether a line was tested is the word of who tests it.
  if (!officer && given.line !== undefined) return refusal(meeting, 'not-your-role', { field: 'line' });
  if (found.place === 'past' && !officer) return refusal(meeting, 'not-waiting');
  const group = given.onBehalfOf ? groupMeant(meeting, given.onBehalfOf) : undefined;
  const listed = found.place === 'waiting' || isSpeaking(found);
  if (listed && !officer && group?.known === false && !sameGroup(found.entry.onBehalfOf, group.onBehalfOf))
    return refusal(meeting, 'unknown-group');
  const others = refusedFor(meeting, given.alsoFor, found.entry.delegationId, found.entry.alsoFor);
  if (others) return others;
  const isVideo = (given.mode ?? found.entry.mode) === 'video';
  if (given.videoMs && !isVideo) return refusal(meeting, 'not-a-video', { field: 'videoMs' });
  const edited = changedEntry(found.entry, {
    ...given,
    ...(group && { onBehalfOf: group.onBehalfOf }),
    // A statement that is spoken or handed in after all has no video, so the length of one goes.
    ...(!isVideo && { videoMs: null }),
    // A line that was tested, or lost, was that of then: whoever speaks from afar again has another.
    ...(found.entry.mode === 'remote' &&
      (given.mode ?? 'remote') !== 'remote' &&
      given.line === undefined && { line: null }),
  });
  const goes = goesTo(found, edited);
  if (goes && isSpeaking(found)) return refusal(meeting, 'on-the-floor');
  if (goes && found.place === 'past' && found.entry.outcome !== 'not-delivered') return refusal(meeting, 'not-waiting');
  const list = listOfEntry(meeting, edited);
  if (goes === 'waiting' && edited.kind !== 'reply' && meeting.items[edited.itemId]?.status === 'concluded')
    return refusal(meeting, 'item-concluded');
  if (goes === 'waiting' && edited.kind !== 'reply' && meeting.items[list.itemId]?.debateClosedAt !== undefined)
    return refusal(meeting, 'debate-closed');
  if (goes === 'past' && !officer && hasMostWritten(list, edited.delegationId))
    return refusal(meeting, 'too-many-written');
  const waits = goes ? goes === 'waiting' : found.place === 'waiting' || found.place === 'requested';
  const inTheWay =
    waits && edited.delegationId ? entryInTheWay(list, edited.delegationId, edited.onBehalfOf, entryId) : undefined;
  if (inTheWay)
    return refusal(meeting, inTheWay.onBehalfOf ? 'group-already-listed' : 'already-listed', {
      entryId: inTheWay.id,
    });
  const isReply = goes === 'waiting' && edited.kind === 'reply' && edited.delegationId !== undefined;
  const nth = isReply ? nthReply(meeting, edited.itemId, edited.delegationId!) : undefined;
  if (nth !== undefined && nth > parameterOf(meeting.settings, 'replyMax')) return refusal(meeting, 'replies-used');
  if (!goes && isSame(edited, found.entry)) return alreadyHolds(found.entry.seq);
  if (!goes) return accept({ type: 'EntryEdited', entryId, entry: withoutHints(edited), ...toThoseWhoSee(edited) });
  if (goes === 'past') return accept({ type: 'EntryEdited', entryId, entry: handedIn(edited), goes });
  const entry = inscribed({ ...edited, ...(nth !== undefined && { nth }) }, effectiveStatus(list, now) === 'closed');
  return accept({ type: 'EntryEdited', entryId, entry, goes });
}

/** An entry that became a statement in writing: it stands in the record, which everybody sees. */
function handedIn({ unlisted: _, ...entry }: Entry): WrittenEntry {
  return { ...entry, outcome: 'not-delivered' };
}

/** A statement in writing that is to be spoken after all: it waits, and has no outcome yet. */
function inscribed(entry: Entry, isLate: boolean): WaitingEntry {
  const { unlisted: _, ...waits } = 'outcome' in entry ? withoutOutcome(entry) : entry;
  return { ...waits, ...(isLate && { late: true as const }) };
}
const withoutOutcome = ({ outcome: _, ...entry }: PastEntry): WaitingEntry => entry;

/** It has the floor, or is interrupted and goes on. */
const isSpeaking = (found: Found): boolean => found.place === 'floor' || found.place === 'held';

const hasLeft = (found: Found, outcome: LeftEntry['outcome']): boolean =>
  found.place === 'past' && found.entry.outcome === outcome;

/** Who stands behind the last of an entry’s category that waits; undefined: nobody, or none of it waits any more. */
function endOfCategory(meeting: Meeting, entry: Entry): string | undefined {
  const categoryOf = ({ delegationId }: Entry) =>
    delegationId === undefined ? undefined : meeting.catalogue.delegations[delegationId]?.category;
  const waiting = listOfEntry(meeting, entry).waiting.filter(({ id }) => id !== entry.id);
  const last = waiting.findLastIndex((one) => categoryOf(one) === categoryOf(entry));
  return last < 0 ? undefined : waiting[last + 1]?.id;
}

const isDeclinedFor = (found: Found, reason: string): boolean =>
  'reason' in found.entry && found.entry.reason === reason;

export const decideSpeakersList = {
  OpenList(meeting, { itemId, closesAt, opensAt, together, moderated, segment, order }, context) {
    const { now } = context;
    const item = meeting.items[itemId];
    if (!item || together?.some((id) => !meeting.items[id])) return refusal(meeting, 'no-such-item');
    if (item.status === 'concluded') return refusal(meeting, 'item-concluded');
    const list = segmentOf(meeting, itemId, segment);
    const wrong =
      wrongComingTime(meeting, closesAt, now, 'closesAt') ??
      wrongComingTime(meeting, opensAt, now, 'opensAt') ??
      (order && wrongOrder(meeting, order));
    // Replies are taken on the list of replies alone.
    if (segment === 'reply' && together?.length) return refusal(meeting, 'item-has-list', { itemId: together[0] });
    if (wrong) return wrong;
    const joined = together && [...new Set([itemId, ...together])].filter((id) => id !== list.itemId);
    for (const id of joined ?? []) {
      if (id === itemId || list.together?.includes(id)) continue;
      if (meeting.items[id]?.status === 'concluded') return refusal(meeting, 'item-concluded', { itemId: id });
      // Two lists would hold one item's requests, and those on the one that is not read would never be called.
      if (hasOwnList(meeting, id) || listItemOf(meeting, id) !== id)
        return refusal(meeting, 'item-has-list', { itemId: id });
    }
    const isOpen = effectiveStatus(list, now) === 'open';
    // A close that was announced holds as long as it is to come, for an opening that was announced too.
    const announced = list.status === 'open' && list.closesAt !== undefined && list.closesAt > now;
    const wanted = {
      moderated: moderated ?? list.moderated,
      closesAt: closesAt === undefined && announced ? list.closesAt : (closesAt ?? undefined),
      together: joined ?? list.together ?? [],
      opensAt,
      order: order ?? list.order ?? usualOrder(meeting, list),
    };
    const early = closesFirst(meeting, wanted);
    if (early) return early;
    const wasAnnounced = opensAt !== undefined && list.status === 'open' && list.opensAt === opensAt;
    if (
      (isOpen ? opensAt === undefined : wasAnnounced) &&
      isSame(wanted.order, list.order) &&
      wanted.moderated === list.moderated &&
      wanted.closesAt === list.closesAt &&
      wanted.together.join(' ') === (list.together ?? []).join(' ')
    )
      return alreadyHolds(list.seq);
    // Opened with a lot after one was drawn: another is sealed.
    const before = order && list.drawn ? unsealed(list) : list;
    const opened: EventBodyOf<'ListOpened'> = {
      type: 'ListOpened',
      itemId: list.itemId,
      ...ofSegment(list),
      moderated: wanted.moderated,
      ...(wanted.order && { order: wanted.order }),
      ...(opensAt !== undefined && { opensAt }),
      ...sealFor(before, wanted.order, context),
      ...(wanted.closesAt !== undefined && { closesAt: wanted.closesAt }),
      ...(joined && { together: joined }),
    };
    if (!wanted.order || (before === list && isSame(wanted.order, list.order))) return accept(opened);
    const set = orderSet(meeting, before, wanted.order);
    return accept(opened, ...(list.waiting.every(({ id }, at) => id === set.order[at]) ? [] : [set]));
  },
  CloseList(meeting, { itemId, segment }) {
    if (!meeting.items[itemId]) return refusal(meeting, 'no-such-item');
    const list = segmentOf(meeting, itemId, segment);
    if (list.status === 'closed') return alreadyHolds(list.seq);
    if (list.status === 'not-open' && !isDerived(list)) return refusal(meeting, 'list-not-open');
    return accept({ type: 'ListClosed', itemId: list.itemId, ...ofSegment(list) });
  },
  SetClosingTime(meeting, { itemId, closesAt, segment }, { now }) {
    if (!meeting.items[itemId]) return refusal(meeting, 'no-such-item');
    const list = segmentOf(meeting, itemId, segment);
    if (list.status === 'not-open') return refusal(meeting, 'list-not-open');
    if (list.status === 'closed') return refusal(meeting, 'list-closed');
    if ((list.closesAt ?? null) === closesAt) return alreadyHolds(list.seq);
    return (
      wrongComingTime(meeting, closesAt, now, 'closesAt') ??
      closesFirst(meeting, { opensAt: list.opensAt, closesAt }) ??
      accept({ type: 'ClosingTimeSet', itemId: list.itemId, ...ofSegment(list), closesAt })
    );
  },
  RequestFloor(meeting, { type: _, leave: __, ...command }, context) {
    if (command.kind === 'explanation') return requestExplanation(meeting, command, context);
    return command.kind === 'reply' ? requestReply(meeting, command, context) : requestFloor(meeting, command, context);
  },
  WithdrawRequest(meeting, { entryId }, { by }) {
    const found = entryFor(meeting, entryId, by);
    if (isRefused(found)) return found;
    if (hasLeft(found, 'withdrawn')) return alreadyHolds(found.entry.seq);
    if (isSpeaking(found)) return refusal(meeting, 'on-the-floor');
    if (found.place === 'past') return refusal(meeting, 'not-waiting');
    return accept({ type: 'RequestWithdrawn', entryId, ...toThoseWhoSee(found.entry) });
  },
  AcceptRequest(meeting, { entryId }, { by }) {
    const found = entryFor(meeting, entryId, by);
    if (isRefused(found)) return found;
    if (found.place === 'waiting' || isSpeaking(found)) return alreadyHolds(found.entry.seq);
    if (found.place === 'past') return refusal(meeting, 'not-requested');
    const { unlisted: _, ...asked } = found.entry;
    const nth = nthNow(meeting, asked);
    const entry = { ...asked, ...(nth !== undefined && { nth }) };
    const before = placeFor(meeting, countedNow(meeting, listOfEntry(meeting, entry)), entry);
    return accept({ type: 'EntryListed', entryId, itemId: entry.itemId, entry, before });
  },
  DeclineRequest(meeting, { entryId, reason }, { by }) {
    const found = entryFor(meeting, entryId, by);
    if (isRefused(found)) return found;
    if (hasLeft(found, 'declined') && (reason === undefined || isDeclinedFor(found, reason)))
      return alreadyHolds(found.entry.seq);
    if (found.place !== 'requested') return refusal(meeting, 'not-requested');
    const told = reason === undefined ? {} : { reason };
    return accept({ type: 'RequestDeclined', entryId, ...told, ...toThoseWhoSee(found.entry) });
  },
  MoveEntry: decideMove,
  EditEntry: decideEdit,
  PassOver(meeting, { entryId }, { by, now }) {
    const found = entryFor(meeting, entryId, by);
    if (isRefused(found)) return found;
    if (hasLeft(found, 'absent')) return alreadyHolds(found.entry.seq);
    if (found.place !== 'waiting' && found.place !== 'floor')
      return refusal(meeting, found.place === 'requested' ? 'not-accepted-yet' : 'not-waiting');
    const { delegationId, onBehalfOf, passedOver } = found.entry;
    const absent = parameterOf(meeting.settings, 'absent');
    // A delegation may have asked again while it had the floor: then an entry of it waits already, and this one is not put back.
    const waitsAgain =
      delegationId !== undefined && entryInTheWay(listOfEntry(meeting, found.entry), delegationId, onBehalfOf, entryId);
    const once = absent !== 'off' && !passedOver && delegationId !== undefined && !waitsAgain;
    const before = once && absent === 'category-once' ? endOfCategory(meeting, found.entry) : undefined;
    return accept({
      type: 'PassedOver',
      entryId,
      goes: once ? 'to-end' : 'off',
      ...(before !== undefined && { before }),
      calledAt: now,
    });
  },
} satisfies Partial<Deciders<CommandType>>;
