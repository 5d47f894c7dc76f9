// Finds names by their first letters, in any of the six languages: "sui" and "su" find Suisse, whatever the page's language. The one
// matcher of the console and the join page. Pure.
import type { Text } from '#shared/meeting/state.ts';

import { folded, initials, inRanks, rankOf } from './name-words.ts';

/** Small words that people leave out or put in, and that "&" stands for. */
const SMALL = /(^| )(?:(?:and|of|the|et|de|du|des|d|la|le|les|l|del|el|los|las|y|и)(?= |$) ?)+/gu;

/** As people write who have the name in mind and not before them: "St. Lucia", "Trinidad & Tobago", "the Gambia". */
const loose = (plain: string): string =>
  plain
    .replace(/(^| )st(e?)(?= )/gu, '$1saint$2')
    .replace(SMALL, '$1')
    .trim();
/** "U.K.", "cote divoire", "SriLanka". */
const joined = (plain: string): string => plain.replaceAll(' ', '');

/** What was typed and a name, both folded: whether they are one, by their words as they stand or as people write them from memory. */
const same = (plain: string, wanted: string): boolean =>
  joined(plain) === joined(wanted) || (loose(wanted) !== '' && loose(plain) === loose(wanted));

/** Whether something is called exactly so. */
export const isCalled = (call: string, typed: string): boolean => same(folded(call), folded(typed));

/** The same with what was typed as people write it from memory. */
function eitherRankOf(name: string, typed: string): number | null {
  const plain = folded(name);
  const [together, words] = [joined(typed), loose(typed)];
  if (same(plain, typed)) return 0;
  if (plain.startsWith(typed) || joined(plain).startsWith(together)) return 1;
  if (rankOf(name, typed) !== null) return 2;
  return (words !== '' && ` ${loose(plain)}`.includes(` ${words}`)) || initials(name).startsWith(together) ? 2 : null;
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
  const isShort = loose(wanted) !== wanted && loose(wanted).length > 2;
  return found.length > 0 && !isShort ? found : inRanks(all, callsOf, wanted, eitherRankOf);
}

/** The one that may be taken without being pointed at: the sole match, or the only one that is called exactly so. */
export function certain<T>(found: readonly T[], callsOf: (one: T) => readonly string[], typed: string): T | undefined {
  if (found.length === 1) return found[0];
  const exact = found.filter((one) => callsOf(one).some((call) => isCalled(call, typed)));
  return exact.length === 1 ? exact[0] : undefined;
}
