// Whether a time of the programme is taken. Pure.
import type { Meeting, Sitting } from '../state.ts';

/** Another sitting, under way or to come, that would be at the same time. */
export const overlapped = (
  { sittings }: Pick<Meeting, 'sittings'>,
  { id, startsAt, endsAt }: Pick<Sitting, 'startsAt' | 'endsAt'> & { id?: string },
): Sitting | undefined =>
  sittings.find((one) => one.id !== id && one.status !== 'adjourned' && one.startsAt < endsAt && startsAt < one.endsAt);
