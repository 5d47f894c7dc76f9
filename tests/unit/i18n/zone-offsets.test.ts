// A zone is written by the server's offsets, to the minute as an Intl writes it that knows the zone: one that the browser does not know, and one whose rules have been changed since the browser was made.
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { createFormat } from '../../../client/i18n/format.ts';
import type { Translate } from '../../../client/i18n/translate.ts';
import { inZone, knowZoneOf } from '../../../client/i18n/zone-offsets.ts';
import {
  dayWords,
  fieldTime,
  firstAfter,
  isSameDay,
  movedTime,
} from '../../../client/components/officers/times-of-day.ts';
import { isThisAfternoon } from '../../../client/screens/delegate/when.ts';
import { offsetsOf } from '../../../server/zone-offsets.ts';

const ZONES = [
  'America/Coyhaique',
  'Europe/Zurich',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
];
const DAY = '2025-06-01';
const instants = fc.integer({ min: Date.UTC(2024, 0, 2), max: Date.UTC(2027, 11, 30) });
const format = createFormat('en', (() => '') as unknown as Translate);

/** All that is written of these instants. */
const written = (at: number, zone: string): unknown[] => [
  format.time(at, zone),
  format.timeWithSeconds(at, zone),
  format.date(at, zone),
  dayWords(at, zone, 'fr'),
  fieldTime(at, zone),
  firstAfter('02:30', at, zone),
  movedTime('23:50', at, zone),
  isSameDay(at, at + 3_600_000, zone),
  isThisAfternoon(zone, at - 3_600_000, at),
];

test.each(ZONES)('%s', (zone) => {
  const stranger = `Not/${zone}`;
  expect(() => new Intl.DateTimeFormat('en', { timeZone: stranger })).toThrow(RangeError);
  knowZoneOf({ timeZone: stranger, zoneOffsets: offsetsOf(zone, DAY) } as never);
  fc.assert(
    fc.property(instants, (at) => {
      expect(written(at, stranger)).toEqual(written(at, zone));
    }),
    { numRuns: 15 },
  );
});

test('the offsets are those of many years, of which the meeting’s day is one', () => {
  // Sittings are not always in the year of the meeting's day: a meeting that was put off, a copy, a rehearsal.
  const years = offsetsOf('Europe/Zurich', undefined);
  expect(years.length).toBeGreaterThan(50);
  expect(offsetsOf('Europe/Zurich', DAY)).toEqual(years);
  expect(offsetsOf('Europe/Zurich', '2020-09-04')).toEqual(years);
  expect(offsetsOf('Europe/Zurich', '2011-09-04')).toHaveLength(10);
  // The last one says until when they are known.
  expect(offsetsOf('Asia/Kathmandu', DAY)).toEqual([
    { from: Date.UTC(2020, 0, 1), aheadMs: 345 * 60_000 },
    { from: Date.UTC(2046, 0, 1), aheadMs: 345 * 60_000 },
  ]);
});

test('an error of something else than the zone is not hidden', () => {
  expect(() =>
    inZone(0, 'Europe/Zurich', () => {
      throw new TypeError('something else');
    }),
  ).toThrow('something else');
});

describe('a browser whose rules of a zone are out of date', () => {
  afterEach(() => void vi.unstubAllGlobals());

  /** From now on Intl has the rules of one zone for another. */
  function takeFor(zone: string, old: string): void {
    class Older extends Intl.DateTimeFormat {
      constructor(locale?: string, options?: Intl.DateTimeFormatOptions) {
        super(locale, options?.timeZone === zone ? { ...options, timeZone: old } : options);
      }
    }
    const others = Object.getOwnPropertyNames(Intl).map((name) => [name, Reflect.get(Intl, name) as unknown]);
    vi.stubGlobal('Intl', { ...Object.fromEntries(others), DateTimeFormat: Older });
  }

  test.each([
    ['America/Mexico_City', 'America/Chicago', '2026-06-10', 'summer time was given up in 2022'],
    ['Asia/Amman', 'Europe/Helsinki', '2026-12-01', 'summer time all year since 2022'],
    ['Asia/Almaty', 'Asia/Dhaka', '2026-12-01', 'five hours since 2024'],
    ['America/Asuncion', 'America/Santiago', '2026-06-10', 'summer time all year since 2024'],
    ['Africa/Cairo', 'Africa/Tripoli', '2026-07-01', 'summer time again since 2023'],
  ])('%s by those of %s, %s: %s', (zone, old, day) => {
    const at = Date.parse(`${day}T12:00Z`);
    const right = written(at, zone);
    // Of the year before the meeting's: a snapshot or a record may have such.
    const year = Date.UTC(2025, 6, 1);
    const rightThen = written(year, zone);
    // The day that the meeting says may be years from its sittings.
    const zoneOffsets = offsetsOf(zone, '2020-09-04');
    takeFor(zone, old);
    expect(new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(at)).not.toBe(right[0]);
    knowZoneOf({ timeZone: zone, zoneOffsets });
    expect(written(at, zone)).toEqual(right);
    expect(written(year, zone)).toEqual(rightThen);
  });
});

test('years of which the server says nothing are left to a browser that knows the zone', () => {
  const summer = Date.UTC(2031, 6, 1, 12);
  const zoneOffsets = offsetsOf('Europe/Zurich', '2011-09-04');
  knowZoneOf({ timeZone: 'Europe/Zurich', zoneOffsets });
  for (const [at, time] of [
    [summer, '14:00'],
    [Date.UTC(2008, 6, 1, 12), '14:00'],
    [Date.UTC(2013, 6, 1, 12), '14:00'],
    [Date.UTC(2013, 11, 31, 12), '13:00'],
  ] as const)
    expect(format.time(at, 'Europe/Zurich')).toBe(time);
  // One that does not know it takes what is nearest.
  knowZoneOf({ timeZone: 'Not/Zurich', zoneOffsets });
  expect(format.time(summer, 'Not/Zurich')).toBe('13:00');
});
