// Sittings: added, removed, opened, edited, suspended, resumed, adjourned, and who presides.
import type { CommandType } from '../commands.ts';
import type { Deciders } from '../decider.ts';
import { accept, alreadyHolds, holdsNow } from '../decider.ts';
import { FARTHEST_MS, wrongComingTime } from '../future-times.ts';
import { editedText, isSame, leavesNothing } from '../edits.ts';
import type { EventBody } from '../events.ts';
import { endOfSpeech } from '../floor/end-of-speech.ts';
import { MOST } from '../meeting-maxima.ts';
import { dueBeforeAdjournment } from '../replies/select.ts';
import { refusal } from '../refusals.ts';
import { toThoseWhoSee } from '../who-sees.ts';
import { overlapped } from './overlapped.ts';
import { sittingNow, sittingOf } from './select.ts';
import type { Meeting, Sitting } from '../state.ts';

const FIVE_MINUTES_MS = 300_000;
const DAY_MS = 86_400_000;

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

type Times = Pick<Sitting, 'startsAt' | 'endsAt' | 'interpretationEndsAt'>;

/** Why a sitting cannot be planned for these times; undefined where it can. A day is the longest, a year from now or from another sitting the farthest. */
function wrongTimes(
  meeting: Meeting,
  { startsAt, endsAt, interpretationEndsAt }: Times,
  { now, except }: { now: number; except?: string },
): ReturnType<typeof refusal> | undefined {
  if (Math.max(endsAt, interpretationEndsAt) - startsAt > DAY_MS)
    return refusal(meeting, 'sitting-too-long', {
      field: endsAt - startsAt > DAY_MS ? 'endsAt' : 'interpretationEndsAt',
    });
  const others = meeting.sittings.filter(({ id }) => id !== except).map((one) => one.startsAt);
  if ([now, ...others].every((one) => Math.abs(startsAt - one) > FARTHEST_MS))
    return refusal(meeting, 'sitting-too-far', { field: 'startsAt' });
  return undefined;
}

/** The adjournment with what becomes of the replies that are due; nothing where none is. */
function repliesLeft(meeting: Meeting, sitting: Sitting, choice: 'keep' | 'drop'): EventBody[] {
  const { waiting, requested } = dueBeforeAdjournment(meeting, sitting);
  if (waiting.length + requested.length === 0) return [];
  const isDropped = choice === 'drop';
  // A request that was not accepted yet is known to its own delegation and officers, so only they are told that it was declined.
  const declined = (isDropped ? requested : []).map((entry): EventBody => ({
    type: 'RequestDeclined',
    entryId: entry.id,
    ...toThoseWhoSee(entry),
  }));
  const ofReplies =
    waiting.length > 0 ? { waiting: choice, ...(isDropped && { dropped: waiting.map(({ id }) => id) }) } : {};
  return [...declined, { type: 'SittingAdjourned', sittingId: sitting.id, ...ofReplies }];
}

/** No sitting has been opened since it was adjourned. */
const isLastAdjourned = ({ sittings }: Meeting, { openedAt = 0 }: Sitting): boolean =>
  sittings.every((one) => (one.openedAt ?? 0) <= openedAt);

const wereRepliesDropped = ({ lists }: Meeting, { adjournedAt = 0 }: Sitting): boolean =>
  Object.values(lists).some(
    ({ segment, past }) =>
      segment === 'reply' && past.some((one) => one.outcome === 'dropped' && one.endedAt >= adjournedAt),
  );

