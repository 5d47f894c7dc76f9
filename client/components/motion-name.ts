// What a motion is called, with what it asks for and whose it is, in one line for every view.
import type { MotionId, Question } from '#shared/meeting/state.ts';

import type { MeetingWords } from './meeting-words.ts';

type Moved = Pick<Question, 'by' | 'limit'> & { motion: MotionId };

/** “Time limit on speeches (3 minutes): Philippines”. The Chair's own has no name with it. */
export function motionName(
  { motion, by, limit }: Moved,
  { t, delegation, format }: Pick<MeetingWords, 't' | 'delegation' | 'format'>,
): string {
  const moved = t(`common.motion.${motion}`);
  const name = limit?.limitMs ? `${moved} (${format.duration(limit.limitMs)})` : moved;
  return by === undefined ? name : t('common.motionBy', { motion: name, name: delegation(by) });
}
