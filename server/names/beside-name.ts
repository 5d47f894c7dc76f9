// What stands behind a name in one text and is no part of it: a category, a number of seats.
import type { Ladder } from '#shared/names/ladder.ts';
import { plainDigits } from '#shared/typed-input.ts';

import type { CategoryFinder } from './find-category.ts';

const IN_BRACKETS = /\s*[([（【［]\s*([^()[\]（）【】［］]+?)\s*[)\]）】］]\s*$/u;
const BEHIND = /\s*(?:\s[-–—]\s|[,،，;:：])\s*([^-–—,،，;:：]+)$/u;
const SEATS = /^(\p{Nd}{1,3})\s*(?:seats?|places?|sièges?|asientos?|plazas?|мест[оа]?|مقاعد|مقعد|个?席位?|个?座位?)$/iu;

export interface BesideName {
  /** Without what stands beside it. */
  name: string;
  category?: string;
  seats?: number;
}

/** "Chad (Observer)", "Chad – Observer", "Peru (2 seats)"; undefined: the text is a name and nothing else, or nobody is called so. */
export function besideName(
  text: string,
  ladder: Pick<Ladder, 'find'>,
  categories: Pick<CategoryFinder, 'find'>,
): BesideName | undefined {
  const found = IN_BRACKETS.exec(text) ?? BEHIND.exec(text);
  const name = found && text.slice(0, found.index).trim();
  if (!found || !name || !ladder.find(name)) return undefined;
  const said = found[1]!;
  const [, digits] = SEATS.exec(said) ?? [];
  if (digits !== undefined) return { name, seats: Number(plainDigits(digits)) };
  const category = ladder.find(text)?.how === 'name' ? undefined : categories.find(said);
  return category === undefined ? undefined : { name, category };
}