export const decideSittings = {
  OpenSitting(meeting, { sittingId }, { now }) {
    const sitting = sittingOf(meeting, sittingId);
    if (!sitting) return refusal(meeting, 'no-such-sitting');
    if (sitting.status === 'open') return alreadyHolds(sitting.seq);
    if (sitting.status === 'adjourned') return refusal(meeting, 'sitting-adjourned');
    if (sittingNow(meeting)) return refusal(meeting, 'other-sitting-open');
    return accept({ type: 'SittingOpened', sittingId, ...timesWhenOpened(sitting, now) });
  },
  EditSitting(meeting, { type: _, sittingId, ...changes }, { now }) {
    const sitting = sittingOf(meeting, sittingId);
    if (!sitting) return refusal(meeting, 'no-such-sitting');
    if (leavesNothing(sitting.title, changes.title)) return refusal(meeting, 'no-language-left', { field: 'title' });
    const title = changes.title && editedText(sitting.title, changes.title);
    const { startsAt, endsAt, interpretationEndsAt } = { ...sitting, ...changes };
    if (endsAt <= startsAt || interpretationEndsAt <= startsAt) return refusal(meeting, 'times-out-of-order');
    // One under way goes on as long as it must, into the next one's time if need be.
    const isMoved = startsAt !== sitting.startsAt || endsAt !== sitting.endsAt;
    if (sitting.status !== 'adjourned' && endsAt !== sitting.endsAt && endsAt <= now)
      return refusal(meeting, 'time-passed', { field: 'endsAt' });
    // An older log may hold times that are refused now: they are checked only when they are changed, so that the title can be.
    const wrong =
      isMoved || interpretationEndsAt !== sitting.interpretationEndsAt
        ? wrongTimes(meeting, { startsAt, endsAt, interpretationEndsAt }, { now, except: sittingId })
        : undefined;
    if (wrong) return wrong;
    const there =
      sitting.status === 'scheduled' && isMoved ? overlapped(meeting, { id: sittingId, startsAt, endsAt }) : undefined;
    if (there && !overlapped({ sittings: [there] }, sitting))
      return refusal(meeting, 'sittings-overlap', { sittingId: there.id });
    const { title: _given, room, ...times } = changes;
    const edited = { ...times, ...(room !== undefined && { room }), ...(title && { title }) };
    if (isSame({ ...sitting, room: sitting.room ?? null }, { ...sitting, room: sitting.room ?? null, ...edited }))
      return alreadyHolds(sitting.seq);
    return accept({ type: 'SittingEdited', sittingId, ...edited });
  },
  AddSitting(meeting, { title, startsAt, endsAt, interpretationEndsAt = endsAt, room }, { now, newId }) {
    if (endsAt <= startsAt || interpretationEndsAt <= startsAt) return refusal(meeting, 'times-out-of-order');
    if (endsAt <= now) return refusal(meeting, 'time-passed', { field: 'endsAt' });
    const wrong = wrongTimes(meeting, { startsAt, endsAt, interpretationEndsAt }, { now });
    if (wrong) return wrong;
    const there = overlapped(meeting, { startsAt, endsAt });
    if (there) return refusal(meeting, 'sittings-overlap', { sittingId: there.id });
    if (meeting.sittings.length >= MOST.sittings) return refusal(meeting, 'too-many-sittings', { most: MOST.sittings });
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
      const wrong = wrongComingTime(meeting, resumesAt, now, 'resumesAt');
      if (wrong) return wrong;
      return accept(...held, { type: 'SittingSuspended', sittingId, resumesAt });
    }
    if (sitting.status !== 'open') return refusal(meeting, 'no-open-sitting');
    const wrong = wrongComingTime(meeting, resumesAt, now, 'resumesAt');
    if (wrong) return wrong;
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
  AdjournSitting(meeting, { sittingId, speaker, waiting: choice }, { now }) {
    const sitting = sittingOf(meeting, sittingId);
    if (!sitting) return refusal(meeting, 'no-such-sitting');
    if (sitting.status === 'adjourned') {
      const held = heldSpeech(meeting, speaker, now);
      // Another officer adjourned it and kept those who wait for a reply: whoever says so now drops them.
      const left = choice === 'drop' && isLastAdjourned(meeting, sitting) ? repliesLeft(meeting, sitting, choice) : [];
      if (choice === 'keep' && wereRepliesDropped(meeting, sitting)) return refusal(meeting, 'sitting-adjourned');
      return held.length + left.length > 0 ? accept(...held, ...left) : alreadyHolds(sitting.seq);
    }
    if (sitting.status === 'scheduled') return refusal(meeting, 'no-open-sitting');
    const before = speakerEvents(meeting, speaker, now);
    if (!before)
      return refusal(meeting, 'speaker-has-floor', { floor: meeting.floor!.entry.id, choices: ['end', 'pause'] });
    const { waiting, requested } = dueBeforeAdjournment(meeting, sitting);
    const count = waiting.length + requested.length;
    if (count > 0 && !choice) return refusal(meeting, 'entries-waiting', { waiting: count, choices: ['keep', 'drop'] });
    const left = choice ? repliesLeft(meeting, sitting, choice) : [];
    return accept(...before, ...(left.length > 0 ? left : [{ type: 'SittingAdjourned' as const, sittingId }]));
  },
  TakeChair(meeting, { name, title }) {
    const { name: was = null, title: called } = meeting.presiding ?? {};
    if (was === name && called === title) return holdsNow(meeting);
    return accept({ type: 'ChairTaken', name, ...(title && { title }) });
  },
} satisfies Partial<Deciders<CommandType>>;
