// What events about the sittings and who presides change in the meeting. rules.ts decides them.
import type { Evolvers } from '../decider.ts';
import type { EventType } from '../events.ts';
import { motionsLapsed, nothingPut } from '../questions/question-changes.ts';
import { leaveList, releaseFloor } from '../speakers/select.ts';
import { itemsPlannedFor, sittingOf, withSittingAt } from './select.ts';
import type { Meeting, Sitting } from '../state.ts';
import { resumed, stopped } from '../timer.ts';

const withRoom = (room: string | null | undefined): Pick<Sitting, 'room'> => (room ? { room } : {});

function withSitting(meeting: Meeting, id: string, change: (sitting: Sitting) => Sitting): Meeting {
  return { ...meeting, sittings: meeting.sittings.map((one) => (one.id === id ? change(one) : one)) };
}

function withItemClock(meeting: Meeting, run: boolean, at: number): Meeting {
  const item = meeting.current === null ? undefined : meeting.items[meeting.current];
  if (!item) return meeting;
  return {
    ...meeting,
    items: { ...meeting.items, [item.id]: { ...item, clock: run ? resumed(item.clock, at) : stopped(item.clock, at) } },
  };
}

/** The sitting stops: the item's clock stops, a speech under way is held, and what was put to the room is open again. */
function hold(meeting: Meeting, at: number, seq: number): Meeting {
  const still = nothingPut(withItemClock(meeting, false, at), seq);
  const { floor } = still;
  if (!floor || floor.timer.startedAt === null) return still;
  return { ...still, floor: { ...floor, timer: stopped(floor.timer, at), heldBySitting: true, seq } };
}

const goOn = (meeting: Meeting, at: number, seq: number): Meeting =>
  releaseFloor(withItemClock(meeting, true, at), at, seq);

const endSuspension = (sitting: Sitting, at: number): Sitting['suspensions'] =>
  sitting.suspensions.map((one) => (one.to === undefined ? { ...one, to: at } : one));

export const evolveSittings = {
  SittingOpened(meeting, { sittingId, startsAt, endsAt, interpretationEndsAt, at, seq }) {
    const open = withSitting(meeting, sittingId, (one) => ({
      ...one,
      startsAt,
      endsAt,
      interpretationEndsAt,
      status: 'open',
      openedAt: at,
      seq,
    }));
    return goOn(open, at, seq);
  },
  SittingEdited(meeting, { sittingId, title, startsAt, endsAt, interpretationEndsAt, room, seq }) {
    return withSitting(meeting, sittingId, ({ room: before, ...one }) => ({
      ...one,
      title: title ?? one.title,
      startsAt: startsAt ?? one.startsAt,
      endsAt: endsAt ?? one.endsAt,
      interpretationEndsAt: interpretationEndsAt ?? one.interpretationEndsAt,
      ...withRoom(room === undefined ? before : room),
      seq,
    }));
  },
  SittingAdded(meeting, { sitting, before, seq }) {
    return { ...meeting, sittings: withSittingAt(meeting.sittings, { ...sitting, seq }, before) };
  },
  SittingRemoved(meeting, { sittingId }) {
    const items = { ...meeting.catalogue.items };
    for (const id of itemsPlannedFor(meeting, sittingId)) {
      const { sittingId: _, ...info } = items[id]!;
      items[id] = info;
    }
    return {
      ...meeting,
      catalogue: { ...meeting.catalogue, items },
      sittings: meeting.sittings.filter((one) => one.id !== sittingId),
    };
  },
  SittingSuspended(meeting, { sittingId, resumesAt, at, seq }) {
    // Suspended already: another time at which it is expected to resume.
    if (sittingOf(meeting, sittingId)?.status === 'suspended')
      return withSitting(meeting, sittingId, (one) => ({ ...one, ...(resumesAt !== undefined && { resumesAt }), seq }));
    const suspended = withSitting(meeting, sittingId, ({ resumesAt: _, ...one }) => ({
      ...one,
      status: 'suspended',
      suspendedAt: at,
      ...(resumesAt !== undefined && { resumesAt }),
      suspensions: [...one.suspensions, { from: at }],
      seq,
    }));
    return hold(suspended, at, seq);
  },
  SittingResumed(meeting, { sittingId, at, seq }) {
    const open = withSitting(meeting, sittingId, ({ resumesAt: _, suspendedAt: __, ...one }) => ({
      ...one,
      status: 'open',
      suspensions: endSuspension(one, at),
      seq,
    }));
    return goOn(open, at, seq);
  },
  SittingAdjourned(meeting, { sittingId, dropped = [], at, seq }) {
    const without = dropped.reduce((left, id) => leaveList(left, id, 'dropped', at, seq), meeting);
    const adjourned = withSitting(without, sittingId, ({ resumesAt: _, suspendedAt: __, ...one }) => ({
      ...one,
      status: 'adjourned',
      adjournedAt: one.adjournedAt ?? at,
      suspensions: endSuspension(one, at),
      seq,
    }));
    return { ...hold(motionsLapsed(adjourned, at, seq), at, seq), openRuling: null };
  },
  ChairTaken(meeting, { name, title, at }) {
    return { ...meeting, presiding: name === null ? null : { name, ...(title && { title }), since: at } };
  },
} satisfies Partial<Evolvers<EventType>>;
