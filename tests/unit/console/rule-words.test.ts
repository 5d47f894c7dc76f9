// The rule that a refusal cites is said in the officer's language, whichever rules the meeting has.
import { describe, expect, test } from 'vitest';

import { REASONS } from '#shared/meeting/refusals.ts';
import { RULE_SET_IDS } from '#shared/meeting/procedure-ids.ts';
import type { RuleSetId } from '#shared/meeting/state.ts';

import { ruleWords } from '../../../client/components/officers/rule-words.ts';
import { INTERFACE_LANGUAGES } from '../../../client/i18n/areas.ts';
import { createTranslate } from '../../../client/i18n/translate.ts';
import { compileMessages } from '../../../scripts/messages-plugin.ts';
import { areaMessages } from '../../../scripts/locale-files.ts';

const cited = Object.entries(REASONS).flatMap(([reason, one]) =>
  RULE_SET_IDS.flatMap((rules) => {
    const cites: Partial<Record<RuleSetId, string>> | undefined = 'cites' in one ? one.cites : undefined;
    return cites?.[rules] === undefined ? [] : [{ reason, rules, english: cites[rules] }];
  }),
);

describe.each(INTERFACE_LANGUAGES)('in %s', (language) => {
  const messages = compileMessages(
    Object.fromEntries(Object.entries(areaMessages(language, 'chair')).map(([key, text]) => [`chair.${key}`, text])),
  );
  const t = createTranslate(language, messages);

  test('each rule of each set has its words, with its numbers', () => {
    expect(cited.length).toBeGreaterThan(60);
    for (const { reason, rules, english } of cited) {
      const said = ruleWords({ reason, rules, rule: english }, t);
      expect(said, `${reason} under ${rules}`).toBeDefined();
      if (language !== 'zh') for (const number of english.match(/\d+/gu) ?? []) expect(said).toContain(number);
    }
  });

  test('given a refusal that cites another rule than its reason does, then the words are of the rule that it cites', () => {
    const rule = 'GA rule 80 (122 in committee): withdrawal of motions';
    const said = ruleWords({ reason: 'voting-begun', rules: 'ga', rule }, t);
    expect(said).toBe(ruleWords({ reason: 'amended', rules: 'ga', rule }, t));
    if (language !== 'zh') expect(said).toContain('80');
    const inTheCouncil = 'GA rule 122, as applicable in the Human Rights Council: withdrawal of motions';
    const council = { rules: 'hrc', rule: inTheCouncil } as const;
    expect(ruleWords({ reason: 'voting-begun', ...council }, t)).toBe(ruleWords({ reason: 'amended', ...council }, t));
    // Of a rule that no reason has, the server’s own words stand.
    const debate = 'GA rule 74 (116 in committee): adjournment of debate';
    expect(ruleWords({ reason: 'side-full', rules: 'ga', rule: debate }, t)).toBeUndefined();
  });
});

test('no rule is cited where the set has none of its own and is not the General Assembly’s', () => {
  const t = createTranslate('en', { 'chair.cites.ga.no-quorum': 'rule 67' });
  for (const rules of ['plain', 'mun', 'assembly', 'ccm'] as const)
    expect(ruleWords({ reason: 'no-quorum', rules, rule: undefined }, t)).toBeUndefined();
});
