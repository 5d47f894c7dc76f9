// What holds between dialogues and lists in every meeting, whatever happened in it.
import type { Meeting } from '../state.ts';

/** What does not hold, with the place; undefined: nothing. */
export function faultOf({ items, lists }: Meeting): string | undefined {
  for (const [id, { dialogue }] of Object.entries(items))
    if ((dialogue !== undefined) !== (lists[id]?.segment === 'question'))
      return `items.${id}: expected questions on its list where there is a dialogue, and there alone`;
  return undefined;
}
