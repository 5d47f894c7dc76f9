import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  comingTime,
  fieldLength,
  fieldTime,
  firstAfter,
  movedTime,
  parseLength,
} from '../../../client/components/officers/times-of-day.ts';
import { MINUTE, TEN } from '../../scenario.ts';

const ZONE = 'Europe/Zurich';

const HOUR = 60 * MINUTE;
const utc = (text: string): number => Date.parse(`${text}Z`);

test.each(['11:45', '11.45', '1145', '11h45', ' 11:45 '])('%j is a quarter to twelve, to come', (typed) => {
  expect(comingTime(typed, TEN, ZONE)).toBe(TEN + 105 * MINUTE);
});

test.each(['', 'noon', '24:00', '12:60', '123456'])('%j is no time of day', (typed) => {
  for (const read of [comingTime, firstAfter, movedTime]) expect(read(typed, TEN, ZONE)).toBe('unreadable');
});

test('a full hour may be one number', () => {
  expect(movedTime('9', TEN, ZONE)).toBe(TEN - HOUR);
});

describe('a time to come', () => {
  // At half past eleven at night in Zurich.
  const late = utc('2020-09-04T21:30');
  test.each([
    ['00:20', late, '2020-09-04T22:20'],
    ['23:45', late, '2020-09-04T21:45'],
    ['9:00', late, '2020-09-05T07:00'],
    ['12:30', late, '2020-09-05T10:30'],
    ['00:00', late, '2020-09-04T22:00'],
    // In the morning, for the evening.
    ['23:30', TEN, '2020-09-04T21:30'],
  ])('%j at %d is the next there is', (typed, now, wanted) => {
    expect(comingTime(typed, now, ZONE)).toBe(utc(wanted));
  });

  test.each([
    ['09:55', TEN],
    ['10:00', TEN],
    ['10:00', TEN + 30_000],
    ['23:50', utc('2020-09-04T22:05')],
  ])('%j at %d has just passed, and is not tomorrow', (typed, now) => {
    expect(comingTime(typed, now, ZONE)).toBe('past');
  });
});

describe('an end', () => {
  test.each([
    ['02:00', '2020-09-04T20:00', '2020-09-05T00:00'],
    ['13:00', '2020-09-04T08:00', '2020-09-04T11:00'],
    ['00:00', '2020-09-04T20:00', '2020-09-04T22:00'],
    // The night of the last day of a month, of a year.
    ['00:20', '2020-12-31T22:40', '2020-12-31T23:20'],
  ])('%j after %s is at %s', (typed, start, end) => {
    expect(firstAfter(typed, utc(start), ZONE)).toBe(utc(end));
  });
});

describe('a planned time that is moved', () => {
  test.each([
    ['23:00', '2020-09-04T08:00', '2020-09-04T21:00'],
    ['07:00', '2020-09-04T18:00', '2020-09-04T05:00'],
    ['00:10', '2020-09-04T21:50', '2020-09-04T22:10'],
    ['23:50', '2020-09-04T22:10', '2020-09-04T21:50'],
    ['01:00', '2020-09-04T20:00', '2020-09-04T23:00'],
  ])('%j in place of %s is at %s', (typed, planned, at) => {
    expect(movedTime(typed, utc(planned), ZONE)).toBe(utc(at));
  });
});

describe('when the clocks change', () => {
  // 29 March 2020: at 02:00 it was 03:00. 25 October 2020: at 03:00 it was 02:00 again.
  const spring = utc('2020-03-28T22:30');
  const autumn = utc('2020-10-24T22:30');

  test('an hour that is skipped is told, not taken for another', () => {
    for (const read of [comingTime, firstAfter, movedTime]) {
      expect(read('02:30', spring, ZONE)).toBe('skipped');
      expect(read('01:59', spring, ZONE)).toBe(utc('2020-03-29T00:59'));
      expect(read('03:00', spring, ZONE)).toBe(utc('2020-03-29T01:00'));
    }
    expect(comingTime('00:30', utc('2020-09-06T02:30'), 'America/Santiago')).toBe('skipped');
  });

  test('of an hour that comes twice it is the next', () => {
    expect(comingTime('02:30', autumn, ZONE)).toBe(utc('2020-10-25T00:30'));
    expect(firstAfter('02:30', utc('2020-10-25T00:30'), ZONE)).toBe(utc('2020-10-25T01:30'));
  });

  test('the hour is right on the day on which the clocks go back', () => {
    expect(movedTime('10:00', autumn, ZONE)).toBe(utc('2020-10-25T09:00'));
  });
});

test('whatever is typed at whatever instant, what is read is to come within a day and shows what was typed', () => {
  const zones = ['UTC', ZONE, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: utc('2009-01-01T00:00'), max: utc('2031-01-01T00:00') }),
      fc.integer({ min: 0, max: 1439 }),
      (zone, now, minutes) => {
        const typed = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
        const at = firstAfter(typed, now, zone);
        if (at === 'skipped') return;
        expect(at).toBeGreaterThan(now);
        // A day of 25 hours, and half an hour that Lord Howe Island adds.
        expect(at as number).toBeLessThanOrEqual(now + 25 * HOUR);
        expect(fieldTime(at as number, zone)).toBe(typed.padStart(5, '0'));
      },
    ),
  );
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

test.each([
  ['Pacific/Chatham', '2026-09-26T13:59Z', '2026-09-26T14:01Z', '02:47', '2026-09-27T13:02Z'],
  ['Africa/Cairo', '2026-04-23T21:59Z', '2026-04-23T22:01Z', '00:30', '2026-04-24T21:30Z'],
  ['Antarctica/Troll', '2026-03-29T00:59Z', '2026-03-29T01:01Z', '02:30', '2026-03-30T00:30Z'],
])(
  'in %s what the clocks skip is told before they go forward, and is of the next day after it',
  (zone, before, after, typed, next) => {
    expect(firstAfter(typed, Date.parse(before), zone)).toBe('skipped');
    expect(firstAfter(typed, Date.parse(after), zone)).toBe(Date.parse(next));
  },
);
