// How many minutes the console says to be in hand. Ruler, list and what-if ask here, so that none of them counts what the others do not.
import { sittingAhead } from '#shared/meeting/on-now.ts';
import type { Sitting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../components/meeting-words.ts';
import type { MeetingWords } from '../../components/meeting-words.ts';
import { useNow } from '../../replica/hooks.ts';
import { useMeeting } from './action-context.ts';
import { minutesInHand } from './ruler/warnings.ts';

/** Whether it is of another day to come. One that is opened then is rehearsed: the hours until its end are in nobody's hand. */
export const isOfLaterDay = (
  { startsAt }: Pick<Sitting, 'startsAt'>,
  now: number,
  { otherDay }: Pick<MeetingWords, 'otherDay'>,
): boolean => startsAt > now && otherDay(startsAt, now) !== '';

/**
 * Whole minutes in hand, negative: over; null where there is nothing to count: no sitting is under way, and the next is not of today.
 * @param inHandMs of the forecast
 */
export function useMinutesInHand(inHandMs: number | null): number | null {
  const words = useMeetingWords();
  const sitting = sittingAhead(useMeeting());
  const now = useNow('minute');
  return inHandMs === null || !sitting || isOfLaterDay(sitting, now, words) ? null : minutesInHand(inHandMs);
}
