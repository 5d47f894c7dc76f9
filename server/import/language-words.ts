// Languages by the words that people write for them: in a heading ("Nom (français)"), in a cell ("English", "FR").
import type { Language } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import { folded } from '#shared/names/words.ts';

/** All that have a code of two letters: a statement may be read in any. */
const CODES = Array.from({ length: 26 * 26 }, (_, nth) =>
  String.fromCharCode(97 + Math.floor(nth / 26), 97 + (nth % 26)),
);

let words: Map<string, string> | undefined;

function known(): Map<string, string> {
  if (words) return words;
  words = new Map();
  for (const reader of [...LANGUAGES, 'de', 'pt']) {
    const names = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' });
    for (const code of CODES) {
      const name = names.of(code);
      if (name !== undefined) words.set(folded(name), code).set(code, code);
    }
  }
  // As lists of speakers have them: one letter.
  for (const [short, code] of [
    ['e', 'en'],
    ['f', 'fr'],
    ['s', 'es'],
    ['a', 'ar'],
    ['c', 'zh'],
    ['r', 'ru'],
    ['eng', 'en'],
    ['fra', 'fr'],
    ['spa', 'es'],
    ['esp', 'es'],
    ['中文', 'zh'],
    ['mandarin', 'zh'],
    ['castellano', 'es'],
    // As Russian has them after “на”.
    ['английском', 'en'],
    ['французском', 'fr'],
    ['испанском', 'es'],
    ['арабском', 'ar'],
    ['китайском', 'zh'],
    ['русском', 'ru'],
  ] as const)
    words.set(folded(short), code);
  return words;
}

/** The language that a cell names, as its code of two letters; undefined: none that is known. */
export const languageIn = (cell: string): string | undefined => known().get(folded(cell));

/** The one of the six that a heading is, and nothing else: "English" beside "Français". */
function languageThatIs(heading: string): Language | undefined {
  const word = folded(heading);
  const code = word.length > 2 || /\p{Script=Han}/u.test(word) ? known().get(word) : undefined;
  return LANGUAGES.find((one) => one === code);
}

/** Column by column the language that its heading is, where several are: their columns are names or titles in each. Undefined elsewhere. */
export function languagesOfColumns(headings: readonly string[]): (Language | undefined)[] {
  const languages = headings.map(languageThatIs);
  return languages.filter((language) => language !== undefined).length > 1 ? languages : headings.map(() => undefined);
}

/** A language that stands alone weighs as a heading that is known whole. */
export const weighedAsLanguage = (heading: string): { share: number } | undefined =>
  languageThatIs(heading) === undefined ? undefined : { share: 1 };

/** The one of the six that a heading names besides other words; a word counts before a code, which may be a word of its own. */
export function languageOfHeading(heading: string): Language | undefined {
  const all = folded(heading)
    .split(' ')
    .flatMap((word) => {
      const code = word.length > 1 ? known().get(word) : undefined;
      const language = LANGUAGES.find((one) => one === code);
      return language ? [{ word, language }] : [];
    });
  return (all.find(({ word }) => word.length > 2) ?? all.at(-1))?.language;
}
