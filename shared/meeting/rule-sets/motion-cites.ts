// Which rule a motion rests on, by rule set: what the chair reads aloud has its number.
import type { MotionId, RuleSetId } from '../state.ts';

/** The rule of the General Assembly in plenary, and its twin in committee. */
const RULES: Record<MotionId, readonly [plenary: number, committee: number]> = {
  'suspend-meeting': [76, 118],
  'adjourn-meeting': [76, 118],
  'adjourn-debate': [74, 116],
  'close-debate': [75, 117],
  'limit-speeches': [72, 114],
  'close-list': [73, 115],
  division: [89, 129],
  reconsider: [81, 123],
};

/** The number of the rule under which it is moved; undefined: none of this rule set is known. */
export function ruleNumber(set: RuleSetId, motion: MotionId): number | undefined {
  const [plenary, committee] = RULES[motion];
  if (set === 'ga') return plenary;
  return set === 'ga-committee' || set === 'hrc' ? committee : undefined;
}
