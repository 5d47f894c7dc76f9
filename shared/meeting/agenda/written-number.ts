// Items by their numbers, as people write them. Apart from select.ts, which phones read.
import { plainLetters } from '../../typed-input.ts';
import type { ItemId, Meeting } from '../state.ts';

/** What stands before a number without being of it: “№” is two letters by then. */
const CALLED = new RegExp(
  `^(?:${'agenda item|item|point|punto|tema|number|numéro|número|no|nr|n°|n.o|пункт|вопрос|البند|بند|议程项目|项目|第'
    .split('|')
    .map((word) => plainLetters(word).replaceAll('.', '\\.'))
    .join('|')})[ .:°]*(?=\\p{N})`,
  'u',
);

/**
 * "5(B)", "5 (b)", "5b", "٥(b)", "05(b)", "Item 5(b)", "№ 5(b)", and "5(b)" with a Cyrillic letter, are one number to who reads it
 * aloud; "5.1" is not "51".
 */
export function foldedNumber(number: string): string {
  const runs =
    plainLetters(number)
      .trim()
      .replace(CALLED, '')
      .match(/\p{N}+|\p{L}+/gu) ?? [];
  const isDigits = (run: string | undefined) => run !== undefined && /^\p{N}/u.test(run);
  const apart = runs.map((run, at) => {
    const isLike = at > 0 && isDigits(run) === isDigits(runs[at - 1]);
    return `${isLike ? '.' : ''}${run.replace(/^0+(?=\d)/u, '')}`;
  });
  return apart.length > 0 ? apart.join('') : number;
}

/** The item of that number, however it is written (5b, 5 (b)); `except` is left aside: an item may keep its own. */
export function itemWithNumber(meeting: Meeting, number: string, except?: ItemId): ItemId | undefined {
  const wanted = foldedNumber(number);
  return meeting.agenda.find((id) => {
    const info = meeting.catalogue.items[id];
    return id !== except && info !== undefined && foldedNumber(info.number) === wanted;
  });
}
