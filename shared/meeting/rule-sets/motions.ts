// What each rule set says of motions of procedure, as data: which comes first, who may speak on one, how it is settled.
// GA rules 74 to 77 (116 to 119 in committee); for the rest rules 72, 73, 81 and 89.
import type { MotionId, Need } from '../state.ts';
import { SIMPLE, TWO_THIRDS } from './majorities.ts';

interface MotionRule {
  /** Its place before other motions, 1 first; null: after all that have one. */
  rank: number | null;
  /** So many may speak for and against, its mover apart; null: nobody may. */
  debate: { for: number; against: number } | null;
  /** The Chair asks whether anybody objects, or puts it to the vote. */
  ask: 'objection' | 'vote';
  need: Need;
}
export type MotionRules = Record<MotionId, MotionRule>;

const motion = (
  rank: number | null,
  debate: MotionRule['debate'],
  ask: MotionRule['ask'],
  need: Need = SIMPLE,
): MotionRule => ({ rank, debate, ask, need });
const speak = (inFavour: number, against: number) => ({ for: inFavour, against });

export const GA_MOTIONS: MotionRules = {
  'suspend-meeting': motion(1, null, 'objection'),
  'adjourn-meeting': motion(2, null, 'objection'),
  'adjourn-debate': motion(3, speak(2, 2), 'vote'),
  'close-debate': motion(4, speak(0, 2), 'vote'),
  'limit-speeches': motion(null, speak(2, 2), 'objection'),
  'close-list': motion(null, speak(2, 2), 'objection'),
  division: motion(null, speak(2, 2), 'objection'),
  reconsider: motion(null, speak(0, 2), 'vote', TWO_THIRDS),
};

export const PLAIN_MOTIONS: MotionRules = {
  ...GA_MOTIONS,
  'adjourn-debate': motion(3, speak(1, 1), 'vote'),
  'close-debate': motion(4, speak(0, 1), 'vote'),
  'limit-speeches': motion(null, null, 'objection'),
  'close-list': motion(null, null, 'objection'),
  division: motion(null, null, 'objection'),
  reconsider: motion(null, speak(0, 0), 'vote'),
};

export const MUN_MOTIONS: MotionRules = {
  ...GA_MOTIONS,
  'adjourn-debate': motion(3, speak(2, 2), 'vote', TWO_THIRDS),
  'close-debate': motion(4, speak(0, 2), 'vote', TWO_THIRDS),
};

export const ASSEMBLY_MOTIONS: MotionRules = {
  ...GA_MOTIONS,
  'close-debate': motion(4, speak(0, 0), 'vote', TWO_THIRDS),
};
