// What a motion is called, with whose it is, in one line for every view.
import type { MotionId } from '#shared/meeting/state.ts';

import type { MeetingWords } from './meeting-words.ts';

/** The Chair's own has no name with it. */
export function motionName(
  { motion, by }: { motion: MotionId; by?: string | undefined },
  t: MeetingWords['t'],
  delegation: MeetingWords['delegation'],
): string {
  const name = t(`common.motion.${motion}`);
  return by === undefined ? name : t('common.motionBy', { motion: name, name: delegation(by) });
}
