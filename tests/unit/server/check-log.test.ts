// A log from outside is taken only where every event is one, and leads to what a meeting can be.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { MeetingEvent } from '#shared/meeting/events.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { versionOf } from '#shared/meeting/versions.ts';
import { meetingFileOf, readExport } from '../../../server/meetings/meeting-files.ts';
import type { LogFault } from '../../../server/meetings/check-log.ts';
import { LogChecker } from '../../../server/meetings/check-log.ts';
import { StateChecker } from '../../../server/meetings/check-state.ts';
import { playDay } from '../../golden/day.ts';
import { Scenario, smallMeeting } from '../../scenario.ts';
import { moves, play } from '../meeting/random-meetings.ts';

const day = playDay();
const states: Meeting[] = [];
for (const event of day.log) states.push(evolve(states.at(-1) ?? null, event));
type Path = (string | number)[];

function* leavesOf(value: unknown, at: Path = []): Generator<[Path, unknown]> {
  if (typeof value !== 'object' || value === null) return void (yield [at, value]);
  for (const [key, inner] of Object.entries(value))
    yield* leavesOf(inner, [...at, Array.isArray(value) ? Number(key) : key]);
}

/** The day's log with one place of one event changed. */
function changed(index: number, path: Path, value: unknown): MeetingEvent[] {
  const log = [...day.log];
  const event = structuredClone(log[index]!);
  const last = path.at(-1)!;
  let within = event as unknown as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) within = within[key] as Record<string | number, unknown>;
  within[last] = value;
  log[index] = event;
  return log;
}

/** Today's events are of today's versions: none of them is lifted. */
function faultsOf(log: readonly MeetingEvent[], from = 0): LogFault[] {
  const checker = new LogChecker('small');
  // What comes before the place that was changed is sound, and is not folded anew for each of hundreds of changes.
  [checker.seq, checker.meeting] = [from, states[from - 1] ?? null];
  for (const event of log.slice(from))
    // The first fault says that the log is refused.
    if (!checker.take({ ...event, v: versionOf(event.type) } as never) || checker.faults.length > 0) break;
  return checker.faults;
}

test('whatever a meeting comes to, it is what a meeting can be', () => {
  const checkDay = new StateChecker();
  expect(checkDay.faultOf(day.meeting)).toBeUndefined();
  fc.assert(
    fc.property(moves, (list) => {
      const checker = new StateChecker();
      let last: unknown;
      play(list, ({ meeting }) => {
        if (meeting !== last) expect(checker.faultOf(meeting)).toBeUndefined();
        last = meeting;
      });
      // As the room stamps them.
      const log = play(list).log.map((event) => ({ ...event, v: versionOf(event.type) }));
      expect(faultsOf(log)).toEqual([]);
    }),
  );
});

describe('the log of a day', () => {
  test('is whole', () => {
    expect(faultsOf(day.log)).toEqual([]);
  });

  const INSTANT = /(At|^at|^from|^to|^until|^since)$/;
  const LENGTH = /(Ms|^was|^becomes)$/;
  const places = day.log.flatMap((event, index) =>
    [...leavesOf(event)].flatMap(([path, value]): { index: number; path: Path; name: string }[] => {
      const name = String(path.at(-1));
      return typeof value === 'number'
        ? [{ index, path, name: INSTANT.test(name) || LENGTH.test(name) ? name : '' }]
        : [];
    }),
  );

  test('with any one instant or length beyond the calendar, or before it, is refused', () => {
    const named = places.filter(({ name }) => name !== '' && name !== 'byMs');
    expect(new Set(named.map(({ name }) => name)).size).toBeGreaterThan(15);
    // One of each name in each type of event: a thousand places say no more.
    const looked = new Set<string>();
    for (const { index, path, name } of named) {
      const kind = `${day.log[index]!.type} ${path.filter((key) => typeof key === 'string').join('.')}`;
      if (looked.has(kind)) continue;
      looked.add(kind);
      for (const value of [9e15, -1, 0.5, 'x', null]) {
        // No limit, no more until, and no start of a clock that stands are what they are.
        if (value === null && /^(limitMs|panelMs|was|becomes|startedAt|closesAt)$/.test(name)) continue;
        expect(faultsOf(changed(index, path, value), index), `${kind} ${String(value)}`).not.toEqual([]);
      }
    }
    expect(looked.size).toBeGreaterThan(100);
  });
});

