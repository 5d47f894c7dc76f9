// What the booth says of what is on, by one reading of it: whom it hears, what interrupts, and a line for whatever else there is. Pure.
import { floorIn, interruptionIn, isInterrupted } from '#shared/meeting/on-now.ts';
import type { Interruption, OnNow } from '#shared/meeting/on-now.ts';
import type { Floor } from '#shared/meeting/state.ts';

import type { MeetingWords } from '../../components/meeting-words.ts';

export interface BoothNow {
  /** Who speaks, or goes on when the sitting resumes. */
  floor: Floor | null;
  interruption: Interruption | null;
  /** What is on where nobody speaks and nothing interrupts; null: that is said by the two above. */
  line: string | null;
}

/** @param now server time in ms: a time that has gone by is told as what was planned */
export const boothNow = (on: OnNow, words: Pick<MeetingWords, 't' | 'when'>, now: number): BoothNow => ({
  floor: floorIn(on),
  interruption: isInterrupted(on) ? interruptionIn(on) : null,
  line: lineOf(on, words, now),
});

function lineOf(on: OnNow, { t, when }: Pick<MeetingWords, 't' | 'when'>, now: number): string | null {
  if (isInterrupted(on)) return null;
  switch (on.on) {
    case 'speech':
      return null;
    case 'item':
    case 'no-item':
      return t('booth.nobody');
    case 'suspension':
      return on.sitting.resumesAt === undefined
        ? t('booth.sittingSuspended')
        : t(on.sitting.resumesAt < now ? 'booth.sittingSuspendedLate' : 'booth.sittingSuspendedUntil', {
            time: when(on.sitting.resumesAt, now),
          });
    case 'before':
    case 'between':
      return on.next === null
        ? t('booth.sittingAdjourned')
        : t(on.next.startsAt < now ? 'booth.sittingScheduledLate' : 'booth.sittingScheduled', {
            time: when(on.next.startsAt, now),
          });
    case 'after':
      return t('booth.sittingAdjourned');
    default:
      return on satisfies never;
  }
}
