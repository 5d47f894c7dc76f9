// A replica takes the server's messages in whatever cut they come, and ends where the server is.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';

import type { MeetingEvent } from '#shared/meeting/events.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import type { Catalogue, Meeting } from '#shared/meeting/state.ts';
import type { EventsMessage, Welcome, You } from '#shared/protocol.ts';

import type { IntakeEnvironment } from '../../client/replica/intake.ts';
import { openIntake } from '../../client/replica/intake.ts';
import { wholeFold } from '../../client/replica/optimistic.ts';
import { delegation, Scenario, smallMeeting } from '../scenario.ts';

const you: You = { role: 'chair', can: [] };

/** A meeting whose log is known, and the messages that a server would send of it. */
function server() {
  const scenario = new Scenario().underWay('AT', 'CH', 'DE').give('AT').after(61_000).give('CH');
  scenario.do({ type: 'RequestFloor', itemId: '5(b)' }, delegation('FR')).do({ type: 'CloseList', itemId: '5(b)' });
  const { log } = scenario;
  const stateAt = (seq: number): Meeting => {
    const again = new Scenario(smallMeeting());
    return log.slice(1, seq).reduce<Meeting>((meeting, event) => evolve(meeting, event), again.meeting);
  };
  const events = (from: number, seq: number): EventsMessage => ({
    from,
    seq,
    now: scenario.now,
    events: log.slice(from, seq),
  });
  const welcome = (seq: number, whole = false): Welcome => {
    const { catalogue, ...live } = stateAt(seq);
    return {
      protocol: 1,
      build: 'b',
      log: 'l',
      view: 'officers',
      meetingId: 'small',
      you,
      seq,
      now: scenario.now,
      catalogue: 'hash',
      meeting: whole ? { ...live, catalogue } : live,
    };
  };
  return { scenario, log, head: log.length, events, welcome, stateAt };
}

function replica(
  catalogue: Catalogue,
  fetchApart: IntakeEnvironment['fetchApart'] = () => Promise.resolve({ catalogue }),
  /** Runs where the page takes a state over. */
  takes = (): void => undefined,
) {
  const asked: string[] = [];
  let state: { meeting: Meeting; seq: number } | null = null;
  const seen: MeetingEvent[] = [];
  let ready = 0;
  let troubles = 0;
  const intake = openIntake(
    {
      folds: wholeFold.folds,
      fetchApart,
      sync: (seq) => void asked.push(`sync ${seq}`),
      reconnect: () => void asked.push('reconnect'),
      confirmed: (confirmed, events) => {
        takes();
        state = confirmed;
        seen.push(...events);
      },
      you: () => undefined,
      ready: () => {
        ready += 1;
      },
      troubled: () => {
        troubles += 1;
        asked.push('troubled');
        return troubles === 1;
      },
      monotonic: () => 0,
    },
    null,
  );
  return { intake, asked, seen, state: () => state, ready: () => ready };
}

