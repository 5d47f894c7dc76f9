// The server's time on a device: what is drawn never jumps, whatever the device's wall clock and the network do.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readTimer } from '#shared/meeting/timer.ts';

import { serverClock } from '../../client/connection/clock.ts';

/** A device whose oscillator runs by `drift` too fast, and a server whose time is `serverAt` at the device's start. */
function device(serverAt: number, drift: number) {
  let real = 0;
  return {
    pass: (ms: number) => {
      real += ms;
    },
    monotonic: () => real * (1 + drift),
    server: () => serverAt + real,
  };
}

describe('ServerClock', () => {
  test('is right to half the round trip after one sample', () => {
    const { pass, monotonic, server } = device(1_000_000, 0);
    const clock = serverClock(monotonic, 5);
    const sentAt = monotonic();
    pass(10);
    const serverAt = server();
    pass(30);
    clock.sample(sentAt, serverAt, monotonic());
    expect(Math.abs(clock.now() - server())).toBeLessThanOrEqual(20);
  });

  test('trusts the sample with the smallest round trip', () => {
    const { pass, monotonic, server } = device(1_000_000, 0);
    const clock = serverClock(monotonic, 5);
    const sample = (there: number, back: number) => {
      const sentAt = monotonic();
      pass(there);
      const serverAt = server();
      pass(back);
      clock.sample(sentAt, serverAt, monotonic());
    };
    sample(2, 2);
    sample(5, 900);
    sample(700, 5);
    pass(30_000);
    expect(Math.abs(clock.now() - server())).toBeLessThanOrEqual(2 + 5);
  });

  test('takes the time at once after the machine slept, when the server says that it is far off', () => {
    const { pass, monotonic, server } = device(1_000_000, 0);
    const clock = serverClock(monotonic, 5);
    clock.heard(server());
    const slept = 3_600_000;
    pass(1_000);
    expect(clock.heard(server() + slept)).toBe(true);
    expect(Math.abs(clock.now() - (server() + slept))).toBeLessThanOrEqual(1);
  });

  test('a late message does not set it back', () => {
    const { pass, monotonic, server } = device(1_000_000, 0);
    const clock = serverClock(monotonic, 5);
    clock.heard(server());
    const old = server();
    pass(9_000);
    expect(clock.heard(old)).toBe(false);
    expect(Math.abs(clock.now() - server())).toBeLessThanOrEqual(1);
  });

  test('drawn times never jump: under any network, drift and wall clock they advance as time does', () => {
    const step = fc.record({
      waitMs: fc.integer({ min: 1, max: 40_000 }),
      there: fc.integer({ min: 0, max: 400 }),
      back: fc.integer({ min: 0, max: 400 }),
      wallJumpMs: fc.integer({ min: -86_400_000, max: 86_400_000 }),
    });
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 40 }),
        fc.double({ min: -80e-6, max: 80e-6, noNaN: true }),
        (steps, drift) => {
          const { pass, monotonic, server } = device(1_600_000_000_000, drift);
          // The wall clock is wrong from the start and jumps; the clock is only ever given it as a first guess.
          let wall = server() + (steps[0]?.wallJumpMs ?? 0);
          const clock = serverClock(monotonic, wall);
          clock.heard(server());
          const timer = { startedAt: server(), accumulatedMs: 0, limitMs: 3_000_000, warningMs: 60_000 };
          let drawn = clock.now();
          let at = server();
          const look = (): void => {
            const now = clock.now();
            const realMs = server() - at;
            expect(now).toBeGreaterThanOrEqual(drawn);
            expect(Math.abs(now - drawn - realMs)).toBeLessThanOrEqual(realMs * 0.0502 + 0.01);
            expect(readTimer(timer, now).usedMs).toBeGreaterThanOrEqual(0);
            drawn = now;
            at = server();
          };
          for (const { waitMs, there, back, wallJumpMs } of steps) {
            wall += wallJumpMs;
            const sentAt = monotonic();
            pass(there);
            const serverAt = server();
            pass(back);
            clock.sample(sentAt, serverAt, monotonic());
            look();
            pass(waitMs / 2);
            look();
            clock.heard(server() - back);
            look();
            pass(waitMs / 2);
            look();
            // Half of the worst round trip, and what is still being worked off of it.
            expect(Math.abs(clock.now() - server())).toBeLessThanOrEqual(500);
          }
        },
      ),
    );
  });
});
