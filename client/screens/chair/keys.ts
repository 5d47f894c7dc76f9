// The keyboard of the console: finds the action of a key press, and says when keys are not for actions. Pure but for the DOM it is asked about.
import { ACTIONS } from './actions.ts';
import type { ConsoleAction } from './actions/action.ts';

/** "P", "+", "Ctrl+Z", "Shift+Ctrl+Z", "Space" as the table of actions writes it. */
export function keyOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): string | null {
  if (event.altKey) return null;
  const command = event.ctrlKey || event.metaKey;
  const letter = letterOf(event);
  if (event.key === ' ') return command || event.shiftKey ? null : 'Space';
  if (letter !== null)
    return command ? `${event.shiftKey ? 'Shift+' : ''}Ctrl+${letter}` : event.shiftKey ? null : letter;
  // Signs are where the keyboard has them, with shift or without.
  return command ? null : event.key;
}

/** A Latin letter by what is printed on the key; on a Cyrillic or Arabic layout by where the key is. */
function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string | null {
  if (/^[a-z]$/iu.test(key)) return key.toUpperCase();
  const place = /^Key([A-Z])$/u.exec(code);
  return place && /^\p{L}$/u.test(key) ? place[1]! : null;
}

/** The actions that a key may mean, in the order of the table; the first that is possible is done. */
export function actionsOf(key: string): readonly ConsoleAction[] {
  return ACTIONS.filter((action: ConsoleAction) => action.keys?.includes(key));
}

/**
 * Whether a key press belongs to what has the focus: a text field, a menu, a dialog, a list that is typed into. The space bar presses a
 * button only for somebody who went there by keyboard: after a click the focus merely lies there, and the bar is the primary action.
 */
export function belongsToFocus(target: EventTarget | null, key: string, byKeyboard: boolean): boolean {
  if (!(target instanceof Element)) return false;
  if (
    target.closest(
      'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox], [role=alertdialog]',
    )
  )
    return true;
  return (
    key === 'Space' &&
    byKeyboard &&
    target.closest('button, a, [role=button], [role=row], [role=option], [role=tab]') !== null
  );
}

/** Keys that move the focus. */
export const NAVIGATION: ReadonlySet<string> = new Set([
  'Tab',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);
