// The rule that a refusal cites, in the reader's language. The rules of the General Assembly are written once, each with its twin in the
// main committees: committees cite the same words, and the Human Rights Council says that they apply to it.
import type { Reason } from '#shared/meeting/condition-parts.ts';
import { REASONS } from '#shared/meeting/refusals.ts';
import type { RuleSetId } from '#shared/meeting/state.ts';

import type { Translate } from '../../i18n/translate.ts';

interface Cited {
  reason: string;
  rules: RuleSetId;
  /** As the server cites it. */
  rule: string | undefined;
}

const citedBy = (reason: string, rules: RuleSetId): string | undefined =>
  (REASONS as Record<string, Reason | undefined>)[reason]?.cites?.[rules];

/** Under which reason the words of a rule stand: mostly its own; some commands and motions rest on another rule. */
const reasonOf = ({ reason, rules, rule }: Cited): string | undefined =>
  citedBy(reason, rules) === rule ? reason : Object.keys(REASONS).find((other) => citedBy(other, rules) === rule);

/** Undefined: there are no words for it, and the server's own stand. */
export function ruleWords(cited: Cited, t: Translate): string | undefined {
  const { rules, rule } = cited;
  const reason = rule === undefined ? undefined : reasonOf(cited);
  if (reason === undefined) return undefined;
  const own = `chair.cites.${rules}.${reason}`;
  if (t.has(own)) return t(own);
  const assembly = `chair.cites.ga.${reason}`;
  if ((rules !== 'hrc' && rules !== 'ga-committee') || !t.has(assembly)) return undefined;
  return rules === 'hrc' ? t('chair.cites.inTheCouncil', { rule: t(assembly) }) : t(assembly);
}
