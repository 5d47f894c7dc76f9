// Listens to the keyboard for the whole console and does the action of the key. What a key means is in keys.ts and actions.ts.
import { useEffect } from 'react';

import { useHands } from './hands.ts';
import { actionsOf, belongsToFocus, keyOf } from './keys.ts';
import { useSingleKeys } from './single-keys.ts';

export function useKeys(): void {
  const hands = useHands('floor');
  const singleKeys = useSingleKeys((state) => state.on);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = keyOf(event);
      if (key === null || event.defaultPrevented || event.isComposing) return;
      const chord = key.includes('Ctrl+');
      if (belongsToFocus(event.target, key) || (!chord && !singleKeys && key !== '?')) return;
      const candidates = actionsOf(key);
      if (candidates.length === 0) return;
      // The browser's own Ctrl+K, and the page that would scroll at the space bar.
      event.preventDefault();
      // A key held down is one press: a speaker must not change twice.
      if (event.repeat) return;
      const held = hands();
      if (held) candidates.find((action) => action.enabled(held.meeting, held.you))?.run(held);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [hands, singleKeys]);
}
