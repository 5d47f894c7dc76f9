// Sittings: added, removed, opened, edited, suspended, resumed, adjourned, and who presides.
import type { CommandType } from '../commands.ts';
import type { Deciders, Evolvers } from '../decision.ts';
import { accept, alreadyHolds } from '../decision.ts';
import { editedText } from '../edits.ts';
import type { EventBody, EventType } from '../events.ts';
import { endOfSpeech } from '../floor/rules.ts';
import { releaseFloor } from '../speakers/select.ts';
import { refusal } from '../refusals.ts';
import { itemsPlannedFor, sittingNow, sittingOf, withSittingAt } from './select.ts';
import type { Meeting, Sitting } from '../state.ts';
import { resumed, stopped } from '../timer.ts';

const FIVE_MINUTES_MS = 300_000;
/** Two weeks of two sittings a day, twice over. */
const MOST_SITTINGS = 60;

/**
 * The times of a sitting that is opened at `now`. One that is opened after its own end (on another day, in a rehearsal)
 * keeps its length and starts now, by the five minutes; otherwise the plan stands, for the interpreters leave when they leave.
 */
function timesWhenOpened(sitting: Sitting, now: number): Pick<Sitting, 'startsAt' | 'endsAt' | 'interpretationEndsAt'> {
  const { startsAt, endsAt, interpretationEndsAt } = sitting;
  if (now < interpretationEndsAt) return { startsAt, endsAt, interpretationEndsAt };
  const by = Math.floor(now / FIVE_MINUTES_MS) * FIVE_MINUTES_MS - startsAt;
  return { startsAt: startsAt + by, endsAt: endsAt + by, interpretationEndsAt: interpretationEndsAt + by };
}

/** What happens to the speaker when the sitting stops: the speech ends first, or is held; `undefined`: it has to be said. */
function speakerEvents(meeting: Meeting, choice: 'end' | 'pause' | undefined, now: number): EventBody[] | undefined {
  if (!meeting.floor || choice === 'pause') return [];
  return choice === 'end' ? [endOfSpeech(meeting.floor, now)] : undefined;
}

/** The sitting has stopped already, by somebody who held the speaker: whoever asks for the speech to end is not told that it has. */
const heldSpeech = (meeting: Meeting, choice: 'end' | 'pause' | undefined, now: number): EventBody[] =>
  choice === 'end' && meeting.floor?.heldBySitting ? [endOfSpeech(meeting.floor, now)] : [];

/** Another sitting, under way or to come, that would be at the same time. */
const overlapped = (
  { sittings }: Pick<Meeting, 'sittings'>,
  { id, startsAt, endsAt }: Pick<Sitting, 'startsAt' | 'endsAt'> & { id?: string },
): Sitting | undefined =>
  sittings.find((one) => one.id !== id && one.status !== 'adjourned' && one.startsAt < endsAt && startsAt < one.endsAt);

