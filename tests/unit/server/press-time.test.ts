// What is believed of the instant of a press: no more than the outage that held it up, and nothing where there was none to speak of.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { latenessOf, LONGEST_OUTAGE_MS, NETWORK_MS } from '../../../server/commands/press-time.ts';

const NOW = 1_600_000_000_000;
const SECOND = 1_000;
/** The device was heard again 5 s ago, for the first time since 25 s before that. */
const since = NOW - 5 * SECOND;
const contact = { since, heardAt: since - 25 * SECOND };

test.each([
  ['says nothing', undefined, contact, undefined],
  ['at once', NOW - 300, contact, undefined],
  ['in the future', NOW + 60 * SECOND, contact, undefined],
  ['during the outage', NOW - 18 * SECOND, contact, 18 * SECOND],
  ['before the outage: no further back than its beginning', NOW - 100 * SECOND, contact, 30 * SECOND],
  ['after the outage, over a slow network', NOW - 4 * SECOND, contact, 4 * SECOND],
  ['nobody knows of the outage', NOW - 100 * SECOND, { since }, 100 * SECOND],
  [
    'nobody knows of the outage, and it would be too long',
    NOW - 3_600 * SECOND,
    { since },
    LONGEST_OUTAGE_MS + 5 * SECOND,
  ],
  ['long after the device came, without an outage', NOW - 60 * SECOND, { since: NOW - 600 * SECOND }, NETWORK_MS],
  ['over HTTP', NOW - 60 * SECOND, undefined, NETWORK_MS],
  ['a fraction of a millisecond', NOW - 18 * SECOND - 0.4, contact, 18 * SECOND],
])('%s', (_name, pressedAt, known, late) => {
  expect(latenessOf(pressedAt, NOW, known)).toBe(late);
});

test('never older than the outage, never negative, whole', () => {
  const instant = fc.double({ min: 0, max: 2 * NOW, noNaN: true });
  fc.assert(
    fc.property(instant, fc.nat(3_600_000), fc.nat(3_600_000), (pressedAt, agoMs, outageMs) => {
      const late = latenessOf(pressedAt, NOW, { since: NOW - agoMs, heardAt: NOW - agoMs - outageMs }) ?? 0;
      expect(Number.isInteger(late)).toBe(true);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThanOrEqual(Math.max(NETWORK_MS, agoMs + Math.min(outageMs, LONGEST_OUTAGE_MS)));
    }),
  );
});
