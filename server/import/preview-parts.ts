// What the preview of each kind of list has in common: rows by what becomes of them, and who is in the meeting and not in the file.
import type { ImportChoice, ImportPreview, ImportRow } from '#shared/import-preview.ts';
import { isRetired } from '#shared/meeting/catalogue/retired.ts';
import type { Language, Meeting } from '#shared/meeting/state.ts';
import { textIn } from '#shared/meeting/texts.ts';
import type { Offer } from '#shared/names/ladder.ts';

import type { Pool, Somebody } from './name-pool.ts';
import { nameOf } from './name-pool.ts';

/** What a kind of list answers; which sheet it was and in which encoding is known elsewhere. */
export type KindPreview = Omit<ImportPreview, 'sheet' | 'sheets' | 'otherLists' | 'encoding'>;

/** Rows by what becomes of them. */
export function countsOf(rows: readonly ImportRow[]): ImportPreview['counts'] {
  const counts = { new: 0, change: 0, same: 0, choose: 0, fault: 0, skip: 0, hidden: 0 };
  for (const { state, hidden } of rows) {
    counts[state] += 1;
    if (hidden) counts.hidden += 1;
  }
  return counts;
}

/** Those who take part in the meeting and are not among these. */
export const missingAmong = (named: ReadonlySet<string>, { catalogue }: Meeting): ImportPreview['missing'] =>
  Object.values(catalogue.delegations)
    .filter((one) => !isRetired(one) && !named.has(one.id))
    .map(({ id, name }) => ({ id, name }));

/**
 * Those who may be meant by a name, as answers to choose from.
 * @param elements what the answer puts into the command
 */
export const choicesAmong = (
  offers: readonly Offer[],
  { pool, language }: { pool: Pool; language: Language },
  elements: (somebody: Somebody) => Pick<ImportChoice, 'add' | 'edit'>,
): ImportChoice[] =>
  offers.map(({ id, how, distance }) => {
    const somebody = pool.byId.get(id)!;
    return {
      id,
      name: textIn(nameOf(somebody), language),
      how,
      ...(distance !== undefined && { distance }),
      ...elements(somebody),
    };
  });
