import fc from 'fast-check';
import { expect, test } from 'vitest';

import { aboutTime, whenOf } from '../../../client/screens/delegate/when.ts';
import { MINUTE, TEN } from '../../scenario.ts';

const STOP = TEN + 180 * MINUTE;
/** In minutes from ten, asked at ten. */
const at = (earliest: number, likely: number, latest: number, more: { reached?: number; sittingId?: string } = {}) =>
  whenOf(
    {
      earliestAt: TEN + earliest * MINUTE,
      likelyAt: TEN + likely * MINUTE,
      latestAt: TEN + latest * MINUTE,
      reached: 1,
      ...more,
    },
    TEN,
    STOP,
  );
const minutes = (instant: number) => (instant - TEN) / MINUTE;

test('under ten minutes to the minute, the band only where it says more', () => {
  expect(at(7.2, 8.4, 9)).toEqual({ says: 'about', at: TEN + 8 * MINUTE, band: null });
  expect(at(5.2, 8.4, 11.5)).toEqual({
    says: 'about',
    at: TEN + 8 * MINUTE,
    band: { from: TEN + 5 * MINUTE, to: TEN + 12 * MINUTE },
  });
});

test('at 11:33 about 11:42, below it between 11:36 and 11:50', () => {
  const ELEVEN_33 = 93;
  const when = whenOf(
    {
      earliestAt: TEN + 96.2 * MINUTE,
      likelyAt: TEN + 102.6 * MINUTE,
      latestAt: TEN + 109.4 * MINUTE,
      reached: 1,
    },
    TEN + ELEVEN_33 * MINUTE,
    STOP,
  );
  expect(when).toEqual({
    says: 'about',
    at: TEN + 102 * MINUTE,
    band: { from: TEN + 96 * MINUTE, to: TEN + 110 * MINUTE },
  });
});

test('under an hour to five minutes, with the band', () => {
  expect(at(36.3, 42.4, 49.5)).toEqual({
    says: 'about',
    at: TEN + 40 * MINUTE,
    band: { from: TEN + 36 * MINUTE, to: TEN + 50 * MINUTE },
  });
  // Five minutes that lie outside the band would contradict it.
  expect(at(41.5, 42.4, 43.5)).toMatchObject({ at: TEN + 42 * MINUTE });
});

test('past that the band alone', () => {
  expect(at(58, 70, 83)).toEqual({ says: 'between', band: { from: TEN + 55 * MINUTE, to: TEN + 85 * MINUTE } });
});

test('what may not be reached in this sitting says so, and what will not names the next', () => {
  expect(at(20, 40, 60, { reached: 0.6 }).says).toBe('about');
  expect(at(20, 40, 60, { reached: 0.59 })).toEqual({ says: 'perhaps-not', before: STOP });
  expect(at(20, 320, 330, { reached: 0.15, sittingId: 'pm' }).says).toBe('perhaps-not');
  expect(at(20, 322, 330, { reached: 0.14, sittingId: 'pm' })).toEqual({
    says: 'in-sitting',
    sittingId: 'pm',
    at: TEN + 320 * MINUTE,
  });
  // No other sitting takes it up.
  expect(at(20, 200, 330, { reached: 0.1 }).says).toBe('perhaps-not');
});

test('no time is told that has passed', () => {
  const nonNegative = fc.integer({ min: 0, max: 600 * MINUTE });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 59_999 }),
      nonNegative,
      nonNegative,
      nonNegative,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.option(nonNegative),
      (seconds, earliest, likely, late, reached, stop) => {
        const now = TEN + seconds;
        const earliestAt = now + earliest;
        const likelyAt = earliestAt + likely;
        const expected = { earliestAt, likelyAt, latestAt: likelyAt + late, reached, sittingId: 'pm' };
        const when = whenOf(expected, now, stop === null ? null : TEN + stop);
        const told =
          when.says === 'about'
            ? [when.at, ...(when.band ? [when.band.from, when.band.to] : [])]
            : when.says === 'between'
              ? [when.band.from, when.band.to]
              : when.says === 'perhaps-not'
                ? [when.before]
                : [when.at];
        // Told to the minute: the one that runs has not passed.
        for (const one of told) expect(one).toBeGreaterThanOrEqual(TEN);
        if (when.says === 'about' && when.band) {
          expect(when.at).toBeGreaterThanOrEqual(when.band.from);
          expect(when.at).toBeLessThanOrEqual(when.band.to);
        }
      },
    ),
  );
});

test('others in the list are told as closely', () => {
  expect(minutes(aboutTime(TEN + 9.9 * MINUTE, TEN))).toBe(9);
  expect(minutes(aboutTime(TEN + 12.6 * MINUTE, TEN))).toBe(15);
  expect(minutes(aboutTime(TEN + 92 * MINUTE, TEN))).toBe(90);
});
