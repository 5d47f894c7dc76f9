// Names as they stand inside a sentence: with the article, and in French and Spanish with the preposition that swallows it.
// Pure; the sentences themselves are in the message catalogues.
import type { Group, Language, Text } from '#shared/meeting/state.ts';
import { textIn } from '#shared/meeting/texts.ts';

/** The language of a reader's names, and that of the sentences around them. */
interface Reader {
  language: Language;
  interfaceLanguage: Language;
}

export interface Named {
  name: Text;
  article?: Partial<Record<Language, string>>;
}

const nameIn = (named: Named, language: Language): string => textIn(named.name, language);
/** An article belongs to the name of its own language only. */
const articleIn = (named: Named, language: Language): string =>
  named.name[language] === undefined && language !== 'en' ? '' : (named.article?.[language] ?? '');

const joined = (article: string, name: string): string =>
  article === '' ? name : /[’']$/u.test(article) ? article + name : `${article} ${name}`;

/** "the Netherlands", "Switzerland"; « les Pays-Bas », « la Suisse », « l’Autriche »; «la Argentina», «los Países Bajos». */
export function withArticle(named: Named, language: Language): string {
  return joined(articleIn(named, language), nameIn(named, language));
}

/**
 * A name after "of", by the grammar of the sentence. French and Spanish bring their preposition along, which joins the article; all
 * other languages have it in the sentence, or set the name apart.
 */
export function nameOf(named: Named, language: Language): string {
  if (language === 'fr') return frenchOf(named);
  return language === 'es' ? spanish('de', named) : withArticle(named, language);
}

/** A name after "to", by the same rule. */
export function nameTo(named: Named, language: Language): string {
  if (language === 'fr') return frenchTo(named);
  return language === 'es' ? spanish('a', named) : withArticle(named, language);
}

/** French says a preposition again before what belongs to the first: « de l’Union européenne et de ses États membres ». */
const again = (preposition: 'de' | 'à', name: string): string =>
  name.replace(/ et (?=(?:ses|son|sa|leurs?) )/gu, ` et ${preposition} `);

/** French « de » before a name: du Canada, des Pays-Bas, de la Suisse, de l’Autriche, de Cuba, d’Andorre. */
function frenchOf(named: Named): string {
  const name = again('de', nameIn(named, 'fr'));
  const article = articleIn(named, 'fr');
  if (article === 'le') return `du ${name}`;
  if (article === 'les') return `des ${name}`;
  if (article !== '') return `de ${joined(article, name)}`;
  return startsWithVowel(name) ? `d’${name}` : `de ${name}`;
}

/** French « à » before a name: au Canada, aux Pays-Bas, à la Suisse, à l’Autriche, à Cuba. */
function frenchTo(named: Named): string {
  const name = again('à', nameIn(named, 'fr'));
  const article = articleIn(named, 'fr');
  if (article === 'le') return `au ${name}`;
  if (article === 'les') return `aux ${name}`;
  return `à ${joined(article, name)}`;
}

/**
 * Spanish «de» and «a» before a name: del Brasil, al Brasil, de la Argentina, a los Países Bajos, de Cuba; and de El Salvador, whose
 * article is of the name and is not joined.
 */
function spanish(preposition: 'de' | 'a', named: Named): string {
  const article = articleIn(named, 'es');
  const name = nameIn(named, 'es');
  return article === 'el' ? `${preposition}l ${name}` : `${preposition} ${joined(article, name)}`;
}

/** A mute h takes the elision too; among States without an article that is Haiti. */
const startsWithVowel = (name: string): boolean => /^(?:[aeiouàâäæéèêëîïôöœùûü]|haïti)/iu.test(name);

/** A group by its id in the catalogue; one that was typed as free text is its own name in every language. */
export function groupNamed(groups: readonly Group[], onBehalfOf: string): Named {
  return groups.find(({ id }) => id === onBehalfOf) ?? { name: { en: onBehalfOf } };
}

/** As the reader's name for it stands inside a sentence, which is in a language of the program: no article where the two differ. */
export function nameInside(named: Named, { language, interfaceLanguage }: Reader): string {
  return language === interfaceLanguage ? withArticle(named, language) : nameIn(named, language);
}

/** The same after "of" and "to". */
export function formsInside(named: Named, reader: Reader): Record<'the' | 'of' | 'to', string> {
  const the = nameInside(named, reader);
  const { language, interfaceLanguage } = reader;
  if (language !== interfaceLanguage) return { the, of: the, to: the };
  return { the, of: nameOf(named, language), to: nameTo(named, language) };
}

/** A group after "on behalf of", « au nom … », «en nombre …», "باسم". */
export function groupPhrase(groups: readonly Group[], onBehalfOf: string, reader: Reader): string {
  return formsInside(groupNamed(groups, onBehalfOf), reader).of;
}
