// When the end of interpretation comes near, and how many minutes are in hand. Pure: the words are the caller's.

import type { Sitting } from '#shared/meeting/state.ts';

const MINUTE_MS = 60_000;

/** The sitting warns at thirty, ten and five minutes before the interpreters leave, and once they have. */
export type InterpretationWarning = '30' | '10' | '5' | 'ended';

export function warningAt(leftMs: number): InterpretationWarning | null {
  if (leftMs <= 0) return 'ended';
  if (leftMs <= 5 * MINUTE_MS) return '5';
  if (leftMs <= 10 * MINUTE_MS) return '10';
  return leftMs <= 30 * MINUTE_MS ? '30' : null;
}

/** Whole minutes by which a sitting that is not open yet is late; 0 within the first minute, and once its time is over: another day's plan. */
export function minutesLate(
  { startsAt, interpretationEndsAt, status }: Pick<Sitting, 'startsAt' | 'interpretationEndsAt' | 'status'>,
  now: number,
): number {
  const minutes = Math.floor((now - startsAt) / MINUTE_MS);
  return status === 'scheduled' && minutes > 0 && now < interpretationEndsAt ? minutes : 0;
}

/** Whole minutes, towards the worse: 22 min 50 s in hand is 22, ten seconds over is 1 over. */
export function minutesInHand(inHandMs: number): number {
  return Math.floor(inHandMs / MINUTE_MS);
}

/** A chance as people say it, in tenths: 0 is less than one in ten, 10 more than nine. */
export const tenthsOf = (chance: number): number =>
  chance < 0.05 ? 0 : chance > 0.95 ? 10 : Math.min(9, Math.max(1, Math.round(chance * 10)));
