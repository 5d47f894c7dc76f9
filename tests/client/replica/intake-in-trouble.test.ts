// What throws where it is folded or taken over, and a catalogue that does not come: the page asks for everything anew, or says so.
import { describe, expect, test, vi } from 'vitest';

import type { EventsMessage, Welcome } from '#shared/protocol.ts';

import { replica, server, you } from './intake-fixture.ts';

describe('Intake', () => {
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
});
