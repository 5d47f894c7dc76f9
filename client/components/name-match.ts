// Finds names by their first letters, in any of the six languages: "sui" and "su" find Suisse, whatever the page's language.
// Pure.
import type { Text } from '#shared/meeting/state.ts';

/** Letters without their marks and case, so that "cote" finds Côte d’Ivoire. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’'ʼ]/gu, ' ')
    .toLowerCase()
    .trim();
}

/** How well a name answers what was typed: 0 begins with it, 1 a later word does, null neither; the best of its languages. */
function rankOf(name: string, typed: string): number | null {
  const plain = folded(name);
  if (plain.startsWith(typed)) return 0;
  // The Arabic article is not what anybody looks a name up by.
  return plain.split(/[\s(-]+/u).some((word) => word.startsWith(typed) || word.replace(/^ال/u, '').startsWith(typed))
    ? 1
    : null;
}

/**
 * What was typed, looked for in `texts` of all languages: names that begin with it first, each group in the order given.
 * Everything where nothing was typed.
 */
export function matching<T>(all: readonly T[], textOf: (one: T) => Text, typed: string): T[] {
  const wanted = folded(typed);
  if (wanted === '') return [...all];
  const ranked = all.flatMap((one) => {
    const ranks = Object.values(textOf(one)).flatMap((name) => rankOf(name, wanted) ?? []);
    return ranks.length > 0 ? [{ one, rank: Math.min(...ranks) }] : [];
  });
  return ranked.sort((left, right) => left.rank - right.rank).map(({ one }) => one);
}
