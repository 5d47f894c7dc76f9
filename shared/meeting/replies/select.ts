// Rights of reply as data: how many a delegation has had, and which are due before the meeting moves on. Pure; decides nothing.
import { speechesIn } from '../floor/select.ts';
import { parameterOf } from '../rule-sets/sets.ts';
import { nextSitting, sittingNow } from '../sittings/select.ts';
import { segmentOf } from '../speakers/select.ts';
import type { DelegationId, Entry, ItemId, Meeting, Sitting, SpeakersList } from '../state.ts';

/** Sittings that begin within so much (ms) of each other are of one day. */
const DAY_MS = 43_200_000;

const isSameDay = (one: Sitting, other: Sitting): boolean => Math.abs(one.startsAt - other.startsAt) <= DAY_MS;

/** The sitting whose replies are counted: the one under way, else the next, else the last. */
const sittingMeant = (meeting: Meeting): Sitting | undefined =>
  sittingNow(meeting) ?? nextSitting(meeting) ?? meeting.sittings.at(-1);

/** Since when (server time, ms) replies count as of this sitting, or of its day; undefined: none does yet. */
function countedFrom(meeting: Meeting): number | undefined {
  const sitting = sittingMeant(meeting);
  if (!sitting) return undefined;
  if (parameterOf(meeting.settings, 'replyWhen') !== 'day') return sitting.openedAt;
  const opened = meeting.sittings.filter((one) => isSameDay(one, sitting)).flatMap(({ openedAt }) => openedAt ?? []);
  return opened.length > 0 ? Math.min(...opened) : undefined;
}

/** Which reply of this delegation on the item the next one is: one more than were delivered, the one on the floor counted. */
export function nthReply(meeting: Meeting, itemId: ItemId, delegationId: DelegationId): number {
  const from = countedFrom(meeting);
  if (from === undefined) return 1;
  const { itemId: own, past } = segmentOf(meeting, itemId, 'reply');
  const isOwn = (entry: Entry) => entry.kind === 'reply' && entry.itemId === own && entry.delegationId === delegationId;
  const spoken = past.filter((entry) => entry.outcome === 'spoken' && isOwn(entry) && entry.givenAt >= from);
  const speaking = speechesIn(meeting).filter(({ entry }) => isOwn(entry));
  return 1 + spoken.length + speaking.length;
}

/**
 * Which reply of its delegation one that waits would be if it were heard now: a reply that was kept is counted in the sitting, or the day, in which it is
 * heard. Of a reply that was heard, and of any other turn: what it has.
 */
export function nthNow(
  meeting: Meeting,
  { id, kind, nth, itemId, delegationId }: Pick<Entry, 'id' | 'kind' | 'nth' | 'itemId' | 'delegationId'>,
): number | undefined {
  if (kind !== 'reply' || nth === undefined || delegationId === undefined) return nth;
  const { waiting = [], requested = [] } = meeting.lists[`${itemId}~reply`] ?? {};
  return [...waiting, ...requested].some((one) => one.id === id) ? nthReply(meeting, itemId, delegationId) : nth;
}

/** A list whose replies have the numbers that they would have if they were heard now: by these it is put in order. */
export const countedNow = (meeting: Meeting, list: SpeakersList): SpeakersList =>
  list.segment === 'reply'
    ? {
        ...list,
        waiting: list.waiting.map((entry) => {
          const nth = nthNow(meeting, entry);
          return nth === entry.nth || nth === undefined ? entry : { ...entry, nth };
        }),
      }
    : list;

type Due = Pick<SpeakersList, 'waiting' | 'requested'>;
const NONE: Due = { waiting: [], requested: [] };

/** Replies that are due before this item is concluded. */
export const dueBeforeConclusion = (meeting: Meeting, itemId: ItemId): Due =>
  parameterOf(meeting.settings, 'replyWhen') === 'item' ? (meeting.lists[`${itemId}~reply`] ?? NONE) : NONE;

/**
 * Replies that are due before this sitting is adjourned, by the agenda: all of them where they are heard in it, or where it is the last of its day; where they
 * go with the item, those on items that are concluded already.
 */
export function dueBeforeAdjournment(meeting: Meeting, sitting: Sitting): Due {
  const when = parameterOf(meeting.settings, 'replyWhen');
  const isLast = !meeting.sittings.some((one) => one.status === 'scheduled' && isSameDay(one, sitting));
  if (when === 'day' && !isLast) return NONE;
  const lists = meeting.agenda
    .filter((id) => when !== 'item' || meeting.items[id]?.status === 'concluded')
    .flatMap((id) => meeting.lists[`${id}~reply`] ?? []);
  return {
    waiting: lists.flatMap(({ waiting }) => waiting),
    requested: lists.flatMap(({ requested }) => requested),
  };
}
