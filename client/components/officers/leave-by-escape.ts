// Escape as the way out of a field, on the pages that have no panels to close by it.
import { belongsToComposition } from './input-method-keys.ts';

/** Lets Escape leave any field of the page, after what the field itself does at it, until it is ended by what is returned. */
export function leaveFieldsByEscape(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || belongsToComposition(event)) return;
    const { target } = event;
    if (target instanceof HTMLElement && target.matches('input, textarea, select')) target.blur();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
