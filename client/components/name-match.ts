// Finds names by their first letters, in any of the six languages: "sui" and "su" find Suisse, whatever the page's language. What the
// console and the join page look names up by; when two spellings are one name, shared/names says. Pure.
import type { Text } from '#shared/meeting/state.ts';
import { isSameFolded, isSameName, joined, withoutSmall } from '#shared/names/keys.ts';
import { folded, initials, inRanks, rankOf } from '#shared/names/words.ts';

/** Whether something is called exactly so. */
export const isCalled = isSameName;

/** How well a name answers, with what was typed as people write it from memory. */
function eitherRankOf(name: string, typed: string): number | null {
  const plain = folded(name);
  const [together, words] = [joined(typed), withoutSmall(typed)];
  if (isSameFolded(plain, typed)) return 0;
  if (plain.startsWith(typed) || joined(plain).startsWith(together)) return 1;
  if (rankOf(name, typed) !== null) return 2;
  return (words !== '' && ` ${withoutSmall(plain)}`.includes(` ${words}`)) || initials(name).startsWith(together)
    ? 2
    : null;
}

/**
 * What was typed, looked for in the names of all languages and in `aliasesOf`: an exact name first (an alias is one, such as "DRC"),
 * then those that begin with it, each group in the order given. Everything where nothing was typed.
 */
export function matching<T>(
  all: readonly T[],
  textOf: (one: T) => Text,
  typed: string,
  aliasesOf: (one: T) => readonly string[] = () => [],
): T[] {
  const wanted = folded(typed);
  if (wanted === '') return [...all];
  const callsOf = (one: T) => [...Object.values(textOf(one)), ...aliasesOf(one)];
  const found = inRanks(all, callsOf, wanted, rankOf);
  // "the Congo" is in one name as it stands, and is what another is called.
  const isShort = withoutSmall(wanted) !== wanted && withoutSmall(wanted).length > 2;
  return found.length > 0 && !isShort ? found : inRanks(all, callsOf, wanted, eitherRankOf);
}

/** The one that may be taken without being pointed at: the sole match, or the only one that is called exactly so. */
export function certain<T>(found: readonly T[], callsOf: (one: T) => readonly string[], typed: string): T | undefined {
  if (found.length === 1) return found[0];
  const exact = found.filter((one) => callsOf(one).some((call) => isCalled(call, typed)));
  return exact.length === 1 ? exact[0] : undefined;
}
