// What comes in is folded in order, whole and once, whatever is late, missing, repeated or of a later program.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';

import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Catalogue, Meeting } from '#shared/meeting/state.ts';
import type { EventsMessage } from '#shared/protocol.ts';

import { replica, server, settled, you } from './intake-fixture.ts';

describe('Intake', () => {
  test('events that come while the catalogue is fetched are folded after it', async () => {
    const { scenario, head, events, welcome } = server();
    let give: (apart: { catalogue: Catalogue; scripts?: Meeting['scripts'] }) => void = () => undefined;
    const { intake, state, ready } = replica(
      scenario.meeting.catalogue,
      () => new Promise((resolve) => (give = resolve)),
    );
    const welcomed = intake.welcome(welcome(4));
    intake.events(events(4, 6));
    intake.events(events(6, head));
    expect(state()).toBeNull();
    give({ catalogue: scenario.meeting.catalogue });
    await welcomed;
    expect(state()).toMatchObject({ seq: head, meeting: scenario.meeting });
    expect(ready()).toBe(1);
  });

  test('what an officer’s welcome leaves out besides is there before anything is folded upon it', async () => {
    const { scenario, head, events, welcome } = server();
    const { catalogue } = scenario.meeting;
    const scripts = { 9: { open: { en: 'We turn to item 9.' } } };
    const { intake, state } = replica(catalogue, () => Promise.resolve({ catalogue, scripts }));
    const welcomed = intake.welcome({ ...welcome(4), scripts: 'hash of scripts' });
    intake.events(events(4, head));
    await welcomed;
    expect(state()).toMatchObject({ seq: head, meeting: { ...scenario.meeting, scripts } });
  });

  test('what HTTP brought first is drawn, and the socket goes on from there', () => {
    const { scenario, head, events, welcome } = server();
    const { intake, state, ready } = replica(scenario.meeting.catalogue);
    expect(intake.begin(welcome(4), scenario.meeting.catalogue)).toBe(true);
    expect([state()?.seq, ready()]).toEqual([4, 0]);
    expect(intake.since()).toEqual({ log: 'l', view: 'officers', seq: 4 });
    intake.resume({ ...events(4, head), protocol: 1, build: 'b', you });
    expect([state()?.meeting, ready()]).toEqual([scenario.meeting, 1]);
  });

  test('the clocks of the zone stay with the page when the meeting’s title is changed, and come anew with another zone', () => {
    const { scenario, head, welcome } = server();
    const zoneOffsets = [{ from: 0, aheadMs: 3_600_000 }];
    const { intake, state, asked } = replica(scenario.meeting.catalogue);
    intake.begin(welcome(head), { ...scenario.meeting.catalogue, zoneOffsets });
    const edited = (seq: number, fields: object): EventsMessage => {
      const { categories: _, delegations: __, groups: ___, items: ____, ...now } = state()!.meeting.catalogue;
      const { zoneOffsets: _____, ...saidOfIt } = now;
      const event = { ...scenario.log.at(-1)!, seq, type: 'MeetingEdited', head: { ...saidOfIt, ...fields } };
      return { from: seq - 1, seq, now: scenario.now, events: [event as unknown as MeetingEvent] };
    };
    intake.events(edited(head + 1, { title: { en: 'Another title' } }));
    expect(state()?.meeting.catalogue).toMatchObject({ title: { en: 'Another title' }, zoneOffsets });
    expect(asked).toEqual([]);
    intake.events(edited(head + 2, { timeZone: 'America/Coyhaique' }));
    expect(state()?.meeting.catalogue).toMatchObject({ timeZone: 'America/Coyhaique' });
    expect(state()?.meeting.catalogue).not.toHaveProperty('zoneOffsets');
    // Only a greeting says how the clocks of that zone go.
    expect(asked).toEqual(['reconnect']);
    expect(intake.since()).toBeUndefined();
  });

  test('what HTTP brought late changes nothing', async () => {
    const { scenario, welcome } = server();
    const { intake, state } = replica(scenario.meeting.catalogue);
    const welcomed = intake.welcome(welcome(6));
    expect(intake.begin(welcome(4), scenario.meeting.catalogue)).toBe(false);
    await welcomed;
    expect(intake.begin(welcome(4), scenario.meeting.catalogue)).toBe(false);
    expect(state()?.seq).toBe(6);
  });

  test('a hole is asked for until it is filled, and nothing is folded over it', async () => {
    const { scenario, head, events, welcome } = server();
    const { intake, asked, state } = replica(scenario.meeting.catalogue);
    await intake.welcome(welcome(3));
    vi.useFakeTimers();
    intake.events(events(5, 6));
    intake.events(events(6, 7));
    expect(asked).toEqual(['sync 3']);
    expect(state()?.seq).toBe(3);
    // The server may have passed over the question, and nothing else may happen for a long time.
    vi.advanceTimersByTime(5_000);
    expect(asked).toEqual(['sync 3', 'sync 3']);
    intake.resume({ ...events(3, head), protocol: 1, build: 'b', you });
    expect(state()?.meeting).toEqual(scenario.meeting);
    vi.advanceTimersByTime(60_000);
    expect(asked).toEqual(['sync 3', 'sync 3']);
    vi.useRealTimers();
  });

  test('an event of a later program: everything is asked for anew', async () => {
    const { scenario, welcome, events } = server();
    const { intake, asked, state } = replica(scenario.meeting.catalogue);
    await intake.welcome(welcome(4));
    expect(intake.since()).toEqual({ log: 'l', view: 'officers', seq: 4 });
    const [known] = events(4, 5).events;
    intake.events({ from: 4, seq: 5, now: 0, events: [{ ...known, type: 'GavelStruck' } as unknown as MeetingEvent] });
    await settled();
    expect(asked).toEqual(['reconnect']);
    expect(intake.since()).toBeUndefined();
    expect(state()?.seq).toBe(4);
    intake.ended();
    await intake.welcome(welcome(6));
    expect(state()?.seq).toBe(6);
    expect(intake.since()).toEqual({ log: 'l', view: 'officers', seq: 6 });
  });

  test('in any cut, with repetitions and reconnections, it ends where the server is', async () => {
    const { scenario, head, events, welcome, stateAt } = server();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: head }),
        fc.array(
          fc.record({
            from: fc.integer({ min: 1, max: head }),
            by: fc.integer({ min: 0, max: 5 }),
            reconnect: fc.boolean(),
          }),
          { maxLength: 12 },
        ),
        async (start, cuts) => {
          const { intake, state, seen } = replica(scenario.meeting.catalogue);
          await intake.welcome(welcome(start));
          for (const { from, by, reconnect } of cuts) {
            if (reconnect) intake.ended();
            intake.events(events(from, Math.min(head, from + by)));
            const now = state();
            expect(now?.meeting).toEqual(stateAt(now?.seq ?? 0));
          }
          intake.resume({ ...events(state()?.seq ?? 0, head), protocol: 1, build: 'b', you });
          expect(state()?.meeting).toEqual(scenario.meeting);
          expect(seen.map((event) => event.seq)).toEqual(
            Array.from({ length: head - start }, (_, index) => start + 1 + index),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
