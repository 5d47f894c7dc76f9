// The floor: given, ended, paused, resumed, extended, corrected; the limits that apply. One speaker at a time (GA rule 68).
import { toOfficersAnd, toThoseWhoSee } from '../who-sees.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { Context, Deciders, Decision, Evolvers } from '../decision.ts';
import { accept, alreadyHolds, isRefused } from '../decision.ts';
import { changedEntry } from '../edits.ts';
import type { EventBody, EventBodyOf, EventType } from '../events.ts';
import { asRecorded } from '../late-presses.ts';
import { findEntry, isUnderConsideration, limitFor, putIn, takeOut, updateEntry } from '../speakers/select.ts';
import { refusal } from '../refusals.ts';
import type { Entry, Floor, Guest, Meeting, SpeakingEntry, SpeechLimit, SpokenEntry, WaitingEntry } from '../state.ts';
import { elapsedMs, resumed, stopped } from '../timer.ts';

export const endOfSpeech = (floor: Floor, now: number): EventBodyOf<'SpeechEnded'> => ({
  type: 'SpeechEnded',
  entryId: floor.entry.id,
  usedMs: elapsedMs(floor.timer, now),
});

/** Ends whom the presser saw on the floor. CONFLICT where it is somebody else, or nobody any more. */
function clearFloor(
  meeting: Meeting,
  after: string | null | undefined,
  now: number,
): EventBody[] | Extract<Decision, { ok: false }> {
  const onFloor = meeting.floor?.entry.id ?? null;
  if ((after ?? null) !== onFloor) return refusal(meeting, 'floor-taken', { floor: onFloor });
  return meeting.floor ? [endOfSpeech(meeting.floor, now)] : [];
}

function given(
  meeting: Meeting,
  entry: Pick<Entry, 'id' | 'itemId' | 'delegationId' | 'onBehalfOf' | 'limit'>,
  guest?: Guest,
): EventBodyOf<'FloorGiven'> {
  const { limitMs, basis } = guest ? GUEST_LIMIT : limitFor(meeting, entry);
  return {
    type: 'FloorGiven',
    entryId: entry.id,
    itemId: entry.itemId,
    ...(entry.delegationId && { delegationId: entry.delegationId }),
    ...(guest && { guest }),
    limitMs,
    warningMs: meeting.settings.warningMs,
    basis,
  };
}

/** A day: what a length of the wire can be. */
const LONGEST_LIMIT_MS = 86_400_000;

/** A presenter or the secretariat speaks without a limit unless the officer sets one. */
const GUEST_LIMIT: SpeechLimit = { limitMs: null, basis: 'understanding' };

function decideGiveFloor(meeting: Meeting, command: CommandOf<'GiveFloor'>, { now, newId }: Context): Decision {
  if ('guest' in command) {
    if (!meeting.items[command.itemId]) return refusal(meeting, 'no-such-item');
    if (!isUnderConsideration(meeting, command.itemId)) return refusal(meeting, 'item-not-open');
    const before = clearFloor(meeting, command.after, now);
    if (isRefused(before)) return before;
    return accept(...before, given(meeting, { id: newId(), itemId: command.itemId }, command.guest));
  }
  const found = findEntry(meeting, command.entryId);
  if (!found) return refusal(meeting, 'no-such-entry');
  if (found.place === 'floor') return alreadyHolds(found.entry.seq);
  if (found.place === 'requested') return refusal(meeting, 'not-accepted-yet');
  if (found.place === 'past') return refusal(meeting, 'not-waiting');
  if (!isUnderConsideration(meeting, found.entry.itemId))
    return refusal(meeting, 'item-not-open', { itemId: found.entry.itemId });
  const before = clearFloor(meeting, command.after, now);
  if (isRefused(before)) return before;
  return accept(...before, given(meeting, found.entry));
}

/** The floor where this entry has it; the decision to give back where it has not. */
function floorOf(meeting: Meeting, entryId: string): { floor: Floor } | Extract<Decision, { ok: false }> {
  if (meeting.floor?.entry.id === entryId) return { floor: meeting.floor };
  if (!findEntry(meeting, entryId)) return refusal(meeting, 'no-such-entry');
  return refusal(meeting, 'not-speaking', { floor: meeting.floor?.entry.id ?? null });
}

