// What events about the floor and the limits change in the meeting. rules.ts decides them.
import type { Evolvers } from '../decider.ts';
import { withTimesUsed } from '../dialogue/times.ts';
import type { EventBodyOf, EventType } from '../events.ts';
import { asRecorded } from '../late-presses.ts';
import { limitFor } from '../speakers/limits.ts';
import { findEntry, putIn, takeOut, updateEntry } from '../speakers/select.ts';
import type { Entry, Floor, Meeting, SpeakingEntry, SpeechLimit, SpokenEntry, WaitingEntry } from '../state.ts';
import { resumed, stopped } from '../timer.ts';
import { speechesIn } from './select.ts';

/** A presenter or the secretariat speaks without a limit unless the officer sets one. */
export const GUEST_LIMIT: SpeechLimit = { limitMs: null, basis: 'understanding' };

function onFloor(meeting: Meeting, entryId: string, change: (floor: Floor) => Floor): Meeting {
  return meeting.floor?.entry.id === entryId ? { ...meeting, floor: change(meeting.floor) } : meeting;
}

/** The speech of this entry, which has the floor or is held. */
const inForce = (meeting: Meeting, entryId: string): Floor | undefined =>
  speechesIn(meeting).find(({ entry }) => entry.id === entryId);

const withoutSpeech = (meeting: Meeting, entryId: string): Meeting => ({
  ...meeting,
  floor: meeting.floor?.entry.id === entryId ? null : meeting.floor,
  held: meeting.held.filter(({ entry }) => entry.id !== entryId),
});

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

function withLimit(
  meeting: Meeting,
  { scope, limit, limits, was }: EventBodyOf<'SpeechLimitSet'>,
  seq: number,
): Meeting {
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
    case 'kind': {
      const { [scope.kind!]: _, ...others } = settings.kindLimits ?? {};
      return {
        ...meeting,
        settings: { ...settings, kindLimits: { ...others, ...(limits && { [scope.kind!]: limits }) } },
      };
    }
    case 'entry': {
      const entryId = scope.entryId!;
      const changed = updateEntry(meeting, entryId, <E extends Entry>({ limit: _, ...entry }: E) => {
        // Any entry may have a limit or none: it stays of its kind.
        return { ...entry, ...(limit && { limit }), seq } as unknown as E;
      });
      const limited = (floor: Floor): Floor => {
        const { limitMs, basis } = limits?.[0] ?? limitFor(changed, floor.entry);
        return { ...withOtherLimit(floor, limitMs, was), basis, seq };
      };
      // Events of before said nothing of the limit that whoever is held had, and left it as it was.
      const isHeld = ({ entry }: Floor) => entry.id === entryId && was !== undefined;
      return {
        ...onFloor(changed, entryId, limited),
        held: changed.held.map((one) => (isHeld(one) ? limited(one) : one)),
      };
    }
    default:
      return scope.of satisfies never;
  }
}

export const evolveFloor = {
  FloorGiven(
    meeting,
    { entryId, itemId, kind, nth, questionId, answers, over, delegationId, guest, limitMs, warningMs, basis, at, seq },
  ) {
    const found = findEntry(meeting, entryId);
    const waiting: WaitingEntry = found?.entry ?? {
      id: entryId,
      itemId,
      ...(kind && kind !== 'statement' && { kind }),
      ...(questionId !== undefined && { questionId }),
      ...(delegationId && { delegationId }),
      ...(guest && { guest }),
      ...(answers && { answers }),
      mode: 'room',
      requestedAt: at,
      receipt: seq,
      enteredBy: 'secretary',
      seq,
    };
    // A reply that was kept has the number of the sitting, or the day, in which it is heard.
    const entry: SpeakingEntry = { ...waiting, ...(nth !== undefined && { nth }), givenAt: at, limitMs, seq };
    const timer = { startedAt: at, accumulatedMs: 0, limitMs, warningMs };
    const { floor } = meeting;
    // A point of order holds whoever speaks: the clock stood still from the instant of the event, at what had been used by then.
    const held =
      floor && over?.entryId === floor.entry.id
        ? [{ ...floor, timer: { ...floor.timer, startedAt: null, accumulatedMs: over.usedMs }, seq }]
        : meeting.held;
    return {
      ...takeOut(meeting, entryId),
      floor: { entry, itemId: entry.itemId, givenAt: at, timer, basis, seq },
      held,
      openRuling: null,
    };
  },
  SpeechEnded(meeting, { entryId, usedMs, cut, at, seq }) {
    const speech = inForce(meeting, entryId);
    if (!speech) return meeting;
    const limitMs = speech.timer.limitMs;
    const entry: SpokenEntry = {
      ...speech.entry,
      outcome: 'spoken',
      usedMs,
      limitMs,
      endedAt: at,
      ...(cut && { cut }),
      seq,
    };
    const { itemId, delegationId, guest } = entry;
    return {
      ...withTimesUsed(putIn(withoutSpeech(meeting, entryId), entry, 'past'), itemId),
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
  SpeechResumed(meeting, { entryId, at, seq }) {
    const held = meeting.held.find(({ entry }) => entry.id === entryId);
    // A speaker who was interrupted by a point of order gets the floor back.
    const back = held ? { ...meeting, floor: held, held: [] } : meeting;
    return {
      ...onFloor(back, entryId, ({ heldBySitting: _, ...floor }) => ({
        ...floor,
        timer: resumed(floor.timer, at),
        seq,
      })),
      openRuling: null,
    };
  },
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
    const itemId = findEntry(corrected, entryId)?.entry.itemId;
    const counted = itemId === undefined ? corrected : withTimesUsed(corrected, itemId);
    return counted.lastSpeech?.entryId === entryId
      ? { ...counted, lastSpeech: { ...counted.lastSpeech, usedMs } }
      : counted;
  },
  SpeechLimitSet: (meeting, event) => withLimit(meeting, event, event.seq),
  FinishedSignalled: (meeting, { entryId, at }) =>
    onFloor(meeting, entryId, (floor) => ({ ...floor, entry: { ...floor.entry, finishedAt: at } })),
} satisfies Partial<Evolvers<EventType>>;
