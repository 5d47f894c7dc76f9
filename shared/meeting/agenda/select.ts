// Looking up items of the agenda: by their families, and by their numbers. Reads the state; decides nothing.
import { plainLetters } from '../../typed-input.ts';
import { put } from '../fact-parts.ts';
import type { ItemId, ItemScript, Meeting } from '../state.ts';

/** The words for the chair, with these of an item in place of its own (null: none); nothing where no item has any. */
export function withScript(
  { scripts = {} }: Pick<Meeting, 'scripts'>,
  id: ItemId,
  script: ItemScript | null,
): Pick<Meeting, 'scripts'> {
  const changed = put(scripts, id, script);
  return Object.keys(changed).length > 0 ? { scripts: changed } : {};
}

/** An item's parents, nearest first. */
export function ancestorsOf(meeting: Meeting, itemId: ItemId): ItemId[] {
  const found: ItemId[] = [];
  let parent = meeting.catalogue.items[itemId]?.parent;
  while (parent && !found.includes(parent)) {
    found.push(parent);
    parent = meeting.catalogue.items[parent]?.parent;
  }
  return found;
}

export function childrenOf(meeting: Meeting, itemId: ItemId): ItemId[] {
  return meeting.agenda.filter((id) => meeting.catalogue.items[id]?.parent === itemId);
}

/** The item to take up next: an open parent's next sub-item, else the next one of the agenda. */
export function nextItem(meeting: Meeting): ItemId | undefined {
  const openParent = meeting.agenda.find(
    (id) => meeting.items[id]?.status === 'under-consideration' && pendingChild(meeting, id),
  );
  if (openParent) return pendingChild(meeting, openParent);
  return meeting.agenda.find(
    (id) =>
      meeting.items[id]?.status === 'pending' &&
      ancestorsOf(meeting, id).every((parent) => meeting.items[parent]?.status !== 'deferred'),
  );
}

export const pendingChild = (meeting: Meeting, id: ItemId) =>
  childrenOf(meeting, id).find((child) => meeting.items[child]?.status === 'pending');

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

export function itemWithNumber(meeting: Meeting, number: string, except?: ItemId): ItemId | undefined {
  const wanted = foldedNumber(number);
  return meeting.agenda.find((id) => {
    const info = meeting.catalogue.items[id];
    return id !== except && info !== undefined && foldedNumber(info.number) === wanted;
  });
}
