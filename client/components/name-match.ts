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

/** Whether its words are all among those typed: "Republic of Kenya", "Permanent Mission of Chad". */
function isWithin(name: string, typed: string): boolean {
  const words = withoutSmall(folded(name));
  const written = withoutSmall(typed).split(' ');
  return words.length > 3 && words.split(' ').every((word) => written.includes(word));
}

/**
 * What was typed, looked for in the names of all languages and in `aliasesOf`: an exact name first (an alias is one, such as "DRC"),
 * then those that begin with it, each group in the order given; where nobody is
 * found so, those whose name stands within it, as in "Republic of Kenya". Everything where nothing was typed.
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
  // "the Congo" is in one name as it stands, and is what another is called; so are letters apart, as in "E.U.".
  const isShort =
    (withoutSmall(wanted) !== wanted && withoutSmall(wanted).length > 2) || /^\p{L}(?: \p{L})+$/u.test(wanted);
  if (found.length > 0 && !isShort) return found;
  const either = inRanks(all, callsOf, wanted, eitherRankOf);
  return either.length > 0 ? either : all.filter((one) => callsOf(one).some((call) => isWithin(call, wanted)));
}

/** The one that may be taken without being pointed at: the sole match, or the only one that is called exactly so. */
export function certain<T>(found: readonly T[], callsOf: (one: T) => readonly string[], typed: string): T | undefined {
  // A name within a longer one may be somebody else's: "Peru Mine Action Network".
  const answers = (one: T) => callsOf(one).some((call) => eitherRankOf(call, folded(typed)) !== null);
  if (found.length === 1) return found.find(answers);
  const exact = found.filter((one) => callsOf(one).some((call) => isCalled(call, typed)));
  return exact.length === 1 ? exact[0] : undefined;
}
