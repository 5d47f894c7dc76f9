// Finds names by their first letters, in any of the six languages: "sui" and "su" find Suisse, whatever the page's language. The one
// matcher of the console and the join page. Pure.
import type { Text } from '#shared/meeting/state.ts';

/** Letters that are letters of their own, to which no mark was added. */
const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
};

/** Letters without their marks and case, words with one blank between: "cote d'ivoire", "guinea bissau", "oecumenique". */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}\u0640]/gu, '')
    .replace(/[œæøłđðßıþħŧŋĸ]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

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

/** How well a name answers what was typed: 0 is it, 1 begins with it, 2 its words from a later one on or its initials do, null none. */
function rankOf(name: string, typed: string): number | null {
  const plain = folded(name);
  if (plain === typed) return 0;
  if (plain.startsWith(typed)) return 1;
  // The Arabic article is not what anybody looks a name up by.
  if (` ${plain}`.includes(` ${typed}`) || ` ${plain.replace(/(^| )ال/gu, '$1')}`.includes(` ${typed}`)) return 2;
  return typed.length > 1 && initials(name).startsWith(typed) ? 2 : null;
}

/** The same with what was typed as people write it from memory. */
function eitherRankOf(name: string, typed: string): number | null {
  const plain = folded(name);
  const [together, words] = [joined(typed), loose(typed)];
  if (same(plain, typed)) return 0;
  if (plain.startsWith(typed) || joined(plain).startsWith(together)) return 1;
  if (rankOf(name, typed) !== null) return 2;
  return (words !== '' && ` ${loose(plain)}`.includes(` ${words}`)) || initials(name).startsWith(together) ? 2 : null;
}

/** "ukgbni": of the words in capitals. */
function initials(name: string): string {
  // Without looking behind, which Safari learned in 2023.
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return folded(words.map(([letter]) => letter).join(''));
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
  const by = (rank: typeof rankOf): T[] => {
    const ranked = all.flatMap((one) => {
      const ranks = [...Object.values(textOf(one)), ...aliasesOf(one)].flatMap((name) => rank(name, wanted) ?? []);
      return ranks.length > 0 ? [{ one, rank: Math.min(...ranks) }] : [];
    });
    return ranked.sort((left, right) => left.rank - right.rank).map(({ one }) => one);
  };
  const found = by(rankOf);
  // "the Congo" is in one name as it stands, and is what another is called.
  const isShort = loose(wanted) !== wanted && loose(wanted).length > 2;
  return found.length > 0 && !isShort ? found : by(eitherRankOf);
}

/** The one that may be taken without being pointed at: the sole match, or the only one that is called exactly so. */
export function certain<T>(found: readonly T[], callsOf: (one: T) => readonly string[], typed: string): T | undefined {
  if (found.length === 1) return found[0];
  const exact = found.filter((one) => callsOf(one).some((call) => isCalled(call, typed)));
  return exact.length === 1 ? exact[0] : undefined;
}