describe('the log of a day that no commands brought about', () => {
  /** As it would stand there: its place in the sequence, and a time that does not go back. */
  const inOrder = (log: MeetingEvent[]): MeetingEvent[] => {
    let last = 0;
    return log.map((event, index) => {
      last = Math.max(last, event.at);
      return { ...event, seq: index + 1, at: last };
    });
  };
  /** Said again they say the same, or are new every time: an edit, another move, an announcement’s next. */
  const AGAIN =
    /^(?:SittingEdited|MeetingEdited|SettingsEdited|SittingSuspended|ChairTaken|ItemOpened|ItemConcluded|ItemEdited|ItemMoved|DelegationEdited|ListOpened|\w+Set|EntryEdited|EntryMoved|PassedOver|SpeechExtended|SpeechTimeCorrected|FinishedSignalled|NoteSettled|RecordCorrected|InPlaceAsked|WordSent|SlowerAsked|CountdownStarted|ShownOnScreen|Undone)$/;
  const later = day.log.map((event, index) => ({ event, index })).slice(1);
  const references = later.flatMap(({ event, index }) =>
    [...leavesOf(event)].flatMap(([path, value]): { index: number; path: Path }[] => {
      const name = String(path.at(-1));
      const isOwn = /^(?:facts|replaced|about|by|to|entry|item|info|sitting|delegation|note|announcement|guest)$/.test(
        String(path[0]),
      );
      // An offer gives its swap its name.
      if (event.type === 'SwapOffered' && name === 'swapId') return [];
      return typeof value === 'string' && /Id$|^before$|^category$/.test(name) && name !== 'commandId' && !isOwn
        ? [{ index, path }]
        : [];
    }),
  );

  test('in order is whole', () => expect(faultsOf(inOrder([...day.log]))).toEqual([]));

  test('with any one name of what is not there is refused', () => {
    expect(references.length).toBeGreaterThan(60);
    fc.assert(
      fc.property(fc.constantFrom(...references), fc.constantFrom('nobody', 'zz', '0'), ({ index, path }, name) => {
        expect(faultsOf(changed(index, path, name)), `${day.log[index]!.type} ${path.join('.')}`).not.toEqual([]);
      }),
    );
  });

  test('with what has been done already done once more is refused', () => {
    const once = later.filter(({ event }) => !AGAIN.test(event.type));
    expect(new Set(once.map(({ event }) => event.type)).size).toBeGreaterThan(20);
    for (const { event, index } of once) {
      const log = [...day.log.slice(0, index + 1), event, ...day.log.slice(index + 1)];
      expect(faultsOf(inOrder(log)), event.type).not.toEqual([]);
    }
  });

  test('with a speech before all else is refused, and so is whatever goes on with what has not begun', () => {
    const begun =
      /^(?:Speech(?!LimitSet)|Floor|Entry|Request|PassedOver|Finished|Slower|NoteSettled|Countdown(?!Started)|AnnouncementRetracted|Sitting(?:Resumed|Adjourned|Suspended))/;
    const events = later.filter(({ event }) => begun.test(event.type) && event.type !== 'FloorRequested');
    expect(new Set(events.map(({ event }) => event.type)).size).toBeGreaterThan(15);
    for (const { event } of events) expect(faultsOf(inOrder([day.log[0]!, event])), event.type).not.toEqual([]);
  });
});

describe('an import', () => {
  const scenario = new Scenario(smallMeeting()).underWay('CH');
  const taken = (change: (log: MeetingEvent[]) => void) => {
    const events = structuredClone(scenario.log);
    change(events);
    return readExport({ ...meetingFileOf(scenario.meeting), id: 'small', log: { events, commands: [] } }).ok;
  };
  const behind = (event: object) => (log: MeetingEvent[]) =>
    void log.push({ ...log.at(-1)!, ...event, seq: log.length + 1 } as MeetingEvent);
  const fact = (facts: unknown[]) => behind({ type: 'Undone', facts });

  test('takes what commands brought about', () => {
    expect(taken(() => {})).toBe(true);
    expect(taken(fact([{ fact: 'floor', value: null }]))).toBe(true);
    // A speech cut short: what it lost is less than nothing.
    scenario.give('CH').do({ type: 'ExtendSpeech', entryId: scenario.meeting.floor!.entry.id, byMs: -60_000 });
    expect(taken(() => {})).toBe(true);
  });

  test.each<[string, (log: MeetingEvent[]) => void]>([
    ['a floor of 7', fact([{ fact: 'floor', value: 7 }])],
    [
      'a floor of 7 from the start',
      ([first]) => void Object.assign((first as never as { meeting: object }).meeting, { floor: 7 }),
    ],
    [
      'a floor of 7 for an undo to come',
      behind({
        type: 'SlowerAsked',
        commandId: 'c',
        about: { did: 'AskSlower' },
        replaced: [{ fact: 'floor', value: 7 }],
      }),
    ],
    ['an item under consideration that is not there', fact([{ fact: 'current', value: 'elsewhere' }])],
    ['an agenda of nothing that there is', fact([{ fact: 'agenda', value: ['elsewhere'] }])],
    ['an item twice on the agenda', fact([{ fact: 'agenda', value: ['1', '1'] }])],
    [
      'an item in a sitting that is not there',
      behind({
        type: 'ItemEdited',
        itemId: '1',
        info: { ...scenario.meeting.catalogue.items['1'], sittingId: 'elsewhere' },
      }),
    ],
    [
      'two sittings that are open',
      fact([{ fact: 'sitting', id: 'pm', value: { ...scenario.meeting.sittings[1], status: 'open' } }]),
    ],
    ['an item on the floor that nobody took up', fact([{ fact: 'current', value: '1' }])],
    ['settings of nothing', fact([{ fact: 'settings', value: {} }])],
    ['a fact that there is not', fact([{ fact: 'everything', value: 7 }])],
    ['an instant beyond the calendar', behind({ type: 'SlowerAsked', at: 9e15 })],
    [
      'an announcement until the year 300000',
      behind({ type: 'AnnouncementPosted', announcement: { id: 'a', text: 'x', at: 1, until: 9e15, seq: 1 } }),
    ],
  ])('refuses %s', (_, change) => {
    expect(taken(change)).toBe(false);
  });
});
