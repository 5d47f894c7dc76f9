// Rules of procedure as data: which rule a refusal may cite, by rule set.
// A number stands only where the rule's text or its title in an official list was seen; for the Convention on Cluster
// Munitions no number was, so its rules are cited by subject.
import type { ReasonKey } from '../refusals.ts';
import type { RuleSetId } from '../state.ts';

const CCM = (subject: string) => `the rules of procedure of the Convention (${subject})`;

const CITES: Record<RuleSetId, Partial<Record<ReasonKey, string>>> = {
  plain: {},
  ccm: {
    'list-closed': CCM('closing of the list of speakers'),
    'item-not-open': CCM('speeches'),
    'no-open-sitting': CCM('speeches'),
  },
  ga: {
    'list-closed': 'GA rule 73 (115 in committee): closing of the list of speakers',
    'item-not-open': 'GA rule 68 (109 in committee): speeches',
    'no-open-sitting': 'GA rule 68 (109 in committee): speeches',
  },
};

/** The rule that a refusal cites in this rule set; none where the set has none that may be cited. */
export function ruleFor(rules: RuleSetId, reason: ReasonKey): string | undefined {
  return CITES[rules][reason];
}
