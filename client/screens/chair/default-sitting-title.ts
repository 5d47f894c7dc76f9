// What a proposed sitting is called: by the part of the day in the meeting's zone.
import { SITTING_TITLES } from '#shared/meeting/sittings/titles.ts';
import type { Text } from '#shared/meeting/state.ts';

import { fieldTime } from '../../components/officers/times-of-day.ts';

const NOON = 12;
const EVENING = 17;

/**
 * The usual title of a sitting that begins then, by the hour at the meeting’s place.
 * @param startsAt ms
 */
export function titleByTheHour(startsAt: number, timeZone: string): Text {
  const hour = Number(fieldTime(startsAt, timeZone).slice(0, 2));
  return SITTING_TITLES[hour < NOON ? 'morning' : hour < EVENING ? 'afternoon' : 'evening'];
}