export const decideFloor = {
  GiveFloor: decideGiveFloor,
  EndSpeech(meeting, { entryId }, { now }) {
    const spoken = findEntry(meeting, entryId);
    if (spoken?.place === 'past' && spoken.entry.outcome === 'spoken') return alreadyHolds(spoken.entry.seq);
    const at = floorOf(meeting, entryId);
    return isRefused(at) ? at : accept(endOfSpeech(at.floor, now));
  },
  PauseSpeech(meeting, { entryId }, { now }) {
    const at = floorOf(meeting, entryId);
    if (isRefused(at)) return at;
    if (at.floor.timer.startedAt === null) return alreadyHolds(at.floor.seq);
    return accept({ type: 'SpeechPaused', entryId, usedMs: elapsedMs(at.floor.timer, now) });
  },
  ResumeSpeech(meeting, { entryId }) {
    const at = floorOf(meeting, entryId);
    if (isRefused(at)) return at;
    if (at.floor.timer.startedAt !== null) return alreadyHolds(at.floor.seq);
    return accept({ type: 'SpeechResumed', entryId });
  },
  ExtendSpeech(meeting, { entryId, byMs }) {
    const at = floorOf(meeting, entryId);
    if (isRefused(at)) return at;
    const { limitMs } = at.floor.timer;
    if (limitMs === null) return refusal(meeting, 'no-limit');
    return accept({
      type: 'SpeechExtended',
      entryId,
      byMs,
      limitMs: Math.min(Math.max(0, limitMs + byMs), LONGEST_LIMIT_MS),
      was: limitMs,
    });
  },
  CorrectSpeechTime(meeting, { entryId, usedMs }) {
    const found = findEntry(meeting, entryId);
    if (!found) return refusal(meeting, 'no-such-entry');
    if (found.place !== 'floor' && !(found.place === 'past' && found.entry.outcome === 'spoken'))
      return refusal(meeting, 'not-speaking');
    return accept({ type: 'SpeechTimeCorrected', entryId, usedMs });
  },
  SetSpeechLimit(meeting, { scope, limit }) {
    if (scope.of === 'item' && !meeting.items[scope.itemId]) return refusal(meeting, 'no-such-item');
    if (scope.of === 'category' && !meeting.catalogue.categories.some((one) => one.id === scope.category))
      return refusal(meeting, 'no-such-category');
    if (scope.of === 'entry') {
      const found = findEntry(meeting, scope.entryId);
      if (!found) return refusal(meeting, 'no-such-entry');
      if (found.place === 'past') return refusal(meeting, 'not-waiting');
      const was = found.place === 'floor' ? { was: meeting.floor!.timer.limitMs } : {};
      return accept({ type: 'SpeechLimitSet', scope, limit, ...was, ...toThoseWhoSee(found.entry) });
    }
    return accept({ type: 'SpeechLimitSet', scope, limit });
  },
  SignalFinished(meeting, { entryId }, { by }) {
    const at = floorOf(meeting, entryId);
    if (isRefused(at)) return at;
    if (at.floor.entry.delegationId !== by.delegationId) return refusal(meeting, 'not-yours');
    if (at.floor.entry.finishedAt !== undefined) return alreadyHolds(at.floor.entry.seq);
    return accept({ type: 'FinishedSignalled', entryId, ...toOfficersAnd(by.delegationId) });
  },
} satisfies Partial<Deciders<CommandType>>;

function onFloor(meeting: Meeting, entryId: string, change: (floor: Floor) => Floor): Meeting {
  return meeting.floor?.entry.id === entryId ? { ...meeting, floor: change(meeting.floor) } : meeting;
}

function withoutKey<T extends object>(record: Record<string, T>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return rest;
}

/** The running speech under another limit (ms; null: none). Events of the first release do not say what it `was`. */
function withOtherLimit(floor: Floor, limitMs: number | null, was: number | null | undefined): Floor {
  const changed = was !== undefined && was !== limitMs;
  return {
    ...floor,
    timer: { ...floor.timer, limitMs },
    entry: { ...floor.entry, limitMs, ...(changed && { limitChanged: true }) },
  };
}

