// What events about the speakers list change in the meeting. rules.ts decides them.
import { hintsOf, withoutHints } from '../who-sees.ts';
import { QUOTAS } from '../delegation-quotas.ts';
import type { Evolvers } from '../decider.ts';
import type { EventType } from '../events.ts';
import { withLot, withOrder } from '../orders/select.ts';
import {
  findEntry,
  leaveList,
  listOf,
  listOfEntry,
  moveEntry,
  putIn,
  segmentOf,
  updateEntry,
  withList,
} from './select.ts';
import type { Entry, Meeting, SpeakingEntry, WaitingEntry } from '../state.ts';

/**
 * Of what a delegation asked for and took back a list keeps the last: somebody who goes on for hours makes nobody's meeting larger. The
 * log has them all. Listed and unlisted ones apart, so that every reader forgets the same of what it sees.
 */
function forgetOldest(meeting: Meeting, entry: Entry): Meeting {
  const { delegationId, unlisted } = entry;
  const list = listOfEntry(meeting, entry);
  let oldest = -1;
  let alike = 0;
  for (let at = 0; at < list.past.length; at += 1) {
    const one = list.past[at]!;
    if (one.outcome !== 'withdrawn' || one.delegationId !== delegationId || one.unlisted !== unlisted) continue;
    if (alike === 0) oldest = at;
    alike += 1;
  }
  return alike > QUOTAS.withdrawnEntries
    ? withList(meeting, { ...list, past: list.past.toSpliced(oldest, 1) })
    : meeting;
}

/** To open the list of an item again opens its debate again. */
function debateReopened(meeting: Meeting, itemId: string): Meeting {
  const item = meeting.items[itemId];
  if (item?.debateClosedAt === undefined) return meeting;
  const { debateClosedAt: _, ...reopened } = item;
  return { ...meeting, items: { ...meeting.items, [itemId]: reopened } };
}

const offTheFloor = ({
  givenAt: _,
  limitMs: __,
  limitChanged: ___,
  clockOffMs: ____,
  ...entry
}: SpeakingEntry): WaitingEntry => entry;

export const evolveSpeakersList = {
  ListOpened(meeting, { itemId, segment, closesAt, opensAt, together, moderated, order, commit, commandId, at, seq }) {
    const { closesAt: _, closedAt: __, opensAt: ___, together: before, ...list } = segmentOf(meeting, itemId, segment);
    const joined = together ?? before;
    const lot = withLot(meeting, commit, commandId);
    return withList(segment === undefined ? debateReopened(lot, itemId) : lot, {
      ...(order ? withOrder(list, order, commit) : list),
      status: 'open',
      moderated,
      openedAt: list.openedAt !== undefined && list.openedAt <= at ? list.openedAt : (opensAt ?? at),
      ...(opensAt !== undefined && { opensAt }),
      ...(closesAt !== undefined && { closesAt }),
      ...(joined && { together: joined }),
      seq,
    });
  },
  ListClosed: (meeting, { itemId, segment, at, seq }) =>
    withList(meeting, { ...segmentOf(meeting, itemId, segment), status: 'closed', closedAt: at, seq }),
  ClosingTimeSet(meeting, { itemId, segment, closesAt, seq }) {
    const { closesAt: _, ...list } = segmentOf(meeting, itemId, segment);
    return withList(meeting, { ...list, ...(closesAt !== null && { closesAt }), seq });
  },
  FloorRequested(meeting, { entry, stage, before, seq }) {
    const asked = putIn(meeting, { ...entry, receipt: seq, seq }, stage, before);
    // A whole list that is read in is for the list as it is: a second one meets another.
    return entry.enteredBy === 'import' ? withList(asked, { ...listOf(asked, entry.itemId), seq }) : asked;
  },
  EntryListed: (meeting, { entry, before, seq }) => moveEntry(meeting, { ...entry, seq }, 'waiting', before),
  RequestDeclined(meeting, { entryId, reason, at, seq }) {
    const left = leaveList(meeting, entryId, 'declined', at, seq);
    return reason === undefined ? left : updateEntry(left, entryId, (entry) => ({ ...entry, reason }));
  },
  RequestWithdrawn(meeting, { entryId, at, seq }) {
    const found = findEntry(meeting, entryId);
    return found ? forgetOldest(leaveList(meeting, entryId, 'withdrawn', at, seq), found.entry) : meeting;
  },
  EntryMoved(meeting, { entryId, before, byHand, seq }) {
    const found = findEntry(meeting, entryId);
    if (!found) return meeting;
    return moveEntry(meeting, { ...found.entry, ...(byHand && { byHand: true as const }), seq }, 'waiting', before);
  },
  EntryEdited(meeting, { entryId, entry, goes, seq }) {
    if (goes) return moveEntry(meeting, { ...entry, seq }, goes);
    return updateEntry(meeting, entryId, <E extends Entry>(old: E): E => ({
      // The entry stays in its place, so its type stays that of the place.
      ...(entry as E),
      ...hintsOf(old),
      seq,
    }));
  },
  PassedOver(meeting, { entryId, goes, before, calledAt, at, seq }) {
    const found = findEntry(meeting, entryId);
    if (!found) return meeting;
    const free = found.place === 'floor' ? { ...meeting, floor: null } : meeting;
    const entry = found.place === 'floor' ? offTheFloor(withoutHints(found.entry)) : withoutHints(found.entry);
    const passed: WaitingEntry = {
      ...entry,
      passedOver: (entry.passedOver ?? 0) + 1,
      ...(calledAt !== undefined && { passedOverAt: calledAt }),
      seq,
    };
    return goes === 'to-end'
      ? moveEntry(free, passed, 'waiting', before)
      : moveEntry(free, { ...passed, outcome: 'absent', endedAt: at }, 'past');
  },
} satisfies Partial<Evolvers<EventType>>;
