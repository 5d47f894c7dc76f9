// Finds delegations by two letters: the code of the nameplate first, then names in the reader's language, then in the other five.
// Pure; knows the catalogue's delegations and nothing of lists.
import { isRetired } from '#shared/meeting/catalogue/retired.ts';
import type { Delegation, Language } from '#shared/meeting/state.ts';

import { isCalled, matching } from '../../../components/name-match.ts';
import { folded } from '#shared/names/words.ts';
import { textIn } from '#shared/meeting/texts.ts';

/** Every delegation that takes part, in the alphabetical order of the reader's language: the order of those that match equally well. */
export function alphabetical(delegations: Record<string, Delegation>, language: Language): Delegation[] {
  const place = ({ rank }: Delegation): number => rank?.[language] ?? rank?.en ?? Number.MAX_SAFE_INTEGER;
  return Object.values(delegations)
    .filter((one) => !isRetired(one))
    .sort((one, other) => place(one) - place(other));
}

/** The delegations that may be meant, the likeliest first; none where nothing was typed. */
export function findDelegations(all: readonly Delegation[], typed: string, language: Language, most = 7): Delegation[] {
  if (folded(typed) === '') return [];
  const byCode = all.filter(({ id }) => isCalled(id, typed));
  const own = matching(all, ({ name }) => ({ en: textIn(name, language) }), typed);
  const exact = all.filter(({ name, aliases = [] }) =>
    [...Object.values(name), ...aliases].some((call) => isCalled(call, typed)),
  );
  return [
    ...new Set([
      ...byCode,
      ...exact,
      ...own,
      ...matching(
        all,
        ({ name }) => name,
        typed,
        ({ aliases = [] }) => aliases,
      ),
    ]),
  ].slice(0, most);
}
