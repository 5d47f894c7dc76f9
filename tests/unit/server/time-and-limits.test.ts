// The server’s time beside the wall clock, and the buckets by which devices and delegations are limited.
import { describe, expect, test } from 'vitest';

import { startClock } from '../../../server/clock.ts';
import { makeBucket, makeLimits } from '../../../server/commands/rate-limits.ts';

describe('server time', () => {
  const machine = () => {
    const time = { wall: 1_000_000, monotonic: 50 };
    return { time, sources: { wall: () => time.wall, monotonic: () => time.monotonic } };
  };

  test('runs with the monotonic clock, whatever the wall clock does, and says how far that has moved', () => {
    const { time, sources } = machine();
    const clock = startClock(0, sources);
    expect(clock.now()).toBe(1_000_000);
    time.monotonic += 10_000;
    time.wall -= 3_600_000;
    expect(clock.now()).toBe(1_010_000);
    expect(clock.wallDriftMs()).toBe(-3_610_000);
  });

  test('does not begin before the last stored event', () => {
    const { time, sources } = machine();
    const clock = startClock(2_000_000, sources);
    expect(clock.now()).toBe(2_000_000);
    time.monotonic += 5;
    expect(clock.now()).toBe(2_000_005);
  });
});

describe('a bucket', () => {
  test('gives its burst at once, then so many a second, and says how long to wait', () => {
    let now = 0;
    const bucket = makeBucket({ burst: 3, perSecond: 10 }, () => now);
    expect([bucket.take(), bucket.take(), bucket.take()]).toEqual([0, 0, 0]);
    expect(bucket.take()).toBe(100);
    now += 99;
    expect(bucket.take()).toBeGreaterThan(0);
    now += 1;
    expect([bucket.take(), bucket.take()]).toEqual([0, 100]);
    now += 3_600_000;
    expect([bucket.take(), bucket.take(), bucket.take(), bucket.take()]).toEqual([0, 0, 0, 100]);
  });

  test('is a device’s own, and officers’ are larger', () => {
    const limits = makeLimits(() => 0);
    const burstOf = (role: 'chair' | 'delegation', deviceId: string) => {
      let taken = 0;
      while (limits.command({ meetingId: 'm', deviceId, role }) === 0) taken += 1;
      return taken;
    };
    expect([
      burstOf('delegation', 'a'),
      burstOf('delegation', 'b'),
      burstOf('delegation', 'a'),
      burstOf('chair', 'c'),
    ]).toEqual([30, 30, 0, 150]);
  });

  test('is a delegation’s with all its devices, at each meeting', () => {
    const limits = makeLimits(() => 0);
    const taken = (meetingId: string, delegationId: string) => {
      let count = 0;
      for (let device = 0; device < 20; device += 1)
        while (
          limits.command({
            meetingId,
            delegationId,
            deviceId: `${meetingId} ${delegationId} ${device}`,
            role: 'delegation',
          }) === 0
        )
          count += 1;
      return count;
    };
    expect([taken('m', 'CH'), taken('m', 'DE'), taken('n', 'CH')]).toEqual([60, 60, 60]);
  });
});
