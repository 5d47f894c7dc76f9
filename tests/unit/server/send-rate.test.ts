// What is long is told less often, and in the end everybody has the latest.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { makePace } from '../../../server/nodes/send-rate.ts';

const MOST = 18_000;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([100, 18_000, 110_000, 1_300_000])('%d bytes that change every second', (bytes) => {
  let latest = 0;
  const told: number[] = [];
  const pace = makePace(MOST, () => {
    told.push(latest);
    return bytes;
  });
  const seconds = 300;
  for (let second = 0; second < seconds; second += 1) {
    latest = second;
    pace.ask('meeting');
    vi.advanceTimersByTime(1_000);
  }
  // One may be told before its time has been earned.
  expect((told.length - 1) * bytes).toBeLessThanOrEqual(MOST * seconds);
  expect(told.length).toBeGreaterThanOrEqual(Math.min(seconds, Math.floor((MOST * seconds) / bytes)));
  vi.advanceTimersByTime((bytes / MOST) * 1_000);
  expect(told.at(-1)).toBe(seconds - 1);
  const before = told.length;
  vi.advanceTimersByTime(600_000);
  expect(told).toHaveLength(before);
  pace.close();
});

test('each for itself, and nothing after it was closed', () => {
  const told: string[] = [];
  const pace = makePace(MOST, (key) => {
    told.push(key);
    return MOST;
  });
  for (const key of ['a', 'b', 'a', 'b']) pace.ask(key);
  expect(told).toEqual(['a', 'b']);
  pace.close();
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual(['a', 'b']);
});
