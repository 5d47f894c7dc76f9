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
      const said = ruleWords(reason, rules, t);
      expect(said, `${reason} under ${rules}`).toBeDefined();
      if (language !== 'zh') for (const number of english.match(/\d+/gu) ?? []) expect(said).toContain(number);
    }
  });
});

test('no rule is cited where the set has none of its own and is not the General Assembly’s', () => {
  const t = createTranslate('en', { 'chair.cites.ga.no-quorum': 'rule 67' });
  for (const rules of ['plain', 'mun', 'assembly', 'ccm'] as const)
    expect(ruleWords('no-quorum', rules, t)).toBeUndefined();
});
