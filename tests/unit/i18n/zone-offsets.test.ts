// A zone that the browser does not know is written by the server's offsets, to the minute as Intl writes it where it knows the zone.
import fc from 'fast-check';
import { expect, test } from 'vitest';

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

test('a meeting without a day has the offsets of many years, one with a day a few', () => {
  expect(offsetsOf('Europe/Zurich', undefined).length).toBeGreaterThan(50);
  expect(offsetsOf('Europe/Zurich', DAY)).toHaveLength(9);
  expect(offsetsOf('Asia/Kathmandu', DAY)).toEqual([{ from: Date.UTC(2024, 0, 1), aheadMs: 345 * 60_000 }]);
});

test('an error of something else than the zone is not hidden', () => {
  expect(() =>
    inZone(0, 'Europe/Zurich', () => {
      throw new TypeError('something else');
    }),
  ).toThrow('something else');
});
