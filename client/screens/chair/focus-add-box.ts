// The box in which a delegation is added to the list by two letters: where the key A and the palette put the cursor.

/** Id of its text field; ListZone gives it to the input. */
export const ADD_BOX_ID = 'console-add-box';

/** Puts the keyboard into the box in which a delegation is added. */
export function focusAddBox(): void {
  const focus = (): void => document.getElementById(ADD_BOX_ID)?.focus();
  // At once: the letters typed right after the key are meant for the box.
  focus();
  // And after the panel that may still be closing has given the focus back.
  requestAnimationFrame(focus);
}
