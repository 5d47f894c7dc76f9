// The words of a name, folded, and how well a name answers by them as they stand. What is written from memory is keys.ts's.
// Small: a phone loads it with its first script. Pure.

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

/** How well a name answers what was typed: 0 is it, 1 begins with it, 2 its words from a later one on or its initials do, null none. */
export function rankOf(name: string, typed: string): number | null {
  const plain = folded(name);
  if (plain === typed) return 0;
  if (plain.startsWith(typed)) return 1;
  // The Arabic article is not what anybody looks a name up by.
  if (` ${plain}`.includes(` ${typed}`) || ` ${plain.replace(/(^| )ال/gu, '$1')}`.includes(` ${typed}`)) return 2;
  return typed.length > 1 && initials(name).startsWith(typed) ? 2 : null;
}

/** "ukgbni": of the words in capitals. */
export function initials(name: string): string {
  // Without looking behind, which Safari learned in 2023.
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return folded(words.map(([letter]) => letter).join(''));
}

/** Those whose names answer what was typed (folded), the best first, each rank in the order given. */
export function inRanks<T>(
  all: readonly T[],
  callsOf: (one: T) => readonly string[],
  wanted: string,
  rank: (name: string, typed: string) => number | null = rankOf,
): T[] {
  const ranked = all.flatMap((one) => {
    const ranks = callsOf(one).flatMap((name) => rank(name, wanted) ?? []);
    return ranks.length > 0 ? [{ one, rank: Math.min(...ranks) }] : [];
  });
  return ranked.sort((left, right) => left.rank - right.rank).map(({ one }) => one);
}