export const decideSittings = {
  OpenSitting(meeting, { sittingId }, { now }) {
    const sitting = sittingOf(meeting, sittingId);
    if (!sitting) return refusal(meeting, 'no-such-sitting');
    if (sitting.status === 'open') return alreadyHolds(sitting.seq);
    if (sitting.status === 'adjourned') return refusal(meeting, 'sitting-adjourned');
    if (sittingNow(meeting)) return refusal(meeting, 'other-sitting-open');
    return accept({ type: 'SittingOpened', sittingId, ...timesWhenOpened(sitting, now) });
  },
  EditSitting(meeting, { type: _, sittingId, ...changes }) {
    const sitting = sittingOf(meeting, sittingId);
    if (!sitting) return refusal(meeting, 'no-such-sitting');
    const title = changes.title && editedText(sitting.title, changes.title);
    const { startsAt, endsAt, interpretationEndsAt } = { ...sitting, ...changes };
    if (endsAt <= startsAt || interpretationEndsAt <= startsAt) return refusal(meeting, 'times-out-of-order');
    // One under way goes on as long as it must, into the next one's time if need be.
    const isMoved = startsAt !== sitting.startsAt || endsAt !== sitting.endsAt;
    const there =
      sitting.status === 'scheduled' && isMoved ? overlapped(meeting, { id: sittingId, startsAt, endsAt }) : undefined;
    if (there && !overlapped({ sittings: [there] }, sitting))
      return refusal(meeting, 'sittings-overlap', { sittingId: there.id });
    const { title: _given, ...others } = changes;
    return accept({ type: 'SittingEdited', sittingId, ...others, ...(title && { title }) });
  },
  AddSitting(meeting, { title, startsAt, endsAt, interpretationEndsAt = endsAt, room }, { now, newId }) {
    if (endsAt <= startsAt || interpretationEndsAt <= startsAt) return refusal(meeting, 'times-out-of-order');
    if (endsAt <= now) return refusal(meeting, 'time-passed', { field: 'endsAt' });
    const there = overlapped(meeting, { startsAt, endsAt });
    if (there) return refusal(meeting, 'sittings-overlap', { sittingId: there.id });
    if (meeting.sittings.length >= MOST_SITTINGS) return refusal(meeting, 'too-many-sittings');
    const id = newId();
    const sitting: Sitting = {
      id,
      title,
      startsAt,
      endsAt,
      interpretationEndsAt,
      ...(room !== undefined && { room }),
      status: 'scheduled',
      suspensions: [],
      seq: 0,
    };
    // One that is adjourned keeps its place, whatever its times were.
    const before = meeting.sittings.find((one) => one.status !== 'adjourned' && one.startsAt > startsAt)?.id ?? null;
    return accept({ type: 'SittingAdded', sittingId: id, sitting, before });
  },
  RemoveSitting(meeting, { sittingId }) {
    const sitting = sittingOf(meeting, sittingId);
    if (!sitting) return refusal(meeting, 'no-such-sitting');
    if (sitting.status !== 'scheduled') return refusal(meeting, 'sitting-opened');
    if (meeting.sittings.length === 1) return refusal(meeting, 'only-sitting');
    return accept({ type: 'SittingRemoved', sittingId });
  },
  SuspendSitting(meeting, { sittingId, resumesAt, speaker }, { now }) {
    const sitting = sittingOf(meeting, sittingId);
    if (!sitting) return refusal(meeting, 'no-such-sitting');
    if (sitting.status === 'suspended') {
      const held = heldSpeech(meeting, speaker, now);
      if (held.length === 0 && (resumesAt === undefined || resumesAt === sitting.resumesAt))
        return alreadyHolds(sitting.seq);
      if (resumesAt === undefined || resumesAt === sitting.resumesAt) return accept(...held);
      if (resumesAt <= now) return refusal(meeting, 'time-passed', { field: 'resumesAt' });
      return accept(...held, { type: 'SittingSuspended', sittingId, resumesAt });
    }
    if (sitting.status !== 'open') return refusal(meeting, 'no-open-sitting');
    if (resumesAt !== undefined && resumesAt <= now) return refusal(meeting, 'time-passed', { field: 'resumesAt' });
    const before = speakerEvents(meeting, speaker, now);
    if (!before)
      return refusal(meeting, 'speaker-has-floor', { floor: meeting.floor!.entry.id, choices: ['end', 'pause'] });
    return accept(...before, { type: 'SittingSuspended', sittingId, ...(resumesAt !== undefined && { resumesAt }) });
  },
  ResumeSitting(meeting, { sittingId }) {
    const sitting = sittingOf(meeting, sittingId);
    if (!sitting) return refusal(meeting, 'no-such-sitting');
    if (sitting.status === 'open') return alreadyHolds(sitting.seq);
    if (sitting.status !== 'suspended') return refusal(meeting, 'sitting-not-suspended');
    return accept({ type: 'SittingResumed', sittingId });
  },
  AdjournSitting(meeting, { sittingId, speaker }, { now }) {
    const sitting = sittingOf(meeting, sittingId);
    if (!sitting) return refusal(meeting, 'no-such-sitting');
    if (sitting.status === 'adjourned') {
      const held = heldSpeech(meeting, speaker, now);
      return held.length > 0 ? accept(...held) : alreadyHolds(sitting.seq);
    }
    if (sitting.status === 'scheduled') return refusal(meeting, 'no-open-sitting');
    const before = speakerEvents(meeting, speaker, now);
    if (!before)
      return refusal(meeting, 'speaker-has-floor', { floor: meeting.floor!.entry.id, choices: ['end', 'pause'] });
    return accept(...before, { type: 'SittingAdjourned', sittingId });
  },
  TakeChair(_meeting, { name, title }) {
    return accept({ type: 'ChairTaken', name, ...(title && { title }) });
  },
} satisfies Partial<Deciders<CommandType>>;

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

/** The sitting stops: the item's clock stops, and a speech under way is held. */
function hold(meeting: Meeting, at: number, seq: number): Meeting {
  const still = withItemClock(meeting, false, at);
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
  SittingAdjourned(meeting, { sittingId, at, seq }) {
    const adjourned = withSitting(meeting, sittingId, ({ resumesAt: _, suspendedAt: __, ...one }) => ({
      ...one,
      status: 'adjourned',
      adjournedAt: at,
      suspensions: endSuspension(one, at),
      seq,
    }));
    return hold(adjourned, at, seq);
  },
  ChairTaken(meeting, { name, title, at }) {
    return { ...meeting, presiding: name === null ? null : { name, ...(title && { title }), since: at } };
  },
} satisfies Partial<Evolvers<EventType>>;