/** What waits for something that is there already has been taken in. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

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

  describe('an event that throws where it is folded', () => {
    /** As a browser without a function that the fold uses: whatever comes, it throws. */
    const unfoldable = (message: EventsMessage): EventsMessage => ({
      ...message,
      events: message.events.map((event) =>
        Object.defineProperty({ ...event }, 'type', {
          get: () => {
            throw new TypeError('row.toSpliced is not a function');
          },
        }),
      ),
    });

    test('comes with the events: everything is asked for anew, and what is shown is not up to date', async () => {
      const { scenario, head, events, welcome } = server();
      const { intake, asked, state, ready } = replica(scenario.meeting.catalogue);
      await intake.welcome(welcome(4));
      intake.events(unfoldable(events(4, 5)));
      expect([asked, intake.since(), state()?.seq]).toEqual([['troubled', 'reconnect'], undefined, 4]);
      intake.ended();
      await intake.welcome(welcome(head));
      expect([state()?.meeting, ready()]).toEqual([scenario.meeting, 2]);
    });

    test('comes with what was missed: the page is not up to date by that', async () => {
      const { scenario, events, welcome } = server();
      const { intake, asked, ready } = replica(scenario.meeting.catalogue);
      await intake.welcome(welcome(4));
      intake.ended();
      intake.resume({ ...unfoldable(events(4, 6)), protocol: 1, build: 'b', you });
      expect([asked, ready()]).toEqual([['troubled', 'reconnect'], 1]);
    });

    test('comes while the catalogue is fetched: the page is not up to date by that', async () => {
      const { scenario, events, welcome } = server();
      const { intake, asked, ready } = replica(scenario.meeting.catalogue);
      const welcomed = intake.welcome(welcome(4));
      intake.events(unfoldable(events(4, 5)));
      await welcomed;
      expect([asked, ready()]).toEqual([['troubled', 'reconnect'], 0]);
    });

    test('comes a second time: the page stops instead of asking for ever', async () => {
      const { scenario, events, welcome } = server();
      const { intake, asked, state } = replica(scenario.meeting.catalogue);
      await intake.welcome(welcome(4));
      intake.events(unfoldable(events(4, 5)));
      intake.ended();
      await intake.welcome(welcome(5));
      intake.events(unfoldable(events(5, 6)));
      expect([asked, state()?.seq]).toEqual([['troubled', 'reconnect', 'troubled'], 5]);
    });
  });

  describe('a state that throws where the page takes it over', () => {
    const throwing = (times: number) => {
      const left = { times };
      return () => {
        left.times -= 1;
        if (left.times >= 0) throw new TypeError('zones.at is not a function');
      };
    };

    test('of a welcome, or of what HTTP brought: everything is asked for anew', async () => {
      const { scenario, head, welcome } = server();
      const { catalogue } = scenario.meeting;
      const first = replica(catalogue, undefined, throwing(1));
      await first.intake.welcome(welcome(4));
      expect([first.asked, first.intake.since(), first.ready()]).toEqual([['troubled', 'reconnect'], undefined, 0]);
      first.intake.ended();
      await first.intake.welcome(welcome(head));
      expect([first.state()?.meeting, first.ready()]).toEqual([scenario.meeting, 1]);
      const overHttp = replica(catalogue, undefined, throwing(1));
      expect(overHttp.intake.begin(welcome(4), catalogue)).toBe(false);
      expect([overHttp.asked, overHttp.intake.since()]).toEqual([['troubled', 'reconnect'], undefined]);
    });

    test('of a welcome, twice: the page stops', async () => {
      const { scenario, welcome } = server();
      const { intake, asked, ready } = replica(scenario.meeting.catalogue, undefined, throwing(2));
      await intake.welcome(welcome(4));
      intake.ended();
      await intake.welcome(welcome(4));
      expect([asked, ready()]).toEqual([['troubled', 'reconnect', 'troubled'], 0]);
    });
  });

  test('a catalogue that cannot be fetched comes over the socket', async () => {
    vi.useFakeTimers();
    const { scenario, welcome } = server();
    const { intake, asked, state } = replica(scenario.meeting.catalogue, () => Promise.reject(new Error('no network')));
    const welcomed = intake.welcome(welcome(4));
    await vi.runAllTimersAsync();
    await welcomed;
    vi.useRealTimers();
    expect(asked).toEqual(['reconnect']);
    expect([intake.whole(), intake.since()]).toEqual([true, undefined]);
    intake.ended();
    await intake.welcome(welcome(5, true));
    expect(state()?.seq).toBe(5);
    expect(intake.whole()).toBe(false);
  });

  test('a catalogue whose answer never comes, over a connection that is half open, comes over the socket', async () => {
    vi.useFakeTimers();
    const { scenario, welcome, events } = server();
    const never = (_: Welcome, signal: AbortSignal) =>
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('given up'))));
    const { intake, asked, state } = replica(scenario.meeting.catalogue, never);
    const welcomed = intake.welcome(welcome(4));
    intake.events(events(4, 6));
    await vi.runAllTimersAsync();
    await welcomed;
    vi.useRealTimers();
    expect([asked, intake.whole()]).toEqual([['reconnect'], true]);
    intake.ended();
    await intake.welcome(welcome(6, true));
    expect(state()?.seq).toBe(6);
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
