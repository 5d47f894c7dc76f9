// Lists within a list that count from 1 again: "3. Election of officers", below it "1. President", "2. Vice-Presidents", then "4. General
// debate". Word writes them where the parts of an item are a list of their own. They are read as the item's parts, by letters.
import { single } from '#shared/names/ladder.ts';
import { folded } from '#shared/names/words.ts';

import type { Marked } from './agenda-numbers.ts';

const MOST_PARTS = 26;

/** The number of a line that has one alone, with a sign behind it. */
function numberOf(marked: Marked | undefined): number | undefined {
  const [mark, ...more] = marked?.marks ?? [];
  const reading = mark?.readings.find(({ kind }) => kind === 'number');
  return mark && !mark.isWeak && more.length === 0 && marked!.text !== '' ? reading?.value : undefined;
}

/**
 * The lines that are parts, each with which part it is, from 1.
 * @param lines up to where annotations begin
 */
export function partsWithin(lines: readonly { marked: Marked | undefined }[]): ReadonlyMap<number, number> {
  const counted = lines.flatMap(({ marked }, index) => {
    const value = numberOf(marked);
    return value === undefined ? [] : [{ index, value, title: folded(single(marked!.text)) }];
  });
  const parts = new Map<number, number>();
  const titles = new Set<string>();
  let last = 0;
  for (let at = 0; at < counted.length; at += 1) {
    const { value, title } = counted[at]!;
    if (value === 1 && last > 0) {
      let end = at + 1;
      while (counted[end]?.value === end - at + 1) end += 1;
      const length = end - at;
      // The numbers of the annotations come again with the same titles, and after them no item goes on.
      const isWithin = counted[end]?.value === last + 1 && length <= MOST_PARTS && !titles.has(title);
      if (!isWithin) return parts;
      for (let part = 1; part <= length; part += 1) parts.set(counted[at + part - 1]!.index, part);
      at = end - 1;
    } else {
      titles.add(title);
      last = value;
    }
  }
  return parts;
}

/** Which part of an item a line is, as its number. */
export const asPart = ({ marks, text }: Marked, part: number): Marked => {
  const shown = String.fromCharCode(96 + part);
  return { text, marks: [{ ...marks[0]!, shown, readings: [{ kind: 'letter', value: part }] }] };
};
