// Times to come that somebody gives: when a sitting resumes, a list closes, an announcement goes. Pure.
import { refusal } from './refusals.ts';
import type { Meeting } from './state.ts';

const DAY_MS = 86_400_000;
/** What is farther off was given in another unit, or by a slip of the hand: a session goes on within a year. */
export const FARTHEST_MS = 366 * DAY_MS;

/**
 * Why this cannot be the instant of something to come; undefined where it can, or where none was given.
 * @param field by which the command has it
 */
export function wrongComingTime(
  meeting: Meeting,
  at: number | null | undefined,
  now: number,
  field: string,
): ReturnType<typeof refusal> | undefined {
  if (at === null || at === undefined) return undefined;
  if (at <= now) return refusal(meeting, 'time-passed', { field });
  return at > now + FARTHEST_MS ? refusal(meeting, 'time-too-far', { field }) : undefined;
}

/** Why a list that opens at a time cannot close at this one; undefined where it can, or where either was not announced. */
export const closesFirst = (
  meeting: Meeting,
  { opensAt, closesAt }: { opensAt?: number | undefined; closesAt?: number | null | undefined },
): ReturnType<typeof refusal> | undefined =>
  opensAt !== undefined && closesAt != null && closesAt <= opensAt
    ? refusal(meeting, 'closes-before-opening', { field: 'closesAt' })
    : undefined;
