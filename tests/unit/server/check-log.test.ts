// A log from outside is taken only where every event is one, and leads to what a meeting can be.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { MeetingEvent } from '#shared/meeting/events.ts';
import { meetingFileOf, readExport } from '../../../server/meetings/meeting-files.ts';
import { checkLog } from '../../../server/meetings/check-log.ts';
import { StateChecker } from '../../../server/meetings/check-state.ts';
import { playDay } from '../../golden/day.ts';
import { Scenario, smallMeeting } from '../../scenario.ts';
import { moves, play } from '../meeting/random-meetings.ts';

const day = playDay();
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

const faultsOf = (log: readonly MeetingEvent[]) => checkLog('small', log as never).faults;

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
        if (value === null && /^(limitMs|was|becomes|startedAt|closesAt)$/.test(name)) continue;
        expect(faultsOf(changed(index, path, value)), `${kind} ${String(value)}`).not.toEqual([]);
      }
    }
    expect(looked.size).toBeGreaterThan(100);
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
