// Which rule a refusal may cite, by rule set: written beside the reason, by the number of a rule of the General Assembly.
// A number stands only where the rule's text or its title in an official list was seen; for the Convention on Cluster
// Munitions no number was, so the few of its rules that may be cited are cited by subject.
import type { RuleSetId } from '../state.ts';

/** The rule as it is cited in each rule set; none where the set has none that may be cited. */
export type Cites = Partial<Record<RuleSetId, string>>;

/**
 * @param plenary the rule of the General Assembly in plenary
 * @param committee its twin in the main committees
 * @param subject what it is about, as its title says
 * @param convention whether the Convention's own rules have one of this subject
 */
export const cites = (plenary: number, committee: number, subject: string, convention = false): Cites => ({
  ga: `GA rule ${plenary} (${committee} in committee): ${subject}`,
  'ga-committee': `GA rule ${committee} (${plenary} in plenary): ${subject}`,
  hrc: `GA rule ${committee}, as applicable in the Human Rights Council: ${subject}`,
  ...(convention && { ccm: `the rules of procedure of the Convention (${subject})` }),
});
