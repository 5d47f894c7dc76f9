// Which known phrase a heading says, by whole words: "Nbr. of seats (room)" says "seats". Where two do, the longer.
import { folded } from '#shared/names/words.ts';

/** Scripts without blanks between words. */
const UNBROKEN = /\p{Script=Han}/u;
/** The Arabic article is written on to its word. */
const withoutArticles = (words: string): string => words.replace(/(^| )ال/gu, '$1');

const IN_BRACKETS = /[([（][^)\]）]*[)\]）]/gu;

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
