import { expect, test } from 'vitest';

import { fieldLength, fieldTime, parseLength, parseTimeOfDay } from '../../../client/screens/chair/times.ts';
import { MINUTE, TEN } from '../../scenario.ts';

const ZONE = 'Europe/Zurich';

test.each(['11:45', '11.45', '1145', '11h45', ' 11:45 '])(
  '%j is a quarter to twelve on the day of the sitting',
  (typed) => {
    expect(parseTimeOfDay(typed, TEN, ZONE)).toBe(TEN + 105 * MINUTE);
  },
);

test.each(['', 'noon', '24:00', '12:60', '123456'])('%j is no time of day', (typed) => {
  expect(parseTimeOfDay(typed, TEN, ZONE)).toBeUndefined();
});

test('a full hour may be one number', () => {
  expect(parseTimeOfDay('9', TEN, ZONE)).toBe(TEN - 60 * MINUTE);
});

test('the hour is right on the day on which the clocks go back', () => {
  // 25 October 2020: at 03:00 it was 02:00 again.
  const justAfterMidnight = Date.UTC(2020, 9, 24, 22, 30);
  expect(parseTimeOfDay('10:00', justAfterMidnight, ZONE)).toBe(Date.UTC(2020, 9, 25, 9));
});

test('a field shows the time in the meeting’s zone, not in the device’s', () => {
  expect(fieldTime(TEN, ZONE)).toBe('10:00');
});

test.each([
  ['3', 180_000],
  ['2:30', 150_000],
  ['2.5', 150_000],
  ['2,5', 150_000],
  ['0:05', 5_000],
])('%j is a length', (typed, ms) => {
  expect(parseLength(typed)).toBe(ms);
});

test.each(['', 'x', '2:60', '-1', '99999'])('%j is no length', (typed) => {
  expect(parseLength(typed)).toBeUndefined();
});

test('a length as it stands in a field is read back as itself', () => {
  for (const ms of [5_000, 180_000, 3_725_000]) expect(parseLength(fieldLength(ms))).toBe(ms);
});
