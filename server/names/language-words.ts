// Languages by the words that people write for them: in a heading ("Nom (français)"), in a cell ("English", "FR").
import type { Language } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import { folded } from '#shared/names/words.ts';

/**
 * The languages that have a code of two letters (ISO 639-1): a statement may be read in any of them. Asking for the names of all 676 pairs of
 * letters takes twenty times as long, at the start of each import.
 */
const CODES = (
  'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el ' +
  'en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ' +
  'ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na ' +
  'nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn ' +
  'so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
).split(' ');

let words: Map<string, string> | undefined;

function known(): Map<string, string> {
  if (words) return words;
  words = new Map();
  for (const reader of [...LANGUAGES, 'de', 'pt']) {
    const names = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' });
    for (const code of CODES) {
      const name = names.of(code);
      if (name === undefined) continue;
      words.set(code, code);
      // Two codes of one language: the first is its own.
      if (!words.has(folded(name))) words.set(folded(name), code);
    }
  }
  // Lists of speakers name languages by one letter, or three.
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
    ['fre', 'fr'],
    ['ara', 'ar'],
    ['chi', 'zh'],
    ['zho', 'zh'],
    ['rus', 'ru'],
    ['عربي', 'ar'],
    ['中文', 'zh'],
    ['mandarin', 'zh'],
    ['castellano', 'es'],
    // The case in which Russian names a language after “на” (“in”).
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

/** Which of the six languages a heading is, where it says nothing else: "English" beside "Français". */
function languageThatIs(heading: string): Language | undefined {
  const word = folded(heading);
  const code = word.length > 2 || /\p{Script=Han}/u.test(word) ? known().get(word) : undefined;
  return LANGUAGES.find((one) => one === code);
}

/**
 * The language of each column, where the headings of several columns are languages: such columns hold names or titles in each of them.
 * Undefined for a column whose heading is none, and for all columns where at most one heading is a language.
 */
export function languagesOfColumns(headings: readonly string[]): (Language | undefined)[] {
  const languages = headings.map(languageThatIs);
  return languages.filter((language) => language !== undefined).length > 1 ? languages : headings.map(() => undefined);
}

/** How sure it is that a heading is one: a language alone counts like a heading that is known word for word. */
export const weighedAsLanguage = (heading: string): { share: number } | undefined =>
  languageThatIs(heading) === undefined ? undefined : { share: 1 };

/** Which of the six languages a heading names besides other words. A language's name goes before its code, since a code may be a word by chance. */
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
