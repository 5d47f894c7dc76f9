// Whoever was interrupted, in one line: they keep the floor, with the time that was left when their clock stopped.
import type { Floor } from '#shared/meeting/state.ts';
import { elapsedMs, wholeSeconds } from '#shared/meeting/timer.ts';

import type { MeetingWords } from '../../../components/meeting-words.ts';

export function heldWords(
  { entry, timer: { limitMs, ...watch } }: Floor,
  { t, the, format }: Pick<MeetingWords, 't' | 'the' | 'format'>,
): string {
  const name = the(entry, 'opening');
  if (limitMs === null) return t('floor.keeps', { name });
  const leftMs = limitMs - elapsedMs(watch, 0);
  return t(leftMs < 0 ? 'floor.keepsOver' : 'floor.keepsLeft', { name, time: format.figures(wholeSeconds(leftMs)) });
}
