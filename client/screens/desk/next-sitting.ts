// What one more sitting is to be until somebody says otherwise: the house's hours, 10:00 to 13:00 and 15:00 to 18:00, after the last one.
// Pure.
import { SITTING_TITLES } from '#shared/meeting/sittings/titles.ts';
import type { Sitting, Text } from '#shared/meeting/state.ts';

import { fieldDay, timeOnDay } from '../../components/officers/times-of-day.ts';

const DAY_MS = 86_400_000;
const HOURS = [
  { title: SITTING_TITLES.morning, from: '10:00', to: '13:00' },
  { title: SITTING_TITLES.afternoon, from: '15:00', to: '18:00' },
] as const;

interface Planned {
  title: Text;
  startsAt: number;
  endsAt: number;
}

/** The first of the house's hours after the last sitting; where there is none, or it is past, from today on. */
export function nextSitting(sittings: readonly Pick<Sitting, 'endsAt'>[], timeZone: string, now: number): Planned {
  const after = Math.max(now, ...sittings.map(({ endsAt }) => endsAt));
  for (let day = after; ; day += DAY_MS) {
    for (const { title, from, to } of HOURS) {
      const [startsAt, endsAt] = [from, to].map((time) => timeOnDay(fieldDay(day, timeZone), time, timeZone));
      if (typeof startsAt === 'number' && typeof endsAt === 'number' && startsAt >= after)
        return { title, startsAt, endsAt };
    }
  }
}