function withLimit(meeting: Meeting, { scope, limit, was }: EventBodyOf<'SpeechLimitSet'>, seq: number): Meeting {
  const { settings } = meeting;
  switch (scope.of) {
    case 'meeting':
      return { ...meeting, settings: { ...settings, meetingLimit: limit ?? GUEST_LIMIT } };
    case 'group':
      return { ...meeting, settings: { ...settings, groupLimit: limit } };
    case 'category': {
      const key = scope.category!;
      const categoryLimits = limit
        ? { ...settings.categoryLimits, [key]: limit }
        : withoutKey(settings.categoryLimits, key);
      return { ...meeting, settings: { ...settings, categoryLimits } };
    }
    case 'item': {
      const key = scope.itemId!;
      const itemLimits = limit ? { ...settings.itemLimits, [key]: limit } : withoutKey(settings.itemLimits, key);
      return { ...meeting, settings: { ...settings, itemLimits } };
    }
    case 'entry': {
      const entryId = scope.entryId!;
      const changed = updateEntry(meeting, entryId, (entry) =>
        changedEntry(changedEntry(entry, { limit: null }), { limit: limit ?? undefined, seq }),
      );
      return onFloor(changed, entryId, (floor) => {
        const { limitMs, basis } = limitFor(changed, floor.entry);
        return { ...withOtherLimit(floor, limitMs, was), basis, seq };
      });
    }
    default:
      return scope.of satisfies never;
  }
}

export const evolveFloor = {
  FloorGiven(meeting, { entryId, itemId, delegationId, guest, limitMs, warningMs, basis, at, seq }) {
    const found = findEntry(meeting, entryId);
    const waiting: WaitingEntry = found?.entry ?? {
      id: entryId,
      itemId,
      ...(delegationId && { delegationId }),
      ...(guest && { guest }),
      mode: 'room',
      requestedAt: at,
      receipt: seq,
      enteredBy: 'secretary',
      seq,
    };
    const entry: SpeakingEntry = { ...waiting, givenAt: at, limitMs, seq };
    const timer = { startedAt: at, accumulatedMs: 0, limitMs, warningMs };
    return { ...takeOut(meeting, entryId), floor: { entry, itemId: entry.itemId, givenAt: at, timer, basis, seq } };
  },
  SpeechEnded(meeting, { entryId, usedMs, at, seq }) {
    const { floor } = meeting;
    if (floor?.entry.id !== entryId) return meeting;
    const limitMs = floor.timer.limitMs;
    const entry: SpokenEntry = { ...floor.entry, outcome: 'spoken', usedMs, limitMs, endedAt: at, seq };
    const { itemId, delegationId, guest } = entry;
    return {
      ...putIn({ ...meeting, floor: null }, entry, 'past'),
      lastSpeech: {
        entryId,
        itemId,
        ...(delegationId && { delegationId }),
        ...(guest && { guest }),
        usedMs,
        limitMs,
        endedAt: at,
      },
    };
  },
  SpeechPaused: (meeting, { entryId, at, seq }) =>
    onFloor(meeting, entryId, (floor) => ({ ...floor, timer: stopped(floor.timer, at), seq })),
  SpeechResumed: (meeting, { entryId, at, seq }) =>
    onFloor(meeting, entryId, ({ heldBySitting: _, ...floor }) => ({ ...floor, timer: resumed(floor.timer, at), seq })),
  SpeechExtended: (meeting, { entryId, limitMs, was, seq }) =>
    onFloor(meeting, entryId, (floor) => ({ ...withOtherLimit(floor, limitMs, was), seq })),
  SpeechTimeCorrected(meeting, { entryId, usedMs, at, seq }) {
    if (meeting.floor?.entry.id === entryId) {
      return onFloor(meeting, entryId, (floor) => ({
        ...floor,
        entry: asRecorded(floor.entry),
        timer: { ...floor.timer, accumulatedMs: usedMs, startedAt: floor.timer.startedAt === null ? null : at },
        seq,
      }));
    }
    const corrected = updateEntry(meeting, entryId, (entry) =>
      'outcome' in entry && entry.outcome === 'spoken' ? { ...asRecorded(entry), usedMs, seq } : entry,
    );
    return corrected.lastSpeech?.entryId === entryId
      ? { ...corrected, lastSpeech: { ...corrected.lastSpeech, usedMs } }
      : corrected;
  },
  SpeechLimitSet: (meeting, event) => withLimit(meeting, event, event.seq),
  FinishedSignalled: (meeting, { entryId, at }) =>
    onFloor(meeting, entryId, (floor) => ({ ...floor, entry: { ...floor.entry, finishedAt: at } })),
} satisfies Partial<Evolvers<EventType>>;
