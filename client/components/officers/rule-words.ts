// The rule that a refusal cites, in the reader's language. The rules of the General Assembly are written once, each with its twin in the
// main committees: committees cite the same words, and the Human Rights Council says that they apply to it.
import type { RuleSetId } from '#shared/meeting/state.ts';

import type { Translate } from '../../i18n/translate.ts';

/** Undefined: there are no words for it, and the server's own stand. */
export function ruleWords(reason: string, rules: RuleSetId, t: Translate): string | undefined {
  const own = `chair.cites.${rules}.${reason}`;
  if (t.has(own)) return t(own);
  const assembly = `chair.cites.ga.${reason}`;
  if ((rules !== 'hrc' && rules !== 'ga-committee') || !t.has(assembly)) return undefined;
  return rules === 'hrc' ? t('chair.cites.inTheCouncil', { rule: t(assembly) }) : t(assembly);
}
