// What a step of the history did, in words: "gave the floor to Switzerland", for the undo that would take it back.
import type { Catalogue, Step } from '#shared/meeting/state.ts';

import type { MeetingWords } from '../../../components/meeting-words.ts';
import { frenchOf, frenchTo, withArticle } from '../floor/phrase.ts';
import type { Named } from '../floor/phrase.ts';

/** The step in the reader's words, without who did it. */
export function stepWords(step: Pick<Step, 'did' | 'about'>, words: MeetingWords, catalogue: Catalogue): string {
  const { t } = words;
  const key = `chair.step.${step.did}`;
  const { guest, delegationId, itemId } = step.about;
  const named: Named = (delegationId === undefined ? undefined : catalogue.delegations[delegationId]) ?? {
    name: { en: guest ?? '' },
  };
  const the = withArticle(named, words.language);
  const french = words.language === 'fr';
  return t(t.has(key) ? key : 'chair.step.other', {
    the,
    of: french ? frenchOf(named) : the,
    to: french ? frenchTo(named) : the,
    number: itemId === undefined ? '' : words.itemNumber(itemId),
  });
}

/** Who did it: the chair, the secretary, or a delegation by its name. */
export function stepBy(step: Pick<Step, 'by'>, words: MeetingWords): string {
  const { t } = words;
  if (step.by.role === 'chair') return t('chair.by.chair');
  if (step.by.role === 'secretary') return t('chair.by.secretary');
  return words.delegation(step.by.delegationId) || t('chair.by.other');
}
