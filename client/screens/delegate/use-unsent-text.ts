// What was typed and not sent yet: it is there when its sheet or part is opened again, though the page was called away meanwhile.
import { useState } from 'react';

import { useReplica } from '../../replica/hooks.ts';

/** By seat and sheet: whoever takes another seat at this device reads nothing of it. */
const kept = new Map<string, string>();

interface Kept {
  text: string;
  set(text: string): void;
  /** It was taken. What was begun while the answer was under way is the next one: it stays. */
  sent(text: string): void;
}

export function useKept(sheet: string): Kept {
  const seat = useReplica(({ you }) => you?.delegationId);
  const key = `${seat} ${sheet}`;
  const [text, setText] = useState(() => kept.get(key) ?? '');
  const set = (typed: string): void => {
    kept.set(key, typed);
    setText(typed);
  };
  return { text, set, sent: (given) => void (kept.get(key) === given && set('')) };
}
