// Finding sittings: which one is under way, which comes next. No decision is taken here.
import type { Meeting, Sitting } from './state.ts';

export const sittingOf = (meeting: Meeting, id: string): Sitting | undefined =>
  meeting.sittings.find((one) => one.id === id);

/** The sitting that is open or suspended: at most one. */
export function sittingNow(meeting: Meeting): Sitting | undefined {
  return meeting.sittings.find((one) => one.status === 'open' || one.status === 'suspended');
}

export const hasOpenSitting = (meeting: Meeting): boolean => meeting.sittings.some((one) => one.status === 'open');

/** The next sitting to open, in the order of the programme. */
export const nextSitting = (meeting: Meeting): Sitting | undefined =>
  meeting.sittings.find((one) => one.status === 'scheduled');
