// Which rule a motion rests on, by rule set: for what the chair reads aloud, and for refusals that differ by the motion.
import type { MotionId, RuleSetId } from '../state.ts';
import { cites } from './cites.ts';
import type { Cites } from './cites.ts';

/** The rule of the General Assembly in plenary, its twin in committee, what it is about. */
const RULES: Record<MotionId, readonly [plenary: number, committee: number, subject: string]> = {
  'suspend-meeting': [76, 118, 'suspension or adjournment of the meeting'],
  'adjourn-meeting': [76, 118, 'suspension or adjournment of the meeting'],
  'adjourn-debate': [74, 116, 'adjournment of debate'],
  'close-debate': [75, 117, 'closure of debate'],
  'limit-speeches': [72, 114, 'time limit on speeches'],
  'close-list': [73, 115, 'closing of the list of speakers'],
  division: [89, 129, 'division of proposals and amendments'],
  reconsider: [81, 123, 'reconsideration of proposals'],
};

/** The number of the rule under which it is moved; undefined: none of this rule set is known. */
export function ruleNumber(set: RuleSetId, motion: MotionId): number | undefined {
  const [plenary, committee] = RULES[motion];
  if (set === 'ga') return plenary;
  return set === 'ga-committee' || set === 'hrc' ? committee : undefined;
}

/** No rule says how many may speak on the closing of the list, and on reconsideration rule 81 alone. */
export const citesOf = (motion: MotionId): Cites => (motion === 'close-list' ? {} : cites(...RULES[motion]));

/** An appeal is put to the vote at once. */
export const APPEALS: Cites = cites(71, 113, 'points of order');

/** A question is withdrawn before voting on it has begun, and where it has not been amended. */
export const WITHDRAWAL: Cites = cites(80, 122, 'withdrawal of motions');
