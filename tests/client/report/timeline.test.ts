// The moments of a meeting that is over: each is the fold of the log up to it, in whatever order one asks.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { evolve } from '#shared/meeting/meeting.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { openTimeline, stepOf } from '../../../client/screens/report/replay/timeline.ts';
import { Scenario } from '../../scenario.ts';

/** A morning of so many notes, from the meeting's making on. */
function morning(notes: number): MeetingEvent[] {
  const scenario = new Scenario().underWay('CH', 'DE');
  for (let note = 0; note < notes; note += 1) scenario.after(500).do({ type: 'Note', text: `note ${note}` });
  return [...scenario.log];
}

describe('the moments of a meeting', () => {
  const events = morning(620);
  const states = events.reduce<Meeting[]>((before, event) => [...before, evolve(before.at(-1) ?? null, event)], []);

  test('are the folds of its log, in whatever order one goes through them', () => {
    const place = fc.nat({ max: events.length - 1 });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), (asked) => {
        const timeline = openTimeline(events);
        for (const at of asked) expect(timeline.meetingAt(at)).toEqual(states[at]);
      }),
      { numRuns: 25 },
    );
  });

  test('are found by their time: the last that had happened, and before all the first', () => {
    const timeline = openTimeline(events);
    const before = events[0]!.at - 1;
    expect(timeline.placeAt(before)).toBe(0);
    expect(timeline.placeAt(events.at(-1)!.at + 1)).toBe(events.length - 1);
    for (const at of [3, 40, 600]) {
      const found = timeline.placeAt(events[at]!.at);
      expect(events[found]!.at).toBe(events[at]!.at);
      expect(events[found + 1]?.at ?? Infinity).toBeGreaterThan(events[at]!.at);
    }
  });

  test('say what was done, for each event of one command', () => {
    const scenario = new Scenario().underWay('CH', 'DE');
    const [first, second] = ['CH', 'DE'].map((id) => scenario.entryOf(id));
    scenario.do({ type: 'GiveFloor', entryId: first!, after: null }).after(60_000);
    scenario.do({ type: 'GiveFloor', entryId: second!, after: first! });
    const log = [...scenario.log];
    const ofLast = log.filter(({ commandId }) => commandId === log.at(-1)!.commandId);
    expect(ofLast.length).toBeGreaterThan(1);
    for (let at = log.length - ofLast.length; at < log.length; at += 1)
      expect(stepOf(log, at)).toMatchObject({ did: 'GiveFloor', about: { delegationId: 'DE' } });
  });
});
