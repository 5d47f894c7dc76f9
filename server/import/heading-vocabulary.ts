// Which known phrase a heading says, by whole words: "Nbr. of seats (room)" says "seats". Where two do, the longer.
import { simplified } from '#shared/names/traditional.ts';
import { folded as foldedName } from '#shared/names/words.ts';

/** Scripts without blanks between words. */
const UNBROKEN = /\p{Script=Han}/u;
/** The Arabic article is written on to its word. */
const withoutArticles = (words: string): string => words.replace(/(^| )ال/gu, '$1');

/** A heading without marks and case, also the one that Turkish has of its own; of Chinese ones the simplified form. */
const folded = (heading: string): string => foldedName(simplified(heading)).replaceAll('ı', 'i');

const IN_BRACKETS = /[([（][^)\]）]{0,200}[)\]）]/gu;

interface Phrase<Field> {
  field: Field;
  phrase: string;
  /** Words, or letters of scripts that have no words. */
  weight: number;
  /** As it is looked for in a heading whose words stand between blanks. */
  sought: string;
}

/** Fields, in the order in which they win where phrases are of one length, each with the phrases that name it. */
export type Vocabulary<Field extends string> = readonly Phrase<Field>[];

export const vocabulary = <Field extends string>(
  ...entries: readonly (readonly [Field, string])[]
): Vocabulary<Field> =>
  entries.flatMap(([field, phrases]) =>
    phrases.split('|').map((written): Phrase<Field> => {
      const phrase = written === '#' ? '#' : folded(written);
      const isUnbroken = UNBROKEN.test(phrase);
      return {
        field,
        phrase,
        weight: isUnbroken ? phrase.length : phrase.split(' ').length,
        sought: isUnbroken ? phrase : ` ${withoutArticles(phrase)} `,
      };
    }),
  );

/** How much a row is one of headings: the sum of what is said of each. */
export const weightBy =
  (saidOf: (heading: string) => { share: number } | undefined) =>
  (headings: readonly string[]): number =>
    headings.reduce((sum, heading) => sum + (saidOf(heading)?.share ?? 0), 0);

/**
 * A field is one column's: the first that says it.
 * @param isOfSeveral of which fields there may be several columns
 */
export function eachOnce<Field extends string>(
  fields: readonly (Field | undefined)[],
  isOfSeveral: (field: Field) => boolean = () => false,
): (Field | undefined)[] {
  const seen = new Set<Field>();
  return fields.map((field) => {
    if (field === undefined || isOfSeveral(field)) return field;
    if (seen.has(field)) return undefined;
    seen.add(field);
    return field;
  });
}

export interface Said<Field> {
  field: Field;
  phrase: string;
  /** The part of the heading that the phrase is: a cell of a row that is no heading may have such a word, too. */
  share: number;
}

export function saidBy<Field extends string>(known: Vocabulary<Field>, heading: string): Said<Field> | undefined {
  const plain = folded(heading);
  if (plain === '') return undefined;
  // With what is in brackets and without: "Chef(fe) de délégation".
  const words = ` ${withoutArticles(plain)} ${withoutArticles(folded(heading.replace(IN_BRACKETS, '')))} `;
  let best: Phrase<Field> | undefined;
  for (const one of known) if (one.weight > (best?.weight ?? 0) && words.includes(one.sought)) best = one;
  return best && { field: best.field, phrase: best.phrase, share: Math.min(1, best.phrase.length / plain.length) };
}

/** What heads a delegation's column and a person's alike. */
const OF_ANYBODY: ReadonlySet<string> = new Set(
  ['name', 'participant', 'nom', 'nombre', 'имя', 'الاسم', '姓名', 'teilnehmer', 'jméno', 'isim', 'όνομα'].map((word) =>
    folded(word),
  ),
);

/**
 * The fields that headings say, where one that may be of a person is so because another one names the delegation.
 * @param names the field of whoever is named
 * @param person what such a column is then
 */
export function withoutPersons<Field extends string>(
  said: readonly (Said<Field> | undefined)[],
  names: Field,
  person: Field | undefined,
): (Field | undefined)[] {
  const isOfAnybody = (one: Said<Field>) => OF_ANYBODY.has(one.phrase);
  const hasOwn = said.some((one) => one?.field === names && !isOfAnybody(one));
  return said.map((one) => (one?.field === names && hasOwn && isOfAnybody(one) ? person : one?.field));
}
