// Finds delegations by two letters: their code, or the beginning of a word of their name in any of the six languages.
// Pure; knows the catalogue and nothing of lists.
import type { Delegation, DelegationId, Language } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/state.ts';

export interface SearchEntry {
  delegation: Delegation;
  code: string;
  /** Folded names, the reader's language first. */
  names: string[];
}

/** Folds what a hurried hand leaves out: case, accents, apostrophes, hyphens, the Arabic article and vowel signs. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'‘`]/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The index that `findDelegations` reads; build it once for a catalogue and a language. */
export function searchIndex(delegations: Record<DelegationId, Delegation>, language: Language): SearchEntry[] {
  const order = [language, ...LANGUAGES.filter((other) => other !== language)];
  return Object.values(delegations).map((delegation) => ({
    delegation,
    code: fold(delegation.id),
    names: order.flatMap((one) => (delegation.name[one] === undefined ? [] : [fold(delegation.name[one])])),
  }));
}

/** How well an entry answers; lower is better, undefined does not match. */
function rank({ code, names }: SearchEntry, query: string): number | undefined {
  if (code === query) return 0;
  const [own = '', ...others] = names;
  if (own.startsWith(query)) return 1;
  if (startsWord(own, query)) return 2;
  if (others.some((name) => name.startsWith(query))) return 3;
  if (others.some((name) => startsWord(name, query))) return 4;
  if (query.length >= 3 && names.some((name) => name.includes(query))) return 5;
  return undefined;
}

const startsWord = (name: string, query: string): boolean => name.includes(` ${query}`) || name.includes(` ال${query}`) || name.startsWith(`ال${query}`);

/** The delegations that a query may mean, the likeliest first; none for an empty query. */
export function findDelegations(index: readonly SearchEntry[], query: string, language: Language, most = 8): Delegation[] {
  const folded = fold(query);
  if (folded === '') return [];
  return index
    .flatMap((entry) => {
      const found = rank(entry, folded);
      return found === undefined ? [] : [{ found, delegation: entry.delegation }];
    })
    .toSorted((one, other) => one.found - other.found || place(one.delegation, language) - place(other.delegation, language))
    .slice(0, most)
    .map(({ delegation }) => delegation);
}

const place = (delegation: Delegation, language: Language): number => delegation.rank?.[language] ?? delegation.rank?.en ?? Number.MAX_SAFE_INTEGER;
