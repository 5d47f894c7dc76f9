// Where a delegation stands with one agenda item, told apart in one place: every view of the page is one kind of this union.
// Pure; knows neither React nor the network. `pending` comes from the replica's queue.
import { speechesIn } from '#shared/meeting/floor/select.ts';
import { unplaced } from '#shared/meeting/orders/select.ts';
import { effectiveStatus, listOf } from '#shared/meeting/speakers/select.ts';
import type { DelegationId, Entry, Floor, ItemId, Meeting, PastEntry, SpeakersList } from '#shared/meeting/state.ts';
import type { Command } from '#shared/meeting/commands.ts';
import { hasOpenSitting } from '#shared/meeting/sittings/select.ts';
import type { AccessCommand } from '#shared/protocol.ts';

/** How far ahead a waiting speaker is warned: the next three see it coming. */
const WARNED = 3;

/** What this page must know of a command on its way. */
export interface PendingRequest {
  id: string;
  command: Command | AccessCommand;
  at: number;
  state: 'waiting' | 'sent' | 'needs-confirmation';
}

/** How close the floor is: first in line, among the next three, or further down. */
export type Nearness = 'next' | 'soon' | 'later';

/** What concerns one’s own delegation now: exactly one of these. */
export type Situation =
  /** Its own speech, also one that a point of order interrupted: that is given the floor back. */
  | { kind: 'floor'; floor: Floor; isHeld?: true }
  | { kind: 'kept'; request: PendingRequest }
  /** `unplaced`: why no place is told; null: it is `place`. */
  | {
      kind: 'waiting';
      entry: Entry;
      place: number;
      unplaced: ReturnType<typeof unplaced>;
      nearness: Nearness;
      others: Entry[];
    }
  | { kind: 'requested'; entry: Entry }
  | { kind: 'can-ask'; waiting: number; last: PastEntry | null }
  | { kind: 'closed'; closedAt: number | null; last: PastEntry | null }
  | { kind: 'not-open' }
  /** The item is dealt with without a speakers list, unless one is opened after all. */
  | { kind: 'no-list' }
  | { kind: 'concluded'; last: PastEntry | null };

/** Whether it asks for a place on the list of an item; replies and explanations of vote wait on lists of their own. */
export const asksForStatement = (
  command: PendingRequest['command'],
): command is Extract<Command, { type: 'RequestFloor' }> =>
  command.type === 'RequestFloor' && (command.kind ?? 'statement') === 'statement';

/** Whether a request on its way belongs on the list of this item. */
function isRequestFor(meeting: Meeting, { command }: PendingRequest, list: SpeakersList): boolean {
  return asksForStatement(command) && listOf(meeting, command.itemId).itemId === list.itemId;
}

/**
 * Where the delegation stands with an item.
 * @param meeting the confirmed state: a place is never shown for a request that the server does not have
 * @param chosen which of several own entries is looked at (one for itself, others for groups)
 */
export function situationOf(
  meeting: Meeting,
  self: DelegationId,
  itemId: ItemId,
  pending: readonly PendingRequest[],
  now: number,
  chosen: string | null = null,
): Situation {
  const list = listOf(meeting, itemId);
  const floor = ownSpeech(meeting, self);
  if (floor) return { kind: 'floor', floor, ...(floor !== meeting.floor && { isHeld: true }) };
  const request = pending.find((one) => isRequestFor(meeting, one, list));
  if (request) return { kind: 'kept', request };

  const own = list.waiting.filter((entry) => entry.delegationId === self);
  const entry = own.find((one) => one.id === chosen) ?? own[0];
  if (entry) {
    const index = list.waiting.indexOf(entry);
    return {
      kind: 'waiting',
      entry,
      place: index + 1,
      unplaced: unplaced(meeting, list, index),
      nearness: nearnessOf(meeting, list, index),
      others: own.filter((one) => one !== entry),
    };
  }
  const requested = list.requested.find((one) => one.delegationId === self);
  if (requested) return { kind: 'requested', entry: requested };

  const last = list.past.findLast((one) => one.delegationId === self) ?? null;
  if (meeting.items[itemId]?.status === 'concluded') return { kind: 'concluded', last };
  const status = effectiveStatus(list, now);
  switch (status) {
    case 'open':
      return { kind: 'can-ask', waiting: list.waiting.length, last };
    case 'closed':
      return { kind: 'closed', closedAt: list.closedAt ?? list.closesAt ?? null, last };
    case 'not-open':
      return { kind: meeting.catalogue.items[itemId]?.withoutList ? 'no-list' : 'not-open' };
    default:
      return status satisfies never;
  }
}

/** A suspension or the night between two sittings leaves it as it is: `onNow` says whether the room hears it. */
const ownSpeech = (meeting: Meeting, self: DelegationId): Floor | undefined =>
  speechesIn(meeting).find(({ entry }) => entry.delegationId === self);

/** Only the list of the item on the floor moves, and only while the sitting is open: nobody else is next. */
function nearnessOf(meeting: Meeting, list: SpeakersList, index: number): Nearness {
  if (unplaced(meeting, list, index) !== null) return 'later';
  if (!onTheFloor(meeting, list) || !hasOpenSitting(meeting) || index >= WARNED) return 'later';
  return index === 0 ? 'next' : 'soon';
}

function onTheFloor(meeting: Meeting, list: SpeakersList): boolean {
  return meeting.current !== null && listOf(meeting, meeting.current).itemId === list.itemId;
}

/** The delegation's own entries that wait on other lists, in the order of the agenda. */
export function waitingElsewhere(
  meeting: Meeting,
  self: DelegationId,
  itemId: ItemId,
): { itemId: ItemId; place: number | null }[] {
  const here = listOf(meeting, itemId).itemId;
  return meeting.agenda.flatMap((other) => {
    const list = meeting.lists[other];
    if (!list || other === here) return [];
    const index = list.waiting.findIndex((entry) => entry.delegationId === self);
    return index < 0 ? [] : [{ itemId: other, place: unplaced(meeting, list, index) === 'undrawn' ? null : index + 1 }];
  });
}

/**
 * The item that a delegate sees who chose none: the one on the floor, else one on whose list the delegation waits, else the first
 * with an open list, else the first that is to come. null only where the agenda is empty.
 */
export function itemInFocus(meeting: Meeting, self: DelegationId, now: number): ItemId | null {
  const speech = ownSpeech(meeting, self);
  if (speech) return speech.itemId;
  if (meeting.current !== null) return meeting.current;
  const waiting = waitingElsewhere(meeting, self, '');
  if (waiting[0]) return waiting[0].itemId;
  const open = meeting.agenda.find((id) => meeting.lists[id] && effectiveStatus(meeting.lists[id], now) === 'open');
  return open ?? meeting.agenda.find((id) => meeting.items[id]?.status === 'pending') ?? meeting.agenda[0] ?? null;
}

/** The stretch of the list around a place: all before it where they are few, else the first and the nearest; and one after it. */
export function stretchAround(waiting: Entry[], place: number): { entry: Entry; place: number }[] {
  const numbered = waiting.map((entry, index) => ({ entry, place: index + 1 }));
  const from = place <= 4 ? 0 : place - 4;
  return numbered.slice(from, place + 1);
}
