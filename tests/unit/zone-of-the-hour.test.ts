import { expect, test } from 'vitest';

import { zoneOfTheHour } from '../../scripts/zone-of-the-hour.ts';

test('given any hour at which something runs, when a zone for nine or ten is asked for, then it is that hour there', () => {
  for (const wanted of [9, 10])
    for (let hour = 0; hour < 24; hour += 1) {
      const now = Date.UTC(2026, 10, 30, hour, 59);
      const there = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: zoneOfTheHour(wanted, now) });
      expect(there.format(now), `${wanted} at ${hour} UTC`).toBe(`${String(wanted).padStart(2, '0')}:59`);
    }
});
