// Escape as the way out of a field that stands on a page itself; panels close themselves by it.
import { belongsToComposition } from './input-method-keys.ts';
import { focusOn } from './keep-focus.ts';

/** Whether a press of Escape is the way out of what has the focus: any field that stands on the page itself. Panels close themselves. */
export function isFieldToLeave(target: EventTarget | null): target is HTMLElement {
  return (
    target instanceof HTMLElement &&
    target.matches('input, textarea, select, [contenteditable]') &&
    target.closest('[role=dialog], [role=alertdialog]') === null
  );
}

/**
 * Lets Escape leave any field of the page, after what the field itself does at it, until it is ended by what is returned. What the field
 * stands in has the focus then: in sight, and Tab goes on from there.
 */
export function leaveFieldsByEscape(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || belongsToComposition(event)) return;
    if (!isFieldToLeave(event.target)) return;
    const { target } = event;
    target.blur();
    const around = target.closest<HTMLElement>('.saved-field, .line, fieldset, form, section, aside, main');
    if (around) focusOn(around);
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
