// The spellings of one name, as keys that are equal: abbreviations spelt out, without blanks, the same words in any order. Pure.
import { folded } from './words.ts';

/** Words of names as people shorten them, and as other languages have them, each with what it stands for. */
const SHORT: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  rep: 'republic',
  dem: 'democratic',
  fed: 'federated',
  isl: 'islamic',
  // The same word in the languages that write it alike.
  republique: 'republic',
  republica: 'republic',
  democratique: 'democratic',
  democratica: 'democratic',
};
/** Small words that people leave out or put in, and that "&" stands for. */
const SMALL: ReadonlySet<string> = new Set(
  ['the', 'of', 'and', 'de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'et'].concat([
    'del',
    'el',
    'los',
    'las',
    'y',
    'и',
  ]),
);

/** What was folded, with the words of `SHORT` spelt out. */
const speltOut = (plain: string): string =>
  plain
    .split(' ')
    .map((word) => SHORT[word] ?? word)
    .join(' ');

/** Letters that are written for one another in Arabic, and as a Persian keyboard has them. */
const ALIKE: Readonly<Record<string, string>> = { ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك' };

/** The words of a name: "St. Kitts & Nevis" is "saint kitts and nevis". */
export const spelt = (name: string): string =>
  speltOut(folded(name.replaceAll('&', ' and ')).replace(/[ةىیک]/gu, (letter) => ALIKE[letter] ?? letter));

/** Without its blanks: "SriLanka", "U.K.", "cote divoire". */
export const joined = (plain: string): string => plain.replaceAll(' ', '');

/** Its words as they stand, without the small ones; "" where it has no others. */
export const withoutSmall = (plain: string): string =>
  speltOut(plain)
    .split(' ')
    .filter((word) => !SMALL.has(word))
    .join(' ');

/** The same words in any order, without the small ones: "Tanzania, United Republic of". */
export const bagOf = (plain: string): string => withoutSmall(plain).split(' ').toSorted().join(' ');

/** Whether two names, both folded, are spellings of one. */
export function isSameFolded(one: string, other: string): boolean {
  if (joined(one) === joined(other)) return true;
  const [left, right] = [withoutSmall(one), withoutSmall(other)];
  // A bag is made only of what can be one: the same letters at most in another order.
  return left.length === right.length && left !== '' && bagOf(one) === bagOf(other);
}

/** Whether two names are spellings of one. */
export const isSameName = (one: string, other: string): boolean => isSameFolded(folded(one), folded(other));

/** A name as it is written, by its letters alone. */
export const inOneWord = (name: string): string => joined(spelt(name));

/** A name as it is written, by its words in any order. */
export const inAnyOrder = (name: string): string => bagOf(spelt(name));
