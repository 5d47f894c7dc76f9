// Server time over a machine's sleep, in which the monotonic clock stands still, and over a wall clock that is set.
import { expect, test } from 'vitest';

import { startClock } from '../../../server/clock.ts';

const MINUTE = 60_000;
const START = Date.UTC(2020, 8, 4, 8);

function machine() {
  const at = { wall: START, monotonic: 5_000, sinceBoot: 90_000 };
  const clock = startClock(0, { wall: () => at.wall, monotonic: () => at.monotonic, sinceBoot: () => at.sinceBoot });
  return {
    clock,
    awake(ms: number) {
      at.wall += ms;
      at.monotonic += ms;
      at.sinceBoot += ms;
    },
    asleep(ms: number) {
      at.wall += ms;
      at.sinceBoot += ms;
    },
    set(ms: number) {
      at.wall += ms;
    },
  };
}

test('sleep is counted at once, each time', () => {
  const { clock, awake, asleep } = machine();
  awake(MINUTE);
  asleep(55 * MINUTE);
  expect(clock.now()).toBe(START + 56 * MINUTE);
  expect(clock.wallDriftMs()).toBe(0);
  awake(MINUTE);
  asleep(4 * MINUTE);
  expect(clock.now()).toBe(START + 61 * MINUTE);
});

test('its time is taken where that is asked for: forth at once, back as far as the last event', () => {
  const { clock, awake, asleep, set } = machine();
  set(60 * MINUTE);
  awake(MINUTE);
  clock.takeWall(START);
  expect(clock.now()).toBe(START + 61 * MINUTE);
  expect(clock.wallDriftMs()).toBe(0);
  asleep(MINUTE);
  expect(clock.now()).toBe(START + 62 * MINUTE);
  set(-60 * MINUTE);
  clock.takeWall(START + 50 * MINUTE);
  expect(clock.now()).toBe(START + 50 * MINUTE);
  expect(clock.wallDriftMs()).toBe(-48 * MINUTE);
  // A log that was brought here runs ahead of all clocks: nothing jumps to it.
  clock.takeWall(START + 900 * MINUTE);
  expect(clock.now()).toBe(START + 50 * MINUTE);
});

test('a wall clock that is set moves no time, before a sleep or after it', () => {
  const { clock, awake, asleep, set } = machine();
  set(60 * MINUTE);
  awake(MINUTE);
  expect(clock.now()).toBe(START + MINUTE);
  asleep(5 * MINUTE);
  expect(clock.now()).toBe(START + 6 * MINUTE);
  set(-90 * MINUTE);
  expect(clock.now()).toBe(START + 6 * MINUTE);
  expect(clock.wallDriftMs()).toBe(-30 * MINUTE);
});
