// What must hold in every meeting, whatever is pressed by whom.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Reader } from '#shared/meeting/who-sees.ts';
import { COMMAND_TYPES, commandsOf } from '#shared/meeting/who-may.ts';
import { filterEvent, project, withoutHints } from '#shared/meeting/who-sees.ts';
import { parseCommand } from '#shared/meeting/parse-command.ts';
import { faultBetween } from '#shared/meeting/concerns.ts';
import { doubles } from '#shared/meeting/undo/doubled-by-undo.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { envelopeSchema, eventSchemas } from '#shared/meeting/events.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import { onNow } from '#shared/meeting/on-now.ts';
import { nextAction } from '#shared/meeting/chair/next-action.ts';
import type { Entry, Meeting, SpeakingEntry } from '#shared/meeting/state.ts';

// The server proves by it what a log from outside brings about.
import { StateChecker } from '../../../server/meetings/check-state.ts';
import { CASES_OF_ON_NOW, DAYS } from '../../on-now-cases.ts';
import { CHAIR, delegation, MINUTE, Scenario } from '../../scenario.ts';
import { moves, play } from './random-meetings.ts';
import { commandOf } from './random-moves/command-of.ts';

const READERS: Reader[] = [
  { role: 'chair' },
  { role: 'secretary' },
  delegation('CH'),
  delegation('AT'),
  { role: 'booth' },
  { role: 'screen' },
  { role: 'public' },
];

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function fold(events: MeetingEvent[]): Meeting {
  const state = events.reduce<Meeting | null>((meeting, event) => evolve(meeting, event), null);
  if (!state) throw new Error('an empty log');
  return state;
}

const places = (meeting: Meeting): Entry[] => [
  ...(meeting.floor ? [meeting.floor.entry] : []),
  ...Object.values(meeting.lists).flatMap((list) => [...list.requested, ...list.waiting, ...list.past]),
];

describe('in every meeting', () => {
  test('no entry is in two places, and a sitting is open while anybody speaks', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const checker = new StateChecker();
        play(list, ({ meeting }) => {
          expect(checker.faultOf(meeting)).toBeUndefined();
          const ids = places(meeting).map((entry) => entry.id);
          expect(new Set(ids).size).toBe(ids.length);
          // A sitting opened late keeps its length, whatever is planned for then.
          expect([...doubles(meeting)].filter((key) => !key.startsWith('sitting:'))).toEqual([]);
          const on = onNow(meeting);
          if ('held' in on && on.held) expect(on.held.timer.startedAt, 'whoever is held').toBeNull();
          if (meeting.floor?.timer.startedAt != null)
            expect(meeting.sittings.some((sitting) => sitting.status === 'open')).toBe(true);
          expect(
            meeting.sittings.filter((sitting) => sitting.status === 'open' || sitting.status === 'suspended').length,
          ).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  test('every event is valid against its schema, and every command that was given against its own', () => {
    fc.assert(
      fc.property(moves, (list) => {
        for (const event of play(list).log) {
          expect(envelopeSchema.safeParse(event).success).toBe(true);
          const result = eventSchemas[event.type].safeParse(overTheWire(event));
          expect(result.success, `${event.type}: ${JSON.stringify(result.error?.issues)}`).toBe(true);
        }
      }),
    );
  });

  test('who reads the filtered events holds what the meeting shows to that reader, at every seq', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const { log } = play(list);
        for (const reader of READERS) {
          let whole: Meeting | null = null;
          let seen: Meeting | null = null;
          for (const event of log) {
            whole = evolve(whole, event);
            const visible = filterEvent(event, reader);
            if (visible) seen = evolve(seen, overTheWire(visible));
            expect(overTheWire(seen)).toEqual(overTheWire(project(whole, reader)));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a replica that starts anywhere and gets the rest in any cuts equals the meeting as its reader sees it', () => {
    fc.assert(
      fc.property(moves, fc.nat(200), (list, cut) => {
        const { log, meeting } = play(list);
        const start = 1 + (cut % log.length);
        for (const reader of READERS) {
          let replica = overTheWire(project(fold(log.slice(0, start)), reader));
          for (const event of log.slice(start)) {
            const visible = filterEvent(event, reader);
            if (visible) replica = evolve(replica, overTheWire(visible));
          }
          expect(overTheWire(replica)).toEqual(overTheWire(project(meeting, reader)));
        }
      }),
    );
  });

  test('an undo right after a command gives back the floor, the lists and the timers as they were', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const scenario = play(list);
        const before = places(scenario.meeting);
        const { floor, items, lists, current } = scenario.meeting;
        const next = nextAction(scenario.meeting, scenario.now).commands[0];
        if (!next) return;
        const { decision, commandId, events } = scenario.try(next);
        // A vote is final.
        if (!decision.ok || events.length === 0 || events[0]!.final) return;
        scenario.after(3000).do({ type: 'Undo', commandId });
        const { finishedAt: _, inPlace: __, word: ___, ...speaking } = floor?.entry ?? ({} as Partial<SpeakingEntry>);
        expect(scenario.meeting.floor).toEqual(floor && { ...floor, entry: speaking });
        expect(scenario.meeting.items).toEqual(items);
        expect(scenario.meeting.current).toBe(current);
        expect(
          places(scenario.meeting)
            .map((entry) => entry.id)
            .toSorted(),
        ).toEqual(before.map((entry) => entry.id).toSorted());
        for (const [id, { waiting }] of Object.entries(lists))
          expect(scenario.meeting.lists[id]!.waiting.map((entry) => entry.id)).toEqual(
            waiting.map((entry) => entry.id),
          );
      }),
    );
  });
});

/** What stands of the floor, the sittings and the agenda, without the hints that no undo gives back. */
const standing = ({ floor, held, sittings, items, current }: Meeting) => ({
  speeches: [floor, ...held].map((one) => one && { ...one, entry: withoutHints(one.entry) }),
  sittings,
  items,
  current,
});

test.each(CASES_OF_ON_NOW)(
  'with %s on, any command brings about what a meeting can be, and an undo right after it leaves floor, sittings and agenda as they were',
  (on) => {
    const day = new Scenario();
    for (const step of DAYS[on]) step(day);
    const { meeting, log } = day.after(MINUTE);
    const { length } = log;
    const undone = new Set<string>();
    for (const type of COMMAND_TYPES.filter((one) => one !== 'Undo'))
      for (const pick of [0, 1, 2, 5, 7]) {
        const actor = commandsOf('chair').includes(type) ? CHAIR : delegation('CH');
        const command = commandOf({ type, actor: 0, pick, other: 3 * pick, waitMs: 0 }, day, actor);
        const { events, commandId } = day.try(command, actor);
        expect(faultBetween(day.meeting), JSON.stringify(command)).toBeUndefined();
        if (events.length > 0 && day.after(1000).try({ type: 'Undo', commandId }, actor).decision.ok) {
          undone.add(type);
          expect(standing(day.meeting), JSON.stringify(command)).toEqual(standing(meeting));
        }
        // The day begins again where it was.
        log.length = length;
        Object.assign(day, { meeting, now: day.now - (events.length > 0 ? 1000 : 0) });
      }
    expect(undone.size).toBeGreaterThan(5);
  },
);

test('anything that is not a command is refused with what was expected, and never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.record({
          type: fc.constantFrom('GiveFloor', 'RequestFloor', '__proto__', 'toString'),
          itemId: fc.anything(),
        }),
      ),
      (input) => {
        const parsed = parseCommand(input);
        if (!parsed.ok) expect(parsed.issues.length).toBeGreaterThan(0);
      },
    ),
  );
});
