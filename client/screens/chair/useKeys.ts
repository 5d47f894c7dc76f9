// Listens to the keyboard for the whole console and does the action of the key. What a key means is in keys.ts and actions.ts.
import { useLayoutEffect, useRef } from 'react';

import { belongsToComposition } from '../../components/officers/input-method-keys.ts';
import { isFieldToLeave } from '../../components/officers/leave-by-escape.ts';
import { useActionContext } from './action-context.ts';
import { useConsole } from './console-state.ts';
import { actionsOf, belongsToFocus, keyOf, NAVIGATION } from './keys.ts';
import { useSingleKeys } from './single-keys.ts';

export function useKeys(): void {
  const contextNow = useActionContext('floor');
  const singleKeys = useSingleKeys((state) => state.on);
  const byKeyboard = useRef(false);
  // With the picture itself: a key never does what the screen no longer says.
  useLayoutEffect(() => {
    const onPointer = (): void => {
      byKeyboard.current = false;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (NAVIGATION.has(event.key)) byKeyboard.current = true;
      if (belongsToComposition(event)) {
        // No other listener may take the key either: an Enter that ends a word of an input method must not add a delegation to the list.
        event.stopPropagation();
        return;
      }
      // After the field's own Escape, whatever that does: the space bar is the chair's again.
      if (event.key === 'Escape' && isFieldToLeave(event.target)) {
        const field = event.target;
        queueMicrotask(() => field.blur());
      }
      // A panel closes itself while the focus is in it. What had the focus may have gone, as a button that is switched off: then nobody has it.
      if (event.key === 'Escape' && event.target === document.body && useConsole.getState().panel)
        useConsole.getState().close();
      const key = keyOf(event);
      if (key === null || belongsToFocus(event.target, key, byKeyboard.current)) return;
      if (!singleKeys && !key.includes('Ctrl+') && key !== '?') return;
      const ui = useConsole.getState();
      if (ui.coming) {
        // Meant for the panel that is on its way: "add a sitting" has a space in it, and must not give the floor.
        event.preventDefault();
        event.stopPropagation();
        if (key === 'Escape') ui.close();
        return;
      }
      const candidates = actionsOf(key);
      if (candidates.length === 0) return;
      // Not the browser's own Ctrl+K, not a page that scrolls, not the button on which the focus was left by a click.
      event.preventDefault();
      event.stopPropagation();
      // A key held down is one press: a speaker must not change twice.
      if (event.repeat) return;
      const held = contextNow();
      // What the guard holds up is pressed all the same: its refusal says why.
      if (held) candidates.find((action) => action.enabled(held.meeting, held.you, held.own))?.run(held);
    };
    document.addEventListener('keydown', onKey, { capture: true });
    document.addEventListener('pointerdown', onPointer, { capture: true });
    return () => {
      document.removeEventListener('keydown', onKey, { capture: true });
      document.removeEventListener('pointerdown', onPointer, { capture: true });
    };
  }, [contextNow, singleKeys]);
}
